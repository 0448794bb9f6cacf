/** `npm run coach`: replies as JSON lines on stdin, readings as JSON lines on stdout. */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createCoach } from '../lib/coach';
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

const coach = createCoach({
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
