// @vitest-environment happy-dom
import { getByRole, getByText, queryByRole, queryByText } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel';
import type { Found } from '../../lib/contract/panel';
import type { Ask } from '../../lib/stores/asking';
import { partsFor } from './parts';
import { draw, press } from './render';
import { view } from './views';

const ask = (async () => ({ ok: false, reason: 'none' })) as unknown as Ask;
const ORIGIN = 'https://blog.example';
const FOUND: Found = { box: true, review: null, origin: ORIGIN };

async function open(
  more: Parameters<typeof view>[0],
  requestOrigin: (origin: string) => Promise<{ ok: true; value: null } | { ok: false; reason: string }> = async () => ({
    ok: true,
    value: null,
  }),
) {
  const parts = partsFor({ send: () => undefined, ask, rule: () => null, requestOrigin });
  const root = await draw(<Panel parts={parts} />);
  await act(() => parts.receive({ type: 'view', view: view(more) }));
  return { root, parts };
}

describe('an answered review', () => {
  it('is said near the top, with the beginning of the answer and what to do instead', async () => {
    const { root } = await open({ answered: 'Thank you, Wanda. The boiler is new now.' });
    const part = getByRole(root, 'region', { name: 'Answered already' });
    expect(part.textContent).toContain(
      'This review has your public answer already: “Thank you, Wanda. The boiler is new now.”',
    );
    expect(part.textContent).toContain('One answer is enough. To add something, change that one');
    expect(root.querySelector('section')).toBe(part);
  });

  it('says nothing where there is none', async () => {
    const { root } = await open({});
    expect(queryByText(root, /public answer already/)).toBeNull();
  });
});

describe('manual mode', () => {
  it('says plainly that no review was found, and what can be done', async () => {
    const { root } = await open({ site: null, review: null, found: FOUND });
    expect(getByText(root, /^I found the box, but no review near it\. Select the review’s text/)).toBeTruthy();
  });

  it('says where the review it goes by comes from', async () => {
    const near = await open({ site: null, found: { ...FOUND, review: 'near' } });
    expect(getByText(near.root, /^This review stands near the box/)).toBeTruthy();
    const selected = await open({ site: null, found: { ...FOUND, review: 'selected' } });
    expect(getByText(selected.root, 'The words you selected are taken as the review.')).toBeTruthy();
    const waiting = await open({ site: null, status: 'waiting', found: { ...FOUND, box: false } });
    expect(queryByText(waiting.root, /I found the box/)).toBeNull();
  });

  it('asks the browser within the press, and says what came of it', async () => {
    const requestOrigin = vi.fn(async (_origin: string) => ({ ok: true, value: null }) as const);
    const { root } = await open({ site: null, found: FOUND }, requestOrigin);
    const button = getByRole(root, 'button', { name: 'Always coach here: blog.example' });
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    // In the same turn: the browser asks only within the owner's own press.
    expect(requestOrigin).toHaveBeenCalledExactlyOnceWith(ORIGIN);
    await act(async () => {
      for (let turn = 0; turn < 5; turn += 1) await null;
    });
    expect(getByText(root, /^From now on reply boxes on this site/)).toBeTruthy();
    expect(queryByRole(root, 'button', { name: /^Always coach here/ })).toBeNull();
  });

  it('keeps the offer and says why when it was not to be', async () => {
    const { root } = await open({ site: null, found: FOUND }, async () => ({ ok: false, reason: 'Not turned on.' }));
    await press(getByRole(root, 'button', { name: /^Always coach here/ }));
    expect(getByText(root, 'Not turned on.')).toBeTruthy();
    expect(getByRole(root, 'button', { name: /^Always coach here/ })).toBeTruthy();
  });

  it('offers nothing where nothing can be turned on, nor on a known site', async () => {
    const { root } = await open({ site: null, found: { ...FOUND, origin: null } });
    expect(queryByRole(root, 'button', { name: /^Always coach here/ })).toBeNull();
    const known = await open({});
    expect(queryByRole(known.root, 'button', { name: /^Always coach here/ })).toBeNull();
  });
});
