import { TEXTS } from 'virtual:coach-texts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createAlarms } from '../../lib/browser/alarms';
import { createDatabase } from '../../lib/browser/database';
import { createDeepReader } from '../../lib/browser/deep-reader';
import { createFrames } from '../../lib/browser/frames';
import { type Handlers, openGate } from '../../lib/browser/gate';
import { createMenus, onMenu } from '../../lib/browser/menus';
import { askPage } from '../../lib/browser/messages';
import { createMirrorStore } from '../../lib/browser/mirror-stores';
import { createPages } from '../../lib/browser/pages';
import { createPanels } from '../../lib/browser/panels';
import { createReviewKinds } from '../../lib/browser/review-kinds';
import { createSettings } from '../../lib/browser/settings';
import { createTabLook } from '../../lib/browser/tab-look';
import { createTabs } from '../../lib/browser/tabs';
import { createTemplates } from '../../lib/browser/templates';
import { createTurnedOn } from '../../lib/browser/turned-on';
import { isSiteAt, sitesAt } from '../../lib/sites/claims';
import { framesHere, originHere } from './in-page';
import { createLateCoach } from './late-coach';
import { createRemembering } from './remembering';
import { createShared } from './shared';

/** Introduces messages, database, panels and menus. Every listener is there when the worker's first turn ends. */
export default defineBackground(() => {
  const now = () => Date.now();
  const newId = () => crypto.randomUUID();
  const database = createDatabase({ now, newId, mirror: createMirrorStore(browser), session: browser.storage.session });
  const alarms = createAlarms(browser);
  const frames = createFrames(browser.storage.session);
  const tabs = createTabs(browser, { originHere, framesHere });
  const settings = createSettings(database, () => void pushHouse());
  const pushHouse = async () => pages.pushSettings(await shared.readHouse());
  const giveBack = (origin: string) => turnedOn.giveBack(origin);
  const shared = createShared({ database, now, newId, alarms, settings, giveBack, onChange: () => void pushHouse() });
  const templates = createTemplates(database, newId, shared.listTemplates);
  const panels = createPanels({ api: browser, frames, askPage, sitesAt, now, newToken: newId });
  const turnedOn = createTurnedOn({
    api: browser,
    database,
    inject: tabs.injectOrigin,
    end: (origin) => pages.end(origin),
    onChange: pushHouse,
    otherwiseGiven: shared.otherwiseGiven,
  });
  const pages = createPages({
    frames,
    askPage,
    tabs,
    turnedOn,
    readHouse: shared.readHouse,
    findTemplate: templates.findTemplate,
  });
  const { hello, coachTab, insertTemplate } = pages;
  const coach = createLateCoach();
  const { readKind } = createReviewKinds({
    readHouse: shared.readHouse,
    kindOf: async (review, surface, trade) => (await coach()).triage(review, surface, trade).kind,
  });

  const { answers, followed, recent } = createRemembering({
    ...{ database, now, newId, alarms, frames, readHouse: shared.readHouse },
    keeping: {
      reread: shared.reread,
      eraseSites: () => shared.endAll().then(turnedOn.turnAllOff),
    },
    pointsOf: async (...read) => (await coach()).triage(...read).points.map(({ quote }) => quote),
  });
  const { readDraft } = createDeepReader({ readHouse: shared.readHouse, coach, recent });
  const coachTexts = async () => ({ ok: true, value: TEXTS }) as const;

  const handlers: Handlers = {
    ...settings.handlers,
    ...templates.handlers,
    ...shared.handlers,
    ...turnedOn.handlers,
    ...createTabLook({ tabs, frames, askPage }),
    ...panels,
    hello,
    readKind,
    readDraft,
    coachTexts,
    coachTab,
    insertTemplate,
    ...answers,
  };
  openGate(browser, followed(handlers), isSiteAt);
  createMenus(browser);
  onMenu(browser, (tabId, selection, frameId) => void pages.coach(tabId, selection, frameId));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'coach-box' && tab?.id !== undefined) void pages.coach(tab.id, '');
  });
  browser.tabs.onRemoved.addListener((tabId) => void frames.forgetTab(tabId));
  browser.permissions.onAdded.addListener(({ origins }) => void turnedOn.onAdded(origins));
  browser.permissions.onRemoved.addListener(() => void turnedOn.onRemoved());
  browser.runtime.onStartup.addListener(() => void turnedOn.reconcile());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/practice.html') });
    // An update may have changed titles.
    void browser.contextMenus.removeAll().then(() => createMenus(browser));
    void turnedOn.reconcile();
  });
});
