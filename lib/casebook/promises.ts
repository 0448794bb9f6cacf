/**
 * What a reply promises: our side, to come, to be done for somebody. English. Precise before complete: an offer, a
 * condition, a habit, a plea or somebody else's words are no promise, and what is found is offered, never kept unasked.
 */
import { findWhen } from './when-words';

/** A promise as the reply words it. */
export interface FoundPromise {
  /** The clause in the reply, UTF-16 units, end exclusive. */
  start: number;
  end: number;
  /** The clause without who does it and by when: "ring you". */
  what: string;
  to: string | null;
  /** The last millisecond of the local day named; `null` where none is. */
  by: number | null;
}

/** UTF-16 units of a reply, of a clause, and of `what`; promises found at most. */
const REPLY_UNITS = 20_000;
const CLAUSE_UNITS = 300;
const WHAT_UNITS = 80;
const AT_MOST = 12;

const PEOPLE =
  'manager|owner|team|staff|colleague|chef|plumber|electrician|engineer|technician|driver|stylist|therapist|accountant|office|crew|foreman|fitter|mechanic|partner|assistant|supervisor|director';
/** Things that are done for somebody, as they stand after "will". */
const DEEDS =
  'ring|call|phone|write|email|e-mail|text|message|contact|send|post|refund|repay|reimburse|credit|replace|repair|fix|mend|redo|reprint|remake|exchange|deliver|collect|pick up|drop|bring|come|visit|check|look into|investigate|find out|speak|talk|ask|raise|follow up|get back|reply|answer|respond|update|change|add|remove|put|make sure|ensure|see to|deal with|sort|retrain|train|review|install|order|book|arrange|schedule|waive|cancel|correct|clean|paint|meet|show|let you know|keep you|give|pay|return|share|pass|take|finish|complete|have|get|hear';
const BARE =
  'ring|call|phone|write|email|refund|send|replace|repair|fix|collect|deliver|come|visit|look into|investigate|speak|talk|follow up|get back|retrain|meet|bring|pay|change|check';

/** What is being done, or how: "be ringing", "be in touch". */
const GOING_ON = `be (?:back )?in touch|be back to you|be (?:${gerunds(DEEDS)})`;

