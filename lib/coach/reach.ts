/**
 * Rules whose functions look at no more of the draft than one sentence (`keep`, `fix` and `severityOf` also at those beside
 * it) and at how warm, cold and heated the whole reply is; their `find` goes through `draft.sentences` and sees only the new ones. What
 * they say of a sentence is kept while it stays. A rule that is not named here is asked anew at every key, which is never
 * wrong; tests/coach/linter.test.ts fails for a name that must not be here.
 */
export const SENTENCE_RULES: ReadonlySet<string> = new Set(
  'admission canned condescension demand denial fake-accusation insult jargon minimising non-apology overpromise passive-dodge policy-shield pr-speak privacy profanity rebuttal removal-request review-begging scapegoat selling threat'.split(
    ' ',
  ),
);
