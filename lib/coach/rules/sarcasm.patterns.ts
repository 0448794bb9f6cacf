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
  (lose|losing) (no|any|much) sleep over
  (red carpet|crystal ball|magic wand|mind reader|mind readers|mindreader|mindreaders|psychic|psychics|clairvoyant|telepathic|telepathy)
  (read|reading) (your mind|minds|your minds|people 's minds|everyone 's mind)
  hold~ your hand
  (silver|golden) (platter|spoon)
  (call|ring|alert|tell|somebody call|someone call) the (mayor|press|newspapers|papers|un|united nations|president|queen|king|pope|fire brigade|coast guard)
  (stop the press|stop the presses|breaking news|news flash|newsflash|shock horror|alert the media)
  (heaven|god) forbid
  perish the thought
  > poor (you|diddums|soul)
  (first world) (problem|problems)
  crime of the century
  (end of the world|world ended|world is ending)
  (whatever|if it|if that) (helps|makes) you (sleep|feel better|happy)
  sleep (well|tight) $
  > spare (me|us)
  > give (me|us) a break
  (yeah|yea|aye) (right|ok|okay|sure|no)
  (just wow|wow just|wow ok|wow okay|oh wow|well wow)
  > (nice|good|lovely) try
  mystery solved
  (sherlock|einstein|gordon ramsay|columbo|hercule)
  (slow clap|round of applause|take a bow)
  (want|give|deserve|deserves|get|expect|wanted|expecting) (you)? ..1 (medal|oscar|trophy|pulitzer|nobel prize|gold star) $
  (stay|keep it|real|very|so|pure) classy
  classy $
  > how (very)? (convenient|brave|mature|original|noble|classy|predictable|big of you|grown up) $
  so (predictable|mature|classy)
  > (funny|strange|odd|weird|curious|amusing|interesting|convenient) (how|that) ..5 (you|your|nobody|nothing|this|every|all|these)
  (is|'s|find it) (funny|amusing|laughable|curious|convenient|hilarious|comical) (how|that|you)
  funny that $
  funny (old)? (thing|how)
  sure (that)? you (have never|would never|never|are perfect|must be perfect|run a|could do|would do|can do better|are a (lovely|wonderful|delightful|perfect))
  must be (nice|lovely|wonderful|great|amazing) (being|to be|to have|to live|having|living)
  you must be (fun|great fun|a joy|a delight|a riot|popular)
  fun at parties
  (good|best of) luck (finding|getting|elsewhere|out there|to the next|to your next|to whoever|to anyone|to whichever)
  good luck with (finding|your search|that $)
  (nothing|nowhere) ..2 good enough for (you|madam|sir|some)
  meet (your|such) (high|lofty|exacting|exquisite|elevated|discerning|refined|royal) 
  (your|her|his) (highness|majesty|royal|lordship|ladyship|excellency|grace)
  excuse (us|me) for (trying|wanting|breathing|existing|expecting|thinking)
  (pardon|forgive) (us|me) for (breathing|existing|trying|wanting|thinking|expecting)
  sorry (for|that) ..2 (existing|breathing|being human|having a life|the truth|reality)
  sorry (that)? ..3 (not psychic|mind readers|not mind|not magic|not a magician|can not control the weather|do not control the weather|did not read your)
  (frame|framing) (it|your review|this)
  (hang|hung|stick|print) (it|this|your ..2) (on|in|up) ..3 (toilet|loo|wall of|fridge)
  got to be (kidding|joking)
  (are|is) (you|this) (serious|kidding|joking|for real|actually serious|a joke|some kind)
  what (exactly)? (do|did|were) you ..2 (want|have|expect|expecting) (me|us|him|her|them) to ?
  what you want (me|us) to do
  (should|shall|would you like) (i|we|me|us) ..6 (as well|too|next) ?
  last time (i|we) (checked|looked)
  since when (did|is|was|has|have|does|are)
  > who knew
  what a (coincidence|revelation|scoop|hero|legend|joker|surprise $)
  (a|one|whole|entire) (whole)? star (for|over|because) (a|the|not|that)
  is the hill
  hope (it|that|this) (was worth|felt good|made you feel)
  hope you (feel|felt|are) (proud|happy now|pleased|good about)
  (happy|satisfied|pleased|proud) now ?
  (enjoy|try) (wetherspoons|mcdonalds|mcdonald 's|burger king|kfc|nandos|starbucks|costa|greggs|subway|taco bell|dominos|cheesecake factory|olive garden|applebees|the drive thru|your microwave|your soggy|your freezer)
  there is (a|an|always) (a|the)? (drive thru|mcdonalds|mcdonald 's|kfc|burger king|taco bell|greggs|wetherspoons|travelodge|hilton|ritz|starbucks)
  if (speed|cheap|cheaper|quiet|silence|luxury|price|fast food|perfection|that|it) ..5 there is
  (want|wanted|expect|expected|expecting|expects) ..3 (hilton|ritz|four seasons|michelin|buckingham palace|taj mahal|savoy|dorchester|miracles|palace|caviar|butler)
  (we|i) (am|are) not (a)? (magician|magicians|psychic|psychics|miracle workers|the police|your mother|your mum|robots|babysitters|your maid)
  (the)? (audacity|tragedy|horror|humanity|cheek) $
  > stick to (the|your)? (mcdonalds|instant|microwave|tea|water|<name>)
  do (everyone|everybody|yourself) a favour
  > do (me|us) a favour
  (charming|delightful) (man|woman|lady|people|couple|person|attitude|manners) $
  if only (everyone|life|all) (had|could|were|was)
  > not that you (noticed|asked|care|cared|would know|would notice|mentioned)
  how (dreadful|ghastly|inconvenient|shocking|outrageous|terrible) (of us|that we|that a)
  > as if (we|i) (would|could|care)
  > coming from (a|an|someone|somebody|people|one) ..2 (who|whose)
  (a bit|bit|pretty|rather) rich (coming|from)
  > (that|this) is (a bit|pretty|rather)? rich $
  is (that|it) (so|really) (hard|difficult|much) to
  how (hard|difficult) (is|can|could) (it|that) (be)? (to)?
  in case you (never|have never|had not|did not|have not) (noticed|notice|realised|knew|been)
  what did you think (would|was|it was|happens|we)
  am i (a|an|supposed|meant) ?
  (are|were) (we|they|i|our) (supposed|meant|expected) to ?
  oh (look|sorry|my|wow|good|great|lovely|wonderful|brilliant|yes) (another|did|was|were|how|you|we|that|look|finally)
  (now|finally|ah) (there is|here is|we have|here comes) (a|an|another|our|the) (expert|critic|genius|judge|professor|detective|scientist|connoisseur|food critic)
  > fancy (that|being|complaining|giving|leaving|expecting|ordering|coming|writing|having|going)
  > imagine (complaining|giving|leaving|expecting|writing)
  a certain (gentleman|lady|someone|somebody|individual|madam)
  what are the odds
  (would|did|do|have|are|were|can|could) you (honestly|seriously|really|rather) ?
  do you (think|imagine|suppose) (we|i|it|that|money|anyone|they|people|everyone) ?
  > or (did|were|was|is|do|have) (you|that|it|they) ?
  (who|what|how|where|why) (else|on earth|in the world|exactly) ?
  > how (thick|stupid|entitled|rude|hard|difficult|lazy|cheap) ?
  might (i|we|one) suggest
  (just saying|if you must know|make of that what)
  (wonder|wondered) (who|why|how|what|whether|if) (you|your|anyone|somebody|someone|else)
  and yet (here|there|you|somehow)
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
  apparently (we|i|our|my) ..6 (enough|should|supposed|crime|mind)
  > shocking $
  > (no|yes|oh)? really ?
`;
