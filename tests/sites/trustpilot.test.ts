import { describe, expect, it } from 'vitest';
import { findSite } from '../../lib/sites/index';
import { trustpilot } from '../../lib/sites/trustpilot';
import { fixtures, seenOn } from './reviews-of';

const COMPANY = 'https://www.trustpilot.com/review/nordlys.example';

describe('trustpilot', () => {
  const open = fixtures();

  it('owns company pages, and leaves those where companies reply to the general way though it asks for them', () => {
    for (const url of [COMPANY, 'https://it.trustpilot.com/review/nordlys.example?page=2'])
      expect([url, findSite(new URL(url))]).toEqual([url, trustpilot]);
    expect(trustpilot.matches).toContain('https://businessapp.b2b.trustpilot.com/reviews*');
    for (const url of [
      'https://business.trustpilot.com/reviews',
      'https://businessapp.b2b.trustpilot.com/reviews/1',
      'https://www.trustpilot.com/evaluate/nordlys.example',
      'https://www.trustpilot.com/users/connect',
      'http://www.trustpilot.com/review/nordlys.example',
      'https://example.com/review/nordlys.example',
    ])
      expect([url, trustpilot.owns(new URL(url))]).toEqual([url, false]);
  });

  it('reads every card: stars by attribute or image, titles, a text shown in part, the company’s reply', async () => {
    const page = await open('trustpilot/company.html', COMPANY);
    expect(seenOn(trustpilot, page).map(({ review, ownerReply }) => ({ ...review, ownerReply }))).toEqual([
      {
        author: 'Jonas Dahl',
        stars: 1,
        text: 'Three visits\nThree engineers came, and each told us something else.',
        date: '18 hours ago',
        ownerReply: 'Hello Jonas, the second engineer was our mistake.\n\nWe have written to you.',
      },
      {
        author: 'Ana Reis',
        stars: 5,
        text: 'Fast and kind help on the phone, twice.',
        date: '18 hours ago',
        ownerReply: null,
      },
      {
        author: 'Kofi Mensah',
        stars: 4,
        text: 'Good price\nA fair price, though the app is slow.',
        date: '18 hours ago',
        ownerReply: null,
      },
    ]);
  });

  it('does not guess stars', async () => {
    const page = await open('trustpilot/company.html', COMPANY);
    for (const image of page.document.querySelectorAll('img')) image.alt = 'Company';
    for (const rating of page.document.querySelectorAll('[data-service-review-rating]'))
      rating.setAttribute('data-service-review-rating', '9');
    expect(seenOn(trustpilot, page).map(({ review }) => review.stars)).toEqual([null, null, null]);
  });

  it('never takes the company’s reply for the review', async () => {
    const page = await open('trustpilot/company.html', COMPANY);
    const [card] = page.document.querySelectorAll('article');
    for (const text of card?.querySelectorAll('[data-review-content]') ?? []) text.remove();
    expect(seenOn(trustpilot, page)[0]).toMatchObject({
      review: { author: 'Jonas Dahl', text: '' },
      ownerReply: 'Hello Jonas, the second engineer was our mistake.\n\nWe have written to you.',
    });
  });

  it('takes no box on a public page', async () => {
    const page = await open('trustpilot/company.html', COMPANY);
    const box = page.document.querySelector('textarea');
    expect(trustpilot.findFields(page.document)).toEqual([]);
    expect(box && trustpilot.findThread(box)).toBeNull();
  });
});
