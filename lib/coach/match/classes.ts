/** Word classes for patterns: `<you>`, `<staff>` … One line each, single words only; `~` after a verb adds its forms. */
export const CLASSES: Record<string, string> = {
  you: 'you yourself yourselves',
  your: 'your yours',
  we: 'we i',
  our: 'our my',
  us: 'us me',
  be: "is are was were be been 's am",
  have: "have has had 'd having",
  do: 'do does did',
  modal: "should could might would must can will may 'd",
  intensifier:
    'very really so truly deeply extremely quite totally completely absolutely utterly just simply plainly clearly obviously honestly frankly definitely certainly purely frankly entirely wholly flatly',
  number:
    'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred half dozen several',
  day: 'monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight yesterday',
  month:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  review: 'review reviews rating ratings stars star feedback post comment comments score words remarks testimonial',
  complaint: 'complaint complaints claim claims allegation allegations accusation accusations criticism criticisms',
  staff:
    'staff team crew waiter waitress server host hostess manager receptionist cook chef kitchen driver technician cleaner cashier stylist barista nurse employee employees colleague colleagues girl girls boy boys guy guys lad lads trainee apprentice intern agent agents temp temps housekeeper housekeeping bartender plumber',
  supplier:
    'supplier courier couriers driver drivers manufacturer landlord contractor subcontractor carrier warehouse factory platform app vendor wholesaler post postal bank insurer insurance agency amazon fedex ups dhl usps hermes evri royal uber doordash grubhub deliveroo booking expedia airbnb google software system provider partner partners',

  lawyer: 'lawyer lawyers attorney attorneys solicitor solicitors counsel barrister advocate advocates',
  kin: 'child children kid kids son daughter husband wife partner boyfriend girlfriend friend friends mother mum mom father dad brother sister baby toddler mate mates dog party group guests colleague colleagues companion niece nephew grandson granddaughter boss',
  change:
    'remove~ delete~ retract~ withdraw~ withdrew withdrawn change~ edit~ update~ revise~ amend~ reconsider~ adjust~ correct~ alter~ upgrade~ increase~ improve~ bump~ rethink~ revisit~ modify~ rectify~ raise~ reevaluate~ rewrite~ erase~',
  rating:
    'review reviews rating ratings star stars feedback comment comments post posting score verdict remarks testimonial',
  badnoun:
    'liar idiot moron fool clown joke troll bully coward thief crook scammer fraud snob hypocrite loser jerk narcissist bigot racist parasite leech pig slob snowflake disgrace embarrassment crybaby karen nightmare brat psycho lunatic cheapskate freeloader creep weirdo drunk nobody monster animal animals disaster bunch',
  badtrait:
    'lying dishonest rude pathetic stupid ignorant entitled disgusting lazy miserable nasty vile crazy insane delusional deluded toxic hateful bitter petty childish arrogant abusive clueless dense dumb shameless despicable disgraceful unhinged cowardly spiteful malicious vindictive selfish obnoxious unbearable hysterical unstable classless uneducated uncultured illiterate drunk intoxicated inebriated aggressive impolite disrespectful foul mouthed',
  person:
    'person people man woman customer customers guest guests individual individuals client clients patient patients tenant tenants passenger passengers reviewer reviewers human lady gentleman couple family group guy girl boy kid kids brat brats troll trolls bunch lot soul',
  did: 'told asked said mentioned called rung rang informed contacted spoken spoke followed checked looked arrived turned waited listened paid ordered booked chosen bothered taken given kept used understood complained raised shown replied answered done gone stayed left opened worn brought washed cleaned stored planned noticed accepted agreed cancelled returned reported flagged emailed phoned messaged confirmed provided requested shared treated behaved',
};
