/** How a review leans: words of praise and of fault. Patterns of the matcher, in our own words. */

const BAD =
  'bad|worst|worse|terrible|horrible|awful|poor|poorly|rude|dirty|filthy|broken|broke|cold|stale|burnt|dry|soggy|late|slow|slowly|never|wrong|faulty|defective|damaged|refused|refuse|refund|refunded|useless|hopeless|disappointing|disappointed|disappointment|overpriced|expensive|rip-off|ripoff|unprofessional|ignored|ignoring|ignore|missing|lost|loses|lose|failed|fails|fail|failure|leaking|leak|leaks|stained|smelly|smelled|smelt|stinks|stank|stinking|stink|unhelpful|incompetent|mess|unacceptable|overcharged|charged|cancelled|canceled|cancel|delayed|delay|scam|scams|scammed|nightmare|shocking|appalling|avoid|waste|wasted|error|errors|issue|issues|problem|problems|crash|crashes|crashed|crashing|glitch|glitches|glitchy|bug|bugs|buggy|stuck|blocked|deleted|noisy|uncomfortable|dusty|damp|mouldy|moldy|shabby|unclean|cramped|unhygienic|pathetic|disgusting|horrendous|dreadful|atrocious|ridiculous|annoying|frustrating|frustrated|angry|careless|lied|lie|lies|cheated|cheat|misleading|unresponsive|inedible|tasteless|bland|greasy|lukewarm|flat|cracked|torn|ripped|scratched|snapped|crooked|wobbly|unusable|dead|died|complained|complaint|complaints|worn|shrugged|unfriendly|arrogant|attitude|apology|shouted|yelled|wait|waited|waiting|hours|nobody|greed|greedy|poorest|regret|mistake|ruined|ruin|unsafe|rusty|cockroach~|mosquito~|unfair|steep|pricey|extortionate|excessive|sucks|suck|dull|mediocre|average|refuses|declined|rejected|unable|cannot|hung|overcooked|undercooked|soaked|gouged|limp|weak|wilted|rotten|mold|mould|rip|outrageous|lousy|crappy|crap|rubbish|trash|worthless|unreliable|downhill|dont';
const STRONGBAD =
  'worst|terrible|horrible|awful|scam|scams|scammed|scammers|fraud|fraudulent|thieves|theft|stole|disgusting|pathetic|horrendous|appalling|dreadful|atrocious|unacceptable|useless|nightmare|shameful|disgrace|disgraceful|filthy|avoid|joke|rude|shocking|shambles|outrageous|inedible|ridiculous|cheated|cheat|lied|liars|furious|livid|disaster|ripoff|rip-off|refused|refuse|incompetent|crook~|sucks|garbage|trash|torture|hate|lousy|worthless|extortionate|pointless|insulting';
const GOOD =
  'good|great|lovely|love|loved|loves|excellent|amazing|awesome|wonderful|fantastic|brilliant|perfect|perfectly|best|beautiful|beautifully|nice|friendly|helpful|kind|delicious|tasty|superb|gorgeous|clean|comfortable|comfy|recommend|recommended|happy|pleased|pleasant|enjoyed|enjoy|enjoyable|thank|thanks|thankyou|fresh|fun|favourite|favorite|fabulous|outstanding|impressed|impressive|polite|professional|quick|easy|convenient|spotless|decent|cute|sweet|warm|welcoming|attentive|patient|patience|genius|divine|charming|cosy|cozy|top|magic|magical|delightful|smooth|smoothly|cheap|affordable|useful|glad|class|pretty|incredible|terrific|stunning|exceptional|marvellous|marvelous|honest|fine|ok|okay|solid|quality|reliable|generous|smiling|smile|gentle|caring|knowledgeable|yummy|efficient|satisfied|talented|skilled|legend|legends|angel|angels|gem|happy|phenomenal|fab|ace|bravo|neat|addictive|cool|proud|courteous|spacious|superior|prompt|well|worth|fast|super|liked|like|amazingly|thoughtful|belter|slaps|cordial|humble';
const STRONG =
  'best|amazing|awesome|wonderful|fantastic|brilliant|perfect|excellent|love|loved|outstanding|superb|incredible|fabulous|gorgeous|exceptional|phenomenal|divine|stunning|magical|terrific|recommend|favourite|favorite|lovely|delicious|beautiful|thank|thanks|great|slaps|genius';

export const TONE_SIGNS = {
  bad: [
    `(${BAD})`,
    `(not|isn't|wasn't|aren't|weren't|never|no|hardly|nothing) (a|so|very|at|really|that|up|the|too|even|all)? (${GOOD})`,
    'not (up|upto) to? (the|mark)',
    'not (what|as|clean|working|work|worth|work)',
    '(no|without) (hot|water|one|reply|response|answer|apology|refund|help|service|towels|customer|staff|explanation|phone|toilet)',
    "(didn't|doesn't|don't|won't|wouldn't|couldn't|can't|cannot|didnt|doesnt|wont|cant|havent|haven't|hasn't) _",
    '(too|so|very|much) (small|big|loud|long|expensive|much|many|high|slow|cold|hot|hard|salty|sweet|noisy|tight|crowded|busy)',
    '(came|fell|broke|stopped|snapped|turned|died|blew|tore) (off|apart|out|down|working|up|in)',
    '(ran|sold|run) out',
    '(nobody|no-one|noone) _',
    'no one _',
    'told (me|us)',
    'half (the|of)',
    'not (again|going)',
    'my money',
    '<amount> (hours|hrs|weeks|months)',
    "still (no|not|waiting|have|haven't|don't|broken|in)",
  ],
  strongbad: [
    `(${STRONGBAD})`,
    '(never|not) (again|going|coming|recommend|ever|returning|order|use|buy)',
    '(stay|steer|keep) (clear|away)',
    'waste of',
    'rip off',
    '(zero|no|0|minus) stars',
    "(won't|wont|wouldn't|will) (not|never) be? (back|again|return|returning|recommend|come|use)",
    'my money back',
    'hung up',
    'not (recommend~|recommended)',
    'still (waiting|no|not)',
    'charged (twice|me|again|double)',
    'money for nothing',
    "do (not|don't) (buy|use|go|book|trust|order|stay|waste|bother)",
  ],
  good: [
    `(${GOOD})`,
    "(can't|cannot) (fault|wait|complain|praise|thank)",
    '(no|nothing) (complaints|issues|problems|but)',
    'not bad',
    '(five|5) stars',
    '(1010|1010s)',
    "(will|would|'ll|shall|i'll|we'll|definitely|certainly|to) (be|come|go|definitely|visit)? (back|again|return|return~|again)",
    'thank you',
    'well done',
    'to die for',
    'never (fails|failed|disappoint~|disappoints|shouted)',
  ],
  strong: [
    `(${STRONG})`,
    "(can't|cannot) (fault|wait|praise)",
    'thank you',
    'highly recommend~',
    'well done',
    '1010',
    'to die for',
    'passed first',
    'first time',
    'definitely (recommend|return|again|be)',
  ],
  turn: [
    'but',
    'however',
    'though',
    'although',
    'only',
    '(shame|pity)',
    'except',
    'otherwise',
    'unfortunately',
    'just',
    '(minus|knocked|lost|docked) (one|a|star)',
    'one star off',
    'yet',
    '(downside|cons|con|drawback|negative)',
    'could be better',
  ],
} as const satisfies Record<string, readonly string[]>;
