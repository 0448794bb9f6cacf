/** Advertising under a complaint. */
import { wordSet } from '../moves/word-set';
import type { Examples, Hit, Rule, RuleInput } from './rule';

/** A remedy is not a sale: what is given to put something right. */
const REMEDY = wordSet(
  'refund refunded refunding sorry replace replacement apologise apologize owe charge fixed bill house',
);
const keep = ({ sentence }: Hit, { draft, review }: RuleInput): boolean => {
  if (review.question) return false;
  for (let i = sentence.first; i <= sentence.last; i++) if (REMEDY.has(draft.words[i]?.form ?? '')) return false;
  return true;
};

const THING =
  '(menu|range|collection|product|products|season|app|site|service|services|plan|bundle|package|packages|wing|spa|terrace|brunch|cocktails|card|membership|loyalty|rewards|offer|offers|deal|deals|sale|event|events|showroom|brochure|line|rooms|restaurant|bar|pass|kit|cover|warranty|shuttle|add on|upgrade|flight|specials|suite|suites|category)';

export const rule: Rule = {
  id: 'selling',
  severity: 'medium',
  title: 'Sells under a complaint',
  why: 'To a reader an advertisement inside an apology says that the sale mattered more.',
  source:
    'Promotional replies go with lower later ratings (Wang and Chaudhry 2018); inviting an unhappy guest back goes with fewer bookings (Lopes and others 2024).',
  calmer: 'Let the fix be the advertisement: leave the offer out, or say what has changed because of this review.',
  onPraise: 'keep',
  severityOf: (severity, { review }) => (review.praise ? 'low' : severity),
  keep,
  patterns: [
    '^ why not (try|consider|pop|update|pre|book|check|join|upgrade|come|add|visit|treat)',
    '(did you know|may wish to know|do you know) ..2 (you|that|our|we|about)',
    '(have you) (considered|thought|tried|heard|seen) ..2 (our|of|about|adding|upgrading|the)',
    'do not forget ..8 (runs|offer|menu|hour|sale|discount|open|launch|deal|special)',
    '> (sign up|enrol|enroll|subscribe|download) ..3 (to|for|in|our|it|the|today|now|vip)',
    'follow us (on|at|for)',
    '(on|at) our socials',
    '(use|quote|enter|apply) ..1 (code|voucher)',
    '(quote|use) <name> ..4 (for|at|on|to)',
    '<percent> off',
    '<percent> (coupon|discount|voucher) ..6 (next|purchase|order|visit|store)',
    '(half price|two for one|kids eat free|happy hour|buy one get)',
    `(our|the) ..1 (new|famous|latest|exclusive|premium|newest|signature|exciting|award winning|special|innovative|reimagined|extended|express|hybrid) ..2 ${THING}`,
    `(try|discover|explore|sample|experience|enjoy) our ..3 ${THING}`,
    `(ask|enquire) ..4 about our`,
    '(earn|unlock|collect|redeem) ..3 (points|rewards|discount|perks|exclusive|double|free|up to)',
    '(loyalty|rewards|vip|premium|membership) (programme|program|scheme|plan|tier|card|members|collection|cabanas|suite)',
    'upgrade (path|to (our|the|a)|option)',
    '(chargeable|paid|optional) (upgrade|extra|priority)',
    '(special|super|great|wonderful|exclusive|limited) (price|offer|offers|deal|deals|discount)',
    'selling fast',
    'from (only|just) <amount>',
    'for (only|just) <amount>',
    '(launching|launches|launch) (on|this|next|in|soon)',
    'invite you to ..3 (discover|enrol|enroll|try|experience|join|visit|explore)',
    'link in (our|the)? bio',
    '(bundle|brochure|showroom|starter pack|free trial|first <number> days free)',
    '(introduce|walk|show) you (to|through|round|around)? ..2 (our|an|a) ..4 (range|demo|product|products|upgrade|brunch|menu|collection|plan|options|packages)',
    '(show|book) you a demo',
    '(refer|recommend) ..3 (a friend|friends|friend you|to your)',
    'recommend us to',
    'keep an eye (on|out) ..6 (menu|socials|new|offers|launch)',
    'would love to earn your (business|custom)',
    'for better value',
    '(recommend|suggest|reserve|book|consider) ..3 (deluxe|premium|suite|express|plus|vip|priority)',
    'perfect (reason|excuse|opportunity) to (return|come|visit|try)',
    'we ..2 (offer|have) bigger (rooms|portions) ',
    'our <name> ..2 (plan|product|pass|bundle|cover|package|collection|card)',
    '(subscribe|dial|migrate|switch to) ..6 (bundle|package|vip|card|unlimited)',
    '(check out|have a look at|take a look at|come and try|come try|look out for) our',
    '(you will|you are going to|sure to) (love|adore|enjoy) our',
    'we (also|now) (offer|have|do|stock|sell|run) ..6 (from|for|at|packages|deals|discount|range|classes|menu)',
    '(check|have a look at|take a look at|browse|visit|explore|discover|view|see) ..1 (out)? our ..3 (range|collection|menu|menus|website|site|shop|store|offers|deals|packages|products|new|latest|catalogue|gallery|instagram|socials|app|plans|services)',
    '(now|also|currently|just) ..1 (offer|offering|offers|launched|launching|available|introduced|introducing|opened|opening|stocking|running|serving|booking) ..4 (new|range|special|packages|menu|deals|deal|offer|promotion|discount|classes|season|collection|plan|plans|service|off|sale)',
    '(ask|asking|speak|talk|enquire) ..3 about (our|the) ..3 (plan|plans|package|packages|membership|range|cover|upgrade|upgrades|service|services|offers|treatments|options|finance|warranty|scheme)',
    '(our|the) ..2 (premium|deluxe|gold|platinum|silver|pro|plus|priority|express|vip|extended|upgraded|luxury) ..2 (plan|package|service|room|rooms|suite|option|membership|cover|range|version|tier|treatment|upgrade|ticket|delivery|seats|menu)',
    '(book|booking|reserve|order|ordering|buy|shop|sign up|join|subscribe) (now|today|early|online|direct|directly|in advance) ..3 (for|to|and|via|at|through|on|with|while) ..3 (discount|best|offer|offers|save|rate|rates|off|free|deal|deals|price|prices|our|avoid)',
    '(promotion|promotional|discount|coupon|voucher) (code|offer|price|rate)',
    '(spring|summer|autumn|winter|christmas|easter|valentines|mothers day|black friday|new year) (sale|menu|offer|offers|special|specials|deal|deals|package|packages|promotion)',
    '(perfect|ideal|great) for (families|couples|groups|parties|birthdays|weddings|any occasion|all ages|every)',
    '(starting|starts|prices|priced) (from|at) <amount>',
    '(treat|spoil|pamper) yourself',
    '(gift card|gift cards|gift voucher|gift vouchers|early bird|flash sale|special offers|money off|limited time|while stocks last|book direct|bring a friend|pre order)',
    '(save|saving) ..2 <percent>',
    '(save|saving) up to',
    '(join|become) (our|a) ..3 (club|member|newsletter|mailing list|list|community)',
    'for (just|only) ..2 more',
    '(available|out|on sale) now (in|at|from|for)',
    '(upgrade|upgrading) to ..4 (would|will|plan|premium|our|next time)',
    '(next time|on your next visit|when you return) ..3 (try|ask for|book|order|treat|upgrade) ..2 our',
    'our (best selling|bestselling|best seller|most popular|top rated)',
  ],
};

export const examples: Examples = {
  bad: [
    'Why not try our new tasting menu on your next visit?',
    'Use code SORRY10 for 10% off your next order.',
    'Have you considered our premium membership?',
    'Follow us on Instagram for weekly specials!',
    'Did you know our express service costs only a little more?',
  ],
  good: [
    'Because of comments like yours you can now book a table online.',
    'The refund left us this morning, 20% more than you paid for the shoes.',
    {
      reply: 'Yes, our new menu has three vegan dishes.',
      review: { stars: null, text: 'Do you have vegan dishes?' },
      kind: 'question',
    },
    'I have put a fresh loaf aside for you, no charge.',
    'The new driver starts on Monday.',
  ],
};