/** Our side, and the verb of what is to come. */
const COMMITMENT = new RegExp(
  `(?:\\b(?:(?:i|we)(?:['’]ll| will| shall)|(?:our|my|the) (?:[a-z]+ )?(?:${PEOPLE}) will|(?:i|we)(?:['’]m| am|['’]re| are) going to|(?:i|we) promise (?:you )?to)|(?<=^\\s*(?:i|we)\\b.* and )will)(?: (?:also|then|personally|gladly|now|both|certainly|definitely|of course|be sure to|make sure to))? (?=(?:${GOING_ON}|${DEEDS})\\b)`,
  'i',
);
/** The present tense promises only with a day: "I am calling you tomorrow", "Our plumber comes on Monday". */
const PRESENT = new RegExp(
  `\\b(?:(?:i|we)(?:['’]m| am|['’]re| are) (?=(?:${gerunds(BARE)})\\b)|(?:our|my) (?:[a-z]+ )?(?:${PEOPLE}) (?=(?:is |are )?(?:comes|calls|rings|visits|delivers|collects|coming|calling|ringing|visiting|delivering|collecting)\\b))`,
  'i',
);
/** "You will have your money back by Friday": ours to do, though "you" comes first. */
const YOURS = /\byou(?:['’]ll| will) (?=(?:have|get|receive|hear)\b(?! (?:to|had|been|[a-z]+e[dn])\b))/i;

/** What makes of a clause something else than a promise. */
const NOT_A_PROMISE =
  /n['’]t\b|\b(?:whether|would|could|should|may|might|can|cannot|never|not|no longer|always|happy to|glad to|try to|hope to|as (?:i|we) promised|promised (?:last|that))\b/i;
/** What makes a whole sentence depend on something, or ask for it. */
const DEPENDS =
  /\b(?:if|unless|once|when(?:ever)?|next time|in (?:the )?future|as soon as|provided|in case|please|should you|let me know|let us know|(?:what|wher|which|who|how)ever|any ?time|any day|as you (?:like|prefer|wish)|of (?:getting|receiving|hearing))\b|^\s*(?:just )?(?:call|ring|phone|write|e-?mail|text|message|send|come|drop|ask|get in touch|contact|reach|give (?:me|us)|pop|stop|bring)\b/i;
/** Words such as these begin what somebody else said. */
const SAID = /\b(?:said|says|told|tells|claim(?:s|ed)?|wrote|writes|promised) (?:that |us |me |you )?[^.!?]{0,40}$/i;
/** Deeds that come to nothing in particular. */
const IDLE =
  /^(?:be )?(?:have (?:you (?:back|again)|an? (?:better|good|great|nice|look|think))|take (?:care|this|that|it|your (?:comments?|feedback|words)|on board|into account|note)|get (?:better|there|used|to know)|see you|hear (?:more|nothing)|keep you in|make sure (?:you|that you)|come (?:across|over as|to (?:understand|terms))|give (?:up|in)|put up|call it|ask you|speak for|answer (?:for|this|that)|pick up(?! (?:the|your|a|it)\b)|give you(?: (?:that|this))?(?: one)?(?:,|$)|return the (?:favou?r|kindness)|pay the price|change nothing|look forward)(?!\w)/i;
/** Deeds that promise something only where a day is named. */
const VAGUE =
  /^(?:be )?(?:make sure|ensure|change|share|take|have|get|hear|see to|show|review|pay|finish|complete|add|put)/i;

/** What was, not what will be. */
const OF_THEN =
  /\b(?:what|that|which|who|happened|went|came|your (?:visit|order|stay|appointment|booking|meal|cut|call|message))\b[^,]*$/i;

/** Promises of a reply in the order they stand. `now` is milliseconds since 1970; `to` is handed on: who wrote the review. */
export function findPromises(reply: string, now: number, to: string | null): FoundPromise[] {
  const text = reply.slice(0, REPLY_UNITS);
  const quoted = quotedRanges(text);
  const found: FoundPromise[] = [];
  for (const sentence of cutAfter(text, 0, SENTENCE_END)) {
    if (DEPENDS.test(sentence.text) || /\?\s*$/.test(sentence.text)) continue;
    for (const clause of cutAfter(sentence.text, sentence.start, CLAUSE_END)) {
      const before = sentence.text.slice(0, clause.start - sentence.start).slice(-CLAUSE_UNITS);
      const promise = clause.text.length <= CLAUSE_UNITS ? promiseIn(clause.text, before, now) : null;
      if (promise === null || found.length === AT_MOST) continue;
      const [start, end] = [clause.start + promise.start, clause.start + promise.end];
      if (quoted.some(([open, close]) => start > open && start < close)) continue;
      found.push({ start, end, what: promise.what, to, by: promise.by });
    }
  }
  return found;
}

/** `before` is what stands in the same sentence before this clause. */
function promiseIn(
  text: string,
  before: string,
  now: number,
): { start: number; end: number; what: string; by: number | null } | null {
  if (NOT_A_PROMISE.test(text)) return null;
  const ours = COMMITMENT.exec(text);
  const match = ours ?? PRESENT.exec(text) ?? YOURS.exec(text);
  if (match === null) return null;
  const lead = text.slice(0, match.index);
  if (SAID.test(lead) || /\bor\s*$/i.test(lead) || isBargain(before + lead)) return null;
  const from = match.index + match[0].length;
  const rest = text.slice(from).replace(/(?:[\s,;:.!)–—-]|\b(?:and|but)(?=\s*$))+$/i, '');
  if (IDLE.test(rest)) return null;
  const when = whenIn(rest, now);
  const by = (when ?? whenBefore(lead, now))?.by ?? null;
  if (by === null && (ours === null || VAGUE.test(rest))) return null;
  const who = /^(?:i|we|will)\b/i.test(match[0]) ? '' : `${match[0].slice(0, 1).toLowerCase()}${match[0].slice(1)}`;
  const what = `${who}${withoutWhen(rest, when)}`;
  return { start: match.index, end: from + rest.length, what: shortened(what), by };
}

/** "Take it down and we'll …": what comes before the "and" is asked for, it has nobody who does it. */
function isBargain(before: string): boolean {
  return (
    /\band\s*$/i.test(before) &&
    !/\b(?:i|we|he|she|they|is|was|are|were|has|have|had)\b|['’](?:m|s|ve|re|d)\b/i.test(before)
  );
}

/** By when; "look into what happened on Tuesday" says when it happened. */
function whenIn(rest: string, now: number, from = 0): { start: number; end: number; by: number } | null {
  const found = findWhen(rest.slice(from), now);
  if (found === null) return null;
  const when = { start: from + found.start, end: from + found.end, by: found.by };
  const isToCome = /^(?:by|before|within|in|tomorrow|next|this week)\b/i.test(rest.slice(when.start));
  return isToCome || !OF_THEN.test(rest.slice(0, when.start)) ? when : whenIn(rest, now, when.end);
}

/** "On Tuesday I'll …", "Tomorrow we …". */
function whenBefore(lead: string, now: number): { by: number } | null {
  const when = findWhen(lead, now);
  return when !== null && /^[\s,]*$/.test(lead.slice(when.end)) ? when : null;
}

/** The deed without its time, up to the first comma that leaves it some words. */
function withoutWhen(rest: string, when: { start: number; end: number } | null): string {
  const without =
    when !== null && when.start > 0 ? `${rest.slice(0, when.start).trimEnd()} ${rest.slice(when.end)}` : rest;
  return without
    .replace(/\s+/g, ' ')
    .replace(/^([^,;:(]* [^,;:(]*[^,;:( ]) ?[,;:(].*$/, '$1')
    .replace(/[ ,;:.–—-]+$/, '')
    .replace(/ (?:on|by|at|and|to|from)$/, '')
    .trim();
}

/** Cut at a word where it is too long. */
function shortened(what: string): string {
  if (what.length <= WHAT_UNITS) return what;
  const cut = what.slice(0, WHAT_UNITS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`;
}

const SENTENCE_END = /[.!?](?=\s|$)|\n/g;
/** Where a second "I'll", "and our …" begins. */
const CLAUSE_END = /;|(?:,| and| but| –| —)(?= (?:(?:i|we|you|our|my) |(?:i|we|you)['’]))/gi;

/** The pieces of a text, each with its end; offsets count from `offset`. */
function cutAfter(text: string, offset: number, ends: RegExp): { start: number; text: string }[] {
  const pieces: { start: number; text: string }[] = [];
  let start = 0;
  const cut = (end: number) => {
    pieces.push({ start: offset + start, text: text.slice(start, end) });
    start = end;
  };
  for (const match of text.matchAll(ends)) cut(match.index + match[0].length);
  cut(text.length);
  return pieces;
}

/** Between quotation marks: somebody's words. Offsets of the marks. */
function quotedRanges(reply: string): [number, number][] {
  return [...reply.matchAll(/"[^"\n]{0,600}"|“[^”\n]{0,600}”|«[^»\n]{0,600}»|„[^“”\n]{0,600}[“”]/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

function gerunds(verbs: string): string {
  return verbs
    .split('|')
    .map((verb) => {
      const [first = '', ...rest] = verb.split(' ');
      const stem = /[^e]e$/.test(first) ? first.slice(0, -1) : first === 'get' ? 'gett' : first;
      return [`${stem}ing`, ...rest].join(' ');
    })
    .join('|');
}
