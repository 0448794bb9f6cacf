import { cardSite } from './card-site';
import type { Site } from './site';

/** Expedia Partner Central. Its sheet has a field for a signature too, a single line, which is never taken for the reply. */
export const expedia: Site = cardSite({
  id: 'expedia',
  name: 'Expedia Partner Central',
  checked: '2026-11-22',
  evidence: 'description',
  doubts: [
    'The description bears no date.',
    'Scores out of ten are not turned into stars.',
    'Reviews are read in the sheet that opens for a response, not in the list.',
  ],
  hosts: 'apps.expediapartnercentral.com',
  paths: '/lodging/reviews*',
  // A card without a name tells the owner what to leave out.
  card: '#app-layer-respond-sheet .uitk-card:has(.uitk-heading-6)',
  author: '.uitk-heading-6',
  text: '.uitk-type-300',
  field: '#app-layer-respond-sheet textarea',
  dialog: '#app-layer-respond-sheet',
  composer: '#app-layer-respond-sheet',
});
