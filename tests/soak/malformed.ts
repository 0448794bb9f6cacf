/** Files as nobody should make them: JSON of all kinds, and good files with something done to them. */
import fc from 'fast-check';

/** Names and values by which a reader could be led astray. */
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'length', 'evenkeel', 'v', 'case', 'id', 'then', ''];
const VALUES: unknown[] = [
  ...[null, true, -0, 1e308, 2 ** 53, -1, 0.5, '', '\u0000', '\uD800', '\u202Eabc', '__proto__'],
  ...['x'.repeat(5_001), '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '=cmd()', { __proto__: null }],
  ...[
    [],
    {},
    [[]],
    [{}],
    { length: 1e9 },
    { toJSON: 'x' },
    JSON.parse('{"then":"x"}'),
    Array(501).fill('x'),
    Array(501).fill({}),
  ],
];

type Edit = { at: number; kind: 'cut' | 'flip' | 'insert' | 'repeat' | 'end'; length: number; byte: number };

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('cut', 'flip', 'insert', 'repeat', 'end'),
    length: fc.integer({ min: 1, max: 40 }),
    byte: fc.nat(255),
  }),
  { minLength: 1, maxLength: 6 },
);

function edited(text: string, list: readonly Edit[]): string {
  let bytes = Buffer.from(text);
  for (const { at, kind, length, byte } of list) {
    const place = bytes.length === 0 ? 0 : at % bytes.length;
    const [before, piece, after] = [
      bytes.subarray(0, place),
      bytes.subarray(place, place + length),
      bytes.subarray(place + length),
    ];
    if (kind === 'cut') bytes = Buffer.concat([before, after]);
    if (kind === 'flip') bytes = Buffer.concat([before, piece.map((one) => one ^ (1 << (byte % 8))), after]);
    if (kind === 'insert') bytes = Buffer.concat([before, Buffer.alloc(length, byte), piece, after]);
    if (kind === 'repeat') bytes = Buffer.concat([before, ...Array<Uint8Array>(byte % 8).fill(piece), after]);
    if (kind === 'end') bytes = before;
  }
  return bytes.toString();
}

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, [...path, key]))];
}

/** The same file with one of its parts replaced, taken out, given another name, or put in many times. */
function rebuilt(text: string, pick: number, how: number, key: string, value: unknown): string {
  const root: unknown = JSON.parse(text);
  const paths = pathsOf(root).filter(({ length }) => length > 0);
  const path = paths[pick % paths.length] ?? [];
  const name = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<never>((part, step) => part[step] as never, root as never) as Record<
    string,
    unknown
  >;
  const before = holder[name];
  if (how === 0) holder[name] = value;
  if (how === 1) delete holder[name];
  // As an own key, like JSON.parse makes it.
  if (how === 2 && Array.isArray(holder)) holder.push(value);
  else if (how === 2)
    Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
  if (how === 3) holder[name] = Array.isArray(before) ? Array(1 + (pick % 3_000)).fill(before[0] ?? value) : [before];
  if (how === 4) holder[name] = typeof before === 'string' ? before.repeat(1 + (pick % 200)) : value;
  return JSON.stringify(root);
}

const nested = fc
  .record({ depth: fc.integer({ min: 1, max: 400_000 }), open: fc.constantFrom('[', '{"a":', '[{"brief":') })
  .map(({ depth, open }) => open.repeat(Math.min(depth, Math.floor(990_000 / open.length))));

const many = fc
  .record({
    count: fc.integer({ min: 1, max: 300_000 }),
    one: fc.constantFrom('{}', '0', '""', '[]', '{"__proto__":1}'),
  })
  .map(({ count, one }) => {
    const list = Array(Math.min(count, Math.floor(900_000 / (one.length + 1)))).fill(one);
    return `{"evenkeel":"playbook","v":1,"name":"x","templates":[${list}]}`;
  });

/** Malformed files made from good ones, and from nothing. Some of them are still good. */
export const malformed = (good: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.json({ maxDepth: 6 }) },
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...good), edits).map(([text, list]) => edited(text, list)) },
    {
      weight: 8,
      arbitrary: fc
        .tuple(fc.constantFrom(...good), fc.nat(), fc.nat(4), fc.constantFrom(...KEYS), fc.constantFrom(...VALUES))
        .map((parts) => rebuilt(...parts)),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
    { weight: 1, arbitrary: nested },
    { weight: 1, arbitrary: many },
  );
