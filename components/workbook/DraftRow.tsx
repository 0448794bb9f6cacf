import { useState } from 'preact/hooks';
import type { KeptDraft } from '../../lib/browser/records';
import type { Case } from '../../lib/casebook/case';
import { clip } from '../../lib/stores/clip';
import { Press } from '../ui/Press';
import { CaseLink } from './CaseRow';
import { authorWords, timeWords } from './case-words';
import { PageLink } from './PageLink';

interface DraftRowProps {
  draft: KeptDraft;
  /** Its case, where there is one. */
  one: Case | null;
  now: number;
  onForget: () => void;
}

/** A draft that never went out. It goes into a box only where its review is, by the panel beside it. */
export function DraftRow({ draft, one, now, onForget }: DraftRowProps) {
  const [isOpen, setOpen] = useState(false);
  const name = one === null ? 'a review that is not known any more' : authorWords(one);
  const short = clip(draft.text);
  return (
    <li class="case-row">
      <p class="case-line">
        {one === null ? <span>To a review whose page is not known</span> : <CaseLink one={one} />}
      </p>
      <p class="soft">Last written {timeWords(draft.at, now)}</p>
      <p class={isOpen ? 'case-text whole' : 'case-text'} dir="auto">
        {isOpen ? draft.text : short}
      </p>
      <p class="row">
        {one !== null && <PageLink one={one} />}
        {short !== draft.text && (
          <Press look="plain" expanded={isOpen} label={`Whole draft to ${name}`} onPress={() => setOpen(!isOpen)}>
            Whole draft
          </Press>
        )}
        <Press look="plain" label={`Forget it: draft to ${name}`} onPress={onForget}>
          Forget it
        </Press>
      </p>
    </li>
  );
}
