/**
 * Words that say nothing of this customer or this visit: little words, courtesy, and the nouns any business could use.
 * A reply sentence made of these alone could stand under any review. Single folded forms, as the parser gives them.
 */
import { wordSet } from './word-set';

const LITTLE = `
i me my mine we us our ours you your yours yourself he she they them their it its this that these those there here
what which who whom whose how when where why whether a an the and or but so as if of to for from in on at by with within
without into onto up out over off back again once more most less least much many any all each every some such same other
others another both no not never nor always also too very really truly just only even still yet ever soon now then than
later today further furthermore moreover additional is are was were be been being am do does did done doing have has had
having will would shall should can could may might must let cannot 's 'd m re ve ll d s t us about around after before
during while because since until till through throughout between among amongst against towards toward regarding
concerning per via upon under above like unlike well however therefore hence nevertheless although though despite indeed
unfortunately sadly hopefully perhaps maybe often sometimes rather quite else either neither first firstly second last
lastly finally long far recently already almost entire whole one ones two own due according and/or etc yes oh
`;

const COURTESY = `
thank thanks thanking thankful thankfully grateful gratitude appreciate appreciates appreciated appreciating appreciation
cheers regards welcome welcoming welcomed pleasure pleased privilege honour honor honoured honored humbled delighted
delight delightful glad happy happier thrilled excited sorry apologise apologize apologises apologising apologizing
apologised apologized apologies apology apologetic regret regrets regretted regretful sad saddened sadden disheartened
disheartening disappointed disappointing disappointment disappoints dismayed upset upsetting concerned concerning sincere
sincerely sincerest deep deeply deepest heartfelt heartiest humble humbly earnestly kind kindly kindest dear hi hello hey
greetings greeting greet morning afternoon evening good day sir madam ma'am mam mr mrs ms miss please truly genuinely
extremely greatly highly immensely absolutely completely totally fully certainly definitely surely assuredly wholeheartedly
warm warmly warmest best wish wishes wishing hope hopes hoping hoped look looks looking forward love loved loves like
liked prefer rest assured assure assures assuring assurance trust trusting remain remains
`;

const REVIEWING = `
feedback review reviews reviewed reviewing reviewer comment comments commenting input rating ratings rate rated rating
suggestion suggestions remark remarks opinion opinions thoughts thought insight insights words word observation
observations view views perspective message correspondence post posting posted concern concerns issue issues matter
matters point points query queries question questions complaint complaints problem problems difficulty difficulties
inconvenience inconveniences inconvenienced trouble troubles hassle frustration frustrating frustrated displeasure
dissatisfaction discomfort incident incidents situation shortcomings shortcoming lapse lapses gap gaps experience
experiences experienced visit visits visited visiting stay stays stayed staying trip time times moment moments minute
minutes order orders purchase purchases custom business patronage patronising patronizing loyalty loyal support supporting
interest patience patient understanding understand understands understood cooperation attention notice trust confidence
faith recommendation contribution value valued values valuing valuable invaluable precious honest honesty candid detailed
constructive positive negative poor bad unpleasant better great wonderful amazing lovely fantastic nice excellent
important importance priority critical essential esteemed gift greatly forum platform site page website online tripadvisor
advisor google yelp facebook trustpilot store play star stars glowing evaluation brilliant excellent awesome super million bunch
`;

