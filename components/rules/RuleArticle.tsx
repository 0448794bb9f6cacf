import { KIND_WORDS } from '../../lib/casebook/kind-words';
import type { Severity } from '../../lib/coach/types';
import { clip } from '../../lib/stores/clip';
import type { RuleEntry, ShownExample } from '../../lib/stores/rule-entries';
import { surfaceWords } from '../../lib/stores/surface-words';
import { starsInWords, TRADE_WORDS } from '../ui/words';

/** One rule: the reason, the calmer wording, what is marked and what is not, the source. */
export function RuleArticle({ entry: { rule, bad, good } }: { entry: RuleEntry }) {
  const title = `title-${rule.id}`;
  return (
    <article id={rule.id} class={`rule rule-${rule.severity}`} aria-labelledby={title}>
      <h3 id={title}>{rule.title}</h3>
      <p>{rule.why}</p>
      {rule.calmer !== null && (
        <p class="calmer">
          <span class="soft">Instead</span> <span class="calmer-words">{rule.calmer}</span>
        </p>
      )}
      <dl class="examples">
        <Example name="Marked" example={bad} severity={rule.severity} />
        <Example name="Not marked" example={good} severity={null} />
      </dl>
      <p class="soft">Source: {rule.source}</p>
    </article>
  );
}

interface ExampleProps {
  name: string;
  example: ShownExample | null;
  /** How its words are marked; `null` where they are not. */
  severity: Severity | null;
}

function Example({ name, example, severity }: ExampleProps) {
  if (example === null) return null;
  const setting = settingWords(example.setting);
  return (
    <div class="example">
      <dt class="soft">{name}</dt>
      <dd>
        <blockquote>
          <Words example={example} severity={severity} />
        </blockquote>
        {setting !== '' && <p class="soft">{setting}</p>}
      </dd>
    </div>
  );
}

function Words({ example: { reply, marked }, severity }: Pick<ExampleProps, 'severity'> & { example: ShownExample }) {
  if (marked === null || severity === null) return <>{reply}</>;
  return (
    <>
      {reply.slice(0, marked.start)}
      <mark class={`marked marked-${severity}`}>{reply.slice(marked.start, marked.end)}</mark>
      {reply.slice(marked.end)}
    </>
  );
}

/** What an example depends on, in a line; empty for a reply to any poor review. */
function settingWords(setting: ShownExample['setting']): string {
  if (setting === null) return '';
  const { review, kind, surface, trade, recent } = setting;
  const parts = [
    ...(kind === undefined ? [] : [KIND_WORDS[kind]]),
    ...(review?.stars === undefined ? [] : [starsInWords(review.stars)]),
    ...(surface === undefined ? [] : [surfaceWords(surface)?.label ?? 'any other site']),
    ...(trade === undefined || trade === null ? [] : [TRADE_WORDS[trade].split(':')[0] ?? '']),
    ...(review?.author === undefined || review.author === null ? [] : [`by ${review.author}`]),
    ...(review?.text === undefined || review.text === '' ? [] : [`the review says “${clip(review.text)}”`]),
    ...(recent?.[0] === undefined ? [] : [`an earlier reply of yours reads “${clip(recent[0])}”`]),
  ];
  const line = parts.join(' · ');
  return line === '' ? '' : `${line.charAt(0).toUpperCase()}${line.slice(1)}`;
}
