/** Rounds the heads to 8 bits and names the sections of the asset. */
import type { Spread } from '../../lib/coach/model/sentence-model';
import type { Part } from './encoder-source';
import type { FaultHeads } from './fit';
import type { Weights } from './linear';
import type { NetWeights } from './net';

/** Heads of one kind: their common name, and each one's own. */
export interface HeadFamily {
  name: string;
  ids: readonly string[];
  heads: readonly Weights[];
}

/** All that a model is made of. */
export interface Trained {
  encoderParts: Part[];
  spread: Spread;
  fault: FaultHeads;
  families: HeadFamily[];
  ruleIds: string[];
  mix: readonly number[];
  /** From which chance on each label may be named. */
  thresholds: readonly number[];
}

type Facts = Record<string, number | readonly number[] | readonly string[]>;

function roundLinear(name: string, weights: Weights, parts: Part[], facts: Facts): void {
  const scale = weights.sparse.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
  parts.push(
    { name: `${name}/sparse`, data: Int8Array.from(weights.sparse, (value) => Math.round(value / scale)) },
    { name: `${name}/dense`, data: Float32Array.from(weights.dense) },
  );
  facts[name] = [scale, weights.bias];
}

function roundNet(name: string, net: NetWeights, parts: Part[], facts: Facts): void {
  const units = net.output.length;
  const width = net.hidden.length / units;
  const scales = new Float32Array(units);
  const hidden = new Int8Array(net.hidden.length);
  for (let unit = 0; unit < units; unit++) {
    const row = net.hidden.subarray(unit * width, (unit + 1) * width);
    const scale = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
    scales[unit] = scale;
    row.forEach((value, at) => {
      hidden[unit * width + at] = Math.round(value / scale);
    });
  }
  parts.push(
    { name: `${name}/hidden`, data: hidden },
    { name: `${name}/hidden-scales`, data: scales },
    { name: `${name}/hidden-bias`, data: net.hiddenBias },
    { name: `${name}/output`, data: net.output },
  );
  facts[name] = [net.bias];
}

/** The sections and facts of the asset, in a fixed order. */
export function assemble({ encoderParts, spread, fault, families, ruleIds, ...numbers }: Trained): [Part[], Facts] {
  const parts: Part[] = [
    ...encoderParts,
    { name: 'spread/mean', data: spread.mean },
    { name: 'spread/factor', data: spread.factor },
  ];
  const facts: Facts = {
    rules: ruleIds,
    mix: numbers.mix,
    thresholds: numbers.thresholds,
    nets: fault.nets.map((_, number) => number),
  };
  roundLinear('fault', fault.linear, parts, facts);
  fault.nets.forEach((net, number) => {
    roundNet(`net-${number}`, net, parts, facts);
  });
  for (const { name, ids, heads } of families) {
    facts[`${name}s`] = ids;
    heads.forEach((weights, at) => {
      roundLinear(`${name}/${ids[at]}`, weights, parts, facts);
    });
  }
  return [parts, facts];
}
