/** Reads the file of everything as it comes in, part by part, whoever made it: never more of it is held than one record. */

/** The file is none of ours, or cannot be read on; its message is a plain sentence that may be shown. */
export class BadFile extends Error {}

/** UTF-16 units of a whole file. */
export const LARGEST_IMPORT = 200_000_000;
/** UTF-16 units of one record: the largest is a draft with all that stood there before. */
const LARGEST_RECORD = 16_000_000;
/** Lists and objects within one record. */
const DEEPEST = 12;

/** Said of any file that is another's. */
export const NOT_OURS = 'This is no file of Evenkeel’s with everything in it. “Save everything” makes one.';
const TOO_LARGE = 'This file holds something larger than anything Evenkeel keeps.';

/** Where the reader stands: before a key, before or in a value, in a list's entry, behind a value. */
type Stage = 'start' | 'key' | 'value' | 'entry' | 'behind' | 'done';

/** See `createFileReader`. */
export interface FileReader {
  /** Throws `BadFile`. */
  add(text: string): void;
  /** Whether the end of the file was read. */
  isWhole(): boolean;
  /** Throws `BadFile` where the file ends before its end. */
  end(): void;
}

/**
 * Hands each value of the file's outermost object to `onValue` as JSON text, a list entry by entry. What is inside a value is
 * not looked at but for how deep it goes; `JSON.parse` is the judge of it.
 */
export function createFileReader(onValue: (key: string, json: string) => void): FileReader {
  let stage: Stage = 'start';
  let key = '';
  let held = '';
  let depth = 0;
  let inText = false;
  let isEscaped = false;
  let total = 0;

  const bad = (): never => {
    throw new BadFile(NOT_OURS);
  };
  const needBlank = () => held.trim() === '' || bad();

  const emit = (): void => {
    if (held.trim() === '') bad();
    onValue(key, held);
  };

  const readKey = (): void => {
    let read: unknown = null;
    try {
      read = JSON.parse(held);
    } catch {
      // Said below.
    }
    if (typeof read === 'string') key = read;
    else bad();
  };

  /** A sign outside every text and inside no record. */
  const step = (sign: string): void => {
    if (stage === 'start' && sign === '{') {
      if (held.replace('\uFEFF', '').trim() !== '') bad();
      stage = 'key';
    } else if (stage === 'key' && sign === ':') {
      readKey();
      stage = 'value';
    } else if (stage === 'key' && sign === '}') {
      needBlank();
      stage = 'done';
    } else if (stage === 'value' && sign === '[') {
      needBlank();
      stage = 'entry';
    } else if (stage === 'value' && (sign === ',' || sign === '}')) {
      emit();
      stage = sign === ',' ? 'key' : 'done';
    } else if (stage === 'entry' && sign === ',') emit();
    else if (stage === 'entry' && sign === ']') {
      if (held.trim() !== '') emit();
      stage = 'behind';
    } else if (stage === 'behind' && (sign === ',' || sign === '}')) {
      needBlank();
      stage = sign === ',' ? 'key' : 'done';
    } else bad();
    held = '';
  };

  /** Whether a bracket begins something inside a record, and not the file itself or one of its lists. */
  const isInside = (sign: string): boolean =>
    depth > 0 || stage === 'entry' || (stage === 'value' && (sign === '{' || held.trim() !== ''));

  return {
    add(text) {
      total += text.length;
      if (total > LARGEST_IMPORT) throw new BadFile('This file is too large: 200 MB at most.');
      /** Where what belongs to `held` begins. */
      let from = 0;
      const take = (to: number): void => {
        held += text.slice(from, to);
        from = to;
        if (held.length > LARGEST_RECORD) throw new BadFile(TOO_LARGE);
      };
      for (let at = 0; at < text.length; at += 1) {
        if (isEscaped) {
          isEscaped = false;
          continue;
        }
        const sign = text[at] as string;
        if (inText) {
          if (sign === '\\') isEscaped = true;
          else if (sign === '"') inText = false;
        } else if (sign === '"') inText = true;
        else if (sign === '{' || sign === '[') {
          take(at);
          if (isInside(sign)) {
            depth += 1;
            if (depth > DEEPEST) throw new BadFile('This file is nested too deeply to be one of Evenkeel’s.');
          } else {
            step(sign);
            from = at + 1;
          }
        } else if ((sign === '}' || sign === ']') && depth > 0) depth -= 1;
        else if (depth === 0 && (sign === '}' || sign === ']' || sign === ',' || sign === ':')) {
          take(at);
          step(sign);
          from = at + 1;
        }
      }
      take(text.length);
      if ((stage === 'start' || stage === 'behind' || stage === 'done') && held.replace('\uFEFF', '').trim() !== '')
        bad();
    },
    isWhole: () => stage === 'done',
    end() {
      if (stage !== 'done') bad();
    },
  };
}
