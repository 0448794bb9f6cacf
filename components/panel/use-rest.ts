import { useEffect, useState } from 'preact/hooks';
import type { PanelParts } from '../../lib/stores/panel-parts';
import { useStore } from '../ui/use-store';

/** Until when the reply rests, milliseconds since 1970; `null` where it does not. Draws anew when the rest is over. */
export function useRest(parts: PanelParts): number | null {
  const until = useStore(parts.cases).one?.hold?.until ?? 0;
  const [, over] = useState(0);
  useEffect(() => {
    const left = until - Date.now();
    if (left <= 0) return undefined;
    const timer = setTimeout(() => over(until), left);
    return () => clearTimeout(timer);
  }, [until]);
  return until > Date.now() ? until : null;
}
