import { useContext, useEffect, useId } from 'preact/hooks';
import type { ImprovementRow } from '../../lib/stores/workbook-improvements';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { caseLink } from './address';
import { Invented } from './CaseRow';
import { authorWords } from './case-words';
import { ToHead } from './head';
import { None } from './SampleBanner';
import type { ViewProps } from './views';
import { Waiting } from './Waiting';

type OnDone = (row: ImprovementRow, isDone: boolean) => void;

/** What is to be done better and what to keep doing, and what is done. */
export function Improvements({ stores }: ViewProps) {
  const { open, done, load, setDone } = useStore(stores.improvements);
  useEffect(() => void load(), [load]);
  const toHead = useContext(ToHead);
  const onDone: OnDone = (row, isDone) => {
    toHead();
    void setDone(row, isDone);
  };
  const isEmpty = open.state === 'there' && done.state === 'there' && open.value.length + done.value.length === 0;
  if (isEmpty) return <None store={stores.workbook} words="Nothing to improve is written down yet." />;
  return (
    <>
      <Waiting of={open} onRetry={() => void load()}>
        {(rows) => (
          <div class="columns">
            <Group
              name="To put right"
              rows={rows.filter(({ improvement }) => improvement.kind === 'fix')}
              onDone={onDone}
            />
            <Group
              name="Keep doing"
              rows={rows.filter(({ improvement }) => improvement.kind === 'keep')}
              onDone={onDone}
            />
          </div>
        )}
      </Waiting>
      <Waiting of={done} onRetry={() => void load()}>
        {(rows) =>
          rows.length > 0 && (
            <details class="fold">
              <summary>
                Done <span class="soft">{rows.length}</span>
              </summary>
              <Rows rows={rows} onDone={onDone} />
            </details>
          )
        }
      </Waiting>
    </>
  );
}

interface RowsProps {
  rows: readonly ImprovementRow[];
  onDone: OnDone;
}

function Group({ name, rows, onDone }: RowsProps & { name: string }) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>
        {name} <span class="soft">{rows.length}</span>
      </h2>
      {rows.length === 0 ? <p class="soft">Nothing is open.</p> : <Rows rows={rows} onDone={onDone} />}
    </section>
  );
}

function Rows({ rows, onDone }: RowsProps) {
  return (
    <ul class="rows">
      {rows.map((row) => {
        const { one, improvement } = row;
        const isDone = improvement.doneAt !== null;
        const words = isDone ? 'Open again' : 'Done';
        return (
          <li key={`${one.id}:${improvement.id}`} class="case-row">
            <p dir="auto">{improvement.what}</p>
            <p class="soft">
              {improvement.who === '' ? 'Nobody is named yet' : improvement.who} · from{' '}
              <a href={caseLink(one.id)}>{authorWords(one)}</a> {one.sample === true && <Invented />}
            </p>
            <p>
              <Press look="plain" label={`${words}: ${improvement.what}`} onPress={() => onDone(row, !isDone)}>
                {words}
              </Press>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
