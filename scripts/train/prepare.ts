/** Turns labelled replies into what the model reads: the rules' findings by sentence, vectors, features. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Encoder } from '../../lib/coach/model/encoder';
import { VECTOR_LENGTH } from '../../lib/coach/model/encoder';
import { type ModelReply, readModelReply } from '../../lib/coach/model/features';
import type { Coach, DraftContext } from '../../lib/coach/types';
import type { Labelled } from './corpus';

/** The text of a reply. */
export const textOf = (labelled: Labelled): string => labelled.sentences.map(({ text }) => text).join(' ');

/** What a reply was written under. */
export function contextOf({ review: given, surface }: Labelled, coach: Coach): DraftContext {
  const review = { stars: given.stars, author: given.author ?? null, text: given.text };
  return { review, triage: coach.triage(review, surface, null), surface, trade: null };
}

/** A reply with the rules' findings put to its sentences. */
export function readReply(labelled: Labelled, coach: Coach): ModelReply {
  const context = contextOf(labelled, coach);
  const text = textOf(labelled);
  let at = 0;
  const spans = labelled.sentences.map((sentence) => {
    const start = at;
    at += sentence.text.length + 1;
    return { start, end: at - 1 };
  });
  return readModelReply(coach.lint(text, context).findings, spans, text, context);
}

/** An encoder that remembers across runs, in a file: vectors are the same every time, so only speed depends on it. */
export function createKeptEncoder(encoder: Encoder, file: string, version: string): Encoder & { keep(): void } {
  const known = new Map<string, Float32Array>();
  const keys: string[] = [];
  const keyOf = (text: string): string => createHash('sha256').update(version).update(text).digest('hex').slice(0, 24);
  if (existsSync(`${file}.keys`)) {
    const names = readFileSync(`${file}.keys`, 'utf8').split('\n').filter(Boolean);
    const bytes = readFileSync(file);
    const numbers = new Float32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.byteLength / 4));
    names.forEach((name, at) => {
      known.set(name, numbers.subarray(at * VECTOR_LENGTH, (at + 1) * VECTOR_LENGTH));
      keys.push(name);
    });
  }
  return {
    encode(text) {
      const key = keyOf(text);
      const found = known.get(key);
      if (found) return found;
      const made = encoder.encode(text);
      known.set(key, made);
      keys.push(key);
      return made;
    },
    keep() {
      mkdirSync(dirname(file), { recursive: true });
      const all = new Float32Array(keys.length * VECTOR_LENGTH);
      keys.forEach((key, at) => {
        all.set(known.get(key) as Float32Array, at * VECTOR_LENGTH);
      });
      writeFileSync(file, new Uint8Array(all.buffer));
      writeFileSync(`${file}.keys`, keys.join('\n'));
    },
  };
}
