/** Words aimed at the person. */
export const PATTERNS = `
  you (are|were|must be|sound like|look like|behaved like|acted like) (clearly|obviously|simply|just|nothing but|such|really|truly|quite|being|so|very|too|all|the most|an absolute|a complete|a total)? (a|an)? <badnoun>
  you (are|were|must be) (clearly|obviously|simply|just|really|truly|quite|being|so|very|too|plainly|visibly|already|extremely|incredibly|absolutely)? (a|an|such a|such an|the most|one)? <badtrait>
  your ..1 <badtrait> (little)? (behaviour|attitude|comment|comments|review|reviews|post|manner|mouth|tone|rant|remarks|demands|language|life|lies|<kin>|conduct|messages|email|self|tantrum)
  your (abusive|appalling|shameful|filthy|foul|sad|sorry|lonely|little|silly|ridiculous|absurd|idiotic|pointless) (little)? (behaviour|attitude|comments|review|rant|mouth|tone|remarks|language|life|lives|tantrum|story|post|games|world|existence)
  what a (sad|pathetic|nasty|miserable|horrible|petty|bitter|ridiculous|rude|spiteful|small|strange|childish|mean) (little)? (person|man|woman|life|attitude|comment|review)
  such (an|a)? (sad|pathetic|nasty|miserable|horrible|petty|bitter|rude|spiteful|childish|vile|ungrateful) (little)? (person|man|woman|people|life|individual|comment|review)
  (people|customers|guests|clients|folk|folks|types|persons|reviewers|somebody|someone|patients|women|men) like (you|yourself|yourselves)
  the likes of you
  (you|of you) (people|lot|kids|clowns|types) (are|come|can|think|just|never|always|have|who|want|need|expect|were|make|will)
  > get a (life|grip|job|hobby|clue|mirror) $
  get a (life|hobby)
  > (grow up|grow a pair|get lost|buzz off|bog off|sod off|jog on|do one|take a hike|get stuffed|get over yourself|get over it|bore off)
  (shove|stuff|stick) (it|your ..4 up)
  shame on you
  (you|people) (should|ought to|must) be ashamed
  ashamed of yourself
  you make (me|us) sick
  you (have|had|got|have got|show|showed|lack|lacked|possess) (clearly|absolutely|obviously)? (no|zero|little|not a shred of)? (class|manners|taste|shame|brain|brains|dignity|decency|breeding|humour|sense of humour|upbringing|self respect)
  (learn|buy|bring|teach you) (some|better)? (manners|respect)
  (glad|happy|delighted|relieved|pleased|thankful|hope) ..3 you ..2 (not be back|not be coming back|not be returning|never come back|never return|not coming back|are gone|went elsewhere)
  good riddance
  > go (bother|troll|annoy|bully|harass|cry|away|moan|whine|play|ruin|pester)
  (shut your|shut it|zip it)
  > shut up
  (big|loud|foul|filthy|dirty) mouth
  > how dare (you|anyone|u)
  who (do|did) you think you are
  (have|has|had|got|with|what|the) (the)? (nerve|gall|audacity|brass neck|cheek) to
  (idiot|idiots|moron|morons|imbecile|imbeciles|scumbag|cretin|dimwit|halfwit|numpty|muppet|plonker|tosser|pillock|lowlife|chancer|chancers|cheapskate|cheapskates|freeloader|freeloaders|eejit|dumbass|smartass|crybaby|whiner|whiners|tightwad|nutter|nutcase|degenerate|ignoramus|simpleton|gobshite|pissant|hypocrite|hypocrites)
  (liars|haters)
  (a|some|another|every|that|this|the) (keyboard warrior|internet warrior|crybaby|cry baby|big baby|snowflake|know it all|spoilt brat|spoiled brat|karen|drama queen|bored housewife)
  keyboard (warrior|warriors|hero)
  (entitled|ungrateful|pathetic|lying|drunken|clueless|spoiled|spoilt|petty|delusional|hateful) (little)? <person>
  (rude|drunk|miserable|bitter|ignorant|abusive|nasty|obnoxious|horrible) (customer|customers|reviewer|guest|guests|individual|people like)
  (enough of|tired of|sick of) ..2 your (lies|nonsense|whining)
  > stop (lying|whining|moaning)
  your (lies|nonsense|tantrum|ego|rubbish|drivel|whining|moaning|hysteria|stupidity|ignorance|arrogance|bad manners|rudeness|entitlement|childishness)
  (have a word with yourself|look in (a|the) mirror|take a look at yourself|look at yourself)
  (seek|get|need) (professional|psychiatric|mental|some serious|serious) help
  you need (therapy|medication|a therapist|your head|your eyes)
  would not know ..8 if (it|they) (hit|bit|slapped|smacked|jumped|fell|sat)
  you would not know (good|quality|a|what|real|decent|proper) ..6 if
  you are the (real)? problem
  (the|only) problem (here)? (is|was) (you|yourself) $
  what is wrong with (you|people|some people)
  what kind of ..3 (are you|does that|would do)
  (champagne|caviar|steak) (taste|tastes) ..4 (budget|wallet|money|pocket)
  your (poor|bad|terrible|questionable|lack of) (taste|manners|upbringing|judgement|judgment|parenting|hygiene|grammar|spelling|breeding)
  (cry|crying|cries) (about it|online|on the internet|to mummy|to google|on here)
  (too stupid|too thick|too dumb|too lazy|too cheap|too tight|too drunk|too blind|too ignorant) to
  you are (too)? (cheap|thick|mental|blind|sick in the head|nuts|full of (it|crap|yourself|lies))
  you disgust (me|us)
  (absolute|complete|total|utter|proper|right|bunch of|pack of|silly|stupid|foolish|little|you) (muppets|idiots|morons|clowns|fools|liars|clown|fool|princess|princesses|children|babies|brats|animals|savages|peasants)
  (you|a) (racist|silly|stupid|foolish|horrible|nasty|sad|pathetic|bitter|miserable|rude|arrogant|petty) (little|old)? (man|woman|person|people|lady|creature)
  > (silly|stupid|foolish|rude|pathetic|sad|bitter) (man|woman|girl|boy|people|person)
  keep your ..1 (gob|mouth|trap|beak|lips|opinions|nose|comments) (shut|closed|to yourself|out)
  crawl (back|off) (under|to|into|in)?
  (get|have) your (eyes|ears|head|facts|hearing|eyesight|brain) (tested|checked|examined|looked at|straight)
  (not even|not have|no|without|lack|lacked) (the)? (guts|balls|spine|courage|backbone|decency) to
  (learn|bother|bothered|care) (how)? to read $
  (act|behave|talk|speak|conduct|acting|behaving|come) ..4 like a (grown up|grown man|grown woman|human being|normal person|man|adult|civilised person|lady)
  (you|big|precious|your) (big|little|precious)? (princess|madam|snowflake|petal|diva|prince) $
  (easy|brave|tough|big) (to be|behind|man|woman) ..4 (keyboard|screen|phone|telephone|internet|computer)
  nobody likes you
  your (own)? (tone|attitude|manner|manners|temper|behaviour|conduct|outburst|tantrum|rudeness) (was|were|is|are|towards|toward|to|in|on|at|with|left|says|speaks|that)
  you (could|would|might) (not)? (have)? ..1 (nicer|kinder|polite|more polite|civil|pleasant)
  (manners|politeness|courtesy|kindness|respect|patience|civility) (cost|costs|is free|are free|go|goes|would)
  (people|customers|guests|someone|somebody|anyone|anybody|person|man|woman|those) who (shout~|scream~|behave~|swear~|lie|lies|insult~|abuse~|bully|bullies|can not read|(treat~|speak~ to|talk~ to) (staff|people|my|our|us|others))
  (nothing|something|anything) better to do
  (chip|weight) on (your|the|a) shoulder
  (out|itching|spoiling|looking) for (a fight|trouble|an argument|something to (complain|moan|hate))
  (determined|desperate|hell bent|intent) (to|on) (be|being|find|finding|hate|hating|complain|complaining|ruin|ruining)
  you ..3 in a (bad|foul|terrible|filthy|vile) mood
  (impossible|hard) to please
  (can not|never|could not|can never|will never) (please|satisfy) (everyone|everybody|some|you|certain|people)
  (act|acts|acting|acted|behave|behaves|behaving|behaved|carry on|carrying on|screamed|shouted|stamped) like (a|an) ..2 (child|toddler|teenager|baby|princess|queen|king|lord|lunatic|animal|thug|brat|maniac|diva|fool|idiot)
  hope you ..3 (choke|rot|suffer|burn|get what you deserve)
  you do not deserve (our|my|a (seat|refund|reply|table)|any of (our|it|this)|good)
`;

/** Protected traits and wishes of harm. */
export const SLURS = `
  (retard|retards|retarded|spastic|faggot|faggots|tranny|paki|wetback|gypo|kike|dyke)
  (fat|ugly|old|stupid|silly|dirty|foreign) (cow|pig|bitch|hag|git|bastard|witch|slob)
  go back to (your (own)? (country|village|cave|swamp|hole|basement|mother)|where you (came|come) from)
  your (people|kind|race|religion) (are|always|should|is|never)
  (kill yourself|drop dead)
`;
