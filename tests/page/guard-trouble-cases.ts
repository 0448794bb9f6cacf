/** Pages that misbehave around the press, and presses that are none of a person's ordinary ones. */
import { expect } from 'vitest';
import {
  area,
  BOX,
  BUTTON,
  choose,
  click,
  closed,
  FORM,
  focus,
  type GuardCase,
  HEATED,
  key,
  leave,
  POSTS,
} from './guard-case';
import { ask, until } from './lab';

export const TROUBLE_CASES: readonly GuardCase[] = [
  {
    name: 'composer removed while the dialog is open',
    html: `<section id="place" data-composer>${BOX}${BUTTON}</section>${POSTS}`,
    remakes: true,
    async during(page) {
      await page.evaluate('void (window.away = [...place.children], place.replaceChildren())');
      await leave(page);
    },
    between: (page) => page.evaluate('place.append(...away)'),
  },
  {
    name: 'composer made anew, with another identity of its review',
    html: `<section id="place" data-composer>${BOX}${BUTTON}</section>${POSTS}`,
    remakes: true,
    between: (page) =>
      page.evaluate(`(() => {
        const fresh = box.cloneNode(true);
        fresh.value = box.value; fresh.dataset.reply = 'another';
        box.replaceWith(fresh);
        const button = document.querySelector('#post').cloneNode(true);
        document.querySelector('#post').replaceWith(button);
        button.addEventListener('click', () => post());
      })()`),
  },
  {
    name: 'host of the dialog removed by the page',
    html: BOX + BUTTON + POSTS,
    during: (page) =>
      page.evaluate(`[...document.documentElement.children].forEach((one) =>
        one !== document.head && one !== document.body && one.remove())`),
  },
  {
    name: 'page that removes the host whenever it comes',
    html: `${BOX}${BUTTON}${POSTS}<script>new MutationObserver(() => {
      for (const one of document.documentElement.children) if (one !== document.head && one !== document.body) one.remove();
    }).observe(document.documentElement, { childList: true });</script>`,
    // Nothing to leave: it goes by itself.
    during: closed,
  },
  {
    name: 'site’s own modal dialog',
    html: `<dialog id="modal"><section data-composer>${BOX}${BUTTON}</section></dialog>${POSTS}<script>modal.showModal()</script>`,
  },
  {
    name: 'site’s modal closed while the dialog is open',
    html: `<dialog id="modal"><section data-composer>${BOX}${BUTTON}</section></dialog>${POSTS}<script>modal.showModal()</script>`,
    async during(page) {
      await page.evaluate('modal.close()');
      await closed(page);
    },
    between: (page) => page.evaluate('modal.showModal()'),
  },
  {
    name: 'site opens a modal of its own over the dialog',
    html: `${BOX}${BUTTON}${POSTS}<dialog id="modal">Still there?<button id="yes">Yes</button></dialog>`,
    async during(page) {
      await page.evaluate("void (modal.showModal(), yes.addEventListener('click', () => modal.close()))");
      await click(page, '#yes');
      await page.evaluate('void document.activeElement?.blur()');
      await choose(page, 'Edit my reply');
    },
  },
  {
    name: 'site’s popover that closes when pressed outside',
    html: `<div id="card" popover><section data-composer>${BOX}${BUTTON}</section></div>${POSTS}<script>
      card.showPopover(); window.closes = 0; card.addEventListener('toggle', ({ newState }) => { window.closes += newState === 'closed'; });
      </script>`,
    between: async (page) => expect(await page.evaluate('closes')).toBe(0),
  },
  {
    name: 'focus trap that pulls and keeps Tab',
    html: `${BOX}${BUTTON}${POSTS}<script>
      const pull = (event) => { if (event.target !== box && event.target.id !== 'post') box.focus(); };
      window.addEventListener('focusin', pull, true); document.addEventListener('focusin', pull);
      window.addEventListener('keydown', (event) => event.key === 'Tab' && (event.preventDefault(), box.focus()), true);
      </script>`,
    async during(page) {
      await page.press('Tab');
      expect(await ask(page, 'dialog')).toMatchObject({ open: true, focus: 'Post as it is' });
      await page.press('Enter');
    },
  },
  {
    name: 'page that acts on Escape, wherever the keyboard is',
    html: `${BOX}${BUTTON}${POSTS}<script>window.discarded = 0;
      window.addEventListener('keydown', (event) => { if (event.key === 'Escape') { window.discarded += 1; box.value = ''; } }, true);
      </script>`,
    async during(page) {
      // A press beside the dialog takes the keyboard out of it.
      await page.click(5, 5);
      expect(await ask(page, 'dialog')).toMatchObject({ open: true });
      await leave(page);
      await closed(page);
      expect(await page.evaluate('discarded')).toBe(0);
    },
  },
  {
    name: 'error in the coach',
    html: `${area('', 'You liar, I throw')}${BUTTON}${POSTS}`,
    draft: 'You liar, I throw',
    passes: 'On any doubt the press is the owner’s.',
  },
  {
    name: 'extension gone before the press',
    html: BOX + BUTTON + POSTS,
    before: (page) => ask(page, 'die'),
    passes: 'Without the extension there is nobody to answer.',
  },
  {
    name: 'extension gone while the dialog is open',
    html: BOX + BUTTON + POSTS,
    async during(page) {
      await ask(page, 'die');
      await leave(page);
    },
  },
  {
    name: 'double click',
    html: BOX + BUTTON + POSTS,
    press: (page) => click(page, '#post', 2),
    again: (page) => click(page, '#post'),
  },
  {
    name: 'key held down',
    html: BOX + BUTTON + POSTS,
    async press(page) {
      await focus(page, '#post');
      await page.down('Enter');
      await page.down('Enter');
      await page.down('Enter');
      await page.up('Enter');
    },
    again: key('Enter'),
  },
  {
    name: 'press while an input method composes',
    html: `${BOX}${BUTTON}${POSTS}`,
    draft: `${HEATED}に`,
    async before(page) {
      await focus(page, '#box');
      await page.press('Control+End');
      if (page.compose) await page.compose('に');
      else {
        // Firefox's driver has no input method: what a page and we would see of one is made up.
        await page.evaluate(`(() => {
          box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
          box.setRangeText('に', box.value.length, box.value.length, 'end');
          box.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: 'に' }));
          box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: 'に' }));
        })()`);
      }
    },
  },
  {
    name: 'clicks and submits made by the page',
    html: FORM,
    before: (page) =>
      page.evaluate(`(() => {
        deep('#post').click();
        deep('#post').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
        form.requestSubmit();
        // What a script presses is the page's own business and is not counted.
        window.byScript = posted.splice(0).length;
      })()`),
    between: async (page) => expect(await page.evaluate('byScript')).toBe(3),
  },
  {
    name: 'button made anew between the presses',
    html: `<section data-composer>${BOX}${BUTTON}</section>${POSTS}`,
    between: (page) =>
      page.evaluate(`(() => {
        const old = deep('#post'); const fresh = old.cloneNode(true);
        old.replaceWith(fresh); fresh.addEventListener('click', () => post());
      })()`),
  },
  {
    name: 'button disabled meanwhile, then enabled',
    html: BOX + BUTTON + POSTS,
    async during(page) {
      await page.evaluate("void (deep('#post').disabled = true)");
      await choose(page, 'Post as it is');
    },
    async between(page) {
      await click(page, '#post');
      expect(await page.evaluate('posted')).toEqual([]);
      await page.evaluate("void (deep('#post').disabled = false)");
    },
  },
  {
    name: 'button renamed meanwhile',
    html: BOX + BUTTON + POSTS,
    between: (page) => page.evaluate("void (deep('#post').textContent = 'Try again')"),
  },
  {
    name: 'two boxes on one page, each asked about once',
    html: `<section data-composer><textarea id="other" data-reply="two">${HEATED}, all of you</textarea><button id="more" type="button">Reply</button></section>
      <section data-composer>${BOX}${BUTTON}</section>${POSTS}<script>window.others = []; more.addEventListener('click', () => others.push(other.value));</script>`,
    async between(page) {
      await click(page, '#more');
      await expect.poll(() => ask(page, 'dialog')).toMatchObject({ open: true, asked: 2 });
      await leave(page);
      await closed(page);
      await click(page, '#more');
      await until(page, 'others.length === 1');
      expect(await page.evaluate('[others[0], other.value]')).toEqual([
        `${HEATED}, all of you`,
        `${HEATED}, all of you`,
      ]);
    },
  },
  {
    name: 'page that writes its document anew',
    html: BOX + BUTTON + POSTS,
    remakes: true,
    before: (page) =>
      page.evaluate(`(() => {
        const { post: send } = window;
        const html = document.documentElement.innerHTML.replace(/<script[^]*?<\\/script>/g, '');
        document.open(); document.write('<!doctype html>' + html); document.close();
        document.querySelector('#post').addEventListener('click', () => send());
      })()`),
  },
  {
    name: 'second press after more than a minute',
    html: BOX + BUTTON + POSTS,
    between: (page) => ask(page, 'later', '61000'),
  },
];
