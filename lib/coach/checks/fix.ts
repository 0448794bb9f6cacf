import type { Check } from './check';

/** Something done about it, or who will do what by when. */
export const fix: Check = {
  id: 'fix',
  patterns: [
    '<we> have (already|now|since|just|also|both|all|finally|today|personally)? (fixed|refunded|replaced|changed|moved|sent|posted|spoken|talked|credited|cancelled|canceled|ordered|booked|repaired|put|added|updated|removed|corrected|stopped|trained|retrained|started|taken|told|raised|arranged|set|returned|reversed|hired|thrown|closed|given|made|pulled|switched|installed|cleaned|reset|printed|asked|brought|bought|cut|dropped|extended|had|introduced|lowered|marked|mended|opened|reduced|reprinted|rewritten|scrapped|shown|swapped|turned|waived|withdrawn|written|doubled|tightened|let|begun|reported|paid|listed|held|gone|sat|rung|launched|released|resolved|addressed|passed on to <name>|placed|issued|processed|refilled|restocked|ended|blocked|frozen|saved|checked)',
    '<we> (already|also|both|personally|immediately|now)? (fixed|refunded|replaced|changed|moved|sent|posted|spoke|credited|ordered|booked|repaired|updated|removed|corrected|stopped|retrained|returned|reversed|hired|threw|pulled|switched|installed|reset|swapped|waived|cancelled|mended|reprinted|scrapped|marked|added|rang|called) ..8 (today|yesterday|morning|afternoon|evening|week|<day>|already|last night|at once|immediately|since)',
    "(will|'ll|shall|can|is|are|am) ..8 (by|on|before|until|next|this|from|tomorrow|today|tonight|within|in) (the)? (<day>|week|end|month|morning|afternoon|evening|noon|hour|<number>|<ordinal>|<time>|spring|summer|autumn|winter|weekend|close|easter|christmas|return|start)",
    '(will|going) ..4 (tomorrow|today|tonight|<day>|this week|next week|by friday|the same day|straight away|right away)',
    '(is|are|am|be|gets|get|go|goes|going|coming|comes|arrives|arrive|back|start|starts|starting|visits|returns) ..5 (on|by|from|this|next|before)? (<day>|tomorrow|next week|this week|this afternoon|this morning|this evening|today)',
    '(from|since|starting|as of) (now on|today|tomorrow|this|next|that|<day>|last|monday|your|then|the <ordinal>|the weekend|week)',
    '(now|already) (has|have|is|are|prints|print|live|lives|carry|carries|goes|go|says|say|gets|get|call|calls|checks|check|shows|show|keep|keeps|opens|runs|comes|sit|reads|sends|asks|tells|takes)',
    '(has|have|is|are|was|were|been) (now|already|since|also|being|back)? (fixed|replaced|repaired|refunded|corrected|removed|resolved|updated|credited|cancelled|reversed|mended|rebooked|retrained|reprinted|swapped|relabelled|redone|changed|reopened|sorted|cleaned|serviced|reset|restocked|returned|installed|fitted|switched|moved)',
    '(is|are|was|were) now',
    '(has|have) (now|since) (been)?',
    '<we> now',
    '(refund|money|deposit|payment|credit|replacement|charge|fee|difference) ..4 (is|was|went|goes|has|will|have|are|back|on its way|today|sent|gone|been|left|should)',
    '(back|returned|refunded) (to|on|onto|in|into) (your|the|that) (card|account|bank)',
    '(on (its|the|their) way|in the post|on order|in the mail|went out|goes out|going out|leaves today|left today)',
    '<we> (are|am) (now|already|also|currently|just)? (adding|changing|replacing|fixing|moving|putting|hiring|training|retraining|sending|fitting|installing|refunding|returning|ordering|looking into|going through|working on|rewriting|reprinting|taking|pulling|swapping|having|getting|getting a|buying|redoing|reviewing|printing|building|updating|writing|asking|bringing|making|meeting|stopping|speaking|talking|testing)',
    '(new|another|spare|replacement|second|fresh) _? (one|ones|part|parts|lamp|unit|pump|set|boiler|batch|machine|copy|pair|battery|sign|board|filter|chair|chairs|boards|label|labels|pump) ..3 (is|are|was|were|has|have|arrive|arrives|came|went|goes|coming|leaves|will|on)',
    '(engineer|plumber|electrician|technician|carpenter|fitter|manager|driver|inspector|glazier|supplier|locksmith|contractor|trainer|mechanic) ..4 (is|was|were|came|comes|will|has|replaced|fixed|fitted|coming|goes|can|found)',
    '(update|version|patch|release|fix|build) ..6 (out|live|released|available|in the (store|app)|rolled|rolling|<day>|week|this month|went|ships|shipped|due)',
    '(can|could|will) (come|collect|pick|fit|bring|drop|deliver|fetch) ..6 (<day>|tomorrow|today|morning|afternoon|evening|week|any day|free|no charge)',
    '(free of charge|at no charge|at no cost|no charge|on the house|on us)',
    '(have|had) a word',
    '<we> (will|shall) (personally|also|now|be|then|certainly|make sure to|just|gladly|happily)? (refund|replace|send|ring|call|speak|talk|bring|come|pay|credit|fix|change|move|add|post|put|swap|redo|remake|collect|drop|write|show|repair|train|check|retrain|reprint|cover|email)',
  ],
  isDone: ({ draft }, hits) => hits.some(({ first }) => draft.sentences[draft.words[first]?.sentence ?? -1]?.question !== true),
};
