/** The cues the checks go by, in the language of `cues.ts`; the rougher a cue, the less it weighs. */

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
    OUR<5 : missed forgot failed dropped slipped ran gave sent let : !WE>2
    SO<2 WE<6 : long
    BAD<2 BE<6 : answer call response decision choice excuse reply
    WE<4 : lost sold gave sent put used brought charged packed booked handed printed copied mixed had told : WRONGS>7
    WE<2 : hid lost copied mixed guessed assumed
    !YOUS<5 SHOULD<2 : not : !YOUS>1
    WE<2 : agree
    BE<3 ON<1 : us me : !TALK|NAME>3
    NOT<2 BE<4 !YOUS<5 : acceptable okay ok right fair
    WE<3 COULD<2 : have : !LIKED>2
    WE<4 DID<3 NOT<2 : finish clean bring save log get keep manage deliver book cook fit let match
    : slipped fell : OFF|THROUGH>1
    WE<3 : learned learnt
    WE<3 : ran : OFF>1
    WE<3 : owe : YOUS>1
    TAKE<3 : point criticism
    BE<4 : indefensible embarrassing inexcusable unacceptable
    OUR<3 : engineer driver kitchen printer system phone fridge oven machine lad girl packer supplier van : WRONGS|FAILED>5
  `),
  done: rows(`
    !HAVE|BE<9 : from since starting : DAY|NOW>2 !RANGE>3
    WE<6 HAVE<4 : ${REMEDY} ${LIGHT}
    WE<2 : ${REMEDY}
    WE<3 : took put rang called spoke threw : DAY>9 !YOUS>1
    BE|HAVE<3 !YOU<2 !MAY<4 : ${MENDED}
    BE<1 : now
    : now : HAVE|BE|WE>2
    : now : BY|TO>1
    : now already : STEP|NOT>2 !YOU>3
    STEP<5 TO<2 : card account bank
    : went goes left leaves going sent posted shipped : STEP>1 DAY>6
    NOT<2 : charge cost
    BE<1 : being
    STEP<2 : menu shelf rota
    : now : !YOUS>1
    NOT<1 : longer
    THISLAST<1 : morning afternoon week month
    GIVE<6 : back : !FOR>1 !TALK>1
    : owe
    WE<6 HAVE<4 : put taken torn cut bought made given told brought set built drawn thrown written rung shut hung sewn swept hired begun run stood shown dug sent spoken asked
    FOLK|THISLAST<3 : now
    BE|HAVE<8 PLACE<3 : desk counter till reception
    HAVE<3 : been : GIVEN>1
    WILL<4 : be : REPAIRED>2
    THE|EVERY|OUR<9 !YOUS<9 : now
    WITHOUT<2 : charge cost
    NOT<1 : charge deposit forms fee
    WILL|MAY<4 !NOT<3 !YOU<3 : replace refund swap redo repair collect reprint credit reimburse
    WILL<8 : today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday week month
    : arrive arrives comes come coming lands due booked visits ready starts starting happens ends : DAY>5
    WILL<3 BE<2 : round there ready back
    TO<2 : house
    NAME|FOLK<4 : will : !PROMISED>2
    : goes go going comes coming starts move moves arrives : WHEN>3 SOON>5
  `),
  // Something that we do or did: often a remedy.
  deeds: rows(`
    WE|NAME|FOLK<3 !NOT<2 : #ed : SOON>9
    WE<3 BE<2 !NOT<2 : #ing : THEY|YOUR|THE|CHANGE|OUR>2
    WE<5 TO|MAY<3 !NOT<3 : refund cover give replace return redo repair pay : YOUS|THE|THEY|OUR>2
    WE<2 MAY<2 : offer : THE|CHANGE|YOUS>1
    SOON<1 : #ed
    WE<3 HAVE<2 !NOT|MAY<4 : #ed
    : refund money deposit payment credit replacement difference fee fare fares charge : BE|HAVE|WILL>4
    WE<3 BE<2 : adding changing replacing fixing moving putting hiring training retraining sending fitting installing refunding returning ordering rewriting reprinting taking pulling swapping buying redoing building updating stopping testing revamping printing
    WE<4 : put took cut built drove rang threw hung swept tightened fitted glued taped wired bolted sewed ordered hired rewrote painted scrubbed drained blocked filled raised halved doubled moved turned
    FOLK<4 HAVE<4 : #ed
    WE|NAME<5 WILL<3 !NOT<3 : refund replace send pay credit fix change move swap redo remake collect repair train retrain reprint cover sort ring call speak drop post bring round come meet measure hold keep reimburse show match honour pass write take help
    HAVE<1 : moved stopped gone started changed
    WE<3 : will : !PROMISED>1
    WE<3 : will : !PROMISED>2
  `),
  // Days, places, gifts: often part of a remedy, and often not.
  maybe: rows(`
    HAVE<1 : now since
    BE|STEP<4 : way post mail : !BY>2
    TO|STEP|BY<2 : menu shelf shelves rota : !YOU>3
    : anymore
    !YOUS<9 : today yesterday
    !YOUS<12 !WAS<9 THISLAST<1 : morning afternoon evening week month
    !YOUS<9 !WAS<9 WHEN<2 : monday tuesday wednesday thursday friday saturday sunday tomorrow : !RANGE>2
    OFF<1 : us me : !TALK>2
    OFF<1 THISLAST|YOUS<3 : house
    !THANK<3 FOR<1 : free nothing
    !YOUS<6 : new different extra spare second : !WAS>6 SOON>12
    OFF<2 : sale shelf shelves menu rota list
    THISLAST|WHEN<2 : version update release batch season edition term
    : bring take pop drop : WILL>14 !PROMISED>16
    : different : FROM>9
    SOON<3 : onwards
    WE<3 HAVE<3 : just since already now also
    : on : ORDERED>1
    BY<1 : then
    HAVE|BE<2 !YOU<3 : told : !US>1
    !YOUS<4 : get have give : OFF>8
    : pay charge cover settle : FOR|WHEN>4
    : drop bring send post take : OFF|WHEN>6 FOR>9
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
    !SHEWE<3 !FIRST<4 REACH<2 !SAYING<4 : me
    : ask asking asks : FOR>1 US|NAME>2
    !THE<1 : reach contact call ring email message phone text dm whatsapp find get : WHO>2 LINK>6 ROUTE>8
    !THE<1 !SHEWE<1 : reach contact call ring email message phone text whatsapp : LINK|WHO>2 FIGURE|ADDRESS>9
    !THE<1 !SHEWE<1 !FIRST<2 : call ring phone text message email dm whatsapp pm : US>1
    : drop send shoot leave give : US>1 ROUTE>4 FIGURE|ADDRESS>14
    OUR<3 : number inbox mobile extension dms : !ONE>1
    OUR<3 !BE<1 : line : BE|FIGURE>2
    OUR<3 !BE<1 : line : LINK>1
    : direct : ROUTE>1
    !YOUR|FIRST<2 : number line : LINK>1 REACHED|WHO>3
    WE<3 BE<2 : on at : FIGURE|ADDRESS>2
    REACH|TALK<8 LINK<3 : chat dm dms messenger whatsapp
    LINK<3 : order app : ROUTE>1
    : live online : ROUTE>1
    LINK<3 HELPS<2 : section
    : call text ring phone email : NAME>1
    : ask : FOR>7 NAME>8
    : ask : FOR>2 FOLK>4
    : reply write message answer : BACK>1
    : reply replying : LINK>1 ROUTE>3
    WE|NAME|FOLK<5 WILL<3 : ring call phone reach reaching email contact contacting calling : YOUS|OFF>2
    WE|NAME|FOLK<5 WILL<3 : touch : LINK>1 YOUS>2
    ROUTE<3 : finds reaches : US>1
    : put : YOUS>1 LINK>2
    OUR<3 : cell phone desk : BE>1
    WE<2 BE<1 : in here there around : EVERY>4
    !THE|SHEWE|FIRST<2 : call ring phone email contact message : WHERE>3
    !SHEWE|FIRST<3 SPEAK<3 !SAYING<4 : me
    : see find catch meet : US>1 WHERE|EVERY|LINK>5
    LINK<2 OUR|THE<2 : inbox messages
    OUR<2 : direct personal : ROUTE|LINE>2
    : hear : FROM1>1 YOUS>2 WHERE|LINK|FIGURE>10
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
