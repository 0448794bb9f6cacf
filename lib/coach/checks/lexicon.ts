/** The words the checks go by: classes and cues in the language of `cues.ts`. */

export const CLASSES = {
  WE: 'we i',
  OUR: 'our my',
  US: 'us me ours mine',
  YOU: 'you u',
  YOUR: 'your ur his her their',
  THEY: 'he she they it that this which there',
  BE: "is are was were be been being 's am",
  HAVE: 'have has had',
  WILL: 'will shall',
  SHOULD: 'should ought',
  MAY: "could would might can may must 'd",
  NOT: 'not never no nothing hardly',
  DAY: 'today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday weekend morning afternoon evening night week month noon january february march april june july august september october november december easter christmas spring summer autumn winter',
  NOW: 'now already since',
  BY: 'by on from next this until till within before in',
  TO: 'to with on onto into at via through under over',
  HOW: 'how why what',
  SO: 'so very really truly deeply extremely incredibly terribly genuinely too such',
  BAD: 'long miserable horrible frightening rotten poor bad terrible lousy grim nasty hard dreadful awful sad cold tough rough serious wretched frustrating maddening upsetting scary indefensible absurd unpleasant unacceptable infuriating embarrassing humiliating galling disappointing annoying worrying distressing stressful unfair slow late loud',
  TELL: 'told asked said called mentioned checked known read rung warned complained spoken come brought looked let waited',
  PERSON:
    'wife husband mother father mum dad son daughter children kids child baby family friend sister brother guests grandmother nan gran dog cat toddler',
  NOBODY: 'nobody noone neither none',
  ONE: 'one parent child guest customer of',
  STEP: 'in out off up down back round over',
  TAKE: 'take takes took taken accept own bear',
  WELL: 'better recovered recovering recover mend mending safe healing alright ok okay fine well feet hurt over',
  FOR: 'for if about',
  HEAR: 'hear read learn know see',
  // From here on the second lane: classes that only the last three lists use.
  TALK: 'call ring phone text message email mail dm whatsapp write reach find get catch contact ask see find',
  ROUTE: 'phone email mail chat line number dm dms whatsapp telephone page app message messages inbox support',
  LINK: 'on at via through by over using in to',
  WHO: 'me him her us our my the',
  REACH: 'call ring phone text message email mail dm whatsapp write reach find get catch contact',
  // Done in the mind or on paper only: no remedy.
  MIND: 'received noted noticed reviewed tried wanted decided enjoyed learned loved liked hoped planned expected believed experienced encountered needed seemed appreciated valued worked served helped prided visited stayed attempted failed missed worried considered understood registered acknowledged observed highlighted escalated shared informed forwarded passed apologised apologized investigated mentioned explained stated replied responded answered offered contacted emailed walked lived talked watched checked counted used opened trained followed claimed traded operated survived earned tasted visited signed discussed recorded confirmed provided managed allowed required',
  REACHED: 'number email page phone chat listing site app desk',
  SAYING: 'say said says saying no would will not could should might only',
  CARE: 'care service support experience customer guest claims resolutions billing live client member relations',
} as const;

const REMEDY =
  'fixed refunded replaced changed moved sent posted credited cancelled canceled ordered booked repaired added updated removed corrected stopped trained retrained returned reversed hired thrown pulled switched installed cleaned reset printed cut extended introduced lowered mended reduced reprinted rewritten scrapped swapped waived withdrawn doubled tightened launched released resolved issued processed refilled restocked blocked binned raised fitted rebooked relabelled redone reopened reimbursed serviced marked drawn rewrote redid turned retired';
const MENDED =
  'fixed refunded replaced repaired corrected resolved credited cancelled reversed mended rebooked retrained reprinted swapped removed updated reopened reset returned relabelled redone serviced restocked retired binned scrapped fitted moved changed sorted stopped rewritten refilled reimbursed waived';
const LIGHT =
  'spoken talked taken put set made asked rung bought listed given let brought dropped started begun told paid closed arranged written reported placed frozen ended';

