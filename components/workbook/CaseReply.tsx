import { CASE_LIMITS } from '../../lib/casebook/case';
import type { CasePartProps } from './case-part';
import { dateField, timeOfField } from './case-words';
import { DayField } from './DayField';

/** The reply as it went out, and the owner's own notes. */
export function CaseReply({ one, act }: CasePartProps) {
  return (
    <section class="part" aria-labelledby="case-reply">
      <h2 id="case-reply">Your reply and notes</h2>
      <div class="field">
        <label for="case-reply-text">Reply as it went out</label>
        <textarea
          id="case-reply-text"
          value={one.reply ?? ''}
          dir="auto"
          maxLength={CASE_LIMITS.reply}
          placeholder="Not out yet"
          onInput={({ currentTarget: { value } }) => act.write({ reply: value === '' ? null : value })}
          onChange={() => void act.save()}
        />
      </div>
      <DayField
        name="Went out on"
        value={dateField(one.repliedAt)}
        onDay={(day) => void act.change({ repliedAt: timeOfField(day) })}
      />
      <div class="field">
        <label for="case-note">Notes, for yourself</label>
        <textarea
          id="case-note"
          value={one.note}
          dir="auto"
          maxLength={CASE_LIMITS.note}
          onInput={(event) => act.write({ note: event.currentTarget.value })}
          onChange={() => void act.save()}
        />
      </div>
    </section>
  );
}
