import { useEffect, useRef } from 'preact/hooks';
import type { PanelParts } from '../../lib/stores/panel-parts';
import { useStore } from '../ui/use-store';
import { Hold } from './Hold';
import { Teammate } from './Teammate';
import { Vent } from './Vent';

/** What was opened at this place: hold, vent box, or a second pair of eyes. */
export function RestPart({ parts, at }: { parts: PanelParts; at: 'top' | 'foot' }) {
  const { open } = useStore(parts.pause);
  const part = useRef<HTMLDivElement>(null);
  const rest = open?.at === at ? open.rest : null;
  useEffect(() => {
    // At the foot it opens above what was pressed, and may be out of sight.
    if (rest !== null) part.current?.scrollIntoView?.({ block: 'nearest' });
  }, [rest]);
  return (
    <div id={`rest-${at}`} ref={part} class={at === 'foot' ? 'part rest' : 'rest'} hidden={rest === null}>
      {rest === 'hold' && <Hold parts={parts} />}
      {rest === 'vent' && <Vent parts={parts} />}
      {rest === 'teammate' && <Teammate parts={parts} />}
    </div>
  );
}
