import { useEffect, useRef } from 'preact/hooks';
import type { Reading, Verdict } from '../../lib/coach/types';
import type { PanelView } from '../../lib/contract/panel';
import type { PanelStore } from '../../lib/stores/panel';
import type { PanelParts } from '../../lib/stores/panel-parts';
import { LiveLine } from '../ui/LiveLine';
import { Note } from '../ui/Note';
import { useStore } from '../ui/use-store';
import { AlreadyRight } from './AlreadyRight';
import { Answered, AnsweredMeanwhile } from './Answered';
import { CaseSection } from './CaseSection';
import { Checklist } from './Checklist';
import { Findings } from './Findings';
import { Foot } from './Foot';
import { KeptDraft } from './KeptDraft';
import { Lengths } from './Lengths';
import { ManualLines } from './ManualLines';
import { PanelShell } from './PanelShell';
import { Pause } from './Pause';
import { Resting } from './Resting';
import { ReviewSection } from './ReviewSection';
import { Shelf } from './Shelf';

const VERDICT_WORDS: Record<Verdict, string> = {
  calm: 'Reads calm',
  improve: 'Nearly there',
  stop: 'Worth another look',
};

/** The panel beside the box. Draws nothing until the page has vouched for it and sent what it sees. */
export function Panel({ parts }: { parts: PanelParts }) {
  const store = parts.panel;
  const state = useStore(store);
  const pause = useStore(parts.pause);
  const reply = useRef<HTMLHeadingElement>(null);
  const { view } = state;
  const thread = view?.thread;
  // Another review begins at its top, where the question stands.
  useEffect(() => {
    if (thread !== undefined) globalThis.scrollTo(0, 0);
  }, [thread]);
  if (view === null) return null;
  return (
    <PanelShell
      shape={view.shape}
      focus={state.focus}
      title={verdictWords(view)}
      titleClass={verdictClass(view)}
      said={state.said}
      note={<Note note={state.note} onDismiss={state.dismiss} />}
      onEscape={pause.breathing ? pause.endBreath : state.backToField}
      onClose={() => {
        // Closing the panel closes the vent box too.
        pause.close();
        state.collapse();
      }}
    >
      <LiveLine words={pause.said} />
      {view.status === 'waiting' ? (
        <div class="part waiting">
          <p>Click into the box you are writing in.</p>
          <ManualLines view={view} state={state} />
        </div>
      ) : (
        <>
          {view.answered === null ? <AnsweredMeanwhile parts={parts} /> : <Answered words={view.answered} />}
          <Pause parts={parts} onGone={() => reply.current?.focus()} />
          <Resting parts={parts} />
          <KeptDraft store={parts.kept} />
          <ReviewSection view={view} state={state} parts={parts} />
          <section class="part" aria-labelledby="reply-title">
            <h2 id="reply-title" ref={reply} tabIndex={-1}>
              Your reply
            </h2>
            <Reply view={view} store={store} onGone={() => reply.current?.focus()} />
          </section>
          {!view.empty && view.reading.language === 'en' && (
            <>
              <AlreadyRight reading={view.reading} asked={view.review?.text.includes('?') === true} />
              <Checklist items={view.reading.checklist} open={state.checklistOpen} onToggle={state.toggleChecklist} />
            </>
          )}
          <CaseSection parts={parts} />
          <Shelf state={state} kind={view.triage.kind} />
          <Foot parts={parts} />
        </>
      )}
      <footer class="foot soft">Reviews and replies stay on this device.</footer>
    </PanelShell>
  );
}

function Reply({ view, store, onGone }: { view: PanelView; store: PanelStore; onGone: () => void }) {
  const { empty, reading } = view;
  return (
    <>
      {empty && <p>Start from a template, or just write. I’ll read along.</p>}
      {!empty && reading.language === 'other' && (
        <p class="soft">
          This does not look like English, which is the one language I read well. I only look at length, capitals,
          links, numbers and blanks here.
        </p>
      )}
      {!empty && reading.verdict === 'calm' && reading.language === 'en' && <p class="calm">{calmWords(reading)}</p>}
      {!empty && <Findings store={store} onGone={onGone} />}
      <Lengths lengths={reading.lengths} />
      {!empty && !view.marks && reading.findings.some((finding) => finding.start !== null) && (
        <p class="soft">This box cannot show marks, so the words are quoted here.</p>
      )}
    </>
  );
}

/** Specific is only said of a reply that takes up what they raised. */
function calmWords({ checks, checklist }: Reading): string {
  const missing = checklist.some((item) => item.id === 'names_issue') && !checks.names_issue;
  return missing
    ? 'Reads calm. It does not name what they raised yet.'
    : 'Reads calm, specific and fair. Ready when you are.';
}

function verdictWords(view: PanelView): string {
  if (view.status === 'waiting') return 'Waiting for a box';
  if (!view.empty && view.reading.language === 'other' && view.reading.verdict !== 'stop') return 'Read in part';
  return view.empty ? 'Ready when you write' : VERDICT_WORDS[view.reading.verdict];
}

function verdictClass(view: PanelView): string {
  return view.empty || view.status === 'waiting' ? '' : `verdict-${view.reading.verdict}`;
}
