/**
 * The one place of the package that asks the network for something: a playbook's file, from an origin that the owner granted.
 * Nothing of theirs goes with it, nothing is believed of what comes, and both time and size are limited while it comes.
 */
import { LARGEST_FILE } from '../playbook/hostile';

/** What is asked for; `etag` and `modified` of the copy that is here, if there is one. */
export interface Wanted {
  url: string;
  etag: string | null;
  modified: string | null;
}

/** What came of it. `same`: the server says that the copy is still good. */
export type Fetched =
  | { state: 'fresh'; text: string; etag: string | null; modified: string | null }
  | { state: 'same' }
  | { state: 'problem'; reason: string };

/** Limits in milliseconds, and what asks. */
export interface FetchParts {
  ask?: typeof fetch;
  /** Until the answer begins, and until all of it is there. */
  toHeaders?: number;
  inAll?: number;
}

/** Longer marks of a version are not kept: the file is then fetched whole each time. UTF-16 units. */
const LONGEST_MARK = { etag: 500, modified: 200 };

const problem = (reason: string): { state: 'problem'; reason: string } => ({ state: 'problem', reason });

const TOO_LARGE = problem('The file there is too large: 1 MB at most.');
const TOO_SLOW = problem('The address did not answer in time.');
const UNREACHABLE = problem(
  'The address could not be reached, or it sends on to another one. Give the file’s own address.',
);

/** Fetches a playbook's text. Never throws. */
export async function fetchPlaybook(wanted: Wanted, parts: FetchParts = {}): Promise<Fetched> {
  const { ask = (url: string | URL | Request, init?: RequestInit) => fetch(url, init) } = parts;
  const { toHeaders = 10_000, inAll = 30_000 } = parts;
  const late = new AbortController();
  const end = () => late.abort();
  const first = setTimeout(end, toHeaders);
  const last = setTimeout(end, inAll);
  try {
    const answer = await ask(wanted.url, {
      headers: marksOf(wanted),
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: late.signal,
    });
    clearTimeout(first);
    return await readAnswer(answer, wanted);
  } catch {
    return late.signal.aborted ? TOO_SLOW : UNREACHABLE;
  } finally {
    clearTimeout(first);
    clearTimeout(last);
    // Whatever is still coming is not wanted any more.
    end();
  }
}

function marksOf({ etag, modified }: Wanted): Record<string, string> {
  if (etag !== null) return { 'If-None-Match': etag };
  return modified === null ? {} : { 'If-Modified-Since': modified };
}

async function readAnswer(answer: Response, { etag, modified }: Wanted): Promise<Fetched> {
  if (answer.status === 304 && (etag !== null || modified !== null)) return { state: 'same' };
  if (answer.status === 404 || answer.status === 410) return problem('There is no file at this address.');
  if (answer.status === 401 || answer.status === 403)
    return problem('The address does not give this file to everybody.');
  if (answer.status !== 200) return problem(`The address answered with an error (${answer.status}).`);
  if (Number(answer.headers.get('content-length') ?? 0) > LARGEST_FILE) return TOO_LARGE;
  if (/\bhtml\b/i.test(answer.headers.get('content-type') ?? '')) {
    return problem('There is a page at this address, not a playbook’s file.');
  }
  const bytes = await readBytes(answer.body);
  if (bytes === null) return TOO_LARGE;
  const text = textOf(bytes);
  if (text === null) return problem('The file there is not written in UTF-8.');
  return {
    state: 'fresh',
    text,
    etag: markOf(answer.headers.get('etag'), LONGEST_MARK.etag),
    modified: markOf(answer.headers.get('last-modified'), LONGEST_MARK.modified),
  };
}

const markOf = (mark: string | null, longest: number): string | null =>
  mark === null || mark === '' || mark.length > longest ? null : mark;

/** All of a body; `null` as soon as it is more than a playbook may be, whatever length it had promised. */
async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> {
  const reader = body?.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
    size += piece.value.length;
    if (size > LARGEST_FILE) return null;
    pieces.push(piece.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
