/**
 * The file the sentence model is read from. Little-endian: `EVKM`, a uint32 with the length of a JSON header in bytes,
 * the header, then the sections one after another, each beginning at a multiple of four bytes.
 */

/** A section: numbers, with one scale per row or one for all where they are quantised to 8 bits. */
export interface Section {
  name: string;
  kind: 'int8' | 'float32' | 'text';
  /** Length in numbers, or in bytes for a text. */
  length: number;
}

/** What stands before the sections. */
export interface Header {
  version: number;
  sections: Section[];
  /** Numbers and names that are too few to be a section. */
  facts: Record<string, number | readonly number[] | readonly string[]>;
}

/** The sections by name, as views of the file's own bytes. */
export interface Asset {
  header: Header;
  int8(name: string): Int8Array;
  float32(name: string): Float32Array;
  text(name: string): string;
  number(name: string): number;
  numbers(name: string): readonly number[];
  words(name: string): readonly string[];
}

const MAGIC = 0x4d4b5645;
/** Raised with every change of what a section means. */
export const ASSET_VERSION = 1;
/** Characters put together at a time: engines limit the number of arguments. */
const CHUNK = 8192;
const roundUp = (bytes: number): number => (bytes + 3) & ~3;

/** Texts are kept as JSON of ASCII alone, so that a byte is a character. */
function writeText(text: string): Uint8Array {
  const ascii = JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(ascii, (character) => character.charCodeAt(0));
}

function readText(bytes: Uint8Array): string {
  let ascii = '';
  for (let at = 0; at < bytes.length; at += CHUNK) ascii += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return JSON.parse(ascii) as string;
}

/** Reads the file. Throws where it is cut short, of another version or not such a file at all. */
export function parseAsset(bytes: Uint8Array): Asset {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('The model file is not one.');
  const length = view.getUint32(4, true);
  if (8 + length > bytes.byteLength) throw new Error('The model file is cut short.');
  const header = JSON.parse(readText(bytes.subarray(8, 8 + length))) as Header;
  if (header.version !== ASSET_VERSION) throw new Error(`The model file is of version ${header.version}.`);
  const places = new Map<string, { section: Section; start: number }>();
  let at = roundUp(8 + length);
  for (const section of header.sections) {
    places.set(section.name, { section, start: at });
    at = roundUp(at + section.length * (section.kind === 'float32' ? 4 : 1));
  }
  if (at > roundUp(bytes.byteLength)) throw new Error('The model file is cut short.');

  function find(name: string, kind: Section['kind']): { start: number; length: number } {
    const place = places.get(name);
    if (place?.section.kind !== kind) throw new Error(`The model file has no ${kind} section ${name}.`);
    return { start: bytes.byteOffset + place.start, length: place.section.length };
  }
  function fact(name: string): Header['facts'][string] {
    const value = header.facts[name];
    if (value === undefined) throw new Error(`The model file does not say ${name}.`);
    return value;
  }
  return {
    header,
    int8(name) {
      const { start, length: count } = find(name, 'int8');
      return new Int8Array(bytes.buffer, start, count);
    },
    float32(name) {
      const { start, length: count } = find(name, 'float32');
      return start % 4 === 0
        ? new Float32Array(bytes.buffer, start, count)
        : new Float32Array(bytes.buffer.slice(start, start + count * 4));
    },
    text(name) {
      const { start, length: count } = find(name, 'text');
      return readText(new Uint8Array(bytes.buffer, start, count));
    },
    number: (name) => Number(fact(name)),
    numbers: (name) => fact(name) as readonly number[],
    words: (name) => fact(name) as readonly string[],
  };
}

/** Writes such a file; the same sections and facts give the same bytes. */
export function writeAsset(
  sections: readonly { name: string; data: Int8Array | Float32Array | string }[],
  facts: Header['facts'],
): Uint8Array {
  const parts = sections.map(({ name, data }) => {
    const bytes =
      typeof data === 'string' ? writeText(data) : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const kind = typeof data === 'string' ? 'text' : data instanceof Int8Array ? 'int8' : 'float32';
    return { bytes, section: { name, kind, length: kind === 'float32' ? bytes.length / 4 : bytes.length } as Section };
  });
  const header: Header = { version: ASSET_VERSION, sections: parts.map(({ section }) => section), facts };
  const head = writeText(JSON.stringify(header));
  let at = roundUp(8 + head.length);
  const starts = parts.map(({ bytes }) => {
    const start = at;
    at = roundUp(at + bytes.length);
    return start;
  });
  const file = new Uint8Array(at);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, head.length, true);
  file.set(head, 8);
  parts.forEach(({ bytes }, index) => {
    file.set(bytes, starts[index]);
  });
  return file;
}
