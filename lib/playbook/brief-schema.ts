import { TONES, TRADES } from '../coach/types';
import { z } from '../contract/zod';
import { BRIEF_LIMITS, type Brief } from './brief';

export type { Brief };

/** A brief whose lines may be so long. */
function briefOf(longest: { line: number; ownName: number; phrase: number; list: number }) {
  const line = z.string().max(longest.line);
  const list = <T>(entry: z.ZodType<T>, most: number) => z.array(entry).max(Math.max(most, longest.list));
  return z.strictObject({
    signer: line,
    role: line,
    business: line,
    contact: line,
    forWhom: line.exactOptional(),
    trade: z.enum(TRADES).nullable(),
    ownNames: list(z.string().max(longest.ownName), BRIEF_LIMITS.ownNames),
    others: list(z.strictObject({ name: line, role: line, contact: line }), BRIEF_LIMITS.others),
    tone: z.enum(TONES).nullable(),
    phrases: list(
      z.strictObject({
        kind: z.enum(['do', 'dont']),
        phrase: z.string().max(longest.phrase),
        reason: line,
        better: line,
      }),
      BRIEF_LIMITS.phrases,
    ),
    places: list(
      z.strictObject({ name: line, where: line, signer: line, role: line, business: line, contact: line }),
      BRIEF_LIMITS.places,
    ),
    pages: list(z.strictObject({ name: line, url: z.string().max(BRIEF_LIMITS.url) }), BRIEF_LIMITS.pages),
  });
}

/** The brief as it is kept and shared. */
export const briefSchema = briefOf({
  line: BRIEF_LIMITS.line,
  ownName: BRIEF_LIMITS.ownName,
  phrase: BRIEF_LIMITS.phrase,
  list: 0,
});

/** Texts beyond their limit still arrive, to be refused with a plain sentence; beyond this they are not even read. */
const FAR_TOO_LONG = 1_000_000;

/** The brief as it is asked to be saved: longer than its limits, so that a plain sentence can say so. */
export const briefAsked: z.ZodType<Brief> = briefOf({
  line: FAR_TOO_LONG,
  ownName: FAR_TOO_LONG,
  phrase: FAR_TOO_LONG,
  list: 10_000,
});
