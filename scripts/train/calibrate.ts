/** From raw sums to honest chances, and from chances to the threshold where the model may speak; all on files held out. */

import { DROP_BELOW } from '../../lib/coach/model/deepen';
import { sigmoid } from '../../lib/coach/model/heads';
import { fitLinear } from './linear';

/** A sentence scored by heads that did not see its writer. */
export interface Scored {
  file: string;
  linear: number;
  nets: number;
  faulty: boolean;
  /** Whether a rule marks it already. */
  marked: boolean;
}

/** How the two sums are mixed: weights and constant (Platt 1999). */
export function fitMix(scored: readonly Scored[]): [number, number, number] {
  const rows = scored.map(({ linear, nets }) => ({ sparse: { buckets: [], values: [] }, dense: [linear, nets] }));
  const { dense, bias } = fitLinear(
    rows,
    scored.map(({ faulty }) => (faulty ? 1 : 0)),
    { buckets: 0, strength: 100, steps: 60 },
  );
  return [dense[0] ?? 0, dense[1] ?? 0, bias];
}

/** The chance under a mix. */
export const chanceOf = ({ linear, nets }: Scored, [a, b, c]: readonly [number, number, number]): number =>
  sigmoid(a * linear + b * nets + c);

/** Precision and recall of rules and model together at a threshold; the model may leave a rule's mark out. */
export function measure(
  scored: readonly Scored[],
  chances: readonly number[],
  threshold: number,
  dropBelow = DROP_BELOW,
): { precision: number; recall: number } {
  let right = 0;
  let marks = 0;
  let faulty = 0;
  scored.forEach((one, at) => {
    const speaks = (chances[at] ?? 0) >= (one.marked ? dropBelow : threshold);
    if (one.faulty) faulty += 1;
    if (speaks) marks += 1;
    if (speaks && one.faulty) right += 1;
  });
  return { precision: marks ? right / marks : 1, recall: faulty ? right / faulty : 1 };
}

/** A label's own threshold needs at least so many marks to rest on. */
const ENOUGH = 60;

/** The lowest chance from which on marks are right often enough: the model's own marks alone, those that no rule made. */
export function findThreshold(scored: readonly Scored[], chances: readonly number[], precision: number): number {
  const own = scored
    .map(({ faulty, marked }, at) => ({ chance: chances[at] ?? 0, faulty, marked }))
    .filter(({ marked }) => !marked)
    .sort((a, b) => b.chance - a.chance);
  let right = 0;
  let threshold = 1;
  own.forEach(({ chance, faulty }, at) => {
    if (faulty) right += 1;
    if (right / (at + 1) >= precision) threshold = chance;
  });
  return threshold;
}

/** The lowest chance from which on rules and model together are right often enough. */
export function findJointThreshold(scored: readonly Scored[], chances: readonly number[], precision: number): number {
  for (let threshold = 0.5; threshold < 1; threshold += 0.005) {
    if (measure(scored, chances, threshold).precision >= precision) return threshold;
  }
  return 1;
}

/**
 * A threshold for each label: its own where enough marks tell, else the joint one; never far from that.
 * `top` is the label each sentence would be named.
 */
export function findLabelThresholds(
  scored: readonly Scored[],
  chances: readonly number[],
  top: readonly string[],
  labels: readonly string[],
  joint: number,
  precision: number,
): number[] {
  return labels.map((label) => {
    const of = scored.map((_, at) => at).filter((at) => top[at] === label && !scored[at]?.marked);
    if (of.filter((at) => (chances[at] ?? 0) >= joint - 0.1).length < ENOUGH) return joint;
    const own = findThreshold(
      of.map((at) => scored[at] as Scored),
      of.map((at) => chances[at] ?? 0),
      precision,
    );
    return Math.min(Math.max(own, joint - 0.12), joint + 0.1);
  });
}
