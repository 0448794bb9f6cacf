/** Labelled reviews and replies, as JSON lines: read, checked, and put into folds by writer. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CHECKS, REVIEW_KINDS, type SURFACES } from '../../lib/coach/types';

const Line = z.object({
  id: z.string(),
  site: z.string(),
  sector: z.string().nullish(),
  review: z.object({ stars: z.number().min(1).max(5).nullable(), author: z.string().nullish(), text: z.string() }),
  kind: z.enum(REVIEW_KINDS),
  sentences: z.array(z.object({ text: z.string(), labels: z.array(z.string()) })).min(1),
  checks: z.record(z.enum(CHECKS), z.boolean()),
});

/** One labelled reply. */
export type Labelled = z.infer<typeof Line> & { file: string; surface: (typeof SURFACES)[number] };

const SURFACE_OF: Record<string, (typeof SURFACES)[number]> = {
  google: 'google-reply',
  yelp: 'yelp-public',
  amazon: 'amazon-feedback',
};

/** The project's own invented replies. */
export const OWN = fileURLToPath(new URL('./written', import.meta.url));

/** Reads every `*.jsonl` of a folder in the order of their names. Throws with file and line where one is not understood. */
export function readFolder(folder: string): Labelled[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line, at) => {
        if (!line.trim()) return [];
        const parsed = Line.safeParse(JSON.parse(line));
        if (!parsed.success) throw new Error(`${name}, line ${at + 1}: ${z.prettifyError(parsed.error)}`);
        const { data } = parsed;
        return [{ ...data, file: basename(name, '.jsonl'), surface: SURFACE_OF[data.site] ?? 'other' }];
      }),
  );
}

/** How many parts the files are held out in, one after another. */
export const FOLDS = 4;

/** Which fold each file belongs to: whole files, since the sentences of one writer are alike; kinds of files dealt out evenly. */
export function foldOfFiles(files: readonly string[]): Map<string, number> {
  const families = new Map<string, number>();
  return new Map(
    [...files].sort().map((file) => {
      const family = /^(written|real)-/.exec(file)?.[1] ?? 'own';
      const number = families.get(family) ?? 0;
      families.set(family, number + 1);
      return [file, number % FOLDS];
    }),
  );
}
