import { findAddressTerms } from '../moves/address-terms';
import { nextForm } from '../moves/near';
import { type Examples, type Hit, lines, type Rule, type RuleInput } from './rule';

/** "You clearly had a bad time" is not talking down. */
const KIND_NEXT = new Set(
  'had deserve deserved felt waited needed care cared enjoyed love put took deserves expected went were spent wait received got been tried explained described set'.split(
    ' ',
  ),
);

const isTalkingDown = (hit: Hit, { draft }: RuleInput): boolean => !KIND_NEXT.has(nextForm(draft, hit.last));

export const rule: Rule = {
  id: 'condescension',
  severity: 'high',
  title: 'Sounds like a lecture',
  why: 'A reader may feel lectured too, and may side with the reviewer.',
  source: 'Advice shared by Google and Yelp: do not get personal, do not lecture',
  calmer: 'Explain without the teaching voice: "Our rye has a dark crust; we are glad to cut you a lighter one."',
  onQuestion: 'skip',
  find: findAddressTerms,
  patterns: [
    ...lines(`
    with (all)? (due|the greatest|the utmost) respect
    > with (all)? (great)? respect
    (as|like) (any|every) (adult|reasonable|sensible|normal|sane|grown|child|professional|parent|local|decent|intelligent|real|true|good|<staff>|expert|person) ..4 (know~|would|could|can|will|understand~|see|tell)
    (any|every) (adult|fool|idiot|child|grown up|reasonable person|sensible person|sane person|normal person|decent person|real|true|proper|professional|local|schoolchild|six year old|five year old|expert|italian|german|french) ..6 (know~|would|could|can|will|understand~|tell)
    (anyone|anybody|people|those) (with (any|half|even|basic|eyes|common|an ounce|a brain)|who (knows|understands|cooks|drinks|actually|really|has ever|have ever)) ..6 (know~|would|could|can|will|understand~|tell|see)
    > (anyone|anybody|everyone|everybody|a child|even a child) (can|could) (see|tell|read|understand)
    > (everyone|everybody|anybody|anyone|the whole world) (knows|else knows|else manages|else managed|else understands|else seems)
    (not|hardly|not exactly) (rocket science|brain surgery|quantum physics)
    > (it|this|that) is not (that|so)? complicated
    (it|this|that|really) (is|was) (quite|really|very|pretty|all|rather)? simple (really|as that)
    simple as that
    (that|this|it) is (just|literally|so|pretty)? basic $
    (let|allow|permit) (me|us) (to)? (educate|teach|enlighten|school|break it down|break this down|spell|tell you something|give you some advice|walk you through how|remind you)
    (clearly|obviously|evidently|apparently|plainly) you (do not|did not|have not|have never|are not|were not|never|can not|misunderstood|lack|know nothing|have no|are a|are an|think|believe|want|thought|missed)
    you (clearly|obviously|evidently|apparently|plainly|honestly) (do not|did not|have not|have never|are not|never|can not|misunderstood|misunderstand|lack|know nothing|have no|are a|think|believe|thought|missed|need|fail)
    you (do not|did not) (seem to|appear to|fully|even|really|quite|clearly)? (understand|appreciate|realise|grasp|comprehend|get it|know anything|know how|know what good|know the first|know much)
    you (fail|failed|seem unable|appear unable|are unable) to (understand|grasp|appreciate|see|realise|comprehend|recognise|read)
    if you (knew|understood|had any|had ever|have ever|worked|ran|did your|had half|were a|were an|knew anything|actually) ..6 (you would|you might|you could|industry|business|research|homework|idea|experience|knowledge|about)
    if you (can not|could not|do not|did not) (handle|afford|take the|stand|appreciate|like the heat|read|understand|know the difference|have the (money|time|patience|stomach|palate)|be bothered)
    you (try|should try|ought to try|want to try) (running|working|being|doing|owning|standing|finding|cooking|cleaning|it|serving|carrying|feeding|living)
    > try (running|working in|being|owning|standing|serving) ..6 (and|then|before|for|a|business|kitchen|night|our|my|yourself)
    (walk|stand|be|step) (a mile)? in (our|my) (shoes|boots|kitchen)
    from (a|the|our|my) (professional|professional's|business|expert|owner's) (point of view|perspective|standpoint)
    you (seem|appear|sound|look) (to be)? (very|a bit|a little|rather|somewhat|quite|slightly)? (confused|misinformed|uninformed|inexperienced|uneducated|unfamiliar|mistaken)
    you (need|have|ought|might want|may want|would do well|would be wise|better|had better) to? (learn|understand|realise|appreciate|educate|calm|accept|grow|remember|get over|get used|look up|do your|read the|read up|think about)
    > (learn (to|how to|some)|google it|google that|google the|look it up|do your (own)? (research|homework)|educate yourself|calm down|lighten up|use your (brain|head|common|eyes)|read the (sign|menu|label|terms|small print|fine print|description|listing|instructions|manual|email)|wise up|get real|get used to it)
    (do|did|done) your (own)? (research|homework)
    (think|believe) you will find (that|we|there|our)
    (it|they|that) (is|are) (literally|actually)? called ..4 for a reason
    (welcome|back) to (the real world|real life|reality|adulthood|planet earth|earth)
    as you (should|well|surely|ought to|no doubt|must|may or may not) (well)? (know|be aware|have known|understand|realise)
    you (should|ought to|must|surely|of all people) (know (better|this|by now)|have known)
    for your (information|own information|education)
    (not|nothing) (how|the way) (the|this|a|any|real|things|business|businesses|life|it) ..3 work~
    nobody ..3 owes you
    (i|we) (have)? been (doing|making|cooking|cutting|fixing|baking|in|running|at) ..5 (years|decades) ..1 (so|and i|trust|longer)
    (a bit|some|a little|word|piece|bit) of (friendly|free|helpful|honest|general|life)? advice
    (pro tip|top tip|hot tip|protip|fun fact|life tip|word to the wise|free tip)
    you (do not|would not) know (the difference|a good|anything|good|real|one end)
    there is (clearly|even) a (sign|notice|button|label|menu|manual|link|page)
    you are not (just|only) paying for
    (needs|need) no lessons (in|on|from)
    (in simple terms|in small words|for the last time|let me say (it|that) again|say (it|this) (again|slowly|once))
    > (some|those) of us (actually|have|work|who|know|were|are)
    (every|any|ask any|anyone|everyone|anybody|everybody) ..6 over the age of
    > one (does|has to|must|might|rather|wishes|hopes|wonders|assumes|doubts|is entitled)
    is beyond (me|us)
    (it|that) is (quite|perfectly|really)? (normal|natural|common|standard) (for|in|with|to) ..6 (and|so|if you) (anyone|know|knew|had)
    > (listen|look) (here|mate|pal|lady|love|buddy)
    (perhaps|maybe) ..6 (more suitable|not for you|better suited|more your|be happier (at|with|in|some))
    (what|how) ..1 (did you|do people|does anyone|does anybody) think ?
    (do|did) you (even|honestly|seriously) ?
    (have|are|were) you (even|honestly|seriously) ?
    `),
    // Plain explanations, unless no kind word stands anywhere.
    ...lines(
      `
      (most|other) (people|customers|guests|visitors|diners|adults|users|clients) ..1 (manage|managed|understand|have the sense|know|have no trouble|have no problem|can read)
      common (sense|courtesy|decency)
      basic (maths|math|arithmetic|manners|reading|physics|chemistry|english|courtesy|biology|knowledge|understanding|economics|geography|etiquette)
      you (seem|appear) to (think|believe|misunderstand|forget|have (confused|misunderstood|forgotten|missed|mistaken)|be under|be confusing|expect|want|enjoy)
      (that|this|it|which) is (just|simply|literally|basically|exactly) (how|what|why) ..6 (works|work|is for|are for|means|is called|it is called)
      > that is (how|what) ..6 (works|work|is for|are for|means|is called|it is called)
      (we|i) (already|repeatedly|patiently|politely|clearly) (explained|told|said|answered|asked|showed)
      (every|any) ..4 (will|would|could|can) tell (you|that)
      (is|are|was|were) not (supposed|meant|designed|intended) to be (used|eaten|a|crispy|soft|quiet|luxury)
      (is|are) (supposed|meant|intended) to be (sharp|wet|pink|bitter|chewy|dark|like that|raw|spicy|noisy|loud|small|dry)
    `,
      { keep: (_hit, { warmth }) => warmth === 0 },
    ),
    { match: '(clearly|obviously|evidently) you', keep: isTalkingDown, severity: 'medium' },
  ],
};

export const examples: Examples = {
  bad: [
    'With all due respect, you have no idea how bread is made.',
    'Any child could read that sign.',
    "It's quite simple, really.",
    { reply: 'You clearly do not know how a kiln works.', marks: 'You clearly do not' },
    'Let me educate you about espresso.',
    'If you knew anything about wine you would have sent it back.',
    'Calm down, sweetheart.',
    'How anybody orders tartare and complains it is raw is beyond me.',
    'One does have to open the box.',
    'You try running a bakery on four hours of sleep.',
  ],
  good: [
    'You clearly had a bad evening with us.',
    { reply: 'If you turn the dial to two and read the label first, the scale will settle.', kind: 'question' },
    'Let me explain what we changed: the till now asks twice.',
    'Dear Anna, the dark crust is how we bake it, and we will happily cut you a lighter loaf.',
    'You do not need to understand our rota; you needed a hot dinner.',
    'We should know better after ten years.',
    'Alright mate, eleven weeks is a joke and I am sorry.',
    'Everyone ought to be treated with respect at our door.',
    'You still have not had your parcel.',
    'If you do not have the receipt, the card will do.',
    'It is not hard to understand why you left.',
    'You are not paying for a meal like that.',
    'Anyone who has paid will get it back.',
  ],
};
