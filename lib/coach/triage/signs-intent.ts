/** What a reviewer wants: an answer, a change, a rival, a fight. Patterns of the matcher, in our own words. */

const INSULT =
  'clown~|scum|idiot~|moron~|loser~|crook~|thief|thieves|crap|trash|garbage|rubbish|wannabe~|pig|pigs|dump|shithole|braindead|brainless|ugly|dodgy|pathetic|disgusting|murderer~|scammer~|liar|liars|cowboys|fool|fools|bastard~|twat~|wanker~|prick~|arsehole~|asshole~|shit|shite|shitty|bullshit|fuck|fucking|fucked|jokers|muppet~|vile|creep~|imbecile~|stupid|dumb|dumbest|flog|filth|vermin|bilge|suck|sucks|sucked|evil|greedy|shameless|peasant~|snobs|hipster|woke|disgrace|fascist~|nazi~|lol|lmao|fake|fraud~|hate|corrupt|joke';
const BETTER = 'better|cheaper|faster|quicker|nicer|superior|friendlier|fresher|cleaner|tastier';
const BETTER_WORDS = `${BETTER}|half the price|half price|for half|for less|less money|same price|beats|beat|runs rings|streets ahead|light years|miles ahead|instead|did it|sorted it|fixed it|fixed mine|no fuss`;
const RIVAL =
  'next door|across the road|across the street|across town|over the road|down the road|down the street|up the road|up the street|down the block|round the corner|around the corner|over the bridge|the place opposite|the one opposite|the shop opposite|competitor|competitors|rival|rivals|the competition';
const OTHER_PLACE =
  'app|place|shop|company|bank|one|brand|salon|garage|gym|provider|restaurant|store|seller|hotel|cafe';
const WISHED =
  'add|get|make|bring|include|allow|provide|give|open|consider|do|have|let|keep|offer|implement|improve|enable|increase|introduce|put|sell|stock|use|turn|try|show|support|label|reduce|lower';

const SCOLD =
  'clown~|scum|scumbag~|idiot~|moron~|loser~|crook~|thieves|liar|liars|cowboys|fool|fools|bastard~|twat~|wanker~|prick~|arsehole~|asshole~|fuck|fucking|muppet~|creep~|imbecile~|braindead|brainless|murderer~|scammers|vermin|rats|parasites|leeches|peasant~|snobs|fascist~|nazi~|wannabe~|jokers|pigs|dickhead~|cretin~|dumbass~|halfwit~|tosser~|git|gits|numpty|numpties|bunch of|all of you';

