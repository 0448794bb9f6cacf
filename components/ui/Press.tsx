import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { useFocusBack } from './use-focus-back';

interface PressProps {
  children: ComponentChildren;
  /** `detail` of the event is 0 when it was pressed with the keyboard. */
  onPress?: (event: MouseEvent) => void;
  /** `main` is the one bright button of a place; `plain` is a quiet line of words. */
  look?: 'main' | 'normal' | 'plain' | 'bare';
  /** Whole accessible name where the words alone do not say which one; begins with the words shown. */
  label?: string;
  expanded?: boolean;
  controls?: string;
  pressed?: boolean;
  disabled?: boolean;
  current?: boolean;
  /** Sends the form it stands in. */
  sends?: boolean;
  buttonRef?: RefObject<HTMLButtonElement | null>;
}

/** A button that never takes the focus out of the owner's box: pressing it with a mouse leaves the caret where it is. */
export function Press(props: PressProps) {
  const { children, onPress, look = 'normal', label, expanded, controls, pressed, disabled, current, sends } = props;
  const own = useRef<HTMLButtonElement>(null);
  const ref = props.buttonRef ?? own;
  useFocusBack(ref, disabled === true);
  return (
    <button
      ref={ref}
      type={sends ? 'submit' : 'button'}
      class={`press press-${look}`}
      aria-label={label}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-pressed={pressed}
      aria-current={current ? 'page' : undefined}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
