import { type Examples, lines, type Rule, type RuleInput } from './rule';

/** Words of a review in which somebody came to harm; with none of them (and no safety triage) the rule is silent. */
const HARM = new Set(
  'sick ill illness poisoning poisoned vomiting vomited vomit threw hospital ambulance injured injury injuries hurt fell fall fallen tripped slipped broke fractured fracture stitches burn burned burnt burns scalded scald allergic allergy allergies anaphylaxis reaction bled bleeding blood concussion choked choking fire shock electrocuted diarrhea diarrhoea stomach rash infection infected er doctor unconscious fainted died death safety unsafe dangerous danger swelling swollen xylitol salmonella contaminated breach leaked leak'.split(
    ' ',
  ),
);

function isHarm({ review, context }: RuleInput): boolean {
  if (context.triage.kind === 'safety') return true;
  let hits = 0;
  for (const word of HARM) if (review.words.has(word)) hits++;
  return hits >= 2;
}

export const rule: Rule = {
  id: 'admission',
  severity: 'stop',
  title: 'Says in public whose fault the harm was',
  why: 'Where somebody was hurt or ill, a public account of the cause can be used by insurers and courts; care first, facts in private.',
  source: 'General legal caution; ask your insurer or lawyer before naming a cause',
  calmer: 'I am sorry to read this and I want to look into it right away. Please call me directly.',
  onPraise: 'keep',
  keep: (_hit, input) => isHarm(input),
  patterns: lines(`
    <we> ..1 (knew|were aware|was aware|had known|had been told|had been warned|were warned|was warned|were told|was told) (that|about|of|the|it|and|a|for|this)
    (knew|known) (about|to be|it was|the ..2 was|that) ..3 (faulty|broken|loose|rotten|and|wrong|cracked|leaking|wet)?
    our (negligence|carelessness|failure|mistake|error|oversight|fault) 
    (fall|burn|injury|illness|accident|reaction|fracture|break|infection|fire|cut|poisoning|sickness|error|dosage|harm|damage|leak|breach) ..6 (was|is|were) ..2 (our|ours|our fault|down to us|down to our|on us|caused by|because)
    (caused|resulted from|came from|brought on|result of|because of|due to|down to) ..3 (our|us|a batch|undercooked|contaminated|faulty|the <staff>)
    (was|were) off (that|on|last|when|$)
    (is|was|are|were) (undercooked|raw|contaminated|faulty|loose|rotten|expired|out of date|spoiled|unsafe|defective|mislabelled|mislabeled|not cooked|not cleaned|not checked|not labelled|slippery|corroded|worn|misconfigured|cracked|past its date|held at the wrong|stored|not fit|known to be|left out|left open|left unlocked|left on)
    <we> (forgot|failed|gave|served|used|mixed|swapped|skipped|ignored|undercooked|overlooked|still let|still served|did not (check|clean|cook|label|warn|fix|repair|test|replace|salt|grit|mop|put|tell|train|inspect|wash|ask|change|lock)|had not (checked|cleaned|cooked|labelled|warned|fixed|repaired|tested|replaced|salted|gritted|mopped|trained|inspected|changed))
    (our|the|my) ..1 <staff> (forgot|gave|served|used|mixed|swapped|skipped|ignored|undercooked|did not (check|clean|cook|label|warn|fix|repair|test|replace|mop|tell)|had not been|had not|sent out|let|dropped|left|grabbed|pushed|hit|used the wrong|picked|passed|put)
    (our|the|my) (kitchen|inspector|supplier|cleaner|laboratory|lab|pharmacy|co packer|factory) (sent|passed|gave|mixed|missed|served|used|let|put|made)
    <we> ..1 (accept|admit|acknowledge|take|confirm) ..4 (liability|responsibility|fault|blame|negligence|that the|that our|that your|the vehicle)
    (responsibility|fault|blame|liability) (is|was|lies|for this is) ..2 (ours|mine|with us|our own)
    (it|this|that) (was|is) ..2 (our|my) ..1 (fault|mistake|failure|error|negligence)
    (should|ought) (not|never) to? have (been (sold|served|open|in use|there|sent|used|left)|gone out|left the)
    (has|have) (admitted|confessed|confirmed) (it|that|to)
    should have been (in the bin|thrown|closed|locked|replaced|repaired|fenced|labelled|cooked|checked|marked|wiped|switched off|removed|roped)
    made (you|him|her|them|your ..2|the animals) (ill|sick)
  `),
};

const ill = { stars: 1, text: 'My husband was violently ill after the mussels and ended up in hospital.' };
const fell = { stars: 1, text: 'I slipped on the wet stairs, fell and broke my wrist. Ambulance came.' };

export const examples: Examples = {
  bad: [
    { reply: 'The mussels were off that night.', review: ill, kind: 'safety' },
    { reply: 'We knew about the loose tread on the stairs.', review: fell, kind: 'safety' },
    { reply: 'Your fall was down to us.', review: fell, kind: 'safety' },
    { reply: 'We take full responsibility for the injury.', review: fell, kind: 'safety' },
    { reply: 'The cook used the wrong board and our kitchen sent it out.', review: ill, kind: 'safety' },
    { reply: 'Our negligence caused this.', review: fell, kind: 'safety' },
  ],
  good: [
    'It was our mistake: we brewed the wrong roast.',
    {
      reply: 'I am so sorry to hear that you were hurt. Please call me directly, I am Dana.',
      review: fell,
      kind: 'safety',
    },
    { reply: 'Thank you for telling us. I want to look into this today.', review: ill, kind: 'safety' },
    'We forgot your side of chips and I have refunded it.',
    { reply: 'I hope that your wrist heals quickly.', review: fell, kind: 'safety' },
  ],
};
