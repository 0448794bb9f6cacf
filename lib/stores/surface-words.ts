import { surfaceFacts } from '../coach/surfaces';
import type { SurfaceId } from '../coach/types';

/** What a place is called and what to know before posting there; `null` where nothing is known of it. */
export function surfaceWords(surface: SurfaceId): { label: string; note: string } | null {
  if (surface === 'other') return null;
  const { label, note } = surfaceFacts(surface);
  return { label, note };
}
