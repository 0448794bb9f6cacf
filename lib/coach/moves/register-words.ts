/** Words that set a register: the brochure's and the office's. Single folded forms. */
import { createTrait } from '../text/vocabulary';

/** Words of advertising and annual reports; two of them in a sentence about oneself make a brochure. */
export const BROCHURE = createTrait(`
  award awards winning renowned premier leading leader iconic finest exquisite exceptional outstanding unforgettable
  memorable delightful seamless seamlessly frictionless unparalleled unrivalled unrivaled unmatched bespoke curated curate
  curating blissful impeccable vibrant holistic innovative innovation innovating cutting-edge sustainable sustainability
  heritage artisan artisanal artisans handcrafted crafted passion passionate excellence craftsmanship authentic authenticity
  luxury luxurious premium prestigious pristine signature robust stringent rigorous industry-leading trusted accredited
  certified diverse diversity inclusive inclusion inclusivity community communities stakeholders vision mission ethos
  philosophy values pillar pillars cornerstone hallmark dna elevate elevating elevated redefine redefining empower empowering
  delight delighting exceed exceeding exceeds strive strives striving endeavour endeavor dedicated dedication commitment
  committed uncompromising unwavering tradition charm elegance prosperity happiness smiles destination oasis sanctuary
  transform transforming transformation journey journeys evolve evolving solutions offering offerings portfolio excellence
  hospitality discerning esteemed courteous flagship state-of-the-art acclaimed proud proudly thrilled pleasurable
  transparent transparency integrity respectable renown celebrate celebrates celebrating
  exciting undisputed privileged refined tranquil tranquillity lovingly thoughtfully unlock potential joy smile vistas panoramic
  comforts perfection progress wellness wellbeing pathways insights rewarding digital resilient professionalism professionals
  strategic competence confidence investment investing brand largest fastest-growing growing nationwide global highest
  impeccably tastes culinary gastronomic sojourn ambience evolution enhance enhancing enhanced programme experiences memories
  quality satisfaction value standards excel leadership growth talented
  unforgettably stunning breathtaking luxurious indulgent indulge indulgence gourmet exquisitely beautifully elegant elegantly sophisticated stylish timeless
  legendary celebrated pioneering pioneer pioneers visionary inspire inspires inspiring inspired inspiration empowered enrich enriching nurture nurtures nurturing holistically
  trusted reputable reputed reputation esteemed distinguished prestige superior unbeatable incomparable world-class first-class top-quality high-quality highest-quality five-star
  best-in-class next-level cutting pinnacle benchmark showcase showcasing flagship signature expertly skilled highly-trained seasoned experts expertise specialists masterful
  meticulous meticulously attentive warmest gracious hospitable welcoming vibrant lively eco-friendly green responsible ethical purpose-driven people-first customer-centric customer-first guest-centric
  customer-focused patient-centred family-run family-owned generations loved beloved favourite favorite renowned leaders innovators thought-leaders ecosystem synergy empower
  magic magical dream dreams moments wonder wow delights happiness joyful smiles fun thrilling excite excitement reimagine reimagined reinvent reinventing revolutionise revolutionary
  dedicated wholehearted unwaveringly relentlessly tirelessly continuously constantly continually ever-evolving state-of-art guarantee assurance peace excellence-driven transformational
`);

