import { CASE_LIMITS } from '../../lib/casebook/case';
import type { PanelParts } from '../../lib/stores/panel-parts';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';

/** The owner's own notes: kept when the box is left. */
export function CaseNotes({ parts }: { parts: PanelParts }) {
  const { note, elsewhere, writeNote, saveNote } = useStore(parts.casework);
  const kept = useStore(parts.cases).one?.note ?? '';
  const isDirty = note !== null && note !== kept;
  return (
    <div class="case-part">
      <div class="field">
        <label for="case-note">Notes</label>
        <textarea
          id="case-note"
          class="short-box"
          dir="auto"
          value={note ?? kept}
          maxLength={CASE_LIMITS.note}
          autocomplete="off"
          aria-describedby="case-note-state"
          onInput={(event) => writeNote(event.currentTarget.value)}
          onBlur={() => {
            // What was saved elsewhere is only written over by a press.
            if (elsewhere === null) void saveNote();
          }}
        />
      </div>
      <div id="case-note-state" role="status">
        {elsewhere !== null && (
          <p class="soft">
            These notes were changed elsewhere meanwhile. What is kept now: “{elsewhere}”. Yours stand in the box.
          </p>
        )}
      </div>
      {isDirty && (
        <div>
          <Press label={elsewhere === null ? 'Save the notes' : 'Save mine instead'} onPress={() => void saveNote()}>
            {elsewhere === null ? 'Save' : 'Save mine instead'}
          </Press>
        </div>
      )}
    </div>
  );
}
