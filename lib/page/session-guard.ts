import type { Linter } from '../coach/types';
import type { Site } from '../sites/site';
import { createGuard } from './guard';
import { createStopDialog } from './guard-dialog';
import type { PanelHost } from './panel-host';
import type { SessionState } from './panel-view';
import { findGuardedPress, stopCaseOf } from './press';
import type { SessionParts } from './session-parts';
import type { GuardedPress } from './types';

/** What the guard of a session shares with the rest of it. */
export interface SessionGuardParts {
  host: PanelHost;
  linter: Linter;
  siteNow(): Site | null;
  /** Called when a reply went out as it was. */
  onPosted(): void;
  /** The owner pressed the post button, and the press went through. */
  onPress(press: GuardedPress): void;
}

/** Guards the presses of one frame, as long as its settings say so. */
export function guardSession(
  parts: SessionParts,
  state: SessionState,
  { host, linter, siteNow, onPosted, onPress }: SessionGuardParts,
): void {
  const { controller } = parts;
  const { signal } = controller;
  const dialog = createStopDialog({ root: host.shadow, signal });
  createGuard({
    window: parts.front,
    findPress: (path, kind) =>
      state.settings.on || state.current ? findGuardedPress(parts.window.document, siteNow(), path, kind) : null,
    isOn: () => state.settings.on && state.settings.guard,
    judge: (press) => stopCaseOf(linter, siteNow(), state.settings, state.kinds, press, state.current),
    async ask(press, stopCase) {
      host.attach(press.field.element);
      const answer = await dialog.ask(stopCase);
      const site = siteNow();
      if (answer === 'quiet' && site) {
        state.settings = { ...state.settings, guard: false };
        void parts.ask.quietSite(site.id);
      }
      return answer;
    },
    isAlive: parts.isAlive,
    onPosted,
    onPress,
    now: parts.now,
    signal,
  });
}
