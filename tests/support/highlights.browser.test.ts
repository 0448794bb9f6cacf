/** The reader of marks, tried on marks whose words are known. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchExtension, serve } from './extension';
import { highlights } from './highlights';

const PAGE = `<!doctype html><textarea id="first" rows="3" cols="40">You are wrong about us</textarea>
<p><textarea id="second" rows="3" cols="40">Thank you for coming in</textarea></p>
<div contenteditable id="rich"><p>We are <b>very</b> sorry</p></div>`;

describe('reading the highlight registry', () => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launchExtension({ extension: null });
    await serve(launched.context, [{ url: /^https:\/\/shop\.example\//, body: PAGE }]);
  });
  afterAll(() => launched.close());

  it('gives the words under value ranges and DOM ranges, by field and position', async () => {
    const page = await launched.context.newPage();
    await page.goto('https://shop.example/');
    await page.evaluate(() => {
      type Valued = HTMLTextAreaElement & { createValueRange(start: number, end: number): AbstractRange };
      const box = (id: string) => document.getElementById(id) as Valued;
      const rich = document.createRange();
      rich.setStart(document.querySelector('#rich p')?.firstChild as Node, 3);
      rich.setEnd(document.querySelector('#rich b')?.firstChild as Node, 4);
      const set = (name: string, ...ranges: AbstractRange[]) =>
        CSS.highlights.set(name, new (Highlight as new (...ranges: AbstractRange[]) => Highlight)(...ranges));
      set('ek-1', box('first').createValueRange(8, 13), box('first').createValueRange(0, 3));
      set('ek-2', box('second').createValueRange(10, 23));
      set('ek-3', rich);
    });
    expect(await highlights(page)).toEqual({
      'ek-1': ['You', 'wrong'],
      'ek-2': ['for coming in'],
      'ek-3': ['are very'],
      'ek-4': [],
    });
    await page.close();
  });
});
