import { useEffect, useState } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/** Reads a store in a component and draws again when it changes. */
export function useStore<T>(store: StoreApi<T>): T {
  const [state, setState] = useState<{ now: T }>(() => ({ now: store.getState() }));
  useEffect(() => {
    const look = () => setState({ now: store.getState() });
    look();
    return store.subscribe(look);
  }, [store]);
  return state.now;
}
