import type { ParsedDraft } from '../text';
import type { Check } from './check';

const PHONE_DIGITS = 7;

/** A phone number: figures in a row, seven digits or more, nothing but blanks, dashes, dots or brackets between. */
function hasPhone({ words, text }: ParsedDraft): boolean {
  let digits = 0;
  let end = -1;
  for (const word of words) {
    if (word.kind !== 'number' && word.kind !== 'ordinal') {
      digits = 0;
      continue;
    }
    const between = end < 0 ? '' : text.slice(end, word.start);
    if (digits === 0 || between.length > 3 || /[,;]/.test(between)) digits = 0;
    for (let i = 0; i < word.form.length; i++) {
      const code = word.form.charCodeAt(i);
      if (code >= 48 && code <= 57) digits++;
    }
    if (digits >= PHONE_DIGITS) return true;
    end = word.end;
  }
  return false;
}

/** One way to reach a person: a number, an address, a name to ask for, or "message me". "Contact us" alone is none. */
export const contact: Check = {
  id: 'contact',
  patterns: [
    '(<email>|<url>)',
    '(call|ring|phone|text|message|email|mail|dm|pm|whatsapp|write to|write|reach|find|get|catch|see|tell) me',
    '(call|ring|phone|text|message|email|mail|dm|pm|whatsapp) (us|our _)',
    '(drop|send|shoot|leave|give) (us|me) (a|an|your)? (line|message|note|email|mail|dm|pm|text|call|ring|bell|shout|photo|word)',
    '(ask|asking|asks) for (me|<name>|the manager|the owner)',
    '(reach|contact|find|get|call|ring|email|message|write) (out)? (to)? (us|me|our|my|him|her|the|<name>) ..6 (on|at|via|through|by) (<number>|<email>|<url>|email|phone|mail|chat|the number|my|our|this|dm|the app|whatsapp|telephone|_ page)',
    '<our> (direct|own|personal|mobile)? (line|number|phone|mobile|inbox|email|extension|cell|desk|door|address|dms|whatsapp)',
    '<we> (am|are) (on|at|in|here|behind|there) (<number>|<email>|the|most|every|from|all|any|till|until)',
    '(the|our|my|that) (number|line|address|email) (on|above|below|here|is|at|in|for)',
    '(customer|support|care|help|service|guest|claims|resolutions|billing|live|client|member) (service|services|support|care|team|line|desk|chat|centre|center|experience|relations|department|representative) ..4 (on|at|via|by|through|<number>|<email>|<url>)',
    '(live|online) (chat|support)',
    '(via|through|by|over|using|in) (the|our|your|a)? (live|app|in-app|direct|order|private)? (chat|dm|dms|email|phone|messenger|inbox|message|messages|orders page|order page|help section|support ticket)',
    '(call|ring|phone|text|email) <name>',
    '<name> (is|will be) (on|at|there|in) (<number>|the desk|the till|the counter|every|all|from)',
    '(come|pop|drop|stop|call) (in|by|round|over|back) ..4 (ask|see|speak|find|say|talk)',
    '(reply|respond|answer) (to|here|on) (this|that|the|our|my) (message|email|mail|note)',
    'extension <number>',
  ],
  isDone: ({ draft }, hits) => hits.length > 0 || hasPhone(draft),
};
