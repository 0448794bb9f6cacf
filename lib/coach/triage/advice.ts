/** What each kind of review asks of the owner: one sentence of advice, why, where and by when. Our own words. */
import type { ReviewKind, SurfaceId, Trade, Triage } from '../types';

type Advice = Pick<Triage, 'advice' | 'why' | 'where' | 'days'>;

const ADVICE: Record<ReviewKind, Advice> = {
  question: {
    advice: 'This is a question: answer it in your first sentence, then say where to learn more.',
    why: 'Everyone who wonders the same will read your answer. Selling in its place reads as a dodge.',
    where: 'public',
    days: 2,
  },
  suggestion: {
    advice: 'This is a suggestion: say thank you, and say honestly what you will do with it.',
    why: 'Doing it, thinking about it, or not now and why are all good answers. A promise you cannot keep is not.',
    where: 'public',
    days: 7,
  },
  inconvenience: {
    advice: 'Something got in the way of a good visit: name it, say sorry for it, and ask one thing you need to know.',
    why: 'A small trouble taken seriously reads well. Give a person to reach so that the details can move out of public view.',
    where: 'public-then-private',
    days: 3,
  },
  complaint: {
    advice:
      'This is a complaint: name what went wrong, own your part, and say what you have fixed or will fix by when.',
    why: 'Readers look for what you did about it. One short public answer, then the details with a named person in private.',
    where: 'public-then-private',
    days: 2,
  },
  referral: {
    advice:
      'They prefer somebody else: thank them for the comparison and give one plain fact about what you do well or will do better.',
    why: 'A fair word about the other place reads as confidence. Running it down, or reporting the review for it, does not.',
    where: 'public',
    days: 7,
  },
  troll: {
    advice: 'There is little here but heat: usually leave it, or answer once in two calm sentences.',
    why: 'An argument keeps it at the top of the page. Readers can see for themselves what kind of message this is.',
    where: 'nowhere',
    days: null,
  },
  praise: {
    advice: 'This is praise: say thank you in a sentence or two, and pick up one thing they mention.',
    why: 'Short and specific reads as real. Advertising or asking for more takes the warmth out of it.',
    where: 'public',
    days: 7,
  },
  safety: {
    advice:
      'Someone may have been hurt, ill or wronged: show care in one or two lines and give the direct line of a named person.',
    why: 'Cause and blame do not belong in public here. Tell your insurer or adviser before you describe what happened.',
    where: 'private',
    days: 1,
  },
  legal: {
    advice: 'A lawyer, an authority or the press is named: hold your answer until someone has advised you.',
    why: 'Any account of events in public can be quoted later. At most one neutral line that you are looking into it.',
    where: 'private',
    days: null,
  },
  suspect: {
    advice:
      'This may be meant for another business: say calmly that you cannot match it and ask for a date or an order.',
    why: 'If it was a real customer, the question helps; if not, readers see a fair answer. Report it to the site separately and do not call it fake.',
    where: 'public',
    days: 3,
  },
  'stars-only': {
    advice: 'Only stars, no words: one friendly line is enough.',
    why: 'Nobody can tell what lies behind it, so guessing would read oddly. A route to reach you leaves the door open.',
    where: 'public',
    days: 7,
  },
  unknown: {
    advice: 'It is not clear what kind of review this is: answer what you can see, briefly and by name.',
    why: 'Neither the words nor the stars tell enough. Asking one plain question is fine.',
    where: 'public',
    days: 7,
  },
};

const LOW_STARS: Advice = {
  ...ADVICE['stars-only'],
  advice: 'Few stars and no words: open the door with one line and say how to reach you.',
};

const FULL_STARS: Advice = {
  ...ADVICE['stars-only'],
  advice: 'Good stars and no words: one short thank-you is enough.',
};

const PROTECTED: Record<Trade, string> = {
  health: "anyone's care",
  law: "anyone's case",
  finance: "anyone's account",
  care: 'any family',
  housing: 'any tenancy',
};

/** The advice for a kind of review on this surface, for this trade. */
export function adviceFor(kind: ReviewKind, stars: number | null, surface: SurfaceId, trade: Trade | null): Advice {
  let advice = ADVICE[kind];
  if (kind === 'stars-only' && stars !== null) advice = stars <= 3 ? LOW_STARS : FULL_STARS;
  if (surface === 'yelp-message' && advice.where !== 'nowhere') advice = { ...advice, where: 'private' };
  if (
    trade !== null &&
    advice.where !== 'nowhere' &&
    kind !== 'question' &&
    kind !== 'praise' &&
    kind !== 'stars-only'
  ) {
    const why = `In your trade even saying that someone came to you can break a confidence, so do not discuss ${PROTECTED[trade]} in public. ${advice.why.split('. ')[0]?.replace(/\.$/, '')}.`;
    advice = { ...advice, why, where: 'private' };
  }
  return advice;
}
