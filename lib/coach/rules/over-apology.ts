/** Apology piled on apology. */
import type { ParsedDraft } from '../text';
import { createTrait } from '../text/vocabulary';
import type { Examples, Found, Rule } from './rule';

const SORRY = createTrait('sorry apologies apology apologise apologize apologising apologizing forgive forgiveness');
const MOST_SENTENCES = 3;

/** From the third sentence of apology on; four or more make it weigh. */
function findPile({ words, sentences }: ParsedDraft): Found[] {
  const sorry = sentences.filter((sentence) => {
    if ((sentence.traits & SORRY) === 0) return false;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const word = words[i];
      if (word && (word.traits & SORRY) !== 0 && !word.quoted && !word.reported) return true;
    }
    return false;
  });
  if (sorry.length < MOST_SENTENCES) return [];
  const severity = sorry.length > MOST_SENTENCES ? 'medium' : 'low';
  return sorry.slice(MOST_SENTENCES - 1).map(({ start, end }) => ({ start, end, severity }));
}

const MUCH =
  '(so|very|truly|deeply|really|sincerely|utterly|terribly|extremely|profoundly|unreservedly|awfully|genuinely)';
const GRIEF =
  '(devastated|mortified|heartbroken|distraught|gutted|crushed|shattered|sickened|ashamed|dreadful|terrible|horrified|tormented|awful)';

export const rule: Rule = {
  id: 'over-apology',
  severity: 'low',
  title: 'One apology is enough',
  why: 'Apology upon apology may sound panicked to a reader, and hides what you did about it.',
  source: 'Lewicki, Polin & Lount 2016: responsibility and repair carry an apology, asking to be forgiven does least.',
  calmer: 'I am sorry about (what happened). Then what you did about it.',
  patterns: [
    `${MUCH} ${MUCH} (and)? ${MUCH}? sorry`,
    `${MUCH} and ${MUCH} sorry`,
    'sorry sorry',
    'sorry ..2 sorry',
    'sorry (beyond|times|a thousand|a million)',
    'beyond sorry',
    'not be (more sorry|sorrier)',
    'not (apologise|say sorry|say it) ..2 enough',
    '(words|no words) (can|could|will|do) (not|never)',
    'words fail',
    '(bottom|depths) of (our|my|the) heart~',
    '(heartfelt|deepest|profound|humble|humblest|most sincere|endless) ..4 apologies',
    'sincere ..4 (heartfelt|unreserved) ..2 apologies',
    `<we> ..2 (absolutely|utterly|truly|completely|deeply|so|totally|simply) ${GRIEF}`,
    '<we> are (devastated|mortified|heartbroken|distraught)',
    'beside ourselves',
    '(beg|implore|plead) ..6 (forgive|forgiveness|pardon|us)',
    'please (please)? forgive (us|me)',
    '(ask|request|hope) ..4 (to forgive|forgive us|forgive me|forgiveness)',
    'not forgive (ourselves|myself)',
    '<we> ..2 (not|barely|hardly) ..2 (slept|sleep) ..6 (over|since|about|this|when|thinking)',
    'not been able to stop thinking',
    '(crawl|crawled) ..4 (to you|to your|under the|on our|on my)',
    '(beg|sorry|apologise|down) ..5 on (our|my) knees',
    '(a thousand|a million|a hundred) (apologies|pardons)',
    'sorry ..5 a (thousand|million|hundred) times',
    'not deserve (your|you) (custom|business|trust|kindness|patience)',
    'your humble servant',
    '(unforgivable|unpardonable) (failure|mistake|lapse|error|disappointment|thing)',
    'so ashamed',
  ],
  span: 'sentence',
  negated: 'keep',
  keep: ({ pattern, first }, { draft, context }) => {
    // Where somebody was hurt, saying it twice is no fault.
    if (context.triage.kind === 'safety' && pattern?.match === 'sorry ..2 sorry')
      return draft.words.length < 60 || first < 10;
    return true;
  },
  find: ({ draft, context }) => (context.triage.kind === 'safety' ? [] : findPile(draft)),
};

export const examples: Examples = {
  bad: [
    'We are so so sorry about the leak.',
    'I am truly and deeply sorry for the leak.',
    'Sorry, sorry, what a leak that was.',
    'Words cannot express how this leak hurts us.',
    'We beg you on our knees to pardon us for the leak.',
    'Sorry for the leak. Sorry for the towel. We apologise for the call as well. The tap is new.',
    'We are utterly heartbroken over the leak.',
  ],
  good: [
    'I am so sorry about the leak, the tap is new.',
    'Sorry for the leak, and I am sorry that nobody rang you. The tap is new.',
    'We let you down with the leak and the tap is new.',
    'I felt awful when I saw the ceiling, so I came in on Sunday and mended it.',
    'You wrote that "sorry sorry" is not enough, and it is not: the tap is new.',
  ],
};
