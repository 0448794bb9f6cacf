/** What stands between words: breaks and quotation marks. */
import type { Break, Span } from '../text';
import { classOf, DIGIT } from './characters';

/** The quotation marks of a text that is being read. */
export interface OpenMarks {
  /** Quoted spans, marks included, in the order in which they end. */
  quotes: Span[];
  /** Where a quotation mark is open, closed in the end or not: from the mark to where it ends or is dropped. */
  open: Span[];
  /** Where the open double and single marks stand, or -1. */
  double: number;
  single: number;
}

/** A mark that opened at `from` is closed or dropped at `to`. */
function shut(reader: OpenMarks, from: number, to: number, closed: boolean): void {
  if (from < 0) return;
  reader.open.push({ start: from, end: to });
  if (closed) reader.quotes.push({ start: from, end: to + 1 });
}

/** How a unit that is no part of a word parts the words around it. */
export function breakAt(text: string, i: number, code: number): Break {
  switch (code) {
    case 44:
      return 'comma';
    case 59:
    case 58:
    case 40:
    case 41:
    case 0x2013:
    case 0x2014:
      return 'strong';
    case 45:
      return i === 0 || text.charCodeAt(i - 1) <= 32 || text.charCodeAt(i + 1) === 45 ? 'strong' : 'none';
    default:
      return 'none';
  }
}

/** Quotation marks, and line breaks, which drop those that are open. */
export function readMark(reader: OpenMarks, text: string, i: number, code: number): void {
  switch (code) {
    case 10:
    case 13:
      shut(reader, reader.double, i, false);
      shut(reader, reader.single, i, false);
      reader.double = -1;
      reader.single = -1;
      return;
    case 34:
    case 0xff02:
      if (reader.double < 0) {
        if (i === 0 || classOf(text.charCodeAt(i - 1)) !== DIGIT) reader.double = i;
        return;
      }
      shut(reader, reader.double, i, true);
      reader.double = -1;
      return;
    case 0x201c:
    case 0x201e:
    case 0xab:
      shut(reader, reader.double, i, false);
      reader.double = i;
      return;
    case 0x201d:
    case 0xbb:
      shut(reader, reader.double, i, true);
      reader.double = -1;
      return;
    case 0x2018:
      shut(reader, reader.single, i, false);
      reader.single = i;
      return;
    case 39:
    case 0x2019: {
      // A word's own apostrophes are taken with the word, so these stand at an edge.
      const before = i === 0 ? 32 : text.charCodeAt(i - 1);
      if (reader.single < 0 && code === 39 && (before <= 32 || before === 40)) reader.single = i;
      else if (reader.single >= 0) {
        shut(reader, reader.single, i, true);
        reader.single = -1;
      }
      return;
    }
  }
}
