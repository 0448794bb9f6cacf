/** Sees into our closed shadow roots in Firefox: WebDriver BiDi tells of them, a page cannot. */
import type { Browser, Frame } from 'puppeteer-core';

/** A node as BiDi serialises it. */
export interface RemoteNode {
  sharedId: string;
  value: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
    mode?: 'open' | 'closed';
  };
}

/** What puppeteer-core 24 keeps to itself. */
interface Untyped {
  connection: { send(method: string, params: object): Promise<{ result: { result?: { value?: unknown } } }> };
}

async function ask(frame: Frame, method: string, params: object): Promise<unknown> {
  const browser: Browser = frame.page().browser();
  const { _id: context } = frame as unknown as { _id: string };
  const answer = await (browser as unknown as Untyped).connection.send(method, {
    target: { context },
    awaitPromise: false,
    ...params,
  });
  return answer.result.result?.value;
}

/** All nodes inside the closed roots of hosts of ours in a frame. */
export async function closedNodes(frame: Frame): Promise<RemoteNode[]> {
  const hosts = (await ask(frame, 'script.evaluate', {
    expression: `[...document.querySelectorAll('div[popover="manual"]')]`,
    serializationOptions: { maxDomDepth: null, maxObjectDepth: null, includeShadowTree: 'all' },
  })) as RemoteNode[];
  return hosts.flatMap(({ value }) => (value.shadowRoot?.value.mode === 'closed' ? [...below(value.shadowRoot)] : []));
}

/** A node and all below it. */
export function* below(node: RemoteNode): Generator<RemoteNode> {
  yield node;
  for (const child of node.value.children ?? []) yield* below(child);
}

/** Text of a node, without line breaks. */
export const textOf = (node: RemoteNode): string =>
  [...below(node)]
    .map(({ value }) => (value.nodeType === 3 ? (value.nodeValue ?? '') : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Where a node is in its frame, CSS pixels; a width of 0 where it is not drawn. */
export async function rectOf(frame: Frame, { sharedId }: RemoteNode): Promise<DOMRectLike> {
  const told = await ask(frame, 'script.callFunction', {
    functionDeclaration: `(node) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return JSON.stringify({ x: left, y: top, width: node.checkVisibility({ visibilityProperty: true }) ? width : 0, height });
    }`,
    arguments: [{ sharedId }],
  });
  return JSON.parse(String(told));
}
interface DOMRectLike {
  x: number;
  y: number;
  width: number;
  height: number;
}
