/** Runs all rules over one draft after another: matches become findings. */
import { isExcused, isWithin, mergeOfRule, plainWords, settleOverlaps } from './findings';
import { createHouseFinder } from './house';
import { isSilent, judgeFound, judgeMatch, type RulePattern } from './judge';
import { type Automaton, compilePatterns, isSpelled } from './match/compile';
import { type Match, scanSentence } from './match/scan';
import { isCold } from './moves/cold';
import { measureHeat } from './moves/heat';
import { SENTENCE_RULES } from './reach';
import type { ReviewFacts, Rule, RuleInput } from './rules/rule';
import { createNoteBook, type Note, type SentenceNotes } from './sentence-notes';
import type { ParsedDraft, Sentence, Span } from './text';
import { createPhraseFinder } from './text/phrases';
import type { ReadDraft } from './text/reader';
import { numberAt } from './text/sentences';
import { learnWord } from './text/vocabulary';
import { inTone } from './tone';
import type { DraftContext, Finding } from './types';
import { measureWarmth } from './warmth';

/** What is linted: a draft as it was read, and all beside it. */
export interface LintInput {
  read: ReadDraft;
  context: DraftContext;
  review: ReviewFacts;
  language: 'en' | 'other';
}

/** Everything that was found, and the matcher's steps for sentences that were new (tests of linearity count them). */
export interface LintResult {
  findings: Finding[];
  steps: number;
}

/** Patterns of a sentence are followed in this order, whatever the matcher's inside. */
const compareMatches = (a: Match, b: Match): number => a.last - b.last || a.first - b.first || a.index - b.index;

/** Does what the rule says of a match depend on that sentence alone? */
function isLocal(rule: Rule, pattern?: RulePattern['pattern']): boolean {
  if (SENTENCE_RULES.has(rule.id)) return true;
  const fix = pattern?.fix ?? rule.fix;
  return pattern !== undefined && !pattern.keep && !rule.keep && !rule.severityOf && typeof fix !== 'function';
}

/**
 * Compiles the rules once. What was found in sentences that stand as they stood is used again.
 * A rule that throws is named to `onRuleError` and the others go on.
 */
