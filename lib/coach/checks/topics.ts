/** What a review is about: its telling stems, figures and questions, worked out once per thread. */
import { type ParsedDraft, parseDraft } from '../text';
import type { Review, Triage } from '../types';
import { stemOf, termOf } from './stems';

/** Words that stand for the same trouble; a reply that uses one takes up the others. */
const KIN = [
  'wait queue delay late slow minute hour timely',
  'cold lukewarm hot warm temperature heat freez reheat',
  'rude attitude manner shout tone brusque snap spoke disrespect polite courteous unfriend dismiss behaviour behavior conduct shrug',
  'price cost charge expensive bill fee pay money overcharg dear cheap pric pound dollar euro overpric',
  'refund money deposit credit return reimburse',
  'dirty clean filthy hygien dust stain wip spotless mould mold grubby cleanlines housekeep',
  'staff waiter waitress server receptionist desk host hostess barman barista colleague crew assistant girl lad guy lady man driver',
  'noise noisy loud quiet music sleep sound',
  'break repair fix fault faulty snap crack damag defective work stop mend',
  'food meal dish kitchen chef cook menu breakfast dinner lunch eat',
  'deliver parcel package courier driver post arriv order ship track send',
  'app update crash bug version login log glitch software',
  'call phone ring answer reply respond email message number contact line chat',
  'book reserv appointment table slot booking',
  'room bed bathroom shower',
  'wrong mistake incorrect error mix',
  'miss forgot forget lose lost',
  'sick ill vomit poison unwell',
  'park car lot space',
  'small tiny portion size bigger large',
  'child son daughter baby toddler boy girl',
  'wife husband partner mother father mum dad',
  'photo listing website site page pictur',
  'dog cat pet vet',
  'coffee latte espresso flat white cappuccino drink cup',
  'wifi internet signal connection network broadband',
  'cancel subscription member membership plan',
  'seat chair table bench',
  'lift elevator stair floor',
  'hair cut color dye stylist fring',
  'account card bank transfer payment balance',
  'door lock key gate',
  'verif kyc document identity',
];

const kinOf = new Map<string, number[]>();
for (const [group, line] of KIN.entries()) {
  for (const word of line.split(' ')) {
    const stem = stemOf(word) || word;
    kinOf.set(stem, [...(kinOf.get(stem) ?? []), group]);
  }
}

const NONE: readonly number[] = [];

/** Groups of kindred words a stem belongs to. */
export function kinGroups(stem: string): readonly number[] {
  return kinOf.get(stem) ?? NONE;
}

/** The telling words of a stretch of the review. */
export interface Topic {
  /** As `termOf` gives them: stems and figures. */
  terms: ReadonlySet<string>;
  kin: ReadonlySet<number>;
}

/** What the whole review, each point and each question of it are about. */
export interface ReviewTopics {
  all: Topic;
  points: readonly Topic[];
  questions: readonly Topic[];
  /** Folded words of the reviewer's name. */
  author: ReadonlySet<string>;
  words: number;
}

function readTopic(parsed: ParsedDraft, from: number, to: number, except: ReadonlySet<string>): Topic {
  const terms = new Set<string>();
  const kin = new Set<number>();
  for (const word of parsed.words) {
    if (word.start < from || word.end > to || except.has(word.form)) continue;
    const term = termOf(word);
    if (term === '') continue;
    terms.add(term);
    for (const group of kinGroups(term)) kin.add(group);
  }
  return { terms, kin };
}

const kept = new WeakMap<Triage, { review: Review | null; topics: ReviewTopics }>();

/** Worked out once per triage, since a draft is read at every keystroke. */
export function readTopics(review: Review | null, triage: Triage): ReviewTopics {
  const found = kept.get(triage);
  if (found && found.review === review) return found.topics;
  const parsed = parseDraft(review?.text ?? '');
  const author = new Set(
    parseDraft(review?.author ?? '')
      .words.filter((word) => word.form.length > 1)
      .map((word) => word.form),
  );
  const topic = (from: number, to: number) => readTopic(parsed, from, to, author);
  const topics: ReviewTopics = {
    all: topic(0, parsed.text.length),
    points: triage.points.map((point) => topic(point.start, point.end)),
    questions: parsed.sentences
      .filter((sentence) => sentence.question)
      .map((sentence) => topic(sentence.start, sentence.end)),
    author,
    words: parsed.words.length,
  };
  kept.set(triage, { review, topics });
  return topics;
}
