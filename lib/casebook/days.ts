/** Days as the owner's clock shows them: local time, of 23, 24 or 25 hours. Times are milliseconds since 1970. */

/** The first millisecond of the local day `days` after the one of `time`. */
export function startOfDay(time: number, days = 0): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** The last millisecond of the local day `days` after the one of `time`. */
export function endOfDay(time: number, days = 0): number {
  return startOfDay(time, days + 1) - 1;
}

/** Such an hour by the clock on the wall, on the local day `days` after the one of `time`. */
export function hourOfDay(time: number, hour: number, days = 0): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, hour).getTime();
}

/** How many midnights lie between two times; below zero where `to` is before `from`. */
export function daysBetween(from: number, to: number): number {
  const [one, other] = [new Date(from), new Date(to)];
  const day = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((day(other) - day(one)) / 86_400_000);
}
