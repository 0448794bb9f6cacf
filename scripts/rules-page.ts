/** Makes docs/rules.md from the rules themselves. */
import { RULES } from '../lib/coach/rules';
import type { Example, Examples, Rule } from '../lib/coach/rules/rule';
import { SEVERITIES, type Severity } from '../lib/coach/types';

const SIGNS: Record<Severity, string> = { stop: '■', high: '▲', medium: '●', low: '○' };

const MEANING: Record<Severity, string> = {
  stop: 'May break a law, a rule of the platform or someone’s privacy. The guard asks before such a reply goes out.',
  high: 'Reads as an attack. In two sentences of one reply, the guard asks.',
  medium: 'Weakens trust. Shown in the panel, never asked about.',
  low: 'A matter of style.',
};

/** The page as Markdown. */
export async function renderRules(): Promise<string> {
  const parts = [
    '# Rules',
    '<!-- Made by `npm run docs` from lib/coach/rules. Do not edit: change the rule and run it again. -->',
    `The coach has ${RULES.length} rules. Each says what it found, why a reader may mind, and where the advice comes from. ` +
      'The examples are also tests: each one under “speaks up” must be found, each one under “stays silent” must not.',
  ];
  for (const severity of SEVERITIES) {
    const rules = RULES.filter((rule) => rule.severity === severity).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (rules.length === 0) continue;
    parts.push(`## ${SIGNS[severity]} ${severity}`, MEANING[severity]);
    for (const rule of rules) parts.push(...renderRule(rule, await examplesOf(rule.id)));
  }
  return `${parts.join('\n\n')}\n`;
}

async function examplesOf(id: string): Promise<Examples> {
  const module: { examples: Examples } = await import(`../lib/coach/rules/${id}.ts`);
  return module.examples;
}

function renderRule(rule: Rule, examples: Examples): string[] {
  const parts = [`### ${rule.id}`, `**${rule.title}.** ${rule.why}`];
  if (rule.calmer !== null) parts.push(`For example: “${rule.calmer}”`);
  parts.push(`Source: ${rule.source}`);
  parts.push(list('Speaks up', examples.bad), list('Stays silent', examples.good));
  return parts;
}

function list(heading: string, examples: readonly Example[]): string {
  return [`${heading}:`, '', ...examples.map((example) => `- ${renderExample(example)}`)].join('\n');
}

function renderExample(example: Example): string {
  if (typeof example === 'string') return plain(example);
  const { reply, marks: _, review, ...rest } = example;
  const setting = [
    ...Object.values(rest),
    ...(review?.stars ? [`${review.stars} stars`] : []),
    ...(review?.text ? [`the review says “${plain(review.text)}”`] : []),
  ];
  return setting.length === 0 ? plain(reply) : `${plain(reply)} *(${setting.join(', ')})*`;
}

/** One line, with nothing that Markdown would read as its own. */
function plain(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' / ').replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
