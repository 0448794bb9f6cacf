/** What the browser's highlight registry holds, read in the page's own world: the proof of which words are marked. */
import type { Frame, Page } from 'playwright-core';

/** The registry's names, neutral on purpose: a page can see them. 1 stop, 2 high, 3 medium, 4 low. */
export type HighlightName = 'ek-1' | 'ek-2' | 'ek-3' | 'ek-4';

/**
 * For each of our highlights the words under each of its ranges, in order of position.
 * A value range of a textarea (Chromium's `OpaqueRange`) tells its offsets but not its field, so the field is the one
 * whose box holds the range; a name without ranges is an empty list.
 */
export async function highlights(page: Page | Frame): Promise<Record<HighlightName, string[]>> {
  return page.evaluate(() => {
    type Box = HTMLTextAreaElement | HTMLInputElement;
    const boxes: Box[] = [];
    const collect = (root: ParentNode) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) boxes.push(element);
        if (element.shadowRoot) collect(element.shadowRoot);
      }
    };
    collect(document);
    const holder = (range: AbstractRange & { getBoundingClientRect?(): DOMRect }): Box | null => {
      const at = range.getBoundingClientRect?.();
      const around = boxes.filter((box) => {
        const is = box.getBoundingClientRect();
        return at && at.left >= is.left - 1 && at.right <= is.right + 1;
      });
      // Text that is scrolled out of the box lies above or below it, so height only decides between several.
      const inside = around.filter((box) => {
        const is = box.getBoundingClientRect();
        return at && at.top >= is.top - 1 && at.bottom <= is.bottom + 1;
      });
      return inside[0] ?? around[0] ?? (boxes.length === 1 ? (boxes[0] ?? null) : null);
    };
    const read = (name: string): string[] => {
      const highlight = CSS.highlights.get(name);
      if (!highlight) return [];
      const words: { at: number; text: string }[] = [];
      for (const range of highlight as unknown as Iterable<AbstractRange>) {
        const inTree = range instanceof Range || range instanceof StaticRange;
        const box = inTree ? null : holder(range);
        let text = inTree ? '' : (box?.value.slice(range.startOffset, range.endOffset) ?? '(no field found)');
        if (inTree) {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          text = live.toString();
        }
        words.push({ at: range.startOffset, text });
      }
      return words.sort((a, b) => a.at - b.at).map((word) => word.text);
    };
    return { 'ek-1': read('ek-1'), 'ek-2': read('ek-2'), 'ek-3': read('ek-3'), 'ek-4': read('ek-4') };
  });
}
