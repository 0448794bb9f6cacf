import { render } from 'preact';
import { Rules } from '../../components/rules/Rules';
import { createCoach } from '../../lib/coach';
import { RULES } from '../../lib/coach/rules';
import { createRuleEntries } from '../../lib/stores/rule-entries';
import { examplesOf } from './rule-examples';

const root = document.getElementById('root');
if (root !== null) render(<Rules entries={createRuleEntries(RULES, examplesOf, createCoach())} />, root);
