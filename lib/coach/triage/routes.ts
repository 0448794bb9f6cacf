/** How to go on in private from each surface, in one sentence. Sources: the platforms' own help pages. */
import type { SurfaceId } from '../types';

const ROUTES: Record<SurfaceId, string> = {
  'google-reply': 'Google has no private messages here: give your phone or e-mail in the reply, and go on there.',
  'yelp-public': 'Yelp has direct messages: one warm line here, the details there.',
  'yelp-message': 'This is the private place already: only the two of you read it.',
  'amazon-feedback': 'Use Amazon’s buyer messages, about the order only: no phone number, link or voucher.',
  other: 'Give your phone or e-mail in the reply, or write to them where this site has private messages.',
};

/** The private route of a surface. */
export function privateRoute(surface: SurfaceId): string {
  return ROUTES[surface];
}