/** One cue a line. */
const rows = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const CUES = {
  admits: rows(`
    OUR<3 : mistake mistakes error errors fault failing failure slip doing oversight blunder mess blame shortcoming shortcomings carelessness muddle miss
    : fault mistake error blame miss failure responsibility : BE>2 US|OUR>5
    BE<2 BY<1 : us me
    BE<3 THEY|BE<4 : ours mine
    TAKE<4 !YOU<5 : responsibility accountability blame share
    NOT<1 : excuse
    WE<3 : missed forgot messed mishandled misread misjudged overlooked underestimated overcharged overcooked undercooked muddled mislaid bungled botched fumbled neglected overbooked oversold miscounted mislabelled misled failed dropped broke scratched lost burnt burned ruined cracked crashed skipped rushed slipped shipped released
    WE<5 : wrong twice late
    WE<3 BE<2 : careless slow sloppy rude short understaffed behind unprepared responsible mistaken embarrassed clumsy thoughtless ashamed
    THEY<3 BE<2 : wrong careless sloppy thoughtless poor unfair inexcusable
    SHOULD<3 !YOU<4 : have
    YOU<4 SHOULD<2 : have : BE|HAVE>1
    YOU<5 SHOULD<3 NOT<2 : have
    YOU<3 BE<2 !NOT<3 : right
    : fair : !PERSON>1 !HOW>1 !YOU>2
    NOT<2 : enough
    WE<3 : short : !BY>1
    WE<3 : let : YOU|YOUR|NAME>1 STEP>4
    WE<4 : kept left : YOU|YOUR>1
    WE<5 NOT<2 : see check notice tell call ring answer reply read explain warn plan catch spot test chase update mention replace ask look think send email pass write put mark label handle staff listen come follow realise turn give make
    NOBODY<4 : told noticed checked thought called rang answered spotted came offered picked said caught explained looked matched passed asked stopped read wrote
    ONE<3 NOT<4 : told noticed checked thought called rang answered spotted came offered picked said caught explained looked matched passed asked stopped read wrote
    OUR<5 : missed forgot failed dropped slipped ran gave sent left let : !WE>2
    SO<2 WE<6 : long
    BAD<2 BE<6 : answer call response decision choice excuse reply
  `),
  done: rows(`
    WE<6 HAVE<4 : ${REMEDY} ${LIGHT}
    WE<2 : ${REMEDY}
    WE<4 HAVE<3 !NOT|MAY<4 : #ed
    WE<3 : took put rang called spoke threw : DAY>9
    BE|HAVE<3 !YOU<2 !MAY<4 : ${MENDED}
    BE<1 : now
    : now : HAVE|BE|WE>2
    : now : BY|TO>1
    HAVE<1 : now since
    : now already : STEP|NOT>2 !YOU>3
    : refund money deposit payment credit replacement difference fee fare fares charge : BE|HAVE|WILL>4
    STEP<5 TO<2 : card account bank
    BE|STEP<4 : way post mail : !BY>2
    : went goes left leaves going sent posted shipped : STEP>1 DAY>6
    WE<3 BE<2 : adding changing replacing fixing moving putting hiring training retraining sending fitting installing refunding returning ordering rewriting reprinting taking pulling swapping buying redoing building updating stopping testing revamping printing
    : replacement fresh : STEP|WILL|HAVE|BE>4
    : engineer plumber electrician technician carpenter fitter glazier locksmith mechanic roofer : HAVE|BE|WILL|DAY|STEP>6
    NOT<2 : charge cost
    BE<1 : being
    TO|STEP|BY<2 : menu shelf shelves rota : !YOU>3
    STEP<2 : menu shelf rota
  `),
  planned: rows(`
    WE|NAME<5 WILL<3 !NOT<3 : refund replace send pay credit fix change move swap redo remake collect repair train retrain reprint cover sort ring call speak drop post bring round come meet look measure hold keep reimburse show match honour pass write take help
    WILL|MAY<4 !NOT<3 !YOU<3 : replace refund swap redo repair collect reprint credit reimburse
    WILL<8 : today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday week month
    !HAVE|BE<9 : from since starting : DAY|NOW|WE|YOUR>2
    BY<1 : then
    : arrive arrives comes come coming lands due booked visits ready starts starting happens ends : DAY>5
    WE<4 : spoke talked spoken talked : TO>1 OUR|THEY|NAME|YOUR>3
    HAVE|BE<2 !YOU<3 : told : !US>1
    : bring send drop pop post : THEY>1 STEP|BY>2
    : card sign note notes chart listing label sheet board pictures : NOW|STEP>3
    HAVE<1 : moved stopped gone started changed
    WE<6 HAVE<3 : asked shared forwarded informed
    WILL<3 BE<2 : round there ready back
    TO<2 : house
  `),
  feels: rows(`
    : must : HAVE|BE>2
    WE<3 : understand imagine appreciate : HOW|YOUR>2
    WE<3 MAY<2 : see hear understand imagine : HOW|YOUR|YOU>2
    YOU|THEY|YOUR|PERSON|NAME<3 : deserved deserve
    YOU|THEY|NAME<5 SHOULD<3 NOT<2 : have be
    WE<5 MAY<3 BE<2 : cross upset angry annoyed furious disappointed frustrated livid too same
    : spoiled spoilt ruined spoil ruin marred dampened : YOUR|THEY|YOU>2
    WE<4 : hope : PERSON|YOU|YOUR|THEY>3 WELL>9
    : frustrating disappointing upsetting worrying distressing maddening infuriating embarrassing humiliating stressful frightening scary annoying miserable horrible awful horrid galling dreadful indefensible absurd
    NOBODY<3 : should deserves wants likes ought needs
    ONE<2 NOT<3 : should deserves wants likes ought needs
    NOT<2 BE<4 : way holiday start welcome evening night birthday rest fun treat comfort break
    SO<1 BE<3 : long
    BE<4 BAD<3 : time wait way night evening thing start end lot shock morning day experience fright answer hour
    YOUR<3 : frustration disappointment upset worry anger distress fright shock grief pain stress panic
    : matters mattered : TO>1
    : left leaves leaving leave : YOU>1 !NOT>2
    : cost lost : YOU>1
    : waiting wait waited standing stood : PERSON|BAD>6
    SO<2 : disappointed upset frightened worried relieved
    : sad saddened disheartened heartbroken shocked concerned horrified mortified : HEAR>2
    SO<2 : sorry : HEAR>2
    WE<4 : sorry : HEAR>2
    BE<3 : shame
    SO<2 : shame pity fright nightmare
  `),
  fights: rows(`
    : you : NOT>3 !SHOULD>2
    : you : TELL>2
    : you : MAY>1 HAVE>2
    YOU<2 : chose signed knew ate refused agreed ordered claim claimed wanted ticked typed pressed drank walked
    FOR<1 : you : HAVE|BE|NOT>2
    apparently funny obviously clearly frankly simply honestly actually course
    pal mate love madam sweetheart honey darling bro babe mook lol
    lawyer solicitor proof camera cameras cctv footage timestamps fake liar lie lies lying nonsense ridiculous joke rubbish idiot rival competitor slander libel
    : record : !YOU>3
    NOBODY<1 : ever else complained
    HAVE<1 : never
    YOU<1 : people lot
    BE<1 : beyond
  `),
  recites: rows(`
    valued esteemed patron patrons patronage valuable feedback strive strives committed commitment passionate pride endeavour regret regretted regrettable appropriate relevant kindly assured assure delight delighted privilege excellence exceptional memorable seamless utmost standards satisfaction dedicated unforgettable hospitality
    terms conditions policy policies section clause guidelines procedure procedures accordance subject pursuant regulations applicable entitled eligible mandatory discretion provider processed unfortunately unable
    : look looking : STEP>1
    : forward : TO>1
    : any : !NAME>1 !DAY>1
    : seriously continually constantly continuously
    : concerned respective
  `),
  // a way to reach a person
  route: rows(`
    #address
    REACH<2 !SAYING<4 : me
    : ask asking asks : FOR>1 US|NAME>2
    : reach contact call ring email message phone text dm whatsapp find get : WHO>2 LINK>6 ROUTE>8
    : reach contact call ring email message phone text whatsapp : LINK|WHO>2 FIGURE|ADDRESS>9
    : call ring phone text message email dm whatsapp pm : US>1
    : drop send shoot leave give : US>1 ROUTE>4
    OUR<3 : number inbox mobile extension dms : !ONE>1
    OUR<3 !BE<1 : line : BE|FIGURE>2
    OUR<3 !BE<1 : line : LINK>1
    : direct : ROUTE>1
    : number line : LINK>1 REACHED|WHO>3
    WE<3 BE<2 : on at : FIGURE|ADDRESS>2
    LINK<3 : chat dm dms messenger whatsapp
    LINK<3 : order app : ROUTE>1
    : live online : ROUTE>1
    : call text ring phone email : NAME>1
    : pop drop stop come : STEP>1 TALK>5
  `),
  thanks: rows(`
    thanks thank thankyou thankful grateful cheers thx gratitude indebted obliged
    WE<4 !SAYING<2 : appreciate value
    : appreciated
  `),
  sorry: rows(`
    sorry apologies apologise apologize apologising apologizing apology
    : forgive : US>1
    OUR<1 : bad
  `),
  theirs: rows(`
    YOUR<2 : wife husband mother father mum dad son daughter children kids child baby family friend sister brother guests grandmother nan gran dog cat toddler
  `),
};
