import type { Locator } from 'playwright-core';
import { vi } from 'vitest';

/** Waits until keys that are pressed now arrive at this element: the way of the keyboard from one frame to another takes its time. */
export async function hasKeyboard(element: Locator): Promise<void> {
  await vi.waitFor(
    async () => {
      if (!(await element.evaluate((one) => one === document.activeElement && document.hasFocus())))
        throw new Error('The keyboard is elsewhere.');
    },
    { timeout: 10_000, interval: 20 },
  );
}
