import { collapse } from './dom';

/** Number words one to five; a word that also means something else in another language counts only right before a star word. */
const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'one uno una ein eins eine einem één um uma jeden jedna ett один одна одну одной yksi jedna một',
    'two dos due deux zwei twee dois duas dwie dwa två две два двух kaksi dva hai',
    'three tres tre trois drei drie três trzy три трех kolme tři ba',
    'four cuatro quattro quatre vier quatro cztery fyra fire четыре четырех neljä čtyři bốn',
    'five cinco cinque cinq fünf vijf pięć pięciu fem пять пяти viisi viidestä pět pěti năm beş',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1])),
);
const LOOSE_NUMBER_WORDS: Readonly<Record<string, number>> = { en: 1, een: 1, un: 1, une: 1, to: 2 };

const STAR_WORD =
  /^(?:stars?|stern(?:en|e)?|stell[ae]|estrell?as?|étoiles?|etoiles?|ster(?:ren)?|stjern(?:er|e)|stjärn(?:or|a|igt)|gwiazd(?:ek|ki|ka|kę)?|зв[её]зд(?:ы|а|ами|ой|у)?|sao|yıldız(?:dan|lı)?|tähte[äñ]|tähti|tähdestä|hvězd(?:iček|ičky|ička|y|a)?|csillag(?:ból)?|bintang|žvaigžd(?:utės|učių|ės)|stele|αστέρια|نجوم|نجمة|bubbles?|ดาว)$/u;
const OF_WORD = /^(?:of|out|de|sur|su|von|van|av|af|ud|ut|z|ze|из|iš|sobre|trên|dari|din|от|من|από|\/|na|od|em)$/u;
/** These say "out of five" with the five first. */
const FIVE_FIRST = ['つ星のうち', '中', '중', '만점', 'üzerinden', 'yıldızdan', '満点', 'tähdestä', 'csillagból'];
const GLUED_STAR = ['星', '별', 'ดาว', '顆', '颗', 'つ星', '점', '點', '分'];

interface Token {
  word: string;
  value: number | null;
}

function tokens(label: string): Token[] {
  const words = label.match(/\d+(?:[.,]\d+)?|[\p{L}\p{M}]+|[%/★☆]/gu) ?? [];
  return words.map((word, index) => {
    if (/^\d/u.test(word)) return { word, value: Number(word.replace(',', '.')) };
    const loose = STAR_WORD.test(words[index + 1] ?? '') ? LOOSE_NUMBER_WORDS[word] : undefined;
    return { word, value: NUMBER_WORDS[word] ?? loose ?? null };
  });
}

function inRange(value: number | undefined): number | null {
  return value !== undefined && value >= 1 && value <= 5 ? value : null;
}

/** "★★★☆☆", and only when the empty ones are shown too or all five are full. */
function parseGlyphs(label: string): number | null {
  const glyphs = label.match(/^[★☆⭐]+$/u) ? [...label] : [];
  if (glyphs.length !== 5) return null;
  return inRange(glyphs.filter((glyph) => glyph !== '☆').length);
}

/**
 * The rating in a star label such as "3 out of 5 stars", "Valutata 5 stelle su 5", "Mit 4,5 von fünf Sternen", "5つ星のうち3.0".
 * From 1 to 5, decimals kept; `null` for percentages, other scales, counts beside it, and everything it is not sure of.
 */
export function parseStars(text: string): number | null {
  if (text.length > 200 || text.length === 0) return null;
  const label = collapse(text).toLowerCase();
  if (label === '' || label.length > 60 || label.includes('%')) return null;
  const glyphs = parseGlyphs(label);
  if (glyphs !== null) return glyphs;
  const all = tokens(label);
  const numbers = all.flatMap((token, index) => (token.value === null ? [] : [{ value: token.value, index }]));
  const [first, second] = numbers;
  const starWord = all.some(({ word }) => STAR_WORD.test(word) || GLUED_STAR.some((star) => word.includes(star)));
  if (first === undefined || numbers.length > 2) return null;
  if (!starWord && isOfPart(label)) return null;
  if (second === undefined) {
    const beside = [all[first.index + 1], all[first.index - 1], all[first.index + 2]];
    const near = beside.some((token) => token !== undefined && (STAR_WORD.test(token.word) || hasGlued(token.word)));
    return near ? inRange(first.value) : null;
  }
  if (first.value === 5 && FIVE_FIRST.some((mark) => label.includes(mark))) return inRange(second.value);
  const between = all.slice(first.index + 1, second.index).map(({ word }) => word);
  const joined = between.some((word) => OF_WORD.test(word)) || (starWord && /共|満/u.test(between.join('')));
  return second.value === 5 && joined && between.length <= 4 ? inRange(first.value) : null;
}

/** What a rating of the whole is called, in front of a colon. */
const WHOLE =
  /(?:rat|scor|star|not[ae]|valuta|punt|bewert|calific|valora|avalia|waarder|beoord|ocen|оцен|рейтинг|betyg|vurd|arvio|hodnoc|puan|đánh)/u;

/** "Food: 4/5" rates a part of the whole; "Rating: 4/5" the whole. */
function isOfPart(label: string): boolean {
  const name = /^\P{N}{1,30}?:/u.exec(label)?.[0];
  return name !== undefined && /\p{L}/u.test(name) && !WHOLE.test(name);
}

function hasGlued(word: string): boolean {
  return GLUED_STAR.some((star) => word.includes(star));
}

/** Class or icon names that mean a filled star; `z3FsAc` on business.google.com (2025-06). */
const FILLED = /(?:^|[\s_-])(?:z3FsAc|star_rate|filled|full)(?:$|[\s_-])/u;
const EMPTY = /(?:^|[\s_-])(?:l4gDZe|star_border|star_outline|empty|unfilled|off)(?:$|[\s_-])/u;

function signature(icon: Element): string {
  return `${icon.getAttribute('class') ?? ''} ${icon.getAttribute('fill') ?? ''} ${collapse(icon.textContent ?? '')}`;
}

/**
 * Filled stars of a run of exactly five icons: three alike, then two alike are three stars.
 * Five that are all alike are five only where their name says that they are filled; otherwise unknown.
 */
export function parseIconRun(icons: readonly Element[]): number | null {
  const signs = icons.map(signature);
  const [first] = signs;
  if (signs.length !== 5 || first === undefined) return null;
  const count = signs.filter((sign) => sign === first).length;
  if (count === 5) return FILLED.test(first) && !EMPTY.test(first) ? 5 : null;
  const last = signs[4];
  const twoRuns = signs.every((sign, index) => (index < count ? sign === first : sign === last));
  return twoRuns && !EMPTY.test(first) && !FILLED.test(last ?? '') ? count : null;
}
