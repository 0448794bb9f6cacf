import { expect, test } from 'vitest';
import { conformance, countCells } from './conformance';
import { openChromium } from './driver';

const tried = conformance('Chromium', openChromium);

test('every cell of the table in Chromium was tried', () => {
  expect(tried()).toBe(countCells());
});