/** Words of contracts, procedures and consultants. */
export const OFFICE = createTrait(`
  pursuant herein hereof hereby thereof therein aforesaid aforementioned hereinafter forthwith ascertain veracity cognizance
  cognisance perusal requisite liaise liaising expedite expedited facilitate facilitated facilitation utilise utilised
  utilize utilized leverage leveraging leveraged optimise optimising optimize optimizing optimised optimized actioned
  cascaded operationalise provisioned provision substantiate substantiated substantiation construed tendered levied effected
  attributable indicative applicable allocation allocated inventory throughput workflow workflows triage triaged escalation
  stakeholder stakeholders touchpoint touchpoints omnichannel bandwidth framework frameworks protocol protocols compliance
  compliant regulatory statutory contractual liability indemnity clause annexure consignment consignee consignments
  correspondence designated procurement logistics operational operationally parameters metrics turnaround elevated prioritised
  prioritisation prioritization remediation remedial mitigation mitigate methodology implementation implemented deployed
  deployment infrastructure architecture authorisation authorization authorised pre-authorisation settlement reimbursement
  remittance solicitation underwriter underwriting underwritten subcontracted contractor supplier suppliers third-party
  interim subsequently notwithstanding irrespective whilst therein undertaken undertake undertakes governed stipulated
  prescribed corrective non-conforming variance capacity demand forecast benchmarking monetisation stakeholder
  cohorts onboarding onboard harmonisation inventory gateway configuration misconfigured authorisation retention legacy
  recurrence perpetuity intimated furnish furnished lodge lodged grievance grievances redressal portal indicate constitute
  constitutes constituting representations exclusions excluded ingress outcomes longevity individual respective
  aforenoted hereto hereunder thereafter thereunder whereby wherein whereupon henceforth heretofore hitherto inasmuch insofar undersigned signatory adjudicated adjudication apprised ascertained
  effectuate effectuated endeavoured promulgated ratified rescinded remitted stipulation stipulations subsection tantamount waiver waivers indemnify indemnified arbitration remuneration demurrage
  operationalised actionable actioning align aligned alignment onboarded offboarding upskilling upskill roadmap deliverable deliverables learnings takeaways granular holistic scalable scalability
  touchpointed siloed cross-functional multi-channel verticals key-account kpi metrics analytics datapoints data-driven synergies best-practice value-add streamlined streamlining incentivised
  prioritise prioritising productised templated ticketed workstream workstreams backlog sprint iterate iteration pipeline tranche tranches uplift delta variance reconciled reconciliation ledger
  invoicing remit disbursement disbursed arrears accrual accrued pro-rata prorated fulfilment fulfillment logistics depot consigned manifest manifested transhipment linehaul last-mile
  triaging presentation presentations symptomatic contraindicated efficacy clinician clinicians modality modalities practitioner referral referrals safeguarding stakeholdership
  decant decanted remedials snagging dilapidations apportioned apportionment lessee lessor demised leaseholder managing-agent tenanted void voids
  configuration configured throughput latency uptime downtime degradation degraded provisioning failover rollback patching instance instances endpoint endpoints throttled throttling deprecated
  occurrence occurrences rectification rectifications redress escalations intimation intimate revert reverted reverting undersigned authorities competent cognisant cognizant
`);

/** Words that are half-way there: three of them, or one beside an office word, make a sentence read like a notice. */
export const FORMAL = createTrait(`
  availability scheduled arrangements presently anticipated volume volumes transaction transactions provider providers
  discretion basis terms regulations procedure procedures guidelines norms accordance licence representation equipment
  ancillary operations operation connectivity constraints assessed automated duplicate authorisation amenity strategic
  propagate consistency warranty telemetry legitimate purposes notice sector structure venue audits records ambient acoustics
  chain stated scope contracted displayed assistance applied retrospectively processed executed enrolled submitted
  migrated generated prior exceeded experienced encountered identified achieved facility facilities premises party
  conditions agreement section policy status resolution specialist reference materials consumption patterns
  category categories issued issuance pursuant determined operated delivered determined criteria satisfied transition
  fulfilment performance personnel employee employees channels initiative programme interpretation
  dependent factors subject period timeframe timeframes indicated exempt adjustments annually reviewed
  installation distribution distributed deductions invoiced effect maintenance dispatch consent event events specialist
  undergoing enhancement benefit variety derive various majority practices preventative accommodation reservation
  kindly whilst wish inform regarding cleanliness requirements accordingly respect relation relating
`);
