/** A real server on this machine, behind the address that the extension believes to ask. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fetched, fetchPlaybook } from '../../lib/browser/fetch-playbook';
import { LARGEST_FILE } from '../../lib/playbook/hostile';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let answer: Answer;
let asked: IncomingMessage[];
let inits: RequestInit[];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  inits = [];
});

const URL_ASKED = 'https://books.example/team.evenkeel.json';

function get(reply: Answer, marks: { etag?: string; modified?: string } = {}, limits = {}): Promise<Fetched> {
  answer = reply;
  const ask = (url: string | URL | Request, init: RequestInit = {}) => {
    inits.push(init);
    const { port } = server.address() as AddressInfo;
    return fetch(String(url).replace('https://books.example', `http://127.0.0.1:${port}`), init);
  };
  return fetchPlaybook({ url: URL_ASKED, etag: null, modified: null, ...marks }, { ask, ...limits });
}

const reasonOf = (fetched: Fetched): string => (fetched.state === 'problem' ? fetched.reason : fetched.state);

describe('a fetch', () => {
  it('takes nothing of the owner’s with it, and follows nowhere', async () => {
    await get((_, response) => response.end('{}'));
    const { signal, ...init } = inits[0] ?? {};
    expect(signal).toBeInstanceOf(AbortSignal);
    expect(init).toEqual({
      headers: {},
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
    });
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /team.evenkeel.json']);
    expect([asked[0]?.headers.cookie, asked[0]?.headers.referer]).toEqual([undefined, undefined]);
  });

  it('answers the text, with what the server says of its version', async () => {
    const fetched = await get((_, response) => {
      response.setHeader('ETag', '"7"');
      response.setHeader('Last-Modified', 'Sun, 01 Nov 2026 10:00:00 GMT');
      response.end('{"a":"é"}');
    });
    expect(fetched).toEqual({
      state: 'fresh',
      text: '{"a":"é"}',
      etag: '"7"',
      modified: 'Sun, 01 Nov 2026 10:00:00 GMT',
    });
  });

  it('asks only whether there is another version, where one is here', async () => {
    const same: Answer = (_, response) => response.writeHead(304).end();
    expect(await get(same, { etag: '"7"', modified: 'yesterday' })).toEqual({ state: 'same' });
    expect(await get(same, { modified: 'Sun, 01 Nov 2026 10:00:00 GMT' })).toEqual({ state: 'same' });
    expect(asked.map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']])).toEqual([
      ['"7"', undefined],
      [undefined, 'Sun, 01 Nov 2026 10:00:00 GMT'],
    ]);
  });

  it('does not believe “not changed” where nothing is here', async () => {
    expect(reasonOf(await get((_, response) => response.writeHead(304).end()))).toMatch(/error \(304\)/);
  });

  it('keeps no mark that is too long', async () => {
    const fetched = await get((_, response) => response.setHeader('ETag', `"${'e'.repeat(600)}"`).end('{}'));
    expect(fetched).toMatchObject({ state: 'fresh', etag: null });
  });

  it.each([
    [404, /no file at this address/],
    [410, /no file at this address/],
    [403, /not give this file to everybody/],
    [500, /error \(500\)/],
    [204, /error \(204\)/],
    [301, /sends on to another/],
  ])('says what came of an answer with %i', async (status, words) => {
    const fetched = await get((_, response) => response.writeHead(status, { location: '/other' }).end());
    expect(reasonOf(fetched)).toMatch(words);
    expect(asked).toHaveLength(1);
  });

  it('takes no page for a file', async () => {
    const fetched = await get((_, response) =>
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<p>'),
    );
    expect(reasonOf(fetched)).toMatch(/a page at this address/);
  });

  it('refuses a file by the length it promises', async () => {
    const fetched = await get((_, response) => {
      response.setHeader('Content-Length', LARGEST_FILE + 1);
      response.flushHeaders();
    });
    expect(reasonOf(fetched)).toMatch(/1 MB/);
  });

  it('stops at 1 MB where no length was promised, however much would come', async () => {
    let sent = 0;
    const fetched = await get((_, response) => {
      const more = (): void => {
        sent += 1;
        if (sent < 2_000 && !response.destroyed && response.write('x'.repeat(65_536))) setImmediate(more);
        else if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(reasonOf(fetched)).toMatch(/1 MB/);
    expect(sent).toBeLessThan(2_000);
  });

  it('gives up where no answer begins in time', async () => {
    expect(reasonOf(await get(() => undefined, {}, { toHeaders: 30 }))).toMatch(/in time/);
  });

  it('gives up where an answer drips', async () => {
    const fetched = await get(
      (_, response) => {
        response.write('{');
      },
      {},
      { toHeaders: 5_000, inAll: 60 },
    );
    expect(reasonOf(fetched)).toMatch(/in time/);
  });

  it('says so where there is nobody', async () => {
    expect(reasonOf(await get((request) => request.socket.destroy()))).toMatch(/could not be reached/);
  });

  it('takes nothing but UTF-8', async () => {
    expect(reasonOf(await get((_, response) => response.end(Buffer.from([0x7b, 0xff, 0x7d]))))).toMatch(/UTF-8/);
  });
});
