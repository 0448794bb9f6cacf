/** Mock thanks, mock pity, mock admiration: no sincere reading under any review. */
export const MOCKERY = `
  thank~ ..4 for ..4 (novel|essay|lecture|masterclass|sermon|wisdom|rant|fiction|fairy tale|tirade|speech|history lesson|economics lesson|life advice|entertainment|laugh|laughs|giggle|diagnosis|business advice|expertise|screenplay|thesis|dissertation)
  thanks for nothing
  oh so
  (oh|ah|aw|well) (please|boo|come on|the horror|the humanity|the drama|the irony|dear me|you poor|how awful|how terrible|how sad|no not)
  (boo hoo|cry me a river|diddums|there there)
  (smallest|tiny|tiniest) violin
  heart bleeds
  (cry|cried|crying) (ourselves|myself) to sleep
  (lose|losing|lost) (no|any|much|a lot of)? sleep over
  (red carpet|crystal ball|magic wand|mind reader|mind readers|mindreader|mindreaders|psychic|psychics|clairvoyant|telepathic|telepathy)
  (read|reading) (your mind|minds|your minds|people 's minds|everyone 's mind)
  hold~ your hand
  (silver|golden) (platter|spoon)
  (call|ring|alert|tell|somebody call|someone call) the (mayor|press|newspapers|papers|un|united nations|president|queen|king|pope|fire brigade|coast guard)
  (stop the press|stop the presses|breaking news|news flash|newsflash|shock horror|alert the media)
  (heaven|god) forbid
  perish the thought
  poor (you|thing|baby|lamb|darling|dear|diddums|soul)
  (first world) (problem|problems)
  crime of the century
  (end of the world|world ended|world is ending)
  (whatever|if it|if that) (helps|makes) you (sleep|feel better|happy)
  sleep (well|tight) $
  (spare|spares) (me|us)
  (give) (me|us) a break
  (yeah|yea|aye) (right|ok|okay|sure|no)
  (just wow|wow just|wow ok|wow okay|oh wow|well wow)
  (nice|good|lovely) try
  (mystery|case) solved
  (sherlock|einstein|gordon ramsay|columbo|hercule)
  (slow clap|round of applause|take a bow)
  (want|give|deserve|deserves|get|expect|wanted|expecting) (you)? ..1 (medal|oscar|trophy|pulitzer|nobel prize|gold star) $
  (stay|keep it|real|very|so|pure) classy
  classy $
  (how|so|very) (convenient|brave|mature|original|noble|classy|predictable|big of you|grown up)
  > (funny|strange|odd|weird|curious|amusing|interesting|convenient) (how|that) ..5 (you|your|nobody|nothing|this|every|all|these)
  (is|'s|find it) (funny|amusing|laughable|curious|convenient|hilarious|comical) (how|that|you)
  funny that $
  funny (old)? (thing|how)
  sure (that)? you (have never|would never|never|are perfect|must be perfect|run a|could do|would do|can do better|are a (lovely|wonderful|delightful|perfect))
  must be (nice|hard|tough|exhausting|lovely|wonderful|great|difficult|amazing) (being|to be|to have|to live|having|living)
  you must be (fun|great fun|so proud|very proud|a joy|a delight|a riot|popular|exhausted|new)
  fun at parties
  (good|best of) luck (finding|getting|elsewhere|out there|to the next|to your next|to whoever|to anyone|to whichever)
  good luck with (that|it|finding|your search|the next) 
  (not|nothing|nowhere) good enough for (you|your|madam|sir|her|him)
  meet (your|such) (high|lofty|exacting|exquisite|elevated|discerning|refined|royal) 
  (your|her|his) (highness|majesty|royal|lordship|ladyship|excellency|grace)
  excuse (us|me) for (not|being|having|trying|wanting|breathing|existing|expecting|thinking)
  (pardon|forgive) (us|me) for (breathing|existing|trying|wanting|thinking|expecting|being human|having)
  sorry (for|that) ..2 (existing|breathing|being human|having a life|the truth|reality)
  sorry (that)? ..3 (not psychic|mind readers|not mind|not magic|not a magician|can not control the weather|do not control the weather|did not read your)
  (frame|framing|framed) (it|your|this|that)
  (hang|hung|stick|put) (it|this|your ..2) (on|in|up) ..3 (toilet|loo|bathroom|fridge|wall of)
  (you|we) (have|'ve)? ..1 got to be (kidding|joking)
  (are|is) (you|this) (serious|kidding|joking|for real|actually serious|a joke|some kind)
  what (exactly)? (do|did|would|were) you ..2 (want|like|have|expect|expecting) (me|us|him|her|them) to ..3 ?
  what you want (me|us) to do
  (should|shall|would you like) (i|we|me|us) ..4 (as well|too|next) ?
  (last time|since when) (i|we|did|is|was|has|have|does) ..2 (checked|looked)?
  who knew
  (imagine|picture) that $
  what a (shock|surprise|tragedy|coincidence|shame for you|revelation|scoop|hero|legend|joker|star)
  (a|one|whole|entire) (whole)? star (for|over|because) (a|the|not|that)
  is the hill
  (hope|hopes) (it|that|this) (was worth|makes you|made you|felt good|helped)
  hope you (feel|felt|sleep|are) (better|proud|well|happy now|pleased|good about)
  (happy|satisfied|pleased|proud) now ?
  (enjoy|try) (wetherspoons|mcdonalds|mcdonald 's|burger king|kfc|nandos|starbucks|costa|greggs|subway|taco bell|dominos|cheesecake factory|olive garden|applebees|the drive thru|your microwave|your soggy|your freezer)
  there is (a|an) (drive thru|mcdonalds|mcdonald 's|kfc|burger king|vending machine|taco bell|supermarket|greggs|wetherspoons|travelodge|hilton|ritz|starbucks)
  (want|wanted|expect|expected|expecting|expects) ..3 (hilton|ritz|four seasons|michelin|buckingham palace|taj mahal|savoy|dorchester|miracle|miracles|palace|champagne|gold|caviar|butler)
  (we|i) (am|are) not (a)? (magician|magicians|psychic|psychics|miracle workers|the police|your mother|your mum|robots|babysitters|your maid)
  (the)? (audacity|tragedy|horror|humanity|cheek) $
  stick to (the|your)? (mcdonalds|instant|microwave|tea|water|<name>)
  do (me|us|everyone|everybody|yourself) a favour
  (lovely|charming|delightful) (man|woman|lady|people|couple|person|attitude|manners) $
  if only (we|i|everyone|life) (had|could|were|was)
  not (that)? you (noticed|asked|care|cared|would know|would notice|mentioned)
  how (dreadful|ghastly|inconvenient|shocking|outrageous|terrible) (of us|for you|that we|that a)
  how ..2 of you to (leave|write|share|tell|wait|take|notice|mention|drop|post|grace|let|come|bring|find)
  as if (we|i) (would|could|were|have|had|care)
  god only knows
  coming from (a|an|the|someone|somebody|people|one) ..2 (who|with|that|whose|man|woman)?
  (a bit|bit|that is|pretty|rather|little) rich $
  that is rich
  is (that|it) (so|really) (hard|difficult|much) to
  how (hard|difficult) (is|can|could) (it|that) (be)? (to)?
  in case you (never|have never|had not|did not|have not) (noticed|saw|seen|heard|realised|know|knew|been)
  not (the|a|some) (ritz|hilton|savoy|four seasons|palace|five star hotel|charity|zoo|library|creche|nursery|circus|nightclub|fast food|mcdonalds|takeaway)
  what did you think ..3 (happen|would|was|it)
  am i (a|an|supposed|meant) ..6 ?
  (are|were) (we|they|i|our) (supposed|meant|expected) to ..10 ?
  (shall|should) (they|we|i|he|she) (fly|read|guess|magic|beg|kneel|bow|cry|clap|apologise for) ..6 
  oh (look|sorry|my|wow|good|great|lovely|wonderful|brilliant|yes) (another|did|was|were|how|you|we|that|look|finally)
  (now|finally|ah) (there is|here is|we have|here comes) (a|an|another|our|the) (expert|critic|genius|judge|professor|detective|scientist|connoisseur|food critic)
  forum expert
  > (imagine|fancy) (that|being|complaining|giving|leaving|expecting|ordering|coming|writing|having|going)
  a certain (gentleman|lady|someone|person|customer|guest|individual|madam)
  unless ..5 (time machine|wings|magic|superpower|superpowers|x ray vision|crystal|sixth sense)
  (go|pray|please go) (save|enjoy|spend|keep) your (four|five|ten|two|few|little|precious)? ..1 (bucks|quid|money|pounds|dollars|pennies|coins|change)
  (cry|sob|weep|moan) (more|harder|over it|into your)
  (somebody|someone) (had a night out|got out of bed|woke up on|needs a nap|needs a hug|is having a bad)
  (shocked|stunned|amazed|flabbergasted) i (tell|say)
  what are the odds
`;

/** Sincere elsewhere, mocking under a one- or two-star review. */
export const ON_HARSH = `
  (congratulations|congrats|kudos|bravo|hooray) (you|to you|for|$)
  > well (done|played) 
  (lmao|lmfao|rofl|hilarious)
  bless (your|her|his|you) (heart|cotton|soul|little)
  (have|enjoy) (a|your) (blessed|magical|wonderful|nice|good|great|lovely|happy) life
  > cheers $
  (genius|mastermind|rocket scientist|superstar)
  good for you
  (food critic|food critics|wine expert|coffee expert|connoisseur|connoisseurs|armchair|self appointed|self styled|so called)
  (apparently|clearly|obviously|evidently) (we|i|our|my) ..6 (not|enough|should|supposed|crime|mind)
  > shocking $
  (world's|worlds) (best|biggest|greatest|smallest|first|only)
  > (no|yes|oh)? really ?
  (from|by) (a|some) (man|woman|fella|bloke|guy|person|lady|gentleman|lad|girl|chap) (who|with|whose) 
`;
