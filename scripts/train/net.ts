/** A small net of one hidden layer, by Adam (Kingma & Ba 2015) over shuffled batches; seeded, so the same every time. */
import { sigmoid } from '../../lib/coach/model/heads';

/** Weights unit after unit, biases, and the weights of the answer. */
export interface NetWeights {
  hidden: Float32Array;
  hiddenBias: Float32Array;
  output: Float32Array;
  bias: number;
}

export interface NetSettings {
  units: number;
  rounds: number;
  rate: number;
  /** Strength of the ridge, divided by the size of a batch. */
  ridge: number;
  seed: number;
}

const BATCH = 64;

/** A small generator of numbers from 0 to 1 (mulberry32, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Fits a net to yes-or-no answers. */
export function fitNet(rows: readonly Float32Array[], answers: ArrayLike<number>, settings: NetSettings): NetWeights {
  const { units, rounds, rate, ridge, seed } = settings;
  const width = rows[0]?.length ?? 0;
  const random = createRandom(seed);
  const bound = Math.sqrt(6 / (width + units));
  const total = units * width + 2 * units + 1;
  const weights = new Float32Array(total);
  for (let i = 0; i < total - 1; i++) {
    weights[i] = (random() * 2 - 1) * (i < units * width + units ? bound : Math.sqrt(6 / (units + 1)));
  }
  const biasAt = units * width;
  const outputAt = biasAt + units;
  const slope = new Float32Array(total);
  const first = new Float32Array(total);
  const second = new Float32Array(total);
  const order = rows.map((_, index) => index);
  const inner = new Float64Array(units * BATCH);
  const back = new Float64Array(units * BATCH);
  let step = 0;

  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const other = Math.floor(random() * (i + 1));
      [order[i], order[other]] = [order[other] as number, order[i] as number];
    }
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.slice(start, start + BATCH);
      slope.fill(0);
      addSlopes(
        batch.map((index) => rows[index] as Float32Array),
        batch.map((index) => (answers[index] ? 1 : 0)),
      );
      step += 1;
      descend(batch.length);
    }
  }

  function descend(size: number): void {
    const warm = (rate * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
    for (let i = 0; i < total; i++) {
      const isBias = (i >= biasAt && i < outputAt) || i === total - 1;
      const pull = ((slope[i] as number) + (isBias ? 0 : ridge * (weights[i] as number))) / size;
      const mean = 0.9 * (first[i] as number) + 0.1 * pull;
      const square = 0.999 * (second[i] as number) + 0.001 * pull * pull;
      first[i] = mean;
      second[i] = square;
      (weights[i] as number) -= (warm * mean) / (Math.sqrt(square) + 1e-8);
    }
  }

  /** Adds up the slope of a batch. Four rows at a time, so that every weight read is used four times. */
  function addSlopes(batch: readonly Float32Array[], wanted: readonly number[]): void {
    const empty = new Float32Array(width);
    for (let from = 0; from < batch.length; from += 4) {
      const [a, b, c, d] = [0, 1, 2, 3].map((i) => batch[from + i] ?? empty) as [
        Float32Array,
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      for (let unit = 0; unit < units; unit++) {
        const at = unit * width;
        let p = weights[biasAt + unit] as number;
        let q = p;
        let r = p;
        let s = p;
        for (let i = 0; i < width; i++) {
          const weight = weights[at + i] as number;
          p += weight * (a[i] as number);
          q += weight * (b[i] as number);
          r += weight * (c[i] as number);
          s += weight * (d[i] as number);
        }
        const place = from * units + unit;
        inner[place] = p;
        inner[place + units] = q;
        inner[place + 2 * units] = r;
        inner[place + 3 * units] = s;
      }
    }
    batch.forEach((_, number) => {
      let sum = weights[total - 1] as number;
      for (let unit = 0; unit < units; unit++) {
        sum += Math.max(0, inner[number * units + unit] as number) * (weights[outputAt + unit] as number);
      }
      const error = sigmoid(sum) - (wanted[number] as number);
      (slope[total - 1] as number) += error;
      for (let unit = 0; unit < units; unit++) {
        const value = inner[number * units + unit] as number;
        const share = value > 0 ? error * (weights[outputAt + unit] as number) : 0;
        back[number * units + unit] = share;
        if (value > 0) (slope[outputAt + unit] as number) += error * value;
        (slope[biasAt + unit] as number) += share;
      }
    });
    for (let from = 0; from < batch.length; from += 4) {
      const [a, b, c, d] = [0, 1, 2, 3].map((i) => batch[from + i] ?? empty) as [
        Float32Array,
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      for (let unit = 0; unit < units; unit++) {
        const place = from * units + unit;
        const p = back[place] as number;
        const q = from + 1 < batch.length ? (back[place + units] as number) : 0;
        const r = from + 2 < batch.length ? (back[place + 2 * units] as number) : 0;
        const s = from + 3 < batch.length ? (back[place + 3 * units] as number) : 0;
        if (p === 0 && q === 0 && r === 0 && s === 0) continue;
        const at = unit * width;
        for (let i = 0; i < width; i++) {
          (slope[at + i] as number) +=
            p * (a[i] as number) + q * (b[i] as number) + r * (c[i] as number) + s * (d[i] as number);
        }
      }
    }
  }

  return {
    hidden: weights.slice(0, biasAt),
    hiddenBias: weights.slice(biasAt, outputAt),
    output: weights.slice(outputAt, total - 1),
    bias: weights[total - 1] ?? 0,
  };
}