export function createLint(
  rules: readonly Rule[],
  onRuleError?: (id: string) => void,
): (input: LintInput) => LintResult {
  const patterns = rules.flatMap((rule) =>
    (rule.patterns ?? []).map((entry): RulePattern & { local: boolean } => {
      const pattern = typeof entry === 'string' ? { match: entry } : entry;
      return { rule, pattern, local: isLocal(rule, pattern) };
    }),
  );
  const automaton = compilePatterns(patterns.map(({ pattern }) => pattern.match));
  const searching = rules.filter((rule) => rule.find);
  const book = createNoteBook();
  const findNames = createPhraseFinder();
  const findExempt = createPhraseFinder();
  const findHouse = createHouseFinder();

  return ({ read, context, review, language }) => {
    const { draft } = read;
    const input: RuleInput = { draft, context, review, warmth: measureWarmth(draft) };
    const mood = `${input.warmth} ${isCold(input)} ${measureHeat(input)}`;
    const notes = book.turnTo(read, { context, review, language, mood });
    maskNames(draft, findNames(draft, context.ownNames ?? []), notes);
    const speaks = (rule: Rule): boolean => language === 'en' || rule.anyLanguage === true;

    const byRule = new Map<Rule, Finding[]>();
    const add = (rule: Rule, finding: Finding): void => {
      const list = byRule.get(rule);
      if (list) list.push(finding);
      else byRule.set(rule, [finding]);
    };
    const failed = new Set<Rule>();
    const guarded = (rule: Rule, work: () => void): void => {
      if (failed.has(rule)) return;
      try {
        work();
      } catch {
        failed.add(rule);
        onRuleError?.(rule.id);
      }
    };

    let steps = 0;
    const asked = new Set<number>();
    draft.sentences.forEach((sentence, number) => {
      const note = notes[number];
      if (!note) return;
      if (!note.matches) {
        const matches: Match[] = [];
        knowCapitals(draft, sentence, automaton);
        steps += scanSentence(draft.words, sentence, automaton, matches);
        for (const match of matches) {
          match.first -= sentence.first;
          match.last -= sentence.first;
        }
        note.matches = matches.sort(compareMatches);
      }
      const own: Note[] | null = note.findings ? null : [];
      if (own) asked.add(number);
      for (const { index, first, last } of note.matches) {
        const of = patterns[index];
        if (!of || (of.local && !own) || !speaks(of.rule)) continue;
        guarded(of.rule, () => {
          const finding = judgeMatch(of, sentence.first + first, sentence.first + last, input);
          if (!finding) return;
          if (of.local) own?.push({ rule: of.rule, finding: moved(finding, -sentence.start) });
          else add(of.rule, finding);
        });
      }
      if (own) note.findings = own;
    });
    for (const rule of searching) {
      if (!speaks(rule)) continue;
      guarded(rule, () => {
        if (isSilent(rule, undefined, input)) return;
        if (isLocal(rule)) searchSentences(rule, input, notes, asked);
        else
          for (const found of rule.find?.(input) ?? []) {
            const finding = judgeFound(rule, found, input);
            if (finding) add(rule, finding);
          }
      });
    }
    draft.sentences.forEach(({ start }, number) => {
      for (const { rule, finding } of notes[number]?.findings ?? []) add(rule, moved(finding, start));
    });
    if (failed.size > 0) book.forget();

    const exempt = findExempt(draft, [...(context.neverFlag ?? []), ...(context.ownNames ?? [])]);
    const hidden = new Set((context.hidden ?? []).map(({ rule, phrase }) => `${rule} ${plainWords(phrase)}`));
    const findings: Finding[] = [];
    for (const rule of rules) {
      if (failed.has(rule)) continue;
      const own = mergeOfRule(byRule.get(rule) ?? [], draft.text).filter((one) => !isExcused(one, exempt, hidden));
      if (rule.pileUp && own.length >= rule.pileUp.count)
        for (const finding of own) finding.severity = rule.pileUp.severity;
      findings.push(...own);
    }
    findings.push(...findHouse(draft, context.house ?? []).filter((one) => !isExcused(one, exempt, hidden)));
    return { findings: settleOverlaps(inTone(findings, context.tone)), steps };
  };
}

/** The same finding elsewhere; none of these is on the whole reply. Written out, since a spread costs ten times as much. */
const moved = ({ rule, severity, start, end, text, fix, calmer }: Finding, by: number): Finding => ({
  rule,
  severity,
  start: (start ?? 0) + by,
  end: (end ?? 0) + by,
  text,
  fix,
  calmer,
});

/** Whether a word in capitals is one that patterns name, or may be an abbreviation; `shouting` asks. */
function knowCapitals({ words }: ParsedDraft, { first, last }: Sentence, automaton: Automaton): void {
  for (let i = first; i <= last; i++) {
    const word = words[i];
    if (word?.caps && word.id === 0 && isSpelled(automaton, word.form)) word.id = learnWord(word.form);
  }
}

/** Has a rule search the sentences it has not been asked about, and notes what it says under each. */
function searchSentences(
  rule: Rule,
  input: RuleInput,
  notes: readonly SentenceNotes[],
  asked: ReadonlySet<number>,
): void {
  if (asked.size === 0) return;
  const { sentences } = input.draft;
  const draft = { ...input.draft, sentences: sentences.filter((_, number) => asked.has(number)) };
  for (const found of rule.find?.({ ...input, draft }) ?? []) {
    const finding = judgeFound(rule, found, input);
    const number = finding ? numberAt(sentences, finding.start ?? 0) : -1;
    const note = notes[number];
    // A search that goes through the words comes by all sentences again.
    if (!finding || !note || !asked.has(number)) continue;
    note.findings = [...(note.findings ?? []), { rule, finding: moved(finding, -(sentences[number]?.start ?? 0)) }];
  }
}

/** Words of the owner's own names are read as names, whatever else they spell. */
function maskNames(draft: ParsedDraft, names: readonly Span[], notes: SentenceNotes[]): void {
  for (const word of draft.words) {
    const own = names.length > 0 && isWithin(names, word.start, word.end);
    if (own === word.own) continue;
    word.own = own;
    notes[word.sentence] = { matches: null, findings: null };
  }
}
