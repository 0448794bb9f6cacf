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

export interface AgoWords {
  /** By the words without spaces, `#` for a number: "vor#tagen", "yesterday". */
  agos: ReadonlyMap<string, Ago>;
  /** The same, where the number is one and the form is that of one only: "tydzień temu" leaves it unsaid. */
  ones: ReadonlyMap<string, Ago>;
}

/** Names in dates. */
export interface DayNames {
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

let agoWords: AgoWords | undefined;
let dayNames: DayNames | undefined;

/** Worked out at the first question (some 50 ms), then kept: it depends on nothing but the runtime. */
export function readAgoWords(): AgoWords {
  agoWords ??= collectAgos();
  return agoWords;
}

/** Worked out at the first question (some 50 ms), then kept. */
export function readDayNames(): DayNames {
  dayNames ??= collectNames();
  return dayNames;
}

function localesOf(): string[] {
  return LOCALES.split(' ').map((name) => `${name}-u-nu-latn-ca-gregory`);
}

function collectNames(): DayNames {
  const months = new Once<number>();
  const weekdays = new Once<number>();
  const weekdayNames = new Set<string>();
  for (const locale of localesOf()) {
    for (const style of ['long', 'short'] as const) {
      readMonths(locale, style, months);
      readWeekdays(locale, style, weekdays, weekdayNames);
    }
  }
  return { months: months.all, weekdays: weekdays.all, weekdayNames };
}

/** What sites say besides. */
const JUST_NOW = [
  'just now',
  'moments ago',
  'gerade eben',
  'à l’instant',
  'ahora mismo',
  'たった今',
  '刚刚',
  '剛剛',
  '방금',
];

/** What sites say and the language data do not, with `#` for the number. */
const SAID_TOO: readonly (readonly [string, Unit])[] = [
  ['for#dagsiden', 'day'],
  ['for#dagersiden', 'day'],
  ['#个星期前', 'week'],
  ['#個星期前', 'week'],
  ['#星期前', 'week'],
  ['#달전', 'month'],
  ['#ngaytruoc', 'day'],
];

function collectAgos(): AgoWords {
  const agos = new Once<Ago>((a, b) => a.unit === b.unit && a.count === b.count);
  const ones = new Once<Ago>((a, b) => a.unit === b.unit && a.count === b.count);
  for (const words of JUST_NOW) agos.put(agoKey(dateTokens(words)), { unit: 'second', count: 0 });
  for (const [key, unit] of SAID_TOO) agos.put(key, { unit, count: null });
  for (const locale of localesOf()) {
    for (const style of ['long', 'short'] as const) readAgos(locale, style, agos, ones);
  }
  return { agos: agos.all, ones: ones.all };
}

/** One number of each plural form there is in these languages. */
const PLURALS = [1, 2, 3, 5, 11, 21];

function readAgos(locale: string, style: 'long' | 'short', agos: Once<Ago>, ones: Once<Ago>): void {
  const always = new Intl.RelativeTimeFormat(locale, { style });
  const auto = new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' });
  for (const unit of UNITS) {
    const forms = PLURALS.map((count) => {
      const tokens = dateTokens(always.format(-count, unit));
      const places = tokens.filter((token) => token === String(count)).length;
      // Some languages have a form for two that needs no number.
      const key = agoKey(tokens.map((token) => (token === String(count) ? '#' : token)));
      if (places < 2) agos.put(key, { unit, count: places === 1 ? null : count });
      return key;
    });
    if (forms[0] !== undefined && forms[0] !== forms[3]) ones.put(forms[0].replace('#', ''), { unit, count: 1 });
    const near = unit === 'day' ? [0, 1, 2] : unit === 'second' ? [0] : [1];
    for (const count of ['minute', 'hour'].includes(unit) ? [] : near) {
      const tokens = dateTokens(auto.format(-count, unit));
      if (!tokens.some((token) => /^\d/.test(token))) agos.put(agoKey(tokens), { unit, count });
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
