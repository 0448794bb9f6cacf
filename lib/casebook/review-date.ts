/**
 * The day a review was written, from the date as the page shows it. The whole of it has to be understood: a date that
 * merely occurs in other words is not taken for the review's. What cannot be read for sure stays unknown.
 */
import { readCalendarDay } from './calendar-date';
import { agoKey, dateTokens, readAgoWords, readDayNames, type Unit } from './date-words';
import { startOfDay } from './days';

/** UTF-16 units that are read; a longer text is no date. */
export const DATE_UNITS = 200;

const MINUTE_MS = 60_000;
/** Days in a unit: the least age the words allow, as triage counts it (lib/coach/triage/age.ts). */
const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, month: 30, year: 365 };
const MILLISECONDS: Partial<Record<Unit, number>> = { second: 1000, minute: MINUTE_MS, hour: 60 * MINUTE_MS };

/** Standing alone after a number, as apps shorten: "3w". */
const SHORT_UNITS: ReadonlyMap<string, Unit> = new Map(
  's:second sec:second m:minute min:minute mins:minute h:hour hr:hour hrs:hour d:day w:week wk:week wks:week mo:month mos:month mth:month y:year yr:year yrs:year'
    .split(' ')
    .map((entry) => entry.split(':') as [string, Unit]),
);

/** "One", where it stands for a number: "vor einer Woche", "il y a un mois". */
const ONE = new Set(
  'a an one ein eine einem einen einer un une una uno um uma een en ett et jeden jedna jedno jeden egy bir mot'.split(
    ' ',
  ),
);
const COUNTS: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, at + 2]),
);

/** What sites put beside a date without changing it. Folded. */
const BESIDE = new Set(
  (
    'edited updated posted reviewed published written added new newly dated date on at the of in and review reviews google yelp tripadvisor facebook ' +
    'bearbeitet aktualisiert geschrieben veroffentlicht bewertet am vom um uhr den der neu ' +
    'modifie modifiee publie publiee ecrit redige le la du a nouveau mis jour ' +
    'editado editada modificado actualizado publicado escrito el de del en nuevo las los ' +
    'avaliado em as novo ' +
    'modificato modificata aggiornato pubblicato scritto il alle nuovo recensito ' +
    'bewerkt gewijzigd geplaatst op om nieuw ' +
    'edytowano zmieniono dodano dnia nowa ' +
    'изменено отредактировано опубликовано г в года року р редаговано змінено ' +
    '編集済み 編集 投稿 已修改 已编辑 已編輯 发表于 수정됨 작성일'
  ).split(' '),
);
/** First words after which a country or a place may stand before the date: "Reviewed in the United States on June 3, 2024". */
const LEADS = new Set(
  'reviewed rezension bewertet commentaire evaluation avis opinion resena calificado recensito recensione beoordeeld avaliado opinia recenserad レビュー'.split(
    ' ',
  ),
);
const LEAD_WORDS = 9;

/** The first millisecond (local time) of the day; `null` where no past day is understood. `now` is milliseconds since 1970. */
export function readReviewDay(shown: string | null, now: number): number | null {
  if (shown === null || shown.length > DATE_UNITS) return null;
  const tokens = dateTokens(shown);
  if (tokens.length === 0 || tokens.length > 40) return null;
  const day =
    readAgo(tokens, now) ??
    readShort(tokens, shown, now) ??
    readWeekday(tokens, now) ??
    readCalendarDay(shown, tokens, isBeside, now);
  return day !== null && day <= now ? day : null;
}

/** Whether what is left of a date's tokens may stand beside one. */
function isBeside(rest: readonly string[]): boolean {
  const { weekdayNames } = readDayNames();
  if (rest.every((word) => BESIDE.has(word) || weekdayNames.has(word))) return true;
  return LEADS.has(rest[0] ?? '') && rest.length <= LEAD_WORDS && !rest.some((word) => /^\d/.test(word));
}

