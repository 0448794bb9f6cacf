import type { Brief, HousePlace } from './brief';

/** The place of the business that is answered for at an address: the one whose words stand in it, the longest first; `null` for none. */
export function findPlace(brief: Brief, address: string): HousePlace | null {
  const at = address.toLowerCase();
  const fits = brief.places.filter(({ where }) => where.trim() !== '' && at.includes(where.trim().toLowerCase()));
  return fits.reduce<HousePlace | null>(
    (best, place) => (best === null || place.where.trim().length > best.where.trim().length ? place : best),
    null,
  );
}

/** The brief as it holds at an address: what its place says differently goes first. */
export function briefAt(brief: Brief, address: string): Brief {
  const place = findPlace(brief, address);
  if (place === null) return brief;
  const own = (line: 'signer' | 'role' | 'business' | 'contact'): string => place[line].trim() || brief[line];
  return { ...brief, signer: own('signer'), role: own('role'), business: own('business'), contact: own('contact') };
}
