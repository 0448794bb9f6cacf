import { browser } from 'wxt/browser';
import { createCoach } from '../../lib/coach';
import { parseAsset } from '../../lib/coach/model/asset';
import { createModel } from '../../lib/coach/model/model';
import type { Coach } from '../../lib/coach/types';

/** The coach with its model, read out of the extension's own package at the first ask; without it where that fails. */
export function createLateCoach(): () => Promise<Coach> {
  let loading: Promise<Coach> | null = null;
  const load = async (): Promise<Coach> => {
    try {
      const file = await fetch(browser.runtime.getURL('/coach-model.bin'));
      return createCoach({ model: createModel(parseAsset(new Uint8Array(await file.arrayBuffer()))) });
    } catch {
      return createCoach();
    }
  };
  return () => {
    loading ??= load();
    return loading;
  };
}
