import { expect, test } from 'vitest';
import { conformance, countCells } from './conformance';
import { openFirefox } from './driver';

const tried = conformance('Firefox', openFirefox);

test('every cell of the table in Firefox was tried', () => {
  expect(tried()).toBe(countCells());
});
