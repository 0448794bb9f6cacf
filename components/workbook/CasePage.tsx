import { useEffect, useRef } from 'preact/hooks';
import { type CaseState, isUnsaved, shownCase } from '../../lib/stores/workbook-case';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { CaseClashes } from './CaseClashes';
import { CaseFacts } from './CaseFacts';
import { CaseImprovements } from './CaseImprovements';
import { CasePoints } from './CasePoints';
import { CasePromises } from './CasePromises';
import { CaseReply } from './CaseReply';
import { CaseReviewPart } from './CaseReviewPart';
import type { ViewProps } from './views';
import { Waiting } from './Waiting';

/** All that is remembered of one review, to be read and changed. */
export function CasePage({ stores, id }: ViewProps) {
  const state = useStore(stores.case);
  const { kept, edit, open, removed, at } = state;
  const parts = stores.caseParts;
  useEffect(() => {
    if (id !== null) void open(id);
  }, [id, open]);
  if (id === null) return <NoCase words="No case is named in this address." />;
  if (removed !== null) return <Removed onBack={() => void state.putBack()} problem={state.problem} />;
  return (
    <Waiting of={kept} onRetry={() => void open(id)} elsewhere={<a href="#cases">All cases</a>}>
      {(value) => {
        const one = shownCase(value, edit);
        const shown = { one, act: state, parts, now: at };
        return (
          <div class="case-page">
            <CaseClashes clashes={state.clashes} onSettle={(part, how) => void state.settle(part, how)} now={at} />
            <div class="columns">
              <div class="column">
                <CaseReviewPart one={one} siteName={stores.sites.nameOf} />
                <CasePoints {...shown} />
                <CaseReply {...shown} />
              </div>
              <div class="column">
                <CaseFacts {...shown} />
                <CasePromises {...shown} />
                <CaseImprovements {...shown} />
              </div>
            </div>
            <p>
              <Press look="plain" onPress={() => void state.remove()}>
                Remove this case
              </Press>
            </p>
            <SaveBar state={state} onSave={() => void state.save()} />
          </div>
        );
      }}
    </Waiting>
  );
}

function NoCase({ words }: { words: string }) {
  return (
    <div class="none">
      <p>{words}</p>
      <a href="#cases">All cases</a>
    </div>
  );
}

function Removed({ onBack, problem }: { onBack: () => void; problem: string | null }) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div class="none">
      <p role="status">This case is removed.</p>
      <Press onPress={onBack} buttonRef={back}>
        Put it back
      </Press>
      <a href="#cases">All cases</a>
      {problem !== null && <p class="wrong">{problem}</p>}
    </div>
  );
}

/** Says whether all that was written is kept. Stays in sight. */
function SaveBar({ state, onSave }: { state: CaseState; onSave: () => void }) {
  const { saving, problem, clashes } = state;
  const waits = isUnsaved(state);
  const words = saving
    ? 'Saving …'
    : clashes.length > 0
      ? 'This case was changed elsewhere too: choose above what should stay.'
      : (problem ?? (waits ? 'Not saved yet.' : 'All is saved.'));
  return (
    <div class={waits ? 'save-bar save-bar-waits' : 'save-bar'}>
      <p role="status">{words}</p>
      {waits && clashes.length === 0 && (
        <Press look="main" disabled={saving} onPress={onSave}>
          Save
        </Press>
      )}
    </div>
  );
}
