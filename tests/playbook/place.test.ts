import { describe, expect, it } from 'vitest';
import { type Brief, EMPTY_BRIEF } from '../../lib/playbook/brief';
import { briefAt, findPlace } from '../../lib/playbook/place';

const place = (name: string, where: string, signer = '') => ({
  name,
  where,
  signer,
  role: '',
  business: '',
  contact: '',
});
const BRIEF: Brief = {
  ...EMPTY_BRIEF,
  signer: 'Mara',
  contact: '555 0101',
  places: [place('Harbour', 'harbour', 'Ida'), place('Harbour Hill', 'harbour-hill', 'Jo'), place('None', ' ', 'Xu')],
};

describe('the place of a page', () => {
  it.each([
    ['https://biz.yelp.com/r/Harbour', 'Harbour'],
    ['https://biz.yelp.com/r/harbour-hill', 'Harbour Hill'],
    ['https://biz.yelp.com/r/lake', null],
    ['', null],
  ])('at %s is %s', (address, name) => expect(findPlace(BRIEF, address)?.name ?? null).toBe(name));

  it('says only what differs there', () => {
    expect(briefAt(BRIEF, 'https://biz.yelp.com/r/harbour')).toEqual({ ...BRIEF, signer: 'Ida' });
    expect(briefAt(BRIEF, 'https://biz.yelp.com/r/lake')).toBe(BRIEF);
  });
});