/** "3 weeks ago", "vor einem Monat", "il y a 2 jours", "3日前", "yesterday", also with "Edited" and the like beside it. */
function readAgo(tokens: readonly string[], now: number): number | null {
  const { agos, ones } = readAgoWords();
  for (const { from, to } of coresOf(tokens)) {
    const core = tokens.slice(from, to);
    const whole = agos.get(agoKey(core)) ?? null;
    if (whole !== null && whole.count !== null) return dayBefore(whole.unit, whole.count, now);
    for (let at = 0; at <= core.length; at++) {
      const count = countOf(core[at] ?? '');
      if (count !== null) {
        const found = agos.get(agoKey([...core.slice(0, at), '#', ...core.slice(at + 1)]));
        if (found !== undefined && found.count === null) return dayBefore(found.unit, count, now);
      }
    }
    const one = core.length > 1 ? ones.get(agoKey(core)) : undefined;
    if (one !== undefined) return dayBefore(one.unit, 1, now);
  }
  return null;
}

/** The tokens with what stands beside a date taken off either end, the longest first. */
function coresOf(tokens: readonly string[]): { from: number; to: number }[] {
  const cores: { from: number; to: number }[] = [];
  const beside = (at: number) => BESIDE.has(tokens[at] ?? '');
  for (let from = 0; from < Math.min(tokens.length, 6); from++) {
    for (let to = tokens.length; to > from && to > tokens.length - 6; to--) {
      cores.push({ from, to });
      if (!beside(to - 1)) break;
    }
    if (!beside(from)) break;
  }
  return cores.sort((a, b) => b.to - b.from - (a.to - a.from));
}

function countOf(token: string): number | null {
  if (/^\d{1,4}$/.test(token)) return Number(token);
  return ONE.has(token) ? 1 : (COUNTS.get(token) ?? null);
}

function dayBefore(unit: Unit, count: number, now: number): number | null {
  const milliseconds = MILLISECONDS[unit];
  if (milliseconds !== undefined) return startOfDay(now - milliseconds * count);
  const days = DAYS[unit];
  return days === undefined || days * count > 40_000 ? null : startOfDay(now, -days * count);
}

/** "3w" and "3w ago"; "3 weeks" alone may be anything. */
function readShort(tokens: readonly string[], shown: string, now: number): number | null {
  const [count = '', unit = '', ago] = tokens;
  if (tokens.length > 3 || (ago !== undefined && ago !== 'ago') || !/^\d{1,4}$/.test(count)) return null;
  const found = SHORT_UNITS.get(unit);
  return found === undefined || !/^\d+ ?\p{L}+\.?(?: ago)?$/u.test(shown.trim().toLowerCase())
    ? null
    : dayBefore(found, Number(count), now);
}

/** "Monday at 3:04 PM": the last one; today's own name may mean last week's and is left alone. */
function readWeekday(tokens: readonly string[], now: number): number | null {
  const { weekdays } = readDayNames();
  const rest = withoutTime(tokens);
  const names = rest.filter((token) => weekdays.has(token));
  const weekday = weekdays.get(names[0] ?? '');
  if (weekday === undefined || names.length !== 1) return null;
  if (!rest.every((token) => token === names[0] || BESIDE.has(token))) return null;
  const back = (new Date(now).getDay() - weekday + 7) % 7;
  return back === 0 ? null : startOfDay(now, -back);
}

/** Without a time of day: two or three numbers of two figures at most, with what may follow them. */
function withoutTime(tokens: readonly string[]): readonly string[] {
  const at = tokens.findIndex((token, place) => /^\d{1,2}$/.test(token) && /^\d\d$/.test(tokens[place + 1] ?? ''));
  if (at === -1) return tokens;
  const rest = tokens.slice(at + 2).filter((token) => !/^(?:\d\d|am|pm|a|p|m|uhr|h)$/.test(token));
  return [...tokens.slice(0, at), ...rest];
}
