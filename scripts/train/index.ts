/**
 * `npm run train -- DIR [--without FILE,FILE] [--out FILE]`: makes the sentence model from the labelled replies in DIR and the
 * project's own. Whole files are held out in turn to find thresholds and to print honest figures; then all are learnt.
 */
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createCoach } from '../../lib/coach';
import { parseAsset, writeAsset } from '../../lib/coach/model/asset';
import { readCheckFeatures } from '../../lib/coach/model/check-model';
import { createEncoder, VECTOR_LENGTH, WIDTH } from '../../lib/coach/model/encoder';
import { plainLength } from '../../lib/coach/model/features';
import { readKindInput } from '../../lib/coach/model/kind-model';
import { readInputs, type Spread } from '../../lib/coach/model/sentence-model';
import { RULES } from '../../lib/coach/rules';
import { REVIEW_KINDS } from '../../lib/coach/types';
import { assemble } from './assemble';
import { chanceOf, findJointThreshold, findLabelThresholds, fitMix, measure, type Scored } from './calibrate';
import { FOLDS, foldOfFiles, type Labelled, OWN, readFolder } from './corpus';
import { readEncoderParts } from './encoder-source';
import { type Example, fitFault, fitLabels, likeliestLabel, runFault } from './fit';
import { type CheckExample, fitChecks, readWeighed, WEIGHED } from './fit-checks';
import { fitKinds, type KindExample, likeliestKind } from './fit-kinds';
import { findLeaks } from './leaks';
import { contextOf, createKeptEncoder, readReply, textOf } from './prepare';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string' }, out: { type: 'string', default: 'public/coach-model.bin' } },
});
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const [folder] = positionals;
if (!folder || !existsSync(folder)) {
  say('Training needs a folder of labelled replies: npm run train -- DIR');
  say('Without it only the invented replies in scripts/train/written are here, too few and too alike to train from.');
  say('The model in public/coach-model.bin stays as it is; the coach works with it, or with its rules alone.');
  process.exit(folder ? 1 : 2);
}

/** The corpus' families of files. Each must reach the precision. */
const FAMILIES = ['written', 'real'];
/** Precision asked of rules and model together, by the beginning of the files' names; the real ones' labels waver more. */
const PRECISION = { written: 0.9, real: 0.885, '': 0.9 };
/** Precision asked of the marks that no rule made, label by label. */
const OWN_PRECISION = 0.85;
const LEFT_OUT = new Set((values.without ?? '').split(',').filter(Boolean));
const labelled = [...readFolder(folder), ...readFolder(OWN)].filter(({ file }) => !LEFT_OUT.has(file));
const labels = [
  ...new Set(labelled.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.labels))),
].sort();
const ruleIds = RULES.map(({ id }) => id).sort();
say(`${labelled.length} replies of ${new Set(labelled.map(({ file }) => file)).size} files, ${labels.length} labels`);

const encoderParts = readEncoderParts();
const encoderBytes = writeAsset(encoderParts, {});
/** Vectors depend on the weights alone, not on how the file is laid out. */
const version = createHash('sha256')
  .update(encoderParts.map(({ data }) => (typeof data === 'string' ? data : data.join())).join())
  .digest('hex');
const encoder = createKeptEncoder(createEncoder(parseAsset(encoderBytes)), '.cache/train/vectors', version);
const spread = findSpread(labelled);
encoder.keep();

const coach = createCoach();
const examples = labelled.flatMap((one): Example[] => {
  const reply = readReply(one, coach);
  const inputs = readInputs(reply, encoder.encode, ruleIds, spread);
  return one.sentences.map((sentence, at) => ({
    file: one.file,
    reply: `${one.file}/${one.id}`,
    labels: sentence.labels,
    marked: reply.sentences[at]?.rules.some((rule) => labels.includes(rule)) ?? false,
    input: inputs[at] as Example['input'],
  }));
});
say(`${examples.length} sentences, ${plainLength(ruleIds.length)} plain numbers each`);

const kinds = REVIEW_KINDS.filter((kind) => labelled.some((one) => one.kind === kind));
const reviews: KindExample[] = labelled.map((one) => {
  const review = { stars: one.review.stars, author: one.review.author ?? null, text: one.review.text };
  return { file: one.file, kind: one.kind, input: readKindInput(review, encoder.encode) };
});
encoder.keep();
const replies = labelled.map((one): CheckExample => {
  const context = contextOf(one, coach);
  return {
    file: one.file,
    checks: one.checks,
    cues: coach.read(textOf(one), context).checks,
    sparse: readCheckFeatures(textOf(one), context),
  };
});

const folds = foldOfFiles([...new Set(examples.map(({ file }) => file))]);
const isIn =
  (fold: number) =>
  ({ file }: { file: string }) =>
    folds.get(file) === fold;
