import { describe, expect, it } from 'vitest';
import { ASSET_VERSION, parseAsset, writeAsset } from '../../../lib/coach/model/asset';

const PARTS = [
  { name: 'bytes', data: Int8Array.of(-128, 0, 127) },
  { name: 'numbers', data: Float32Array.of(1.5, -2) },
  { name: 'words', data: 'soup\nspoon' },
];
const FACTS = { one: 3, many: [1, 2], names: ['a', 'b'] };
const FILE = writeAsset(PARTS, FACTS);

describe('the model file', () => {
  it('gives back what was written', () => {
    const asset = parseAsset(FILE);
    expect([...asset.int8('bytes')]).toEqual([-128, 0, 127]);
    expect([...asset.float32('numbers')]).toEqual([1.5, -2]);
    expect(asset.text('words')).toBe('soup\nspoon');
    expect([asset.number('one'), asset.numbers('many'), asset.words('names')]).toEqual([3, [1, 2], ['a', 'b']]);
  });

  it('is the same every time, and reads the same from the middle of other bytes', () => {
    expect(writeAsset(PARTS, FACTS)).toEqual(FILE);
    const shifted = new Uint8Array(FILE.length + 1);
    shifted.set(FILE, 1);
    expect([...parseAsset(shifted.subarray(1)).float32('numbers')]).toEqual([1.5, -2]);
  });

  it.each([
    ['nothing at all', new Uint8Array(0), 'is not one'],
    ['another file', new TextEncoder().encode('GIF89a and more'), 'is not one'],
    ['a header cut off', FILE.slice(0, 20), 'cut short'],
    ['sections cut off', FILE.slice(0, FILE.length - 8), 'cut short'],
  ])('says what is wrong with %s', (_name, bytes, reason) => {
    expect(() => parseAsset(bytes)).toThrow(reason);
  });

  it('refuses another version', () => {
    const newer = new TextDecoder()
      .decode(FILE)
      .replace(`"version":${ASSET_VERSION}`, `"version":${ASSET_VERSION + 1}`);
    const bytes = FILE.slice();
    bytes.set(new TextEncoder().encode(newer.slice(0, 60)).slice(8, 40), 8);
    expect(() => parseAsset(bytes)).toThrow(/version|JSON/);
  });

  it('says which section or fact is missing, or of another kind', () => {
    const asset = parseAsset(FILE);
    expect(() => asset.int8('numbers')).toThrow('no int8 section numbers');
    expect(() => asset.float32('nowhere')).toThrow('no float32 section nowhere');
    expect(() => asset.number('two')).toThrow('does not say two');
  });
});
