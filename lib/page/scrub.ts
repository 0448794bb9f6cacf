/** Taking every person's words out of a page, so that its make-up can be shown to others. Pure: text in, text out. */

/**
 * Words of page makers that may stay wherever code names things (classes, ids, paths): they say what a part is, and nothing of
 * anybody. A word that is not here stays only where the page's own text does not have it.
 */
const CODE = `a about account action active add admin after alert amp answer api app apps article aside asin author avatar bar
  base before block body book bottom box brand btn business button buttons buyer c cancel card cards cell center checkbox class
  col collapse collapsed column comment comments composer consumer contact container content contrib control count cr css
  customer customers d dashboard data date default detail details dialog dir disabled div dp drop dropdown e edit editable
  editor element empty en error expand expanded feed feedback field fieldset filled fluid focus footer form frame full g
  gp grid group guest hash head header heading help hidden hide home hook host hotel html i icon icons id image img in inbox
  index info inline inner input ink inset is item items js k label large lang layout left li line link links list loading local
  location login m main manage manager maps media member members menu message messages meta mini modal more n name nav new next
  no note null o off on open option order out outer owner p page pager pages panel paragraph part pending place placeholder popover popup
  post posts prev primary private product profile public publish q query question r radio rating ratings react read reply replies
  report reputation response responses result results review reviewer reviews right role root row s save search secondary section
  select seller send settings share show sidebar site skip slot small sort span spinner star stars state status store style
  submit summary svg t tab table tabs tag tags target td testid text textarea th thumb time title to toggle toolbar tooltip top
  tr type u ui ul user userid username users v value verified view w widget wrap wrapper write www x xs sm md lg xl y z r2r biz
  bubble passport carousel bubble ltr rtl true false mixed polite assertive menuitem listitem listbox combobox searchbox textbox
  presentation none img figure region banner complementary contentinfo navigation progressbar slider switch tablist tabpanel tree
  treeitem gridcell columnheader rowheader dialog alertdialog separator tooltip navigation hotline plaintext only post get auto
  decimal numeric tel url email password number noopener noreferrer nofollow blank self kat textarea material star border outline
  itemprop schema org reviewbody datepublished ratingvalue reviewrating person aggregaterating localbusiness`;

/** See `CODE`. */
export const CODE_WORDS: ReadonlySet<string> = new Set(CODE.split(/\s+/u).filter(Boolean));

/** What can spell words: letters and marks, signs that are drawn as letters (circled, flags, braille), and fonts' own signs. */
const LETTERS = /[\p{L}\p{M}\p{Alphabetic}\p{RI}\p{sc=Braille}\p{Co}]/gu;

/** Letters of text as `x` or `X`, digits as `0`, white space as one space, nothing of what cannot be seen; every other sign stays. */
export function scrubText(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Cn}]/gu, '')
    .replace(/\p{Lu}/gu, 'X')
    .replace(LETTERS, (letter) => (letter === 'X' ? letter : 'x'))
    .replace(/\p{N}/gu, '0')
    .replace(/\s+/gu, ' ');
}

/** Pieces of a name as page makers join them: at signs, digits and capitals. Lower case, letters only. */
const piecesOf = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);

/** Every word of a text, in lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** Shorter runs of letters say nothing of anybody, and every name of code has some. */
const TOO_SHORT = 3;
/** So long a word may be glued into a name ("byannalisacard"). */
const GLUED = 5;
/** Longer names are not names of parts but values. */
const LONGEST_NAME = 40;
/** After these comes somebody's name ("comment-author-mara"). */
const NAMES_FOLLOW = new Set(
  'author by byuser user username member profile reviewer customer consumer guest'.split(' '),
);

/** Which names of code may stay on a page, and what stands for the others: the same name is always replaced by the same. */
export interface Scrub {
  /** A name that says what a part is: a class, an id, a custom element, a test id. */
  name(token: string): string;
  /** What stands for a name that may not stay. */
  stand(token: string): string;
  /** Names parted by white space. */
  names(value: string): string;
  /** Ids parted by white space: as names, but none with a digit stays. */
  ids(value: string): string;
  /** An address as the shape of its path: the words of page makers stay, all else is `x` or `0`. */
  path(address: string, base: string): string;
}

/** Knows the page's own words (lower case), which may not stay in any name. */
export function createScrub(pageWords: ReadonlySet<string>): Scrub {
  const stands = new Map<string, string>();
  const long = [...pageWords].filter((word) => word.length >= GLUED && !CODE_WORDS.has(word));

  const isPlain = (piece: string): boolean => piece.length < TOO_SHORT || CODE_WORDS.has(piece);
  const isSafe = (token: string): boolean => {
    if (token.length > LONGEST_NAME || /\d{3}/u.test(token) || !/^[\w:./@[\]()%#!&>~*+,=-]+$/u.test(token))
      return false;
    if (wordsOf(token).some((run) => !isPlain(run) && pageWords.has(run))) return false;
    const pieces = piecesOf(token);
    if (pieces.every((piece) => CODE_WORDS.has(piece))) return true;
    const named = pieces.findIndex((piece) => NAMES_FOLLOW.has(piece));
    if (named >= 0 && !pieces.slice(named).every(isPlain)) return false;
    if (pieces.some((piece) => !isPlain(piece) && pageWords.has(piece))) return false;
    const letters = pieces.join('');
    return (isPlain(letters) || !pageWords.has(letters)) && !long.some((word) => letters.includes(word));
  };

  const standFor = (token: string, stays: boolean): string => {
    const known = stands.get(token);
    if (known !== undefined) return known;
    const stand = stays ? token : `k${stands.size + 1}`;
    stands.set(token, stand);
    return stand;
  };
  const name = (token: string): string => standFor(token, isSafe(token));
  const each = (value: string, one: (token: string) => string): string =>
    value.split(/\s+/u).filter(Boolean).map(one).join(' ');

  /** Between its signs a segment keeps words of page makers, with a zero for the number behind them ("g189541" is "g0"). */
  const part = (text: string): string =>
    text
      .split(/([-_.])/u)
      .map((piece, place) => {
        if (place % 2 === 1 || piece === '' || CODE_WORDS.has(piece.toLowerCase())) return piece;
        const [, word = '', digits = ''] = /^([A-Za-z]*)(\d*)$/u.exec(piece) ?? [null, 'no word'];
        if (word !== '' && !CODE_WORDS.has(word.toLowerCase())) return 'x';
        return digits === '' ? word : `${word}0`;
      })
      .join('');

  return {
    name,
    stand: (token) => standFor(token, false),
    names: (value) => each(value, name),
    ids: (value) => each(value, (token) => standFor(token, !/\d/u.test(token) && isSafe(token))),
    path(address, base) {
      if (!URL.canParse(address, base)) return '';
      const { protocol, host, pathname, searchParams } = new URL(address, base);
      if (!/^https?:$/u.test(protocol)) return `${part(protocol.slice(0, -1))}:`;
      const segments = pathname.split('/').map(part).join('/');
      const query = [...searchParams].map(([key, value]) => `${part(key)}=${value === '' ? '' : 'x'}`).join('&');
      const elsewhere = host === new URL(base).host ? '' : `${protocol}//x.example`;
      return `${elsewhere}${segments}${query === '' ? '' : `?${query}`}`;
    },
  };
}
