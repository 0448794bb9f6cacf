import type { Improvement } from '../../lib/casebook/case';
import { CASE_LIMITS } from '../../lib/casebook/case';
import type { PanelParts } from '../../lib/stores/panel-parts';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';

const KIND_WORDS: readonly [Improvement['kind'], string][] = [
  ['fix', 'To put right'],
  ['keep', 'To keep doing'],
];

/** What gets better, or is to be kept up, and who does it. */
export function CaseImprovements({ parts }: { parts: PanelParts }) {
  const state = useStore(parts.casework);
  const improvements = useStore(parts.cases).one?.improvements ?? [];
  const { what, who, kind } = state.improvement;
  return (
    <form
      class="case-part"
      aria-labelledby="improvements-title"
      onSubmit={(event) => {
        event.preventDefault();
        void state.addImprovement();
      }}
    >
      <h3 id="improvements-title">What gets better</h3>
      {improvements.length > 0 && (
        <ul class="case-list">
          {improvements.map((one) => (
            <li key={one.id} class="case-row">
              <span>
                {one.what} <span class="soft">{improvementWords(one)}</span>
              </span>
              <Press look="plain" label={`Remove: ${one.what}`} onPress={() => state.removeImprovement(one.id)}>
                Remove
              </Press>
            </li>
          ))}
        </ul>
      )}
      <div class="field">
        <label for="better-what">What</label>
        <input
          id="better-what"
          value={what}
          maxLength={CASE_LIMITS.line}
          autocomplete="off"
          onInput={(event) => state.writeImprovement({ what: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="better-who">Who does it</label>
        <input
          id="better-who"
          value={who}
          maxLength={CASE_LIMITS.line}
          autocomplete="off"
          onInput={(event) => state.writeImprovement({ who: event.currentTarget.value })}
        />
      </div>
      <fieldset class="row">
        <legend class="unseen">What kind</legend>
        {KIND_WORDS.map(([value, words]) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name="better-kind"
              value={value}
              checked={kind === value}
              onChange={() => state.writeImprovement({ kind: value })}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <div>
        <Press sends disabled={what.trim() === ''}>
          Add
        </Press>
      </div>
    </form>
  );
}

function improvementWords({ who, kind, doneAt }: Improvement): string {
  const words = [who, kind === 'keep' ? 'keep it up' : '', doneAt === null ? '' : 'done'];
  return words.filter((word) => word !== '').join(' · ');
}
