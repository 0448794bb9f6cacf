/**
 * Matrix products in whole numbers: weights of 8 bits, activations rounded to 12, sums of 32. Where WebAssembly is to be had
 * it does the sums; where not, plain code does the same ones, to the last bit.
 */
import { makeDotModule } from './dot-module';

/** Weights column after column, and what one step of each column is worth. */
export interface Matrix {
  weights: Int8Array;
  scales: Float32Array;
  rows: number;
  columns: number;
}

/** `to = from × matrix + bias` for each of `count` rows of `from`. */
export type Product = (from: Float64Array, count: number, bias: Float32Array, to: Float64Array) => void;

/** Rows worked on together. */
const BLOCK = 4;
/** The greatest rounded activation: 2047 × 127 × 1,536 stays below 2^31, so sums of 32 bits never overflow. */
const MOST = 2047;
const PAGE = 65_536;

/** Makes a product for every matrix, in one memory. `most` is how many rows there will be at most. */
export function createProducts(matrices: readonly Matrix[], most: number): Product[] {
  const widest = Math.max(...matrices.map(({ rows }) => rows));
  const longest = Math.max(...matrices.map(({ columns }) => columns));
  const space = most * widest * 2 + most * longest * 4;
  const bytes = matrices.reduce((sum, { weights }) => sum + weights.length, space);
  const memory = createMemory(bytes);
  const inputs = new Int16Array(memory.buffer, 0, most * widest);
  const sums = new Int32Array(memory.buffer, inputs.byteLength, most * longest);
  const run = createRun(memory);
  const steps = new Float64Array(most);
  let end = space;

  return matrices.map(({ weights, scales, rows, columns }) => {
    const at = end;
    end += weights.length;
    new Int8Array(memory.buffer, at, weights.length).set(weights);

    return (from, count, bias, to) => {
      for (let row = 0; row < count; row++) {
        let greatest = 0;
        for (let i = row * rows; i < (row + 1) * rows; i++) greatest = Math.max(greatest, Math.abs(from[i] as number));
        const factor = greatest > 0 ? MOST / greatest : 0;
        steps[row] = greatest / MOST;
        for (let i = row * rows; i < (row + 1) * rows; i++) inputs[i] = Math.round((from[i] as number) * factor);
      }
      const blocks = Math.ceil(count / BLOCK) * BLOCK;
      run(0, at, inputs.byteLength, rows, columns, blocks);
      for (let row = 0; row < count; row++) {
        const step = steps[row] as number;
        for (let i = 0; i < columns; i++) {
          const place = row * columns + i;
          to[place] = (sums[place] as number) * step * (scales[i] as number) + (bias[i] as number);
        }
      }
    };
  });
}

type Run = (x: number, w: number, out: number, rows: number, columns: number, count: number) => void;

/** What is used of the standard WebAssembly object; named here because this folder is compiled without a browser's types. */
interface Wasm {
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: { multiply: Run } };
}

interface Memory {
  buffer: ArrayBuffer;
  /** The same memory as WebAssembly takes it; `null` where there is none. */
  shared: object | null;
}

const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly?: Wasm };

function createMemory(bytes: number): Memory {
  if (!wasm) return { buffer: new ArrayBuffer(bytes), shared: null };
  const shared = new wasm.Memory({ initial: Math.ceil(bytes / PAGE) });
  return { buffer: shared.buffer, shared };
}

function createRun({ buffer, shared }: Memory): Run {
  try {
    if (wasm && shared)
      return new wasm.Instance(new wasm.Module(makeDotModule()), { e: { memory: shared } }).exports.multiply;
  } catch {
    // Refused by a policy, or a processor without 128-bit lanes: the plain way gives the same numbers.
  }
  return createPlainRun(buffer);
}

/** The same sums without WebAssembly; exported for the test that compares them. */
export function createPlainRun(buffer: ArrayBuffer): Run {
  return (x, w, out, rows, columns, count) => {
    const inputs = new Int16Array(buffer, x, count * rows);
    const weights = new Int8Array(buffer, w, columns * rows);
    const sums = new Int32Array(buffer, out, count * columns);
    for (let column = 0; column < columns; column++) {
      const left = column * rows;
      for (let token = 0; token < count; token += BLOCK) {
        const first = token * rows;
        const second = first + rows;
        const third = second + rows;
        const fourth = third + rows;
        let a = 0;
        let b = 0;
        let c = 0;
        let d = 0;
        for (let row = 0; row < rows; row++) {
          const weight = weights[left + row] as number;
          a += (inputs[first + row] as number) * weight;
          b += (inputs[second + row] as number) * weight;
          c += (inputs[third + row] as number) * weight;
          d += (inputs[fourth + row] as number) * weight;
        }
        const place = token * columns + column;
        sums[place] = a;
        sums[place + columns] = b;
        sums[place + 2 * columns] = c;
        sums[place + 3 * columns] = d;
      }
    }
  };
}
