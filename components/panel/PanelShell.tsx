import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { LiveLine } from '../ui/LiveLine';
import { Press } from '../ui/Press';
import { useKeptFocus } from '../ui/use-kept-focus';

interface PanelShellProps {
  shape: 'side' | 'sheet';
  /** Grows each time the keyboard is to go to the panel. */
  focus: number;
  /** What stands beside our name, and its class where it has a colour of its own. */
  title: string;
  titleClass?: string;
  /** What was said last, told politely. */
  said: string;
  /** Below the title, in the head that stays in sight. */
  note?: ComponentChildren;
  onEscape: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** What every panel has: the head with its way out, the polite line, the keyboard's way in and back. */
export function PanelShell(props: PanelShellProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const whole = useRef<HTMLElement>(null);
  useKeptFocus(whole, heading);
  useEffect(() => {
    if (props.focus > 0) heading.current?.focus();
  }, [props.focus]);
  return (
    <main
      ref={whole}
      class={`panel panel-${props.shape}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onEscape();
      }}
    >
      <header class="head">
        <div class="head-line">
          <h1 ref={heading} tabIndex={-1} class="head-title">
            <span class="head-name">Evenkeel</span>{' '}
            <span class={`head-verdict ${props.titleClass ?? ''}`.trim()}>{props.title}</span>
          </h1>
          <Press look="plain" label="Close the panel" onPress={props.onClose}>
            <svg class="cross" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" />
            </svg>
          </Press>
        </div>
        {props.note}
      </header>
      <LiveLine words={props.said} />
      {props.children}
    </main>
  );
}
