import { hasBefore, nextForm, sentenceHas } from '../moves/near';
import { type Examples, lines, type Rule } from './rule';

const DOUBT = new Set(['why', 'how', 'if', 'whether']);
const OWNED = new Set('sorry apologise apologize apologies should lightly standard ours fix fixed'.split(' '));

export const rule: Rule = {
  id: 'denial',
  severity: 'high',
  title: 'Says it did not happen',
  why: 'Readers rarely believe a flat denial, and it may sound as if nobody listened.',
  source: 'Matzat & Snijders 2012: denials were not believed, even from well-rated shops; Kapeš 2022',
  calmer: 'That is not the visit we want anyone to have. I am asking the people who were there what happened.',
  onQuestion: 'skip',
  sentenceFix: 'I would like to understand what happened.',
  keep: (hit, { draft }) => {
    const next = nextForm(draft, hit.last);
    const last = draft.words[hit.last]?.form ?? '';
    if (/^(?:impossible|possible)$/.test(last) && /^(?:to|for|that)$/.test(next)) return false;
    if (/^(?:before|again|until|since)$/.test(next)) return false;
    return !sentenceHas(draft, hit.sentence, OWNED) && !hasBefore(draft, hit.first, DOUBT, 2);
  },
  patterns: [
    ...lines(`
    (this|that|it|which) (is|are) (simply|just|completely|totally|absolutely|quite|entirely|plainly|clearly|also|all|both|obviously|utterly)? (not true|untrue|false|a lie|lies|nonsense|fiction|fabricated|made up|baseless|absurd|invented|exaggerated|a complete lie|complete lie|a total lie|complete lies|big lie|a fabrication|an exaggeration|incorrect)
    (story|claim|claims|statement|allegation|allegations|accusation|accusations|account|version|complaint) (is|are|was|were) (simply|just|completely|totally|absolutely|quite|entirely|plainly|clearly|also|all|both|obviously|utterly)? (not true|not correct|not accurate|untrue|false|a lie|lies|nonsense|rubbish|fiction|fabricated|made up|baseless|absurd|impossible|not possible|invented|exaggerated|a complete lie|complete lie|a total lie|complete lies|big lie|a fabrication|an exaggeration|incorrect)
    your (review|comment|comments|claim|claims|statement|story|post|version|account|description|allegation|allegations|feedback|words) (is|are|was|were) ..3 (not true|untrue|false|incorrect|inaccurate|wrong|lies|nonsense|misleading|invented|exaggerated|not correct|not accurate|unfair|unjustified|unfounded|one sided)
    (simply|just|completely|totally|absolutely|patently|factually|blatantly|categorically|entirely|utterly|plainly|demonstrably|flatly|wholly|quite simply) (not true|untrue|false|inaccurate|baseless|a lie|lies|not what happened|not the case|did not happen|never happened)
    (not a word|none|nothing|no part|not one word) of (this|that|it|which|what you) ..3 (true|accurate|happened|correct|fair|real|right)
    (nothing|little) you (have)? (wrote|written|said|say) ..3 (true|accurate|correct)
    (no|any|zero|without|not a shred of|not an ounce of) (truth|basis|foundation|merit|substance) (in|to|for|of|behind|whatsoever)
    (baseless|groundless|unfounded|unsubstantiated|fabricated|fabrication|falsehood|falsehoods|fictitious|untruths|untruth)
    ^ it (never|did not) (ever|actually|even|once)? (happen|happened) $
    ^ (that|this) never (ever|actually|even|once)? (happened|occurred|took place)
    ^ (that|this) did not (ever|actually|even|once)? (happen|occur|take place|go like|go down)
    (incident|conversation|exchange|none of it|none of this|none of that|nothing like that) (never|did not) (ever|actually|even|once)? (happen|happened|occur|occurred|take place|took place|go like|go down)
    (did not|never) happen(ed)? (the way|like that|as you|in the way)
    no such (incident|conversation|event|person|call|exchange|remark|words) 
    > nothing of the (kind|sort)
    no <name> occurred
    <we> (strongly|categorically|firmly|completely|absolutely|utterly|must|wholly|flatly|totally|respectfully)? (deny|dispute|refute|denies|refutes|disputes|contest) 
    (strongly|categorically|firmly|completely|totally|wholly|respectfully|have to|must) (deny|dispute|refute|reject|disagree|contest|denies|refutes|disputes|rejects)
    <we> (do not|can not|will not|cannot) (accept|recognise|agree with) (this|that|your|these|any|such|what|the (claim|claims|accusation|criticism|allegation|allegations|description|version))
    <we> (fully|absolutely|completely|firmly)? stand (fully|firmly)? (by|behind) (our (staff|team|chef|driver|manager|girls|guys|waiter|waitress|decision|actions|people|crew)|my (staff|team|chef|driver|manager|girls|guys|decision|people|crew)|everything|what (we|he|she|they|i)|every|all|the decision|how)
    (our|my|the) ..2 <staff> (is|are|would) (never|not once|not ever)
    (our|my|the) ..2 <staff> (is|are|was|were) always (polite|professional|courteous|respectful|honest|clean|correct|careful|kind to)
    (none of|not one of) (our|my|the) ..2 <staff> ..3 (shouted|laughed|ignored|refused|swore|would)
    (nobody|no one|noone|not one person|not a soul) ..3 (hung|shouted|laughed|ignored|refused|swore|accused|overcharged|lied|threatened|insulted|rolled|mocked|yelled|forced|pushed|was rude|is rude|was ever)
    <we> (have)? never (refused|promised|ignored|shouted|swore|raised my|raised our|claimed|laughed|accused|insulted|overcharge|overcharged|lied|use|serve|reheat|reuse|threatened)
    <we> (did not|do not|would not|would never|have not|had not) (shout|swear|laugh|ignore|refuse|insult|accuse|lie|overcharge|threaten|hang up|raise (my|our)|say (that|such)|treat (anyone|anybody|people|customers|you) (like|badly|this))
    <we> (did|have done|do) (absolutely|nothing) (nothing)? wrong
    (can|do|may|please be|be|rest) (assure|assured) (you)? (that)? ..6 (never|nobody|no one|spotless|impeccable|none of|not possible|impossible|without exception)
    you ..3 (mistaken|misremembering|misremember|imagining|imagined|hallucinating|exaggerating|dreaming|dreamt)
    you must (be|have) ..2 (confused|confusing|thinking|remembering|misheard|misread|imagined|dreamt|wrong|mixed|got it wrong)
    (you|reviewer) (have|got|has|had|'ve) ..2 (your|the|his|her) facts (wrong|mixed)
    you are ..2 (wrong|incorrect|mistaken) (about|here|again|on|in|$)?
    you (remember|remembered) it (wrong|differently|wrongly|incorrectly)
    (no idea|not know|no clue) what you (are|were) (talking|on|referring)
    (i|we) (was|were) (there|here|present) (and|that|myself|at)  ..6 (never|nothing|not|no)
    our (kitchen|food|rooms|room|toilets|bathrooms|equipment|product|products|prices|service|ingredients|meat|fish|beer|coffee|pool|staff|systems|system|cars|packaging|tools|towels|sheets|machines|restaurant|salon|hotel|premises|accuracy|portions|records) (is|are) (spotless|immaculate|impeccable|perfect|faultless|always (clean|fresh|spotless|perfect|correct|accurate|hot))
    (that|this|it) (is|was) (simply|physically|technically|just|quite|literally|absolutely) (impossible|not possible)
    (zero|no) (evidence|proof) (of|that|for) (this|any|your|what|a|the|such)? (wrongdoing|damage|fault|incident|claim|rudeness|allegation|mistake)
    (fiction|fantasy|fairy tale) $
    (had|received|got) (no|not a single|not one|zero) (other)? (complaint|complaints)
    your ..2 (is|sounds|seems) (highly|very|extremely)? (unlikely|implausible|far fetched|hard to believe|unbelievable|impossible)
    (hard|difficult|impossible) to believe (that|your|you) ..1 (claim|claims|story|version|account|genuine|even)
    unable to (substantiate|corroborate)
    <we> (find|found) no (fault|evidence|basis|wrongdoing)
    (worked|works|working) (perfectly|absolutely) (fine|well|normal)
    > (this|that|it|which|problem|error|delay|damage) (is|was) not (our|my) (fault|problem|mistake|doing|responsibility)
    (facts|evidence|truth) (is|are) on our side
    (outright|blatant|total|complete|absolute|downright|bare faced|barefaced|flat out|big|pure|utter|plain|straight up) (lie|lies|fiction|fabrication|falsehood|untruth)
    (system|systems|machine|machines|computer|software|app|network|process|scanner|meter|till|kitchen|team) (does not|do not|can not|never) (make mistakes|make errors|lie|get it wrong|make a mistake|go wrong)
    (accusation|accusations|allegation) to (write|make|post)
    whatever you (say|think|write|claim|believe)
    `),
  ],
};

export const examples: Examples = {
  bad: [
    { reply: 'That is simply not true.', marks: 'That is simply not true.' },
    'Nothing of the sort took place at our counter.',
    'We strongly dispute what you describe.',
    'My staff are never short with anyone.',
    'You must be remembering another shop.',
    'We did nothing wrong that evening.',
    'Nobody shouted at you.',
    'Our kitchen is spotless.',
  ],
  good: [
    "It's true that the wait was too long.",
    'No one should have to wait like that, and it should never happen.',
    "I can't find that order under this name. Could you send me the date?",
    "We can assure you we don't take this lightly.",
    'This is not our usual standard, and I am sorry.',
    'It is impossible to park on our street on Saturdays, I know.',
    'The price on the board was wrong and we have changed it.',
    'I promised a call back, and that never happened.',
    'Nobody told you about the delay, and somebody ought to have.',
    'We never called you back.',
    'The bill was simply wrong.',
    'None of the team was there to help you.',
    'Telling you that was nonsense on our part.',
  ],
};
