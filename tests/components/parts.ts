import type { Ask } from '../../lib/stores/asking';
import { createPanelParts, type PanelParts, type PartsDeps } from '../../lib/stores/panel-parts';
import { requestOrigin } from './views';

/** A Tuesday evening, local time. */
export const NOW = new Date(2026, 4, 19, 22, 40).getTime();

/** The panel's stores in a make-believe world that refuses whatever is not given. */
export function partsFor(more: Partial<PartsDeps> = {}): PanelParts {
  let ids = 0;
  return createPanelParts({
    send: () => undefined,
    ask: (async () => ({ ok: false, reason: 'none' })) as unknown as Ask,
    rule: () => null,
    requestOrigin,
    passed: new Set(),
    requestNotifications: async () => ({ ok: true, value: null }),
    saveFile: () => undefined,
    now: () => NOW,
    newId: () => `id-${++ids}`,
    ...more,
  });
}
