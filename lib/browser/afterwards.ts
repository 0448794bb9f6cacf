import type { Handlers } from './gate';

type Handler = (data: never, sender: never) => Promise<unknown>;

/** The same answers; `run` is called after each of these messages was answered and not refused. */
export function afterwards<H extends Partial<Handlers>>(
  handlers: H,
  names: readonly (keyof Handlers)[],
  run: () => void,
): H {
  const wrap =
    (handler: Handler): Handler =>
    async (data, sender) => {
      const outcome = await handler(data, sender);
      if (typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === true) run();
      return outcome;
    };
  const entries = Object.entries(handlers).map(([name, handler]) =>
    (names as readonly string[]).includes(name) ? [name, wrap(handler as Handler)] : [name, handler],
  );
  return Object.fromEntries(entries);
}
