/** The project's own files as text, for tests about the shape of the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from '../../scripts/setup.mjs';

export interface SourceFile {
  /** From the project's folder, with forward slashes: "lib/coach/text.ts". */
  path: string;
  text: string;
  /** The text with comments blanked out, line for line, so that words in comments do not count. */
  code: string;
  lines: number;
}

export interface Import {
  /** As written: "../coach/types" or "preact/hooks". */
  from: string;
  /** Path inside the project without ending, "lib/coach/types"; `null` for a package. */
  target: string | null;
  typeOnly: boolean;
}

const NOT_OURS = new Set(['node_modules', '.git', '.output', '.wxt', '.cache']);

/** Every file below a folder of the project, sorted by path; none when the folder is not there. */
export function listFiles(folder: string): string[] {
  const found: string[] = [];
  const walk = (at: string) => {
    for (const entry of readdirSync(join(ROOT, at), { withFileTypes: true })) {
      if (NOT_OURS.has(entry.name)) continue;
      const path = at === '' ? entry.name : posix.join(at, entry.name);
      if (entry.isDirectory()) walk(path);
      else found.push(path);
    }
  };
  try {
    walk(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return found.sort();
}

/** Every TypeScript file below the folders, read. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders
    .flatMap(listFiles)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, code: blankComments(text), lines: text.trimEnd().split('\n').length };
    });
}

/** The text with comments replaced by spaces. Knows strings and templates, so that `https://` in one is not a comment. */
export function blankComments(text: string): string {
  const token = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(token, (match) => (match.startsWith('/') ? match.replace(/[^\n]/g, ' ') : match));
}

const IMPORT = /^[ \t]*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** The imports and re-exports of a file. */
export function importsOf(file: SourceFile): Import[] {
  return [...file.code.matchAll(IMPORT)].map(([, type, names, from = '', lazy]) => {
    const source = lazy ?? from;
    const own = source.startsWith('.');
    return {
      from: source,
      target: own ? posix.join(posix.dirname(file.path), source).replace(/\.(tsx?|css)$/, '') : null,
      typeOnly: type !== undefined || isAllTypes(names),
    };
  });
}

function isAllTypes(names: string | undefined): boolean {
  const list = names?.match(/^\{([\s\S]*)\}$/)?.[1];
  if (list === undefined) return false;
  return list.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
}

/** The places of a pattern in the code, as "path:line". */
export function placesOf(files: readonly SourceFile[], pattern: RegExp): string[] {
  const all = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  return files.flatMap((file) =>
    [...file.code.matchAll(all)].map((match) => `${file.path}:${lineAt(file.code, match.index)}  ${match[0].trim()}`),
  );
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The files that stand in one of the folders. */
export function filesIn(files: readonly SourceFile[], ...folders: string[]): SourceFile[] {
  return files.filter((file) => folders.some((folder) => file.path.startsWith(`${folder}/`)));
}

/** Fails unless there are no such places; the message says what to do and names them. */
export function none(places: readonly string[], advice: string): void {
  expect(places, `${advice}\n${places.map((place) => `  ${place}`).join('\n')}\n`).toEqual([]);
}

/** Every file that is loaded at run time with a folder's files. */
export function reachableFrom(sources: readonly SourceFile[], folder: string): SourceFile[] {
  const byPath = new Map(sources.map((file) => [file.path.replace(/\.tsx?$/, ''), file]));
  const seen = new Set(filesIn(sources, folder));
  for (const file of seen) {
    for (const { target, typeOnly } of importsOf(file)) {
      if (target === null || typeOnly) continue;
      const next = byPath.get(target) ?? byPath.get(`${target}/index`);
      if (next) seen.add(next);
    }
  }
  return [...seen];
}