const isOutside = (fold: number) => (one: { file: string }) => !isIn(fold)(one);
const scored: Scored[] = [];
const top: string[] = [];
const checksTold: { reply: CheckExample; told: boolean[] }[] = [];
const kindsTold: { file: string; right: boolean }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const learnt = examples.filter(isOutside(fold));
  const heads = fitFault(learnt);
  const labelHeads = fitLabels(learnt, labels);
  for (const example of examples.filter(isIn(fold))) {
    const { file, marked } = example;
    scored.push({ ...runFault(heads, example), file, faulty: example.labels.length > 0, marked });
    top.push(likeliestLabel(labelHeads, labels, example));
  }
  const kindHeads = fitKinds(reviews.filter(isOutside(fold)), kinds);
  for (const { file, kind, input } of reviews.filter(isIn(fold))) {
    kindsTold.push({ file, right: likeliestKind(kindHeads, kinds, input) === kind });
  }
  const checkHeads = fitChecks(replies.filter(isOutside(fold)));
  for (const reply of replies.filter(isIn(fold))) checksTold.push({ reply, told: readWeighed(checkHeads, reply) });
  say(`held out ${fold + 1} of ${FOLDS}`);
}
const mix = fitMix(scored);
const chances = scored.map((one) => chanceOf(one, mix));
const ofFamily = (family: string) => scored.map((_, at) => at).filter((at) => scored[at]?.file.startsWith(family));
const joint = Math.max(
  ...Object.entries(PRECISION).map(([family, precision]) => {
    const of = ofFamily(family);
    return findJointThreshold(
      of.map((at) => scored[at] as Scored),
      of.map((at) => chances[at] ?? 0),
      precision,
    );
  }),
);
const thresholds = findLabelThresholds(scored, chances, top, labels, joint, OWN_PRECISION);
say(`mix ${mix.map((value) => value.toFixed(3)).join(' ')}; from ${joint.toFixed(3)}, by label:`);
say(labels.map((label, at) => `${label} ${thresholds[at]?.toFixed(2)}`).join(', '));
/** Chances as if every label's threshold were one half, for the sentences that no rule marks. */
const speaks = chances.map((chance, at) =>
  scored[at]?.marked ? chance : chance >= (thresholds[labels.indexOf(top[at] ?? '')] ?? 1) ? 1 : 0,
);
for (const family of [...FAMILIES, '']) {
  const of = ofFamily(family);
  const figures = (of_: readonly number[], from: number, dropBelow?: number): string => {
    const { precision, recall } = measure(
      of.map((i) => scored[i] as Scored),
      of.map((i) => of_[i] ?? 0),
      from,
      dropBelow,
    );
    return `precision ${(100 * precision).toFixed(1)} %, recall ${(100 * recall).toFixed(1)} %`;
  };
  const name = `sentences held out, ${family || 'all'}`;
  say(`${name}, rules alone: ${figures(chances, 2, 0)}`);
  say(`${name}, with the model: ${figures(speaks, 0.5)}`);
  for (const from of [0.6, 0.7, 0.8, 0.9]) say(`${name}, all from ${from}: ${figures(chances, from)}`);
  const told = kindsTold.filter(({ file }) => file.startsWith(family));
  const right = told.filter((one) => one.right).length;
  say(
    `kinds held out, ${family || 'all'}: ${((100 * right) / Math.max(1, told.length)).toFixed(1)} % of ${told.length}`,
  );
  const ticked = checksTold.filter(({ reply }) => reply.file.startsWith(family));
  WEIGHED.forEach((check, at) => {
    const f1 = (is: (one: (typeof ticked)[number]) => boolean): string => {
      const right = ticked.filter((one) => is(one) && one.reply.checks[check]).length;
      const all = ticked.filter(is).length + ticked.filter(({ reply }) => reply.checks[check]).length;
      return `${((200 * right) / Math.max(1, all)).toFixed(1)} %`;
    };
    say(
      `check ${check} held out, ${family || 'all'}: F1 by cues ${f1(({ reply }) => reply.cues[check])}, weighed ${f1(({ told }) => told[at] ?? false)}`,
    );
  });
}

const bytes = writeAsset(
  ...assemble({
    encoderParts,
    spread,
    fault: fitFault(examples),
    families: [
      { name: 'label', ids: labels, heads: fitLabels(examples, labels) },
      { name: 'kind', ids: kinds, heads: fitKinds(reviews, kinds) },
      { name: 'check', ids: WEIGHED, heads: fitChecks(replies) },
    ],
    ruleIds,
    mix,
    thresholds,
  }),
);
const leaks = findLeaks(
  bytes,
  labelled
    .filter(({ file }) => file.startsWith('real'))
    .map((one) => ({ text: textOf(one), author: one.review.author ?? null })),
  new Set(
    parseAsset(encoderBytes)
      .text('encoder/pieces')
      .split('\n')
      .map((piece) => piece.replace('\u2581', '').toLowerCase()),
  ),
);
if (leaks.length > 0) throw new Error(`The asset holds words of ${leaks.length} real replies or their authors.`);
writeFileSync(values.out, bytes);
say(`${values.out}: ${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`);

/** Mean and spread of the vectors' second half over all sentences. */
function findSpread(replies: readonly Labelled[]): Spread {
  const sum = new Float64Array(WIDTH);
  const squares = new Float64Array(WIDTH);
  let count = 0;
  for (const { sentences } of replies) {
    for (const { text } of sentences) {
      const vector = encoder.encode(text);
      count += 1;
      for (let i = 0; i < WIDTH; i++) {
        const value = vector[VECTOR_LENGTH - WIDTH + i] as number;
        (sum[i] as number) += value;
        (squares[i] as number) += value * value;
      }
    }
  }
  const mean = Float32Array.from(sum, (value) => value / count);
  const factor = Float32Array.from(
    squares,
    (value, i) => 0.3 / Math.sqrt(value / count - (mean[i] as number) ** 2 + 1e-6),
  );
  return { mean, factor };
}
