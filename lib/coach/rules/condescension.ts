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
  why: 'Being taught in public makes bystanders side with the reviewer.',
  source: 'Advice shared by Google and Yelp: do not get personal, do not lecture',
  calmer: 'Explain without the teaching voice: "Our rye has a dark crust; we are glad to cut you a lighter one."',
  onQuestion: 'skip',
  find: findAddressTerms,
  patterns: [
    ...lines(`
    with (all)? (due|the greatest|the utmost|great)? respect
    (as|like) (any|every) (adult|reasonable|sensible|normal|sane|grown|child|professional|parent|local|decent|intelligent|real|true|good|<staff>|expert|person) ..4 (know~|would|could|can|will|understand~|see|tell)
    (any|every) (adult|fool|idiot|child|grown up|reasonable person|sensible person|sane person|normal person|decent person|real|true|proper|professional|local|schoolchild|six year old|five year old|expert|italian|german|french) ..6 (know~|would|could|can|will|understand~|tell)
    (anyone|anybody|people|those) (with|who) (any|half|a|an|even|basic|knows|know|eyes|common|cooks|drinks|understands|actually|real|has|have) ..6 (know~|would|can|could|will|understand~|tell|see)
    (anyone|anybody|everyone|everybody|a child|even a child) (can|could) (see|tell|read|understand)
    (everyone|everybody|anybody|anyone|the whole world) (knows|else knows|else manages|else managed|else understands|else seems)
    (most|other) (people|customers|guests|visitors|diners|adults|users|clients) ..1 (manage|managed|understand|have the sense|know|find it|have no trouble|have no problem|can read|read)
    common (sense|courtesy|decency)
    (not|hardly|isn't|not exactly) (rocket science|brain surgery|complicated|hard to understand|that hard|difficult to understand|quantum physics)
    (it|this|that|really) (is|was) (quite|really|very|pretty|all|rather)? simple (really|as that)
    simple as that
    (that|this|it) is (just|literally|so|pretty)? basic $
    basic (maths|math|arithmetic|manners|reading|physics|chemistry|english|courtesy|biology|knowledge|understanding|economics|geography|etiquette)
    (let|allow|permit) (me|us) (to)? (educate|teach|enlighten|school|break it down|break this down|spell|tell you something|give you some advice|walk you through how|remind you)
    let us walk through (this|it|that)
    (clearly|obviously|evidently|apparently|plainly) you (do not|did not|have not|have never|are not|were not|never|can not|misunderstood|lack|know nothing|have no|are a|are an|think|believe|want|thought|missed)
    you (clearly|obviously|evidently|apparently|plainly|certainly|really|simply|just|still|honestly|truly) (do not|did not|have not|have never|are not|never|can not|misunderstood|misunderstand|lack|know nothing|have no|are a|think|believe|thought|missed|need|fail)
    you (do not|did not) (seem to|appear to|fully|even|really|quite|clearly)? (understand|appreciate|realise|grasp|comprehend|get it|know anything|know how|know what good|know the first|know much)
    you (fail|failed|seem unable|appear unable|are unable) to (understand|grasp|appreciate|see|realise|comprehend|recognise|read)
    if you (knew|understood|had any|had ever|have ever|worked|ran|did your|had half|were a|were an|knew anything|actually) ..6 (you would|you might|you could|industry|business|research|homework|idea|experience|knowledge|about)
    if you (can not|could not|do not|did not) (handle|afford|take|stand|appreciate|like the heat|read|understand|know how|know the difference|have the|like it|want|be bothered)
    you (try|should try|ought to try|want to try) (running|working|being|doing|owning|standing|finding|cooking|cleaning|it|serving|carrying|feeding|living)
    > try (running|working in|being|doing|owning|standing|walking|getting|making|serving) ..6 (and|then|before|for|a|business|kitchen|night|our|my|yourself)
    (walk|stand|be|step) (a mile)? in (our|my) (shoes|boots|kitchen)
    from (a|the|our|my) (professional|professional's|business|expert|owner's) (point of view|perspective|standpoint)
    you (seem|appear|sound|look) (to be)? (very|a bit|a little|rather|somewhat|quite|slightly)? (confused|misinformed|uninformed|inexperienced|uneducated|unfamiliar|lost|mistaken|upset that)
    you (seem|appear) to (think|believe|misunderstand|forget|have (confused|misunderstood|forgotten|missed|mistaken)|be under|be confusing|expect|want|enjoy)
    you (need|have|ought|might want|may want|would do well|would be wise|better|had better) to? (learn|understand|realise|appreciate|educate|calm|accept|grow|remember|get over|get used|look up|do your|read the|read up|think about)
    > (learn (to|how to|some)|google it|google that|google the|look it up|do your (own)? (research|homework)|educate yourself|calm down|lighten up|relax|use your (brain|head|common|eyes)|read the (sign|menu|label|terms|small print|fine print|description|listing|instructions|manual|email)|wise up|wake up|get real|get used|deal with it|live with it)
    (do|did) (your|some|a little|a bit of) (own)? (research|homework)
    (think|believe) you will find (that|it|the|our|we|there|a)?
    (that|this|it|which) is (just|simply|literally|basically|exactly)? (how|what|why) ..6 (works|work|is for|are for|means|is called|it is called)
    (it|they|that) (is|are) (literally|actually)? called (that|a|an|the)? ..4 (for a reason|because)?
    clue is in the (name|title)
    (welcome|back) to (the real world|life|real life|london|new york|reality|adulthood|the city|planet earth|earth|the countryside|nature|the real)
    as you (should|well|surely|ought to|no doubt|must|would|will|may or may not) (well)? (know|be aware|have known|understand|realise)
    you (should|ought to|would|must|surely|of all people) know (that|better|this|by now|what|how)
    for your (information|own information|education)
    (not|nothing) (how|the way) (the|this|a|any|real|things|business|businesses|life|it) ..3 work~
    nobody (in this|owes|cares)
    (i|we) (have)? been (doing|making|cooking|cutting|fixing|baking|in|running|at) ..5 (years|decades) ..1 (so|and i|trust|longer)
    (since|before|longer than|while) you were (born|in nappies|in diapers|still|a child|at school|a twinkle)
    (a bit|some|a little|word|piece|bit) of (friendly|free|helpful|good|honest|general|life)? advice
    (pro tip|top tip|hot tip|protip|fun fact|life tip|quick tip|little tip|word to the wise|here is a tip|free tip)
    you (do not|would not) know (the difference|a good|anything|good|real|one end)
    might learn (something|a thing)
    (literally|clearly|even) a (sign|notice|button|label|menu|manual|link|page)
    there is (literally|even) (a|an|no)
    (everyone|everybody|anyone|all) (on|in|around|from) (this|the|our) (street|town|coast|island|city|village|business|trade|industry|country) (knows|know)
    (this|that) everybody ..5 knows
    you (are not|aint|ain't) paying for
    (must|have to|should) (of course)? expect (a|some) (little|bit|certain|amount)
    the sooner you (hear|learn|accept|understand|realise|know)
    (needs|need) no lessons (in|on|from)
    (it|that) is (quite|perfectly|really)? (normal|natural|common|standard) (for|in|with|to) ..6 (and|so|if you) (anyone|know|knew|had)
    (listen|look) (here|nicely|carefully|mate|pal|lady|love|buddy)
    perhaps (you)? (a|another|somewhere|something|this|our) ..6 (more suitable|is not for you|would suit|better suited|more your|be happier)
    (wait|you will|when you) (until|till|when)? ..2 (grow up|run a business|have (kids|a business)|are older)
    (not|never) (supposed|meant|designed|intended) to be (used|eaten|a|hot|cold|crispy|soft|quiet|luxury)
    (is|are) (supposed|meant|intended) to be (eaten|sharp|wet|pink|bitter|chewy|dark|like that|raw|spicy|noisy|loud|small|dry)
    (what|how) ..1 (do|did|does) (you|people|anyone|anybody) think ..6 ?
    (do|did) you (even|honestly|seriously) ..6 ?
    (have|are|were) you (even|honestly|seriously) ..6 ?
    `),
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
    'You try running a bakery on four hours of sleep.',
  ],
  good: [
    'You clearly had a bad evening with us.',
    { reply: 'If you turn the dial to two and read the label first, the scale will settle.', kind: 'question' },
    'Let me explain what we changed: the till now asks twice.',
    'Dear Anna, the dark crust is how we bake it, and we will happily cut you a lighter loaf.',
    'You do not need to understand our rota; you needed a hot dinner.',
    'We should know better after ten years.',
  ],
};
