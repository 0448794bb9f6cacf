import type { Counted } from '../../lib/playbook/counted';

/** Whose a line or an entry is, as shown. */
export function NameOf({ name, whose }: Pick<Counted<unknown>, 'name' | 'whose'>) {
  return <bdi>{name || (whose === 'managed' ? 'your organisation' : 'a playbook you subscribe to')}</bdi>;
}

/** The mark of what the organisation sets. */
export function SetBy({ name }: { name: string }) {
  return (
    <span class="set-by">
      Set by <NameOf name={name} whose="managed" />
    </span>
  );
}

interface SetLineProps {
  id: string;
  words: string;
  /** The value that counts, as shown. */
  value: string;
  /** Of the playbook. */
  name: string;
  /** The owner's own, as shown; it stays as it is. */
  own: string;
}

/** A line of the house rules that the organisation sets: to be reached, read and copied like any field, not to be changed. */
export function SetLine({ id, words, value, name, own }: SetLineProps) {
  const isOther = own.trim() !== '' && own.trim() !== value.trim();
  return (
    <div class="field set-line">
      <label for={id}>{words}</label>
      {/* Of several lines, since what cannot be written in is to be read as a whole. */}
      <textarea id={id} value={value} rows={rowsOf(value)} readOnly aria-describedby={`${id}-set`} />
      <p id={`${id}-set`} class="soft">
        <SetBy name={name} />
        {isOther && (
          <>
            {' '}
            <span>
              Yours is kept: <bdi>{own}</bdi>
            </span>
          </>
        )}
      </p>
    </div>
  );
}

/** About so many characters stand in a line of the narrowest field. */
const LINE = 32;

/** For browsers that do not size a field by its words: Chromium 120 and Firefox 140, the oldest that are supported (Nov 2026). */
const rowsOf = (value: string): number => Math.min(Math.ceil(value.length / LINE) || 1, 4);

interface FilledProps {
  id: string;
  line: Counted<unknown>;
  /** The value that counts, as shown. */
  value: string;
}

/** Says below a line that the owner left empty what a playbook they subscribe to fills it with. */
export function Filled({ id, line, value }: FilledProps) {
  return (
    <p id={id} class="soft">
      From <NameOf {...line} />: <bdi>{value}</bdi>
    </p>
  );
}
