/**
 * The words of dates in the languages of review sites, asked of the runtime's own language data (CLDR through `Intl`)
 * rather than carried: more languages than any list of ours, and the very wording sites are built with.
 */
import { foldText } from './words-of';

const LOCALES =
  'en de fr es pt pt-PT nl it ja zh zh-Hant ru uk pl ko sv da nb fi cs sk hu ro bg el tr he ar th vi id ms hr sr sl lt lv et ca hi';

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
const UNITS: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** A time ago: `count` is `null` where the words leave room for one number (`#`). */
export interface Ago {
  unit: Unit;
  count: number | null;
}

export interface DateWords {
  /** By the words without spaces, `#` for a number: "vor#tagen", "yesterday". */
  agos: ReadonlyMap<string, Ago>;
  /** 1 to 12 by name, long or short; names of different months in different languages are left out. */
  months: ReadonlyMap<string, number>;
  /** 0 (Sunday) to 6 by full name. */
  weekdays: ReadonlyMap<string, number>;
  /** Names of weekdays of any length: they may stand beside a date. */
  weekdayNames: ReadonlySet<string>;
}

/** Words and numbers of a text, folded: without marks and case, in plain digits. Linear in its length. */
export function dateTokens(text: string): string[] {
  const plain = foldText(text)
    .replace(/[٠-٩۰-۹०-९]/g, (digit) => String(((digit.codePointAt(0) ?? 0) % 16) % 10))
    // Japanese counts months with any of these.
    .replace(/[ヶケヵカ](?=月)/g, 'か');
  return plain.match(/\d+|\p{L}+/gu) ?? [];
}

let words: DateWords | undefined;

/** Worked out at the first question (some 60 ms in all), then kept: it depends on nothing but the runtime. */
export function dateWords(): DateWords {
  words ??= readDateWords();
  return words;
}

function readDateWords(): DateWords {
  const agos = new Once<Ago>((a, b) => a.unit === b.unit && a.count === b.count);
  const months = new Once<number>();
  const weekdays = new Once<number>();
  const weekdayNames = new Set<string>();
  for (const locale of LOCALES.split(' ').map((name) => `${name}-u-nu-latn-ca-gregory`)) {
    readAgos(locale, agos);
    for (const style of ['long', 'short'] as const) {
      readMonths(locale, style, months);
      readWeekdays(locale, style, weekdays, weekdayNames);
    }
  }
  return { agos: agos.all, months: months.all, weekdays: weekdays.all, weekdayNames };
}

function readAgos(locale: string, agos: Once<Ago>): void {
  for (const style of ['long', 'short'] as const) {
    const always = new Intl.RelativeTimeFormat(locale, { style });
    const auto = new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' });
    for (const unit of UNITS) {
      // One number of each plural form there is in these languages.
      for (const count of [1, 2, 3, 5, 11, 21]) {
        const tokens = dateTokens(always.format(-count, unit));
        const places = tokens.filter((token) => token === String(count)).length;
        if (places === 1)
          agos.put(agoKey(tokens.map((token) => (token === String(count) ? '#' : token))), { unit, count: null });
        else if (places === 0) agos.put(agoKey(tokens), { unit, count });
      }
      for (const count of unit === 'day' ? [0, 1, 2] : [1]) {
        if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year') continue;
        const tokens = dateTokens(auto.format(-count, unit));
        if (!tokens.some((token) => /^\d/.test(token))) agos.put(agoKey(tokens), { unit, count });
      }
    }
  }
}

/** In a date and standing alone: many languages bend the name. */
function readMonths(locale: string, style: 'long' | 'short', months: Once<number>): void {
  const forms = [
    new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', year: 'numeric', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }),
  ];
  for (let month = 1; month <= 12; month++) {
    for (const form of forms) {
      const parts = form.formatToParts(Date.UTC(2024, month - 1, 15));
      const name = dateTokens(parts.find(({ type }) => type === 'month')?.value ?? '').join('');
      if (name !== '' && !/\d/.test(name)) months.put(name, month);
    }
  }
}

function readWeekdays(locale: string, style: 'long' | 'short', weekdays: Once<number>, names: Set<string>): void {
  const form = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
  for (let day = 0; day < 7; day++) {
    // 2 June 2024 was a Sunday.
    const tokens = dateTokens(form.format(Date.UTC(2024, 5, 2 + day)));
    for (const token of tokens) names.add(token);
    if (style === 'long' && tokens.length === 1 && tokens[0] !== undefined) weekdays.put(tokens[0], day);
  }
}

/** How words of a time ago are looked up. */
export function agoKey(tokens: readonly string[]): string {
  return tokens.join('');
}

/** A map in which a name that would mean two things means none. */
class Once<T> {
  readonly all = new Map<string, T>();
  readonly #twice = new Set<string>();
  readonly #same: (a: T, b: T) => boolean;

  constructor(same: (a: T, b: T) => boolean = Object.is) {
    this.#same = same;
  }

  put(name: string, meaning: T): void {
    const known = this.all.get(name);
    if (name === '' || this.#twice.has(name)) return;
    if (known === undefined) this.all.set(name, meaning);
    else if (!this.#same(known, meaning)) {
      this.all.delete(name);
      this.#twice.add(name);
    }
  }
}
