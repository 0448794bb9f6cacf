/**
 * `npm run coach [-- --rules-only | --model FILE]`: replies as JSON lines on stdin, readings as JSON lines on stdout.
 * The same rules, sentence model, triage and checks as in the extension.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createCoach } from '../lib/coach';
import { parseAsset } from '../lib/coach/model/asset';
import { createModel, type Model } from '../lib/coach/model/model';
import { SURFACES, TRADES } from '../lib/coach/types';

const Input = z.object({
  id: z.union([z.string(), z.number()]),
  site: z.string().optional(),
  surface: z.enum(SURFACES),
  trade: z.enum(TRADES).nullish(),
  review: z.object({
    stars: z.number().min(1).max(5).nullish(),
    author: z.string().nullish(),
    text: z.string(),
  }),
  reply: z.string(),
});

function parseLine(line: string): z.infer<typeof Input> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('is not JSON');
  }
  const parsed = Input.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not understood'}`);
}

const MODEL = fileURLToPath(new URL('../public/coach-model.bin', import.meta.url));
const { values: asked } = parseArgs({
  options: { 'rules-only': { type: 'boolean', default: false }, model: { type: 'string', default: MODEL } },
});

/** The model, unless it is not wanted; without its file the rules speak alone, and it is said. */
function loadModel(): Model | null {
  if (asked['rules-only']) return null;
  try {
    return createModel(parseAsset(new Uint8Array(readFileSync(asked.model))));
  } catch (error) {
    process.stderr.write(`coach: rules only, ${error instanceof Error ? error.message : 'no model'}\n`);
    return null;
  }
}

const model = loadModel();
const coach = createCoach({
  ...(model ? { model } : {}),
  onRuleError: (id) => {
    process.stderr.write(`coach: rule ${id} threw and was left out\n`);
    process.exitCode = 1;
  },
});

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (!line.trim()) continue;
  try {
    const input = parseLine(line);
    const review = { stars: input.review.stars ?? null, author: input.review.author ?? null, text: input.review.text };
    const trade = input.trade ?? null;
    const triage = coach.triage(review, input.surface, trade);
    const reading = coach.read(input.reply, { review, triage, surface: input.surface, trade });
    const findings = reading.findings.map(({ rule, severity, start, end }) => ({ rule, severity, start, end }));
    const answer = { id: input.id, kind: triage.kind, verdict: reading.verdict, findings, checks: reading.checks };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  } catch (error) {
    process.stderr.write(`coach: line ${number} ${error instanceof Error ? error.message : 'could not be read'}\n`);
    process.exitCode = 1;
  }
}