const DOING = `
take takes taking taken took share shares sharing shared leave leaves leaving left write writes writing wrote written
give gives giving gave given provide provides providing provided let letting know knows known knowing hear hears hearing
heard learn learns learning learnt learned read reading see seeing seen bring bringing brought raise raises raising raised
highlight highlighted highlighting mention mentioned mentioning point pointed flag flagging flagged reach reaching reached
get gets getting got touch contact contacting contacted connect connecting choose chooses choosing chose chosen select
selecting selected dine shop shopping use uses using used join joining come comes coming return returning returned
serve serves serving served service services host hosting hosted assist assists assisting assisted assistance help helps
helping helped try tries trying tried make makes making made ensure ensures ensuring ensured sure improve improves
improving improved improvement improvements enhance enhancing continue continues continued continuing continuous
continuously constant constantly keep keeps keeping meet meets meeting met exceed exceeding exceeded satisfy satisfied
satisfying satisfaction satisfactory unsatisfied dissatisfied unhappy expect expects expected expectation expectations
accept note noted notes noting duly recorded record logged forward forwarded forwarding pass passed passing relay relayed
escalate escalated escalating address addressed addressing resolve resolved resolving resolution discuss discussing
discussed speak speaking spoken seriously serious seriousness utmost consider considering considered consideration act
action actions step steps measures measure corrective necessary appropriate relevant respective requisite immediate prompt
promptly internal internally investigate investigating investigation move moving work works working towards grow growing
strive strives striving aim aims endeavour endeavor endeavours endeavors effort efforts commit committed want wants wanted
need needs needed allow allows allowing request requests requesting offer opportunity opportunities chance chances reconsider
spend spending spent spare sparing cause causes caused causing face faced facing endure endured suffer suffered feel feels
free feeling hesitate send sending drop fill filling submit follow add require requires required live lived lives fall
falls fell short miss missed mark avoid avoided happen happens happened occur occurs occurred repeat repeated earn regain
restore rectify connect retain reflect mean means meaning meant buy buying bought play playing played riding flying banking
messaging completing completed communicating evolve evolving dropping stopping rating tell telling told say saying said
`;

const BUSINESS = `
team teams management manager managers staff member members department departments head heads leadership colleague
colleagues representative representatives agent agents executive care customer customers client clients guest guests
patron patrons diner diners visitor visitors traveller travellers traveler travelers passenger passengers player players
user users shopper shoppers patient patients resident residents tenant friend friends family sir hotel hotels restaurant
restaurants shop shops store stores property properties resort resorts company companies salon clinic practice place
office branch establishment brand us everyone everybody anyone anybody someone everything anything something nothing way
ways part people area areas aspect aspects level levels standard standards quality hospitality impression overall high
higher highest future near next week weeks days hours day soon possible able unable available availability anytime any
directly personally email e-mail mail call phone telephone number form link details detail information info chat live help
centre center desk address inbox dm below clarification reason reasons recent recently home doors door city town year
years case aware able motivate motivates motivated encourage encourages encouraged encouraging guidance journey learnings regard event events partner success lovely fantastic described queries ticket portal submit
process processes system offerings product products support everyday pleasant enjoyable memorable comfortable enjoy
enjoyed enjoying travel world nature type sort kinds token excel expertise future board eagerly await awaiting extend express behalf fulfil fulfill interim specific particular carefully
equally firmly believe willing sincerity treated obliged occasion occasions lot lots elaborate outcome matching course advance
privacy safe absolute ongoing go going right things thing find clarity gathering considerations advocate specialists sector industry side
empathise empathize empathy sympathise sympathize sympathy feelings regrettable regrettably unacceptable uncomfortable inconvenient unpleasantness thoroughly swiftly quickly efficiently effectively professionally diligently
tirelessly actively closely earliest convenience reassure reassured reassuring reassurance dedicated dedication devoted pledge vow remedy remedied rectified rectifying
resolving upgrade upgrading raise bar match voice voices heard listen listening redeem win deserve deserves deserved disservice letting fallen proper properly accordingly entirely wholly respond
response responses responding replying reply answer answers answering confident certain deeper closer helpful unhelpful similar prevent prevented preventing monitor monitoring
responsible responsibility accountable accountability transparency transparent acknowledge acknowledges acknowledged acknowledging recognise recognize recognised recognized
delivering deliver delivered welcomes partnership relationship relationships community holiday vacation getaway weekend evening occasions memories memory stays arrival departure
hugely incredibly terribly awfully profoundly wholehearted unreservedly unreserved kindness courtesy gratefulness thankfulness praise compliment compliments
preferred preference choice option options alternative decision decide decided consider pleasing dissatisfying dissatisfactory subpar unfavourable unfavorable disappointingly mistake mistakes
inform informed informing inconvenienced advise advised suggest suggested recommend recommended recommending recommendations proud pride strength strengths weakness weaknesses
intention intentions intend intended goal goals objective mission vision purpose ultimate ultimately utmost topmost prime primary key core essential
`;

/** Folded forms that any reply could use. */
export const GENERIC_WORDS = wordSet([LITTLE, COURTESY, REVIEWING, DOING, BUSINESS].join(' '));
