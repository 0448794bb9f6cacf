import { describe, expect, it } from 'vitest';
import { findJointThreshold, findThreshold, fitMix, measure, type Scored } from '../../../scripts/train/calibrate';
import { FOLDS, foldOfFiles } from '../../../scripts/train/corpus';
import { fitLinear, sumWeights } from '../../../scripts/train/linear';
import { createRandom, fitNet } from '../../../scripts/train/net';

const random = createRandom(7);
const rows = Array.from({ length: 200 }, () => {
  const dense = [random() * 2 - 1, random() * 2 - 1];
  return { sparse: { buckets: [Math.floor(random() * 40)], values: [1] }, dense };
});

describe('fitLinear', () => {
  const answers = rows.map(({ dense, sparse }) => ((dense[0] ?? 0) + (sparse.buckets[0] === 3 ? 2 : 0) > 0 ? 1 : 0));
  const settings = { buckets: 16, strength: 100, steps: 80 };
  const weights = fitLinear(rows, answers, settings);

  it('learns what decides and wraps buckets around', () => {
    const right = rows.filter((row, at) => sumWeights(weights, row, 16) > 0 === (answers[at] === 1)).length;
    expect(right).toBeGreaterThan(190);
    expect(Math.abs(weights.dense[0] ?? 0)).toBeGreaterThan(5 * Math.abs(weights.dense[1] ?? 0));
    expect(weights.sparse).toHaveLength(16);
  });

  it('is the same every time, to the last bit', () => {
    expect(fitLinear(rows, answers, settings)).toEqual(weights);
  });
});

describe('fitNet', () => {
  const points = rows.map(({ dense }) => Float32Array.from(dense));
  /** Neither number decides alone: a weighted sum cannot learn it. */
  const answers = points.map(([a = 0, b = 0]) => (a * b > 0 ? 1 : 0));
  const settings = { units: 12, rounds: 300, rate: 1e-2, ridge: 1e-3, seed: 1 };
  const net = fitNet(points, answers, settings);
  const told = (point: Float32Array): number => {
    let sum = net.bias;
    for (let unit = 0; unit < 12; unit++) {
      const inner =
        (net.hiddenBias[unit] ?? 0) +
        (net.hidden[2 * unit] ?? 0) * (point[0] ?? 0) +
        (net.hidden[2 * unit + 1] ?? 0) * (point[1] ?? 0);
      sum += Math.max(0, inner) * (net.output[unit] ?? 0);
    }
    return sum;
  };

  it('learns what a sum cannot', () => {
    expect(points.filter((point, at) => told(point) > 0 === (answers[at] === 1)).length).toBeGreaterThan(185);
  });

  it('is the same every time, and another with another seed', () => {
    const short = { ...settings, rounds: 2 };
    expect(fitNet(points, answers, short)).toEqual(fitNet(points, answers, short));
    expect(fitNet(points, answers, { ...short, seed: 2 })).not.toEqual(fitNet(points, answers, short));
  });
});

describe('thresholds', () => {
  const one = (linear: number, faulty: boolean, marked = false): Scored => ({
    file: 'a',
    linear,
    nets: 0,
    faulty,
    marked,
  });

  it('are the lowest at which marks are right often enough', () => {
    const scored = [one(4, true), one(3, true), one(2, false), one(1, true), one(0, false)];
    const chances = [0.9, 0.8, 0.7, 0.6, 0.5];
    expect(findThreshold(scored, chances, 1)).toBe(0.8);
    expect(findThreshold(scored, chances, 0.75)).toBe(0.6);
    expect(findThreshold([one(1, false)], [0.9], 0.9)).toBe(1);
  });

  it('count the rules’ own marks, unless the model leaves them out', () => {
    const scored = [one(0, false, true), one(0, true, true), one(0, true)];
    expect(measure(scored, [0.5, 0.9, 0.9], 0.8)).toEqual({ precision: 2 / 3, recall: 1 });
    expect(measure(scored, [0.1, 0.9, 0.9], 0.8)).toEqual({ precision: 1, recall: 1 });
    expect(measure(scored, [0.1, 0.9, 0.9], 0.95)).toEqual({ precision: 1, recall: 0.5 });
    expect(findJointThreshold(scored, [0.1, 0.9, 0.9], 1)).toBe(0.5);
  });

  it('rest on chances that grow with the sums', () => {
    const scored = Array.from({ length: 100 }, (_, at) => one(at / 10 - 5, at > 45 && at % 7 !== 0));
    const [slope, , shift] = fitMix(scored);
    expect(slope).toBeGreaterThan(0.3);
    expect(Math.abs(shift)).toBeLessThan(3);
  });
});

describe('foldOfFiles', () => {
  it('deals every family out evenly, whole files, whatever their order', () => {
    const files = ['written-b', 'real-1', 'own', 'written-a', 'written-c', 'written-d', 'written-e', 'real-2'];
    const folds = foldOfFiles(files);
    expect(foldOfFiles([...files].reverse())).toEqual(folds);
    expect(['written-a', 'written-b', 'written-c', 'written-d'].map((file) => folds.get(file))).toEqual([0, 1, 2, 3]);
    expect(folds.get('written-e')).toBe(FOLDS - 4);
    expect(['real-1', 'real-2'].map((file) => folds.get(file))).toEqual([0, 1]);
  });
});
