/**
 * A small sentence encoder: two transformer layers, then the mean over the pieces, then one more layer.
 * The weights are those of the Universal Sentence Encoder Lite (Cer et al. 2018, arXiv 1803.11175; Apache-2.0),
 * rounded to 8 bits with one scale per column.
 */
import type { Asset } from './asset';
import { createProducts, type Matrix, type Product } from './multiplier';
import { createPieces } from './pieces';

/** Numbers in a sentence's vector: the first half is the encoder's answer, of length 1; the second the mean before it. */
export const VECTOR_LENGTH = 1024;
/** Numbers per piece inside the encoder, and in each half of the vector. */
export const WIDTH = 512;
const NARROW = 256;
const HEADS = 4;
/** The encoder was made for at most so many pieces. */
const MOST_PIECES = 128;
const EPSILON = 1e-6;
/** The products of a layer. */
const PARTS = ['attend', 'output', 'widen', 'narrow'];

interface Layer {
  width: number;
  normScale: Float32Array;
  normShift: Float32Array;
  attend: Product;
  attendBias: Float32Array;
  output: Product;
  outputBias: Float32Array;
  innerScale: Float32Array;
  innerShift: Float32Array;
  widen: Product;
  widenBias: Float32Array;
  narrow: Product;
  narrowBias: Float32Array;
}

/** Turns sentences into vectors. */
export interface Encoder {
  /** The vector of a text, `VECTOR_LENGTH` numbers. */
  encode(text: string): Float32Array;
}

/** Layer normalisation (Ba et al. 2016) of each row. */
function normalise(
  from: Float64Array,
  count: number,
  width: number,
  scale: Float32Array,
  shift: Float32Array,
  to: Float64Array,
): void {
  for (let token = 0; token < count; token++) {
    const start = token * width;
    let mean = 0;
    for (let i = 0; i < width; i++) mean += from[start + i] as number;
    mean /= width;
    let variance = 0;
    for (let i = 0; i < width; i++) variance += ((from[start + i] as number) - mean) ** 2;
    const factor = 1 / Math.sqrt(variance / width + EPSILON);
    for (let i = 0; i < width; i++) {
      to[start + i] = ((from[start + i] as number) - mean) * factor * (scale[i] as number) + (shift[i] as number);
    }
  }
}

/** Scaled dot-product attention (Vaswani et al. 2017) over `count` pieces; `mixed` holds query, key and value side by side. */
function attend(mixed: Float64Array, count: number, width: number, to: Float64Array): void {
  const size = width / HEADS;
  const stride = width * 3;
  const factor = 1 / Math.sqrt(size);
  const share = new Float64Array(count);
  to.fill(0, 0, count * width);
  for (let head = 0; head < HEADS; head++) {
    const offset = head * size;
    for (let token = 0; token < count; token++) {
      const query = token * stride + offset;
      let most = Number.NEGATIVE_INFINITY;
      for (let other = 0; other < count; other++) {
        const key = other * stride + width + offset;
        let sum = 0;
        for (let i = 0; i < size; i++) sum += (mixed[query + i] as number) * (mixed[key + i] as number);
        share[other] = sum * factor;
        most = Math.max(most, sum * factor);
      }
      let total = 0;
      for (let other = 0; other < count; other++) {
        const weight = Math.exp((share[other] as number) - most);
        share[other] = weight;
        total += weight;
      }
      const out = token * width + offset;
      for (let other = 0; other < count; other++) {
        const weight = (share[other] as number) / total;
        const value = other * stride + 2 * width + offset;
        for (let i = 0; i < size; i++) (to[out + i] as number) += weight * (mixed[value + i] as number);
      }
    }
  }
}

const addTo = (to: Float64Array, from: Float64Array, length: number): void => {
  for (let i = 0; i < length; i++) (to[i] as number) += from[i] as number;
};

