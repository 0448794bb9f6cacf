/** Sees into our closed shadow roots as a person does: through the browser's own inspector, never through a hook in shipped code. */
import type { CDPSession, Page } from 'playwright-core';

interface Node {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  shadowRootType?: string;
  contentDocument?: Node;
}

function* below(node: Node): Generator<Node> {
  yield node;
  const inside = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  if (node.contentDocument) inside.push(node.contentDocument);
  for (const child of inside) yield* below(child);
}

function textOf(node: Node): string {
  return [...below(node)]
    .filter((one) => one.nodeName === '#text')
    .map((one) => one.nodeValue)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const has = (node: Node, name: string): boolean =>
  (node.attributes ?? []).some((one, at) => at % 2 === 0 && one === name);

async function inTree<T>(page: Page, work: (cdp: CDPSession, nodes: Node[]) => Promise<T>): Promise<T> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
    return await work(cdp, [...below(root)]);
  } finally {
    await cdp.detach();
  }
}

const closedRoots = (nodes: Node[]): Node[] => nodes.filter((node) => node.shadowRootType === 'closed');

/** Words of the stop dialog; empty while none is open. */
export async function stopDialogText(page: Page): Promise<string> {
  return inTree(page, async (_, nodes) => {
    const dialogs = closedRoots(nodes).flatMap((root) => [...below(root)].filter((one) => one.nodeName === 'DIALOG'));
    const open = dialogs.find((dialog) => has(dialog, 'open'));
    return open ? textOf(open) : '';
  });
}

/** Where a button inside one of our closed roots is, in pixels of the page; `null` when it is not there or not shown. */
export async function closedButton(page: Page, name: string): Promise<{ x: number; y: number } | null> {
  return inTree(page, async (cdp, nodes) => {
    const buttons = closedRoots(nodes).flatMap((root) => [...below(root)].filter((one) => one.nodeName === 'BUTTON'));
    const button = buttons.find((one) => textOf(one) === name);
    if (!button) return null;
    const box = await cdp.send('DOM.getBoxModel', { nodeId: button.nodeId }).catch(() => null);
    const quad = box?.model.content;
    if (!quad) return null;
    const [left = 0, top = 0, , , right = 0, bottom = 0] = quad;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  });
}

/** Words of all buttons inside our closed roots, shown or not. */
export async function closedButtonNames(page: Page): Promise<string[]> {
  return inTree(page, async (_, nodes) =>
    closedRoots(nodes).flatMap((root) => [...below(root)].filter((one) => one.nodeName === 'BUTTON').map(textOf)),
  );
}

/** Presses a button inside a closed root with the real mouse. */
export async function pressClosed(page: Page, name: string): Promise<void> {
  const at = await closedButton(page, name);
  if (!at) throw new Error(`No button “${name}” is shown in our part of the page.`);
  await page.mouse.click(at.x, at.y);
}

/** How many nodes of ours (hosts of closed roots) the page's tree holds. */
export async function hostCount(page: Page): Promise<number> {
  return inTree(page, async (_, nodes) => closedRoots(nodes).length);
}
