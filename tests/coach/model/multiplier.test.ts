import { describe, expect, it } from 'vitest';
import { makeDotModule } from '../../../lib/coach/model/dot-module';
import { createPlainRun, createProducts } from '../../../lib/coach/model/multiplier';

/** A fixed sequence of whole numbers from -most to most. */
function numbers(count: number, most: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return ((state >>> 8) % (2 * most + 1)) - most;
  });
}

describe('the loop in WebAssembly', () => {
  const [rows, columns, count] = [24, 7, 8];
  const memory = new WebAssembly.Memory({ initial: 1 });
  const inputs = numbers(rows * count, 2047, 1);
  const weights = numbers(rows * columns, 127, 2);
  const [x, w, out] = [0, 2 * rows * count, 4096];
  new Int16Array(memory.buffer, x, inputs.length).set(inputs);
  new Int8Array(memory.buffer, w, weights.length).set(weights);
  const sums = () => [...new Int32Array(memory.buffer, out, count * columns)];

  it('is a module every engine here takes', () => {
    expect(WebAssembly.validate(makeDotModule())).toBe(true);
  });

  it('gives the sums plain code gives, to the last bit, and they are the right ones', () => {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(makeDotModule()), { e: { memory } });
    (instance.exports.multiply as (...numbers: number[]) => void)(x, w, out, rows, columns, count);
    const byLanes = sums();
    new Int32Array(memory.buffer, out, count * columns).fill(0);
    createPlainRun(memory.buffer)(x, w, out, rows, columns, count);
    expect(byLanes).toEqual(sums());
    const right = Array.from({ length: count * columns }, (_, at) => {
      const [row, column] = [Math.floor(at / columns), at % columns];
      let sum = 0;
      for (let i = 0; i < rows; i++) sum += (inputs[row * rows + i] ?? 0) * (weights[column * rows + i] ?? 0);
      return sum;
    });
    expect(byLanes).toEqual(right);
  });
});

describe('createProducts', () => {
  it('multiplies with what a rounded matrix stands for, within the rounding of the input', () => {
    const [rows, columns] = [16, 5];
    const weights = Int8Array.from(numbers(rows * columns, 127, 3));
    const scales = Float32Array.from([0.5, 0.25, 1, 2, 0.125]);
    const [product] = createProducts([{ weights, scales, rows, columns }], 4);
    const from = Float64Array.from(numbers(rows * 3, 100, 4), (value) => value / 7);
    const bias = Float32Array.from([1, 0, -1, 0, 2]);
    const to = new Float64Array(4 * columns);
    product?.(from, 3, bias, to);
    for (let at = 0; at < 3 * columns; at++) {
      const [row, column] = [Math.floor(at / columns), at % columns];
      let sum = 0;
      for (let i = 0; i < rows; i++) sum += (from[row * rows + i] ?? 0) * (weights[column * rows + i] ?? 0);
      const right = sum * (scales[column] ?? 0) + (bias[column] ?? 0);
      expect(Math.abs((to[at] ?? 0) - right)).toBeLessThan(0.01 * Math.abs(right) + 2);
    }
  });

  it('gives the bias where a row is nothing but zeroes', () => {
    const [product] = createProducts(
      [{ weights: new Int8Array(8).fill(9), scales: Float32Array.of(3), rows: 8, columns: 1 }],
      4,
    );
    const to = new Float64Array(4);
    product?.(new Float64Array(8), 1, Float32Array.of(0.5), to);
    expect(to[0]).toBe(0.5);
  });
});