/** Sets the encoder up from the sections of the asset that begin with `encoder/`. Throws where one is missing. */
export function createEncoder(asset: Asset): Encoder {
  const numbers = (name: string) => asset.float32(`encoder/${name}`);
  const names = ['entry', 'last', ...[0, 1].flatMap((layer) => PARTS.map((part) => `layer-${layer}/${part}`))];
  const products = createProducts(names.map(readMatrix), MOST_PIECES);
  const matrix = (name: string): Product => products[names.indexOf(name)] as Product;
  function readMatrix(name: string): Matrix {
    const scales = numbers(`${name}/scales`);
    const weights = asset.int8(`encoder/${name}`);
    return { weights, scales, columns: scales.length, rows: weights.length / scales.length };
  }
  const pieces = createPieces(asset.text('encoder/pieces').split('\n'), numbers('piece-weights'));
  const embeddings = asset.int8('encoder/embeddings');
  const embeddingScales = numbers('embeddings/scales');
  const frequencies = numbers('frequencies');
  const entry = matrix('entry');
  const entryBias = numbers('entry-bias');
  const last = matrix('last');
  const lastBias = numbers('last-bias');
  const layers = [0, 1].map((number): Layer => {
    const at = (name: string) => `layer-${number}/${name}`;
    return {
      width: number === 0 ? NARROW : WIDTH,
      normScale: numbers(at('norm-scale')),
      normShift: numbers(at('norm-shift')),
      attend: matrix(at('attend')),
      attendBias: numbers(at('attend-bias')),
      output: matrix(at('output')),
      outputBias: numbers(at('output-bias')),
      innerScale: numbers(at('inner-scale')),
      innerShift: numbers(at('inner-shift')),
      widen: matrix(at('widen')),
      widenBias: numbers(at('widen-bias')),
      narrow: matrix(at('narrow')),
      narrowBias: numbers(at('narrow-bias')),
    };
  });
  const room = (perPiece: number) => new Float64Array(MOST_PIECES * perPiece);
  const input = room(NARROW);
  const state = room(WIDTH);
  const normed = room(WIDTH);
  const wide = room(WIDTH * 3);
  const mixed = room(WIDTH);
  const added = room(WIDTH);

  /** The embedding of each piece twice over plus its place in the sentence, as the encoder was trained. */
  function readPieces(ids: readonly number[]): void {
    ids.forEach((id, place) => {
      const scale = 2 * (embeddingScales[id] as number);
      for (let i = 0; i < NARROW; i++) input[place * NARROW + i] = (embeddings[id * NARROW + i] as number) * scale;
      frequencies.forEach((frequency, i) => {
        (input[place * NARROW + i] as number) += Math.sin(place * frequency);
        (input[place * NARROW + frequencies.length + i] as number) += Math.cos(place * frequency);
      });
    });
  }

  return {
    encode(text) {
      const ids = pieces.split(text, MOST_PIECES);
      const count = ids.length;
      readPieces(ids);
      entry(input, count, entryBias, state);
      layers.forEach((layer, number) => {
        const { width } = layer;
        normalise(number === 0 ? input : state, count, width, layer.normScale, layer.normShift, normed);
        layer.attend(normed, count, layer.attendBias, wide);
        attend(wide, count, width, mixed);
        layer.output(mixed, count, layer.outputBias, added);
        addTo(state, added, count * WIDTH);
        normalise(state, count, WIDTH, layer.innerScale, layer.innerShift, normed);
        layer.widen(normed, count, layer.widenBias, wide);
        for (let i = 0; i < count * WIDTH * 3; i++) if ((wide[i] as number) < 0) wide[i] = 0;
        layer.narrow(wide, count, layer.narrowBias, added);
        addTo(state, added, count * WIDTH);
      });
      return finish(count);
    },
  };

  function finish(count: number): Float32Array {
    const mean = new Float64Array(WIDTH);
    for (let token = 0; token < count; token++) {
      for (let i = 0; i < WIDTH; i++) (mean[i] as number) += (state[token * WIDTH + i] as number) / count;
    }
    const made = new Float64Array(WIDTH);
    last(mean, 1, lastBias, made);
    let square = 0;
    for (let i = 0; i < WIDTH; i++) {
      made[i] = Math.tanh(made[i] as number);
      square += (made[i] as number) ** 2;
    }
    const vector = new Float32Array(VECTOR_LENGTH);
    const length = Math.sqrt(Math.max(square, 1e-12));
    for (let i = 0; i < WIDTH; i++) {
      vector[i] = (made[i] as number) / length;
      vector[WIDTH + i] = mean[i] as number;
    }
    return vector;
  }
}
