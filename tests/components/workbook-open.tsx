import { getByLabelText, getByRole } from '@testing-library/dom';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { caseName } from '../../components/workbook/case-words';
import type { Stores } from '../../components/workbook/views';
import { Workbook } from '../../components/workbook/Workbook';
import { createCaseParts } from '../../lib/stores/case-parts';
import { createWorkbookStore } from '../../lib/stores/workbook';
import { createCaseStore } from '../../lib/stores/workbook-case';
import { createCasesStore } from '../../lib/stores/workbook-cases';
import { createComingUpStore } from '../../lib/stores/workbook-coming-up';
import { createHouseStore } from '../../lib/stores/workbook-house';
import { createImprovementsStore } from '../../lib/stores/workbook-improvements';
import { createListsStore } from '../../lib/stores/workbook-lists';
import { createQueueStore } from '../../lib/stores/workbook-queue';
import { createTodayStore } from '../../lib/stores/workbook-today';
import { aCase, createFakeCasebook, dayAt, type FakeCasebook, NOW } from '../stores/fake-casebook';

import { draw } from './render';

const SITES = [{ id: 'plaza', name: 'Plaza' }];

/** The memories of all views that show cases, over a make-believe background. */
function workbookStores({ ask }: FakeCasebook, hash: string): Stores {
  const workbook = createWorkbookStore({ ask }, hash);
  const { tell, look, name } = workbook.getState();
  const deps = { ask, tell, look, name, now: () => NOW };
  const caseStore = createCaseStore({ ...deps, nameOf: caseName });
  let serial = 0;
  const stores: Partial<Stores> = {
    workbook,
    sites: { all: SITES, nameOf: ({ site }) => SITES.find(({ id }) => id === site)?.name ?? null },
    today: createTodayStore(deps),
    queue: createQueueStore(deps),
    cases: createCasesStore(deps),
    case: caseStore,
    caseParts: createCaseParts(caseStore, { ...deps, newId: () => `new-${++serial}` }),
    comingUp: createComingUpStore(deps),
    improvements: createImprovementsStore(deps),
    lists: createListsStore(deps),
    house: createHouseStore(deps),
  };
  return stores as Stores;
}

/** Lets everything be answered that was asked when a view was drawn. */
export const settled = () =>
  act(async () => {
    for (let turn = 0; turn < 30; turn += 1) await null;
  });

/** Draws the workbook at a place of it, and waits until it has read what it shows. */
export async function open(hash: string, book: FakeCasebook) {
  const titles: string[] = [];
  const stores = workbookStores(book, hash);
  const root = await draw(<Workbook stores={stores} onTitle={(title) => titles.push(title)} />);
  await settled();
  const goTo = async (to: string) => {
    await act(() => stores.workbook.getState().goTo(to));
    await settled();
  };
  const button = (name: string | RegExp) => getByRole(root, 'button', { name });
  const choose = async (name: string, value: string) => {
    const field = getByLabelText(root, name) as HTMLSelectElement;
    await act(async () => {
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settled();
  };
  return { root, stores, titles, goTo, button, choose, heading: () => getByRole(root, 'heading', { level: 1 }) };
}

/** Accessibility findings, each as rule and element. */
export async function findings(root: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** A promise whose day has passed. */
export const promise = { id: 'p', what: 'ring you', to: 'Wanda', by: dayAt(0) - 1, kept: 'open' as const };
const improvement = { id: 'i', what: 'Mend the boiler', who: 'Ada', kind: 'fix' as const, doneAt: null };
const draft = {
  ...{ thread: 'plaza:a', surface: 'other' as const, text: 'Hello Wanda, I am sorry.', at: NOW, from: 'x', serial: 1 },
  ...{ before: [], pressedAt: null, vent: null },
};

/** A casebook with something in every list. */
export const full = () =>
  createFakeCasebook({
    cases: [
      aCase('a', {
        review: { author: 'Wanda P.', stars: 1, text: 'The boiler leaked.', date: null },
        reviewedOn: dayAt(-9),
      }),
      aCase('b', { hold: { until: NOW + 3_600_000, since: NOW }, sample: true }),
      aCase('c', {
        status: 'answered',
        reply: 'Sorry.',
        repliedAt: NOW,
        promises: [promise],
        improvements: [improvement],
      }),
    ],
    drafts: [draft],
    sample: true,
  });
