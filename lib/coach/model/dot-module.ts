/**
 * The one loop that costs anything, as WebAssembly with 128-bit lanes: whole numbers of 16 bits times whole numbers of 8.
 * Written here instruction by instruction, so that nothing has to be compiled and nothing foreign is shipped.
 * Opcodes: WebAssembly Core Specification 2.0, §5.4 and its vector instructions (prefix 0xFD).
 */

/** Unsigned LEB128, the binary format's way of writing a number. */
function leb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest ? low | 0x80 : low);
  } while (rest);
  return bytes;
}
const sized = (bytes: number[]): number[] => [...leb(bytes.length), ...bytes];
const list = (items: number[][]): number[] => [...leb(items.length), ...items.flat()];
const section = (id: number, bytes: number[]): number[] => [id, ...sized(bytes)];
const name = (text: string): number[] => sized([...text].map((letter) => letter.charCodeAt(0)));

const I32 = 0x7f;
const V128 = 0x7b;
const get = (local: number): number[] => [0x20, ...leb(local)];
const set = (local: number): number[] => [0x21, ...leb(local)];
const tee = (local: number): number[] => [0x22, ...leb(local)];
/** Numbers below 64, whose signed form is one byte. */
const constant = (value: number): number[] => [0x41, value];
const ADD = [0x6a];
const MULTIPLY = [0x6c];
const SHIFT_LEFT = [0x74];
const LESS = [0x49];
const vector = (opcode: number): number[] => [0xfd, ...leb(opcode)];
const LOAD_8_AS_16 = [...vector(0x01), 3, 0];
const LOAD_16 = [...vector(0x00), 1, 0];
const ADD_LANES = vector(0xae);
const DOT = vector(0xba);
const ZERO = [...vector(0x0c), ...new Array<number>(16).fill(0)];
const lane = (index: number): number[] => [...vector(0x1b), index];
const STORE = [0x36, 2, 0];

/** Repeats `body` while `local`, raised by `step`, is below `end`. */
const loop = (local: number, step: number, end: number, body: number[]): number[] => [
  ...[0x03, 0x40],
  ...body,
  ...get(local),
  ...constant(step),
  ...ADD,
  ...tee(local),
  ...get(end),
  ...LESS,
  ...[0x0d, 0x00, 0x0b],
];
const add = (local: number, by: number[]): number[] => [...get(local), ...by, ...ADD, ...set(local)];

const [X, W, OUT, ROWS, COLUMNS, COUNT] = [0, 1, 2, 3, 4, 5] as const;
const [COLUMN, TOKEN, ROW, STRIDE, WEIGHT_AT, TO] = [6, 7, 8, 9, 10, 11] as const;
const AT = [12, 13, 14, 15] as const;
const SUM = [16, 17, 18, 19] as const;
const WEIGHT = 20;

const inner = loop(ROW, 8, ROWS, [
  ...get(WEIGHT_AT),
  ...LOAD_8_AS_16,
  ...set(WEIGHT),
  ...AT.flatMap((at, index) => [
    ...get(SUM[index] ?? 0),
    ...get(at),
    ...LOAD_16,
    ...get(WEIGHT),
    ...DOT,
    ...ADD_LANES,
    ...set(SUM[index] ?? 0),
    ...add(at, constant(16)),
  ]),
  ...add(WEIGHT_AT, constant(8)),
]);
const perToken = loop(TOKEN, 4, COUNT, [
  ...get(W),
  ...get(COLUMN),
  ...get(ROWS),
  ...MULTIPLY,
  ...ADD,
  ...set(WEIGHT_AT),
  ...get(X),
  ...get(TOKEN),
  ...get(STRIDE),
  ...MULTIPLY,
  ...ADD,
  ...set(AT[0]),
  ...[1, 2, 3].flatMap((index) => [...get(AT[index - 1] ?? 0), ...get(STRIDE), ...ADD, ...set(AT[index] ?? 0)]),
  ...SUM.flatMap((sum) => [...ZERO, ...set(sum)]),
  ...constant(0),
  ...set(ROW),
  ...inner,
  ...get(OUT),
  ...get(TOKEN),
  ...get(COLUMNS),
  ...MULTIPLY,
  ...get(COLUMN),
  ...ADD,
  ...constant(2),
  ...SHIFT_LEFT,
  ...ADD,
  ...set(TO),
  ...SUM.flatMap((sum) => [
    ...get(TO),
    ...get(sum),
    ...lane(0),
    ...get(sum),
    ...lane(1),
    ...ADD,
    ...get(sum),
    ...lane(2),
    ...ADD,
    ...get(sum),
    ...lane(3),
    ...ADD,
    ...STORE,
    ...add(TO, [...get(COLUMNS), ...constant(2), ...SHIFT_LEFT]),
  ]),
]);
const body = [
  ...get(ROWS),
  ...constant(1),
  ...SHIFT_LEFT,
  ...set(STRIDE),
  ...loop(COLUMN, 1, COLUMNS, [...constant(0), ...set(TOKEN), ...perToken]),
  0x0b,
];

/**
 * A module that imports `e.memory` and exports `multiply(x, w, out, rows, columns, count)`, all byte addresses and counts:
 * `x` holds `count` rows of `rows` int16, `w` holds `columns` columns of `rows` int8, `out` gets `count` rows of `columns`
 * int32. `rows` is a multiple of 8, `count` of 4.
 */
export function makeDotModule(): Uint8Array<ArrayBuffer> {
  const locals = list(
    [
      [10, I32],
      [5, V128],
    ].map(([count, type]) => [...leb(count ?? 0), type ?? 0]),
  );
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list([[0x60, ...list(new Array(6).fill([I32])), ...list([])]])),
    ...section(2, list([[...name('e'), ...name('memory'), 0x02, 0x00, 0x01]])),
    ...section(3, list([[0]])),
    ...section(7, list([[...name('multiply'), 0x00, 0x00]])),
    ...section(10, list([sized([...locals, ...body])])),
  ]);
}
