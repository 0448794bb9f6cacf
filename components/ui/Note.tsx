import { useEffect } from 'preact/hooks';
import type { Note as NoteState } from '../../lib/stores/asking';
import { Press } from './Press';

/** How long good news stays, in milliseconds. Problems, and whatever can be undone, stay until they are put away. */
const GOOD_NEWS_MS = 8000;

interface NoteProps {
  note: NoteState | null;
  onDismiss: () => void;
  /** A button in it was pressed, which may be gone now. */
  onPressed?: () => void;
}

/** What came of the last press, in a polite live region that is always there so that it is heard. */
export function Note({ note, onDismiss, onPressed }: NoteProps) {
  useEffect(() => {
    if (note === null || note.tone === 'problem' || note.undo !== null) return;
    const timer = setTimeout(onDismiss, GOOD_NEWS_MS);
    return () => clearTimeout(timer);
  }, [note, onDismiss]);
  return (
    <div class="note-line" role="status">
      {note !== null && (
        <p class={`note note-${note.tone}`}>
          <span>{note.words}</span>
          {note.undo !== null && (
            <Press
              look="plain"
              onPress={() => {
                onPressed?.();
                void note.undo?.();
              }}
            >
              Undo
            </Press>
          )}
          <Press
            look="plain"
            onPress={() => {
              onPressed?.();
              onDismiss();
            }}
            label="Close this note"
          >
            Close
          </Press>
        </p>
      )}
    </div>
  );
}
