/** Private matters, in any trade. */
export const REVEALED = `
  you (still)? owe (us|me|the|a|your)?
  your ..2 (bill|balance|debt|invoice|account|rent|tab|payment|fees) (is|was|remains|are|were) ..2 (outstanding|overdue|unpaid|in arrears|late|not paid|declined|rejected|due)
  (outstanding|unpaid|overdue) (balance|bill|debt|invoice|rent|fees|charges) 
  your (card|cheque|check|payment|credit card|bank) (was|got|were|is|has been) ..1 (declined|rejected|bounced|refused|returned)
  (loan|mortgage|credit|application) (was|is|were) (turned down|refused|rejected|declined) ..2 (for|because|due)
  your (credit score|credit history|criminal record|conviction|diagnosis|medication|prescription|test results|biopsy|blood test|pregnancy|divorce|drinking|drinking problem|depression|therapy|addiction|medical history|home address|real name|full name|licence plate|passport|driver 's license|drivers license|ip address|facebook|instagram|linkedin|tinder|other reviews|profile picture|profile photo)
  you (are|were|'re) (pregnant|diabetic|bankrupt|divorced|divorcing|unemployed|on probation|on benefits|an alcoholic|in rehab)
  you (work|worked) (for|at|as) (the|a|an|<name>)
  you live (at|on|in) (the|<name>|<number>)
  (i|we) (have)? (known|know) your (mother|father|sister|brother|wife|husband|family|boss|mum|dad|son|daughter)
  (seen|saw|looked at|checked|found) your (facebook|instagram|profile|linkedin|driver 's license|passport|id|tiktok|twitter)
  (account|card) ending (in)? <number>
  you (came|visited|arrived|were here|stayed|checked in|sat|dined|ate) ..5 with your (husband|wife|partner|boyfriend|girlfriend|mistress|mother|mum|mom|father|children|kids|son|daughter|boss|sister|brother|baby|grandchildren|in laws)
`;

/** In health, law, finance, care and housing even this tells that somebody is a client. */
export const PROTECTED = `
  (as|being) (a|an|our|my|one of our) ..1 (patient|client|tenant|resident|customer|member|policyholder|borrower|leaseholder)
  your ..2 (appointment|appointments|treatment|procedure|surgery|operation|exam|examination|x ray|x rays|prescription|medication|diagnosis|chart|file|records|results|crown|filling|implant|cleaning|extraction|consultation|session|sessions|condition|symptoms|loan|mortgage|policy|case|retainer|tax return|refund claim|tenancy|lease|rent|arrears|insurance|scan|bloods|injections|therapy|recovery|braces|discharge|admission|settlement|hearing)
  your (visit|stay|time) (with|to|at|on|was|in) 
  (we|i|doctor|dr|nurse|team) (saw|treated|examined|represented|advised|diagnosed|prescribed|admitted|discharged|operated|cared for|looked after) (you|your)
  when you (came|visited|were|called|signed|arrived|saw|had|attended|joined|moved|applied|hired|instructed|engaged|first)
  you (came (in|to|for|back|here|on|with|by)|visited|were seen|were admitted|were treated|attended|missed|cancelled|failed to attend|declined|refused|signed|were prescribed|were diagnosed|were told|were advised|had your|had a|have been (a|our|coming|with us|seeing)|did not attend|stopped|applied|moved|did not pay|hired|retained|instructed)
  (our|the|your) (records|notes|files|file|chart|system) (show|shows|indicate|indicates|confirm|confirms|state|say|reflect)
`;
