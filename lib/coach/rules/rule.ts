/**
 * What a rule is. One file per rule (`rules/<id>.ts`) exporting `rule` and `examples`; one import line and one array
 * entry in `rules/index.ts`. `examples` is apart so that it never ships with the engine.
 *
 * ## Patterns
 *
 * A pattern is a row of words, matched inside one sentence, in lower case, punctuation ignored:
 *
 *     you should have told us            these words in this order
 *     you (should|could) have            either; a choice may hold several words: (no idea|not a clue)
 *     you really? should (all along)?    `?` straight after a word or group: may be left out
 *     you ..3 complain                   up to 3 words in between (at most 12; never across ; : ( ) a dash, or not/never)
 *     you _ me                           exactly one word in between
 *     complain~                          all forms: complain, complains, complained, complaining (irregulars: lexicon.ts)
 *     <we> (be|was) rushed               a word class of match/classes.ts; also <number> <money> <percent> <time>
 *                                        <ordinal> <email> <url> <amount> (number, money or percent)
 *                                        <name> (a capitalised word inside a sentence that no pattern spells out)
 *     ^ wrong again                      only where the sentence begins (after "And", "But", "Hi Tom," …)
 *     > tell us                          only where a clause begins (also after a comma, "and", "so", "please" …)
 *     that is it $                       only where the sentence ends
 *     what did you expect ?              ` ?` at the end: only in a sentence that ends with a question mark
 *
 * Contractions are two words on both sides, so write either: `didn't` and `did not` are the same pattern; "'s" also
 * counts as is/has and "'d" as had/would. -ise/-ize and -our/-or count as the same. Hyphens part words ("ex-employee" is
 * `ex employee`). Curly apostrophes, accents, capitals and invisible characters are folded before. Figures and symbols:
 * "$50" is one word of kind <money>, "20%" <percent>, "7:42" and "9pm" <time>, "3rd" <ordinal>.
 *
 * Many patterns: `lines(`…`)` reads one a line (blank lines and lines with # left out), `lines(`…`, { severity: 'medium' })`
 * gives them all the same settings.
 *
 * ## What the engine does for every rule
 *
 * Words in quotation marks or retold after "you wrote that …" are passed over (`quotes: 'keep'` to look there too); so
 * are matches with not/never/no within four words before them in the same clause (`negated: 'keep'`); on praise and on
 * questions the rule speaks or not as `onPraise` and `onQuestion` say. `keep` is the near-miss filter: return false to
 * drop a match. Overlapping matches of one rule become one finding.
 *
 * ## Fixes
 *
 * `fix` replaces the finding's whole span (`span`: the words, or the whole sentence). It is a complete grammatical
 * piece that invents no fact; the capital and, for sentences, the full stop are seen to by you. Where only the owner
 * can know what to write, leave it out and give the rule's `calmer`, an example wording that is only shown.
 * After a fix the same rule must not fire on it, and no other rule above `low` (tests/coach/rules.test.ts).
 */

import type { ParsedDraft, Sentence } from '../text';
import type { DraftContext, Review, RuleText, Severity } from '../types';

/** What a rule may look at. */
export interface RuleInput {
  draft: ParsedDraft;
  context: DraftContext;
  review: ReviewFacts;
  /** Kind words, offers and words of our own part in the whole reply (warmth.ts); 0: none at all. */
  warmth: number;
}

/** What the engine knows of the review, worked out once. */
export interface ReviewFacts {
  review: Review | null;
  /** The review, parsed; `null` without one. */
  parsed: ParsedDraft | null;
  /** Every folded word form of the review and its author. */
  words: ReadonlySet<string>;
  /** Four or five stars, or triage says praise. */
  praise: boolean;
  /** Triage says question. */
  question: boolean;
  /** One or two stars, or triage says complaint, safety, troll or legal. */
  harsh: boolean;
}

/** A place found by a pattern or by `find`, in words (both included) and in UTF-16 offsets. */
export interface Hit {
  /** The pattern that matched; `undefined` from `find`. */
  pattern?: Pattern;
  first: number;
  last: number;
  start: number;
  end: number;
  sentence: Sentence;
}

/** Text for the hit's span, or `null` where only the owner can know. */
export type Fix = string | ((hit: Hit, input: RuleInput) => string | null);

/** A pattern with settings of its own; what is not given comes from the rule. */
export interface Pattern {
  match: string;
  fix?: Fix;
  severity?: Severity;
  span?: 'words' | 'sentence';
  negated?: 'skip' | 'keep';
  quotes?: 'skip' | 'keep';
  onPraise?: 'skip' | 'keep';
  onQuestion?: 'skip' | 'keep';
  keep?: (hit: Hit, input: RuleInput) => boolean;
}

/** What `find` answers: a span of the draft, or the whole reply (`start` null). */
export interface Found {
  start: number | null;
  end: number | null;
  severity?: Severity;
  fix?: string | null;
  calmer?: string | null;
}

/** One fault, how it is found, and what to say about it. */
export interface Rule extends RuleText {
  /** A calmer wording as an example; shown when there is no fix. */
  calmer: string | null;
  patterns?: readonly (string | Pattern)[];
  /** Structure that words alone cannot tell. Called once per draft, after the patterns. */
  find?: (input: RuleInput) => Found[];
  keep?: (hit: Hit, input: RuleInput) => boolean;
  /** The severity here (surface, trade, review), or `null` to say nothing. */
  severityOf?: (severity: Severity, input: RuleInput) => Severity | null;
  /** Used where a pattern has no fix of its own. */
  fix?: Fix;
  /**
   * A whole sentence that may stand in the place of the sentence at fault. Used where the words at fault are most of a
   * short sentence; the finding then spans that sentence.
   */
  sentenceFix?: string;
  /** So many findings of this rule in one reply make each of them that severe. */
  pileUp?: { count: number; severity: Severity };
  /** Default `words`. */
  span?: 'words' | 'sentence';
  /** Default `skip`. */
  negated?: 'skip' | 'keep';
  /** Default `skip`. */
  quotes?: 'skip' | 'keep';
  /** On four or five stars: default `skip`, but `keep` for severity `stop`. */
  onPraise?: 'skip' | 'keep';
  /** On a question: default `keep`. */
  onQuestion?: 'skip' | 'keep';
  /** Also judged when the draft is not English. Default false. */
  anyLanguage?: boolean;
}

/** An example reply, with what it depends on where that matters. Default: a two-star complaint on Google. */
export type Example =
  | string
  | {
      reply: string;
      /** The words the finding must have; without it any span not empty will do. `null`: the whole reply. */
      marks?: string | null;
      review?: Partial<Review>;
      kind?: DraftContext['triage']['kind'];
      surface?: DraftContext['surface'];
      recent?: readonly string[];
      trade?: DraftContext['trade'];
    };

/** At least five of each: `bad` must give a finding of this rule, `good` must not. */
export interface Examples {
  bad: readonly Example[];
  good: readonly Example[];
}

/** Patterns written one a line; blank lines and lines that begin with # are left out. */
export function lines(text: string, settings: Omit<Pattern, 'match'> = {}): Pattern[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((match) => ({ ...settings, match }));
}
