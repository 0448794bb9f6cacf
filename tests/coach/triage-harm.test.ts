import { describe, expect, test } from 'vitest';
import { parseDraft } from '../../lib/coach/text';
import { triageReview } from '../../lib/coach/triage';
import { countHarm } from '../../lib/coach/triage/harm';

const harm = (text: string) => countHarm(parseDraft(text));

describe('harm told by two things in one sentence', () => {
  test.each([
    'The grill pan burnt my wrist.',
    'He tripped on a loose kerb by the kiosk.',
    'I spent the night vomiting after the mussels.',
    'There was a shard of enamel in the stew.',
    'The chicken was raw.',
    'The toaster caught fire.',
    'Bare wires hang over the sink.',
    'My passport was stolen at the hostel.',
    'They told my boss my diagnosis in a loud voice.',
    'The guide was drunk.',
    'She laughed at my accent.',
    'The sitter left my toddler alone.',
    'The bouncer kicked me.',
    'They gave him the wrong tablets.',
    'My terrier came home limping.',
  ])('%s', (text) => {
    expect(harm(text)).toBeGreaterThan(0);
  });
});

describe('the same words with no harm in them', () => {
  test.each([
    'We are sick of the noise at breakfast.',
    'It cost an arm and a leg.',
    'The handle broke in my hand.',
    'They told me the address of the depot.',
    'Wine came in plastic cups.',
    'The burnt toast was cold. My wrist watch was admired.',
    'My toddler loved the trains, and I had a coffee alone later on the terrace in the sun.',
  ])('%s', (text) => {
    expect(harm(text)).toBe(0);
  });

  test('whatever the length, each word is looked at once', () => {
    expect(harm('The lamp was dull and the desk was grey. '.repeat(20_000))).toBe(0);
  });
});

describe('how much harm makes it a matter of safety', () => {
  const kindOf = (text: string) => triageReview({ author: null, stars: 1, text }, 'other', null).kind;

  test('one sign where little else is said', () => {
    expect(kindOf('The guide was drunk.')).toBe('safety');
  });

  test('more than one where it is one remark among many', () => {
    const rest =
      'The tent was late, the pegs were missing, the price went up twice, nobody answered and the refund never came.';
    expect(kindOf(`${rest} The bouncer kicked me.`)).toBe('complaint');
    expect(kindOf(`${rest} The bouncer kicked me and we were all vomiting after the barbecue.`)).toBe('safety');
  });
});
