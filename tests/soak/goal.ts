/** What soak tests share: how much is tried, and how a figure is printed and held. */
import { expect } from 'vitest';

/** `npm run soak`; without it the same tests run small, as part of `npm test`. */
export const isFull = process.env.SOAK === 'full';

/** How many are tried: few in `npm test`, all in `npm run soak`. */
export const times = (few: number, all: number): number => (isFull ? all : few);

/** Prints a figure and fails where it is above its limit. */
export function goal(name: string, value: number, limit: number): void {
  console.log(`goal ${name} value=${value} limit=${limit}`);
  expect(value, `goal ${name}`).toBeLessThanOrEqual(limit);
}

/** Prints a figure and fails where it is below what it must reach. */
export function goalAtLeast(name: string, value: number, least: number): void {
  console.log(`goal ${name} value=${value} least=${least}`);
  expect(value, `goal ${name}`).toBeGreaterThanOrEqual(least);
}

/** Prints a figure that is no promise: it depends on the machine. */
export function figure(name: string, value: number, unit: string): void {
  console.log(`figure ${name} value=${Number(value.toPrecision(3))} ${unit}`);
}
