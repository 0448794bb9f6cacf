import { useEffect } from 'preact/hooks';
import { useStore } from '../ui/use-store';
import { None } from './SampleBanner';
import type { ViewProps } from './views';
import { Waiting } from './Waiting';

/** What should be done today, in its order. */
export function Today({ stores }: ViewProps) {
  const { today, load } = useStore(stores.today);
  useEffect(() => void load(), [load]);
  return (
    <Waiting of={today} onRetry={() => void load()}>
      {() => <None store={stores.workbook} words="Nothing is due, held or promised." />}
    </Waiting>
  );
}