export const INTENT_SIGNS = {
  // never a customer, wrong business, an advert
  suspect: [
    '(keep|keeps|kept) (calling|texting|emailing|sending) me',
    '(former|ex|old) employee',
    '(used to|i) (work|worked) (here|there|for them)',
    '(wrong|other|different) (branch|company|business|firm)',
    '(not|never) (a|been a|even a)? (customer|client|patient|guest)',
    '(do not|did not) know (who|what) (you|this|they) (are|is)',
    '(dm|inbox|text) me for',
    'never (been|visited|used|rented|ordered|bought|stayed|eaten|dealt|worked) (here|there|from|with|any|anything|this|these)',
    'never been (here|there|to|inside|near|but)',
    '(have|has|did|was) not (been|visit|visited|used|use|tried|try|stayed|eaten|ordered|order) (here|there) (yet|but)?',
    '(i|we) (heard|hear) (that|it|they|you|this)',
    'but heard',
    '(my|friend|ex|mate|cousin|sister) (works|worked) (here|there|for)',
    'ex (works|worked)',
    'wrong (shop|business|company|restaurant)',
    '(use|call|contact|hire|try) (professionals|us|our) (like|instead|today|team)',
    'like us instead',
    '(whatsapp|telegram)',
    'visit (our|my) (website|page|site|shop|channel)',
    '(sells|selling|sell) (stolen|counterfeit)',
    'for (someone|somebody|a person) (called|named)',
    'not remember (which|the) place',
    'on behalf of (my|a) friend',
    '(make|earn|made) (money|cash) (online|fast|weekly)',
    '(crypto|bitcoin) (recovery|investment|trader)',
    '(i|we) (have|have never|never) (never|been|even)? (set foot|stepped foot|dealt|eaten|shopped|stayed|bought|ordered) ..2 (here|there|with them|from them|from you|with you)',
    '(have not|without) (even|actually|ever)? (been|gone|eaten|visited|tried) (in|inside|here|there)',
    '(never|not) (actually|even)? (been|eaten|stayed|shopped) (here|there|inside)',
    '(my|a) (friend|mate|cousin|neighbour|neighbor|coworker|colleague|brother|sister|mum|mom) (told|says|said|reckons) (me)? ..5 (awful|terrible|bad|crooks|rude|thieves|scam|avoid|overpriced|dirty)',
    '(i|we) (applied|interviewed) (for a job|here|at your)',
    'job interview',
    '(saw|seen|read) (it|this|about|the) ..3 on (facebook|tiktok|twitter|reddit|instagram|the news)',
    '(boycott|boycotting)',
    'as (a|an) (former|ex) (employee|member of staff|worker|staff)',
    '(meant|intended) for (another|a different|the other)',
    '(is|was) (this|that|it) (not)? (the|a)? (one|branch|place) (in|on) <name>',
    '(check|visit|follow) (out)? (my|our) (page|profile|channel|site|website|shop|store)',
  ],
  // says that a rival is better
  referral: [
    `(${RIVAL}) ..7 (${BETTER_WORDS})`,
    `(${BETTER_WORDS}) ..5 (${RIVAL})`,
    '(go|went|gone|head|try|use|order|buy|get|shop|book|choose|call|went|going|take) (to|with|from|at|the|your)? ..4 instead',
    '(go|head|try|use|went|switched|moved|moving|switching|defected|changed) (back|over)? (to|with)? (the|another|a different|their) ..2 (across|opposite|next door|down the road|down the street|up the road|round the corner|around the corner|competitor|rival)',
    '(switched|switching|moved|moving|changed|changing|defected|gone|gone back|went back|going back) (over|back)? to <name>',
    '<name> (does|do|did|offers|has|charges|charged|sells|quoted|managed|fixed) ..5 (for|same|half|less|cheaper|in|properly|without)',
    '(for|at) half (the|that) (price|cost|money)',
    'half the (price|cost|attitude)',
    '(not|nowhere) (as|near|nearly) ..2 as <name>',
    `<name> (is|are|was|were) (so|much|way|far|a lot)? (${BETTER})`,
    '(my|our) new (dentist|garage|salon|barber|vet|gym|agent|accountant|plumber|physio|school|nursery|bank|provider|doctor|supplier|hairdresser|mechanic)',
    `the other (${OTHER_PLACE}) ..3 (in town|nearby|does|do|has|is|are|did|charges)`,
    'did for <amount>',
    '(went|gone|off) to <name> (in the end|now|from now on|and)',
  ],
  // something does not work, told without heat
  hitch: [
    '(glitch~|crash~|bug|bugs|buggy|freezes|lagging|lags|blank screen|error message)',
    '(unable|not able|cannot|can not|could not|does not let me|will not let me) to? (open|log|login|load|register|sign|scan|update|access|download|connect|verify|change|add|see|find|use|install|transfer|pay|place)',
    '(not|never) (opening|loading|responding|working|showing|updating|updated|connecting|syncing|received|reflecting|getting)',
    '(stuck|loading) (on|at|in|forever)',
    'after (the|this|latest|last|new)? update',
    '(please|pls|plz|kindly) (fix|solve|resolve|help)',
  ],
  suggest: [
    `(please|pls|plz|kindly) (stop|change|update|remove|fix|${WISHED})`,
    "(would|that'd|it'd|might|could) (be|make|have been) (so|really|very|a|it|more|even|much|also)? (great|nice|good|better|helpful|lovely|smart|cool|perfect|awesome|useful|ideal|idea|appreciated|handy|easier|five|fantastic)",
    `(could|can|might) (you|they|u|we|guys) (not|please|maybe|perhaps|possibly|just)? (please|${WISHED})`,
    '(only|just|really|i|we) wish',
    '>wish',
    `(should|must|ought to) (really|also|just|at least)? (be more|be a|be an|be able|${WISHED})`,
    '(suggest|suggested|suggestion|suggestions|recommendations|proposal)',
    '(could|can) do with',
    '(could|can) use (a|an|some|more|another|better)',
    "(would|i'd|we'd) (really|also)? (love|like) (it if|to see|a few|a|some|more|an)",
    '(add|adding) (a|an|more|some|option|the|feature|proper|better)',
    '(need|needs|want|wants) (more|some|better|another|an option|an update)',
    '(option|options|feature|setting) (to|for)',
    'feature request',
    `maybe (a|some|more|${WISHED})`,
    'room for improvement',
    '(can|could|needs to|need to|should) be (improved|better|bigger|upgraded|updated|clearer|easier)',
    'a (few|couple) more',
    '(star|stars) if',
    '(fyi|idea|ideas)',
    'how (about|bout) (a|an|some|adding)',
    '(lacks|lacking)',
    'dark mode',
    'instead of (telling|just|making|having|asking)',
    '>(smart|clearer|more|bigger|better) (signs|labels|prices|hooks|seats|sockets|chairs|options)',
    'only thing i would say',
    '(just|please) stop',
  ],
  // words that open a true question
  ask: [
    '(do|does|did|can|could|is|are|will|would|should|has|have|may|am|was|were) (you|they|it|we|i|there|this|that|the|anyone|any|your|my|one|a|customers|students|kids|children|dogs)',
    '(what|when|where|which|who|how|why)',
    '(any|is|are) (chance|plans|idea|update|news|way|there|parking|discounts|discount)',
    '(una|dey|una dey) open',
    'or (nah|not|is it|do|are|can|only)',
    'can (anyone|someone|you|i|we)',
    '(is|are) (the|your|my|this|that|it|there|breakfast|parking)',
  ],
  // a question that is a reproach
  reproach: [
    'for (that|this) $',
    '(what|how) (did i|do i|the hell|am i|kind of|sort of|a joke|a shame|on earth)',
    'how (hard|difficult|dare|on earth|in the world)',
    'how (is|can|could|do) (this|that|they|people|anyone|you) (even|still|call|sleep|justify|be|possible|legal|acceptable)',
    '>(seriously|really|honestly|hello|wtf|huh) $',
    'who (does|do) that',
    'is (anyone|anybody|nobody) (even|there|testing|checking|listening|home)',
    'is this (a|some) joke',
    '(are you|you) (kidding|serious|joking)',
    'what (is|are) the (point|use)',
    'what happened to',
    'why (should|would) (i|we|anyone)',
    'why bother',
  ],
  scold: [`(${SCOLD})`],
  insult: [`(${INSULT})`, 'bunch of', 'go back where', 'bet (they|you)', 'all of (you|them)', 'burn it'],
} as const satisfies Record<string, readonly string[]>;
