/** The browser's alarms, each known by a name: one listener for all, there before the worker's first turn ends. */

/** The part of the extension API that alarms stand on. */
export interface AlarmsApi {
  alarms: {
    create(name: string, alarm: { when: number }): Promise<void> | void;
    clear(name: string): Promise<boolean>;
    onAlarm: { addListener(listener: (alarm: { name: string }) => void): void };
  };
}

/** See `createAlarms`. */
export interface Alarms {
  /** What rings under a name, from now on. */
  on(name: string, onRing: () => void): void;
  /** Rings once at that time (milliseconds since 1970), and no more at any set before; `null`: not at all. */
  set(name: string, when: number | null): Promise<void>;
}

/** An alarm is never further away than this, so that a clock that was put forward is noticed within it, ms. */
export const FARTHEST = 24 * 3_600_000;

/**
 * Makes them. The browser may lose alarms, and rings late after sleep: whoever sets one works out at each start of the worker,
 * and at each ring, what is due by the clock.
 */
export function createAlarms(api: AlarmsApi): Alarms {
  const rings = new Map<string, () => void>();
  api.alarms.onAlarm.addListener(({ name }) => rings.get(name)?.());
  return {
    on: (name, onRing) => void rings.set(name, onRing),
    async set(name, when) {
      if (when === null) await api.alarms.clear(name);
      else await api.alarms.create(name, { when });
    },
  };
}
