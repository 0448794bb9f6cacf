/** Seven marketplaces seen with Feedback Manager (2026-09); the others are assumed to follow them. */
const SEEN = 'com ca co.uk de in co.jp com.au'.split(' ');
const ASSUMED = 'fr it es nl se pl ie com.be com.mx com.br com.tr ae sa eg sg co.za'.split(' ');
/** Hosts of Seller Central. */
export const SELLER_HOSTS: readonly string[] = [
  'sellercentral-europe.amazon.com',
  ...[...SEEN, ...ASSUMED].map((tld) => `sellercentral.amazon.${tld}`),
];
