/** Reminders over clocks that are changed, by hand, by the season and by travelling. */
import { afterEach, describe, expect, it } from 'vitest';
import { at, browserWith, DAY, HOUR, held, MINUTE } from './reminded';

const ZONE = process.env.TZ;
afterEach(() => {
  if (ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = ZONE;
});

describe('a clock that is changed', () => {
  const now = at('2026-06-10T12:00');

  it.each([
    ['forward by two months', [60 * DAY]],
    ['back by two months', [-60 * DAY]],
    ['back five minutes just after it rang', [HOUR, -5 * MINUTE, 5 * MINUTE]],
    ['forward and back again', [30 * DAY, -30 * DAY]],
    ['back and forth, over and over', [HOUR, -HOUR, HOUR, -2 * HOUR, 3 * HOUR, -DAY, DAY]],
  ])('%s', async (_, jumps) => {
    const world = await browserWith([held(now + HOUR)], now);
    for (const by of jumps) {
      await world.jump(world.clock.at + by);
      await world.restart();
    }
    await world.pass(Math.max(0, now + 2 * DAY - world.clock.at), DAY / 2);
    expect(world.whats()).toEqual(['hold']);
  });
});

describe('the change to and from summer time', () => {
  it.each([
    ['Europe/Berlin', '2026-03-27T12:00', 'spring'],
    ['Europe/Berlin', '2026-10-23T12:00', 'autumn'],
    ['America/New_York', '2026-03-06T12:00', 'spring'],
    ['America/New_York', '2026-10-30T12:00', 'autumn'],
    ['Australia/Lord_Howe', '2026-10-02T12:00', 'half an hour'],
    ['UTC', '2026-03-27T12:00', 'none'],
  ])('in %s from %s (%s): each once, by the clock on the wall', async (zone, from) => {
    process.env.TZ = zone;
    const now = at(from);
    const day = new Date(now);
    const clockOn = (days: number, hour: number) =>
      new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, hour).getTime();
    const world = await browserWith([{ reviewedOn: clockOn(0, 0) }, held(clockOn(2, 9))], now);
    const when: string[] = [];
    while (world.clock.at < now + 9 * DAY) {
      const before = world.told.length;
      await world.pass(HOUR / 2);
      const shown = new Date(world.clock.at);
      if (world.told.length > before) {
        const hours = `${shown.getHours()}:${String(shown.getMinutes()).padStart(2, '0')}`;
        when.push(`${world.whats().slice(before).join()} day ${shown.getDate() - day.getDate()} ${hours}`);
      }
    }
    expect(world.whats().toSorted()).toEqual(['aim', 'hold', 'line', 'warn']);
    for (const moment of when) expect(moment).toMatch(/ 9:(?:00|30)$/);
    await world.restart();
    expect(world.told).toHaveLength(4);
  });

  it('another time zone tells nothing twice', async () => {
    process.env.TZ = 'Pacific/Auckland';
    const now = at('2026-06-10T12:00');
    const world = await browserWith([{ reviewedOn: at('2026-06-10T00:00') }], now);
    await world.pass(3 * DAY);
    for (const zone of ['America/Los_Angeles', 'Europe/Berlin', 'Pacific/Auckland']) {
      process.env.TZ = zone;
      await world.restart();
    }
    await world.pass(10 * DAY);
    expect(world.whats()).toEqual(['aim', 'warn', 'line']);
  });
});
