import type { PanelParts } from '../../lib/stores/panel-parts';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { CaseCause } from './CaseCause';
import { CaseImprovements } from './CaseImprovements';
import { CaseNotes } from './CaseNotes';
import { CasePromises, OfferedPromise } from './CasePromises';

/** What is written down about this review: why it happened, what was promised, what gets better. Folded until wanted. */
export function CaseSection({ parts }: { parts: PanelParts }) {
  const { isOpen, toggle, view } = useStore(parts.casework);
  if (view === null || view.review === null) return null;
  const { kind } = view.triage;
  return (
    <section class="part case" aria-labelledby="case-title">
      <div class="row part-head">
        <h2 id="case-title">Case</h2>
        <Press look="plain" expanded={isOpen} controls="case" onPress={toggle}>
          Why it happened, what gets better
        </Press>
      </div>
      <OfferedPromise parts={parts} />
      <div id="case" class="case-parts" hidden={!isOpen}>
        {isOpen && (
          <>
            {kind !== 'praise' && kind !== 'question' && <CaseCause parts={parts} />}
            <CasePromises parts={parts} />
            <CaseImprovements parts={parts} />
            <CaseNotes parts={parts} />
          </>
        )}
      </div>
    </section>
  );
}
