import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftKind, PracticeReview } from './practice-review';
import { DRAFT_WORDS } from './reviews';

const KINDS: DraftKind[] = ['heated', 'brochure', 'calm'];

interface ComposerProps {
  review: PracticeReview;
  onCancel: () => void;
  onPost: (text: string) => void;
}

/** The reply box of the make-believe site, controlled by its page as real ones are, and words to try in it. */
export function Composer({ review, onCancel, onPost }: ComposerProps) {
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const isEmpty = text.trim() === '';
  return (
    <>
      <div data-composer="" class="composer">
        <textarea
          ref={box}
          aria-label="Your public reply"
          maxLength={4000}
          rows={6}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="composer-row">
          <button type="button" class="site-button" onClick={onCancel}>
            Cancel
          </button>
          <button type="button" class="site-button site-button-main" disabled={isEmpty} onClick={() => onPost(text)}>
            Post reply
          </button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would say that these are form fields */}
      <div class="try" role="group" aria-labelledby={`try-${review.id}`}>
        <span id={`try-${review.id}`} class="soft">
          Try these words:
        </span>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            class="try-button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => box.current !== null && typeInto(box.current, review.drafts[kind])}
          >
            {DRAFT_WORDS[kind]}
          </button>
        ))}
      </div>
    </>
  );
}

/** Puts words into the box as typing would: the value, then an `input` event, so that every listener hears of it. */
function typeInto(box: HTMLTextAreaElement, words: string): void {
  box.focus();
  box.value = words;
  box.setSelectionRange(words.length, words.length);
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}
