import type { WorkbookStore } from '../../lib/stores/workbook';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';

/** Says on every view that what is shown is invented, as long as it is. */
export function SampleBanner({ store }: { store: WorkbookStore }) {
  const { has, changing, setSample } = useStore(store);
  if (has?.sample !== true) return null;
  return (
    <section class="invented-banner" aria-label="Invented month">
      <p>This is an invented month.</p>
      <Press disabled={changing} onPress={() => void setSample(false)}>
        Take it away
      </Press>
    </section>
  );
}

interface NoneProps {
  store: WorkbookStore;
  /** One line: what would stand here. */
  words: string;
}

/** What a view says while there is nothing to show in it; before there is any case at all, an invented month is offered. */
export function None({ store, words }: NoneProps) {
  const { has, changing, setSample } = useStore(store);
  const isOffered = has !== null && !has.sample && !has.own;
  return (
    <div class="none">
      <p>{words}</p>
      {isOffered && (
        <p class="soft">
          A case begins when you write a reply with Evenkeel beside it. You can try that on the{' '}
          <a href="/practice.html">practice page</a>.
        </p>
      )}
      {isOffered && (
        <Press disabled={changing} onPress={() => void setSample(true)}>
          Look at an invented month
        </Press>
      )}
    </div>
  );
}
