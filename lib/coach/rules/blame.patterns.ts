/** "You should have told us": answered by a wish of our own. */
export const HINDSIGHT = `
  you (should|could|might|ought to) ..2 have (told|asked|said something|said so|mentioned|spoken|let us know|raised|flagged|called|rung|informed|notified|complained)
  (if|had) you had (only|just|simply|actually)? (told|asked|said something|said so|mentioned|spoken|let us know|raised it|called us)
`;

/** What the customer did or left undone. */
export const FAILINGS = `
  if you had ..2 <did>
  if you had (only|actually|just|bothered to|taken the time to)? (read|let us know|let me know|put)
  if you had (not|only|actually|bothered|just|simply|been) (on time|more|honest|polite|civil|patient|careful|there|here|left|been|nicer|reasonable|sober|<did>)
  > had you (not|only|actually|just|simply)? (<did>|been)
  (wish|only|shame|pity) (that)? you had (not)? ..1 <did>
  you (did not|never) (once|even|actually|bother to|think to|want to|try to|at any point|choose to)? (mention|tell|ask|say|inform|let|call|complain|read|follow|check|listen|turn up|show up|cancel|reply|answer|respond|notify|contact|report|raise|provide|pay|bring|order|book|keep|look|try|speak|follow|wear|clean|measure|install|charge|use|return|finish|arrive|come|send|leave|give|allow|bother|show|wait|take|sign|choose|select|press|tick|stop|warn|declare|disclose|opt|purchase|buy)
  you never (even|once|actually)? (mentioned|told|asked|said|informed|called|complained|followed|checked|listened|cancelled|replied|answered|responded|contacted|reported|raised|provided|paid|brought|ordered|tried|spoke|arrived|showed|gave|wrote|rang|came back|picked up|turned up|bothered)
  you (told|mentioned|said) (nothing|no one|nobody|nothing to)
  you (have|had|simply|clearly|also|again|repeatedly|knowingly)? (failed|neglected|refused|omitted|declined) to
  you (have|had|simply|clearly|also|again|just|then|completely)? (ignored|misread|misunderstood|misused|mishandled|misheard|disregarded|overlooked|forgot|violated|breached|abused|exceeded)
  you (then|just|also|actually|even)? (broke|damaged|smashed|snapped|stained|ripped|overloaded|overtightened|jammed|forced|stormed|screamed|yelled|shouted|swore|cursed|threw|kicked|slammed|insulted|threatened|barged|demanded|sneered|smirked|laughed at|hollered|snatched|grabbed|banged|vomited|smoked|stole|lied|cheated|stood us up|spat|punched)
  you (were|are|have been|kept|started|began) (shouting|yelling|screaming|swearing|cursing|late|rude to|abusive|drunk|aggressive|arguing|threatening|insulting|filming|smoking|vaping|demanding|sulking|moaning|whining|complaining|refusing|ignoring|banging)
  (because|since|cos|cause) you (were (late|drunk|rude|too|in a|on your|on the|abusive|shouting)|did not (tell|read|ask|follow|check|say|listen|book|pay|bring|want|answer)|chose|wanted|refused|decided|insisted|left|kept|forgot|never|put|selected|entered|picked|changed|cancelled|arrived)
  you (only|actually|all|also|then|still)? (arrived|came|turned up|showed up|rolled in|rocked up|strolled in|walked in|pitched up|checked in|got here|appeared) ..3 (late|minutes before clos~|after clos~|after we)
  you (arrived|came|turned up|showed up|walked in|walked up|got here) ..2 <number> (minutes|mins|hours|hour) (late|after|early|before)
  you were ..2 <number> (minutes|mins|minute|hour|hours) late
  you were (over|more than|nearly|almost|half|an|already|very|so|too) ..3 late
  your own (fault|mistake|error|doing|choice|decision|negligence|carelessness|responsibility|problem|actions|admission)
  your (fault|mistake|error|negligence|carelessness|misuse|misunderstanding|failure|incompetence|ignorance|confusion|refusal|impatience|lateness)
  (is|was|'s) ..2 your (responsibility|problem|job|lookout|doing)
  was ..1 your (choice|decision)
  responsibility of the (guest|customer|client|buyer|user|patient|passenger|traveller|tenant|parent|parents|purchaser)
  (guest|customer|client|buyer|user|operator|installation) (error|misuse|negligence|damage|abuse)
  (that|this|it) is ..2 on you $
  (blame|thank) yourself
  (fault|error|mistake|negligence|misunderstanding|failure|oversight|misuse|damage) (on|at|from|by) your (part|side|end|family|party|guest|guests)
  what (did|do|else did|were) you ..1 (expect|expecting|want for) ?
  > you (get|got) what you (pay|paid|ordered|order|asked|ask) (for)?
  you (can not|could not|should not|can hardly|can't) ..1 expect
  your expectations (were|are|seem) ..2 (unrealistic|unreasonable|too|high|wrong|out|beyond)
  your ..1 (unrealistic|unreasonable|impossible|excessive|outrageous|ridiculous|absurd) (expectations|demands|demand|request|requests|standards|expectation)
  your ..1 <kin> ..2 (broke|spilled|spilt|threw|knocked|screamed|screaming|refused|shouted|shouting|hit|kicked|damaged|vomited|smoked|urinated|smashed|swore|stole|grabbed|punched|barked|bit|ran around|running|jumped|fell|climbed|drew|argued|insulted|abused|demanded|drunk|loud|noisy|rude|late|lied|told us|told my|told our|never|did not|would not|ate|drank|left the|put|called|clicked)
  you are the (one|ones|only one|only person|person) (who|that|to)
  it was you (who|that|telling|shouting)
  you (chose|picked|opted for|selected|went for) (the|a|our|to) ..3 (cheap|cheapest|smallest|basic|budget|lowest|wrong|standard|economy|busiest|last|not|instead|yourself|ignore|leave|stay)
  you (chose|decided|elected|insisted|preferred|opted) (to|on|not) 
  you left (it|them|him|her|the) ..3 (out|outside|open|on|unlocked|unattended|running)
  you put (it|them|the|your|a) ..6 (wrong|in the|on the|upside|without|open)
  before you (complain|accuse|slag|criticise|blame|judge|whine|moan|write|post|rush|attack|slander|tell (people|the)|go (round|around|telling|on)|start)
  (maybe|perhaps|possibly) (if)? you (did not|should|just|forgot|missed|mixed|had (told|asked|said|read))
  next time (you)? (maybe|perhaps|just)? (read|check|listen|think|arrive|measure|follow|pay)
  (nobody|no one) (forced you|made you|asked you to|told you to|poured (it|that)|put a|held a)
  you (could not|can not|would not) (even)? (be bothered|be arsed|listen|count)
  you ..3 busy (on your|with your|taking|talking|filming|texting|looking at your)
  you (signed|agreed|ticked|initialled|accepted|tapped|clicked) ..5 (terms|contract|agreement|form|waiver|policy|box|screen|button|conditions)
  you (knew|were aware|were well aware|were fully aware) (exactly)? (that|what|when|the|about|before)
  you (know|knew) (full|perfectly|very|damn) well
  you (lost|misplaced|mixed up|entered|typed|gave us|gave me|selected|picked) the wrong
  > (let us|let's) not (pretend|forget|act|kid)
  (people|customers|guests|those|folk|parents) who (read|listen|follow|bother|actually|turn up|arrive|book|know how) ..8 (do not|have no|no problem|never|manage|fine)
  (other|most|every other|all the other|all other|hundreds of|thousands of) (customers|guests|families|people|students|clients|players|parents|diners|visitors|users|patients|tables) ..8 (no problem|no problems|no issue|without (issue|problem|complaint|any)|on time|have no|had no|managed|were ready|were happy|enjoyed|loved|understood)
  you did (keep|insist|agree|sign|leave|refuse|walk|shout)
  (because|since) you (asked for|asked us to|told us to|insisted|requested|were on|were busy|had your)
  you were ..1 not (listening|looking|reading|paying attention|concentrating|interested|wearing|there|following)
  > (stop|quit) (acting|pretending|behaving|blaming|treating)
  are you sure you (were|did|had|have|are) (not|n't)
  it (might|would|may) help if (next time|people|customers|guests)
  > some (people|folk|folks|customers|guests|parents|visitors|clients) (just|never|forget|think|expect|do not|can not|will not|refuse|text|believe|have nothing|have no)
  (did|do) you (say|even|ever|not) ..2 (hello|please|thank you|sorry|good morning|good evening)
  (if|had) you (only|just|simply|bothered)? ..2 (asked|told|said|spoken|called|rung|mentioned) ..8 (would|could|might) have
  all you (had|have|needed) to do
  (nothing|not much|little) (we|i|anyone|anybody) (can|could) do (if|when|about) ..3 (you|people|someone)
  you (of all people|seem~ to forget|conveniently|insisted|refused|expected|demanded|wanted us to|thought you)
  (in|with|by) your own (hand|hands|finger|fingers|handwriting|password)
  you (asked for|wanted|ordered|requested) ..8 (and you got|so you got|that is what|which is what|exactly what you)
  (you|please|maybe|perhaps|people|always|to) ..2 (read|reading|follow|following|measure|check|checking) the (menu|sign|signs|label|instructions|description|listing|manual|email|terms|size|sizing|details|website|booking) (properly|first|before|carefully|like)
`;

/** Softer, and more often honest. */
export const SOFT = `
  (issue|problem|fault) (is|was|lies|lay)? (on|at|with) your (end|side|part|device|phone|network|internet|connection|card|bank)
  (had|if) (the|your) ..5 been (declared|mentioned|disclosed|communicated|reported|raised|made known|brought to our attention)
  if (you|this|it|the) ..3 had been (raised|reported|mentioned|brought) 
  if (it|this|that|the issue) (was|were) (raised|reported|mentioned|brought) ..4 (time|stay|visit|staff)
  you were (clearly|repeatedly|twice|already|fully|also|both)? (warned|informed|advised|reminded|notified)
  (guests|customers|clients|users|patients|visitors|passengers|members) (are|is) (strongly|kindly)? (advised|encouraged|required|expected|responsible|reminded|requested)
  (wish|shame|pity) you (did not|never) (tell|ask|say|mention|come|let|call)
`;

/** What they did in place of talking to us. */
export const INSTEAD = `
  instead of (you)? ..1 (complaining|writing|posting|leaving|blaming|ranting|running|whining|moaning|crying|knocking|attacking|typing|shouting|yelling|insulting|screaming|hollering|slagging|going online|going straight|sulking|storming|demanding|taking pictures|hiding)
`;
