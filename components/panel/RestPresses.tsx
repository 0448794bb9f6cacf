import type { ComponentChildren } from 'preact';
import type { PanelParts } from '../../lib/stores/panel-parts';
import type { Rest } from '../../lib/stores/panel-pause';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';

const REST_WORDS: readonly [Rest, string][] = [
  ['hold', 'Hold'],
  ['vent', 'Vent'],
  ['teammate', 'Ask a teammate'],
];

interface RestPressesProps {
  parts: PanelParts;
  at: 'top' | 'foot';
  /** What stands in the same row. */
  children?: ComponentChildren;
}

/** The ways to let a reply rest, each opening its part. */
export function RestPresses({ parts, at, children }: RestPressesProps) {
  const { open, toggle } = useStore(parts.pause);
  return (
    <div class="row rest-row">
      {REST_WORDS.map(([rest, words]) => (
        <Press
          key={rest}
          look={at === 'foot' ? 'plain' : 'normal'}
          expanded={open?.rest === rest && open.at === at}
          controls={`rest-${at}`}
          onPress={() => toggle(rest, at)}
        >
          {words}
        </Press>
      ))}
      {children}
    </div>
  );
}
