import { describe, expect, it } from 'vitest';
import { amazonBrand } from '../../lib/sites/amazon-brand';
import { READING_MATCHES } from '../../lib/sites/reading-sites';
import { conformsReading } from './reading-conformance';

conformsReading({
  site: amazonBrand,
  file: 'amazon/brand-reviews.html',
  url: 'https://sellercentral.amazon.com/brand-customer-reviews/?pageSize=50&stars=1,2,3',
  notItsPages: [
    'https://sellercentral.amazon.com/feedback-manager/index.html',
    'https://sellercentral.amazon.com/brand-customer-reviews-x',
    'https://www.amazon.com/brand-customer-reviews/',
  ],
  reviews: [
    {
      author: 'Sami',
      stars: 1,
      text: 'Handle came off\nThe handle came off on the second day and hot water ran over my foot.',
      date: 'June 5, 2026',
    },
    {
      author: 'Tove H.',
      stars: 3,
      text: 'Fine, but loud\nIt boils quickly but wakes up the whole house.',
      date: 'May 30, 2026',
    },
  ],
});

describe('amazon-brand', () => {
  it('has every marketplace, and nowhere to send an owner to', () => {
    expect(READING_MATCHES).toContain('https://sellercentral.amazon.co.uk/brand-customer-reviews*');
    expect(READING_MATCHES).toContain('https://sellercentral-europe.amazon.com/brand-customer-reviews*');
    expect(amazonBrand.ownerPage(new URL('https://sellercentral.amazon.com/brand-customer-reviews/'))).toBeNull();
  });
});
