import type { Outcome } from '../browser/protocol';
import type { PanelView, ToPanel } from '../contract/panel';
import { createPanelStore, type PanelDeps, type PanelStore } from './panel';
import { type CaseStore, createCaseStore } from './panel-case';
import { type CaseworkStore, createCaseworkStore } from './panel-casework';
import { createKeptStore, type KeptStore } from './panel-kept';
import { createPauseStore, type PauseStore } from './panel-pause';
import { createTeammateStore, type TeammateStore } from './panel-teammate';
import { createVentStore, type VentStore } from './panel-vent';

/** Everything the panel's stores need of the world. */
export interface PartsDeps extends PanelDeps {
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
  /** Threads beside which the question how hot one is was put away. */
  passed: { has(thread: string): boolean; add(thread: string): void };
  requestNotifications(): Promise<Outcome<null>>;
  saveFile(name: string, text: string): void;
}

/** What the panel beside a box remembers, by concern. */
export interface PanelParts {
  panel: PanelStore;
  cases: CaseStore;
  kept: KeptStore;
  casework: CaseworkStore;
  pause: PauseStore;
  vent: VentStore;
  teammate: TeammateStore;
  /** A message of the page, its view completed. */
  receive(message: { type: 'view'; view: PanelView } | Exclude<ToPanel, { type: 'view' | 'reading' }>): void;
  /** Reads anew what may have been changed elsewhere. */
  load(): void;
}

/** Makes the stores of the panel and introduces them to each other. */
export function createPanelParts(deps: PartsDeps): PanelParts {
  const panel = createPanelStore(deps);
  const all = { ...deps, panel, tell: panel.getState().tell };
  const kept = createKeptStore(deps);
  const cases = createCaseStore(all);
  const casework = createCaseworkStore({ ...all, cases });
  const pause = createPauseStore({ ...all, cases });
  // It is given no way to the page.
  const vent = createVentStore({ ask: deps.ask, tell: all.tell });
  const teammate = createTeammateStore({ ...all, cases });
  const load = (): void => {
    void panel.getState().load();
    void cases.getState().load();
    void kept.getState().check();
    void vent.getState().check();
  };
  return {
    panel,
    cases,
    kept,
    casework,
    pause,
    vent,
    teammate,
    receive(message) {
      if (message.type === 'worked') return cases.getState().worked(message.thread);
      if (message.type === 'shown') return load();
      panel.getState().receive(message);
      if (message.type !== 'view') return;
      kept.getState().look(message.view);
      for (const part of [cases, casework, pause, vent, teammate]) part.getState().see(message.view);
    },
    load,
  };
}
