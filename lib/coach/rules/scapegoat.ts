import { severityInHeat } from '../moves/heat';
import { isAboutUs, sentenceHas } from '../moves/near';
import { type Examples, lines, type Rule } from './rule';

/** "Our courier was late and I am chasing them": named, and owned. */
const OWNED = new Set(
  'chasing sorry apologise apologize ours should responsibility checking changed replacing replaced replacement switched myself doing refund refunded sent another claim today tomorrow'.split(
    ' ',
  ),
);

export const rule: Rule = {
  id: 'scapegoat',
  severity: 'high',
  title: 'Hands the blame to someone else',
  why: 'A reader may take it that staff or suppliers are pushed forward; it spoils the apology around it.',
  source: 'Youk & Park 2022: scapegoating spoils an apology',
  calmer: 'Own it as the house: "That was ours to catch, and I have asked for a second check before it leaves."',
  severityOf: severityInHeat,
  // "I will take it up with him" is no scapegoat.
  keep: (hit, { draft }) =>
    !sentenceHas(draft, hit.sentence, OWNED) &&
    !(/^(?:take|taking|bring|raise|have)$/.test(draft.words[hit.first]?.form ?? '') && isAboutUs(draft, hit.first)),
  patterns: [
    ...lines(`
      (<staff>|<supplier>|<name>|he|she|they|them) ..3 (to blame|at fault|fault) 
      (fault|problem|mistake|error|failure|issue|doing) (is|was|lies|lay|of|with|by|from) ..2 (<supplier>|<staff>)
      > blame (the|my|our|him|her|them|it on|that|whoever|<name>|<supplier>)
      (<supplier>|<staff>|his|hers|theirs|him|her|them|he|she|they) (and|is|are|it is|but)? not (us|me|ours|mine|our fault|our problem|our doing|because of me|because of us)
      (he|she|they|<name>|<staff>) (no longer|does not|do not) (work|works|working|employed) ..1 (here|for us|with us|for me|any)
      no longer (employed|part of|with|working) ..1 (here|us|by us|our team|the company|the team|for us)
      (has|have|had|was|were|been|is) (since|now|already|just)? (been)? (let go|fired|sacked|given (his|her|their) notice)
      (he|she|they|who|<staff>) (has|have|had|was|were) (since|now|already|just)? (been)? (dismissed|terminated)
      (i|we) (have)? (fired|sacked|dismissed|terminated|suspended) (him|her|them|(the|that|this|our|my) ..1 <staff>)
      (i|we) (have)? let (him|her|them) go (for|over|after|because|yesterday|today|that|this|last|$)
      (he|she) (is|was) (new|useless|lazy|inexperienced|only young|a trainee|only a|just a|stupid|careless|still learning|on (his|her) (first|second|third)|young|hopeless|an idiot|never any good|soft|a temp|an agency)
      (it|that|this|which|who) (is|was) ..2 (the|our|a|one of our|my) ..2 (new|young|useless|lazy|stupid|careless|inexperienced|weekend|agency|temporary|junior|former) (girl|lad|guy|kid|boy|waiter|waitress|server|trainee|hire|employee|receptionist|driver|temp|staff|chef|cook|nurse|assistant|team member|technician|person|manager|one)
      (our|the|my|a|some|that) (new|useless|lazy|stupid|careless|inexperienced|former|idiot|dozy|clumsy) (girl|lad|guy|kid|boy|waiter|waitress|server|trainee|hire|employee|receptionist|temp|chef|cook|assistant|bartender|cleaner|driver) ..6 (forgot|mixed|dropped|messed|broke|should)
      (supplier|courier|carrier|contractor|manufacturer|landlord|insurer|bank|agency|network|platform|operator|manager|cook|chef|driver|dhl|fedex|ups|hermes|evri|airline|venue|council) (is|was|are|were) (responsible|the reason|the cause|liable|the problem|the one)
      (outsourced|subcontracted|independent contractors|external concessionaires|external company|outside of our sphere|outside our sphere)
      (have|take) (your)? ..1 (moan|complaint|argument|gripe|row|word) (at|with|to|up with) (them|him|her|the)
      (take|taking|bring|raise|have) (it|this|that) (up|out) with (them|him|her|the|your|whoever|<supplier>|<name>|someone)
      (they|he|she|<supplier>) (own|owns|run|runs|make|makes|set|sets) ..3 (we|i) (only|just|merely) 
      (we|i) (only|just|merely) (rent|sell|resell|pass on|follow|do what|work here|deliver|take the)
      (let|letting) us down (again|badly|on|as|that)?
      (handled|done|made|run|operated|supplied|provided|managed|delivered|imposed|set|assigned|decided|controlled|processed|caused|determined|charged|carried out|performed|fulfilled|cleaned|packed|shipped) (entirely|solely|exclusively|directly)? by ..2 (third party|independent|external|outside|separate)
      (handled|run|imposed|set|decided|controlled|caused|determined|charged) (entirely|solely|exclusively|directly)? by ..2 <supplier>
      (over|on) (whom|which) we (have|exercise) no (control|influence)
      (no|little|any|not have any) (control|influence|say) (over|on|in) ..2 (<supplier>|them|their|third|what they|how they|other)
      (orders|rules|decision|fault|job|problem|responsibility) not (mine|ours)
      (that|this|it|which) (is|was) (the|a|an|our|my) <supplier> (fault|who|that|mistake|decision|problem|error|doing|issue)
      (is|was) (down|up) to (them|him|her|(the|your|our) <supplier>)
      (complain|complaints|matter|question|issue|anger|gripe|address|direct) ..3 (to|for|with|at) (them|him|her|(the|your) ..1 <supplier>)
      (has|have|had|is|was) nothing to do with (us|me|our|my)
      <we> (have)? (only|just|merely) (deliver|follow|rent|sell|resell|pass on|take) (what|it|the|them|orders|bookings)
    `),
    ...lines(
      `
      (third party|third parties|outside contractor|external partner|external provider|external supplier|independent contractor|external company|outside company|outside firm|subcontracted|logistics partner|delivery partner|payment provider|payment services provider|card provider) 
      (supplier|courier|couriers|carrier|manufacturer|landlord|contractor|subcontractor|warehouse|vendor|fedex|ups|dhl|usps|hermes|evri|uber|doordash|grubhub|deliveroo) ..3 (lost|broke|damaged|messed|dropped|failed|mishandled|forgot|screwed|mixed|refused|would not|will not|did not|let)
      (our|the|my) (<staff>|<name>) (forgot|misunderstood|misread|misheard|messed up|failed to|neglected to|mixed up|did not follow|got it wrong|ignored)
      (breakdown|lapse|lack|gap|failure) (in|of) communication between
    `,
      { severity: 'medium' },
    ),
  ],
};

export const examples: Examples = {
  bad: [
    'The courier is to blame for the dent.',
    'Blame the booking site, they set the price.',
    'She no longer works here.',
    'That was our new girl and she is hopeless.',
    'I have fired him over this.',
    'Take it up with your bank.',
    'It was the delivery app, not us.',
    'That is a matter for your insurer.',
    'That is down to the courier.',
  ],
  good: [
    "Our courier was late and I'm chasing them today.",
    'Ana, who served you, was right to say so.',
    'I spoke with the driver and the mistake was ours.',
    'The landlord replaces the boiler on Monday.',
    'We let you down that evening.',
    'My team and I should have called you first.',
    'Your complaint was dismissed too quickly.',
    'I will take it up with him and with the whole kitchen.',
    'We suspended the charge this morning.',
    'Your parcel was shipped by Royal Mail on Monday.',
  ],
};
