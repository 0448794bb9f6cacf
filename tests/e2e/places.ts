import { type Place, place } from './place';

const SEARCH = { url: /^https:\/\/www\.google\.com\/search/, file: 'google/search-host.html' };
const OWNER_APP = {
  url: /^https:\/\/(www|business)\.google\.com\/local\/business\/\d+\/customers\/reviews/,
  file: 'google/reviews-frame.html',
};

const inOwnerApp = {
  opens: { within: '[data-index="0"]', name: 'Reply' },
  field: '[role="dialog"] textarea',
  posts: { within: '[role="dialog"]', name: 'Reply' },
  postName: 'Reply',
};

/** Google's owner app framed in the results page, at a width of the frame in pixels. */
export const googleFramed = (width: number): Place =>
  place({
    name: `google-framed-${width}`,
    served: [SEARCH, OWNER_APP],
    url: `https://www.google.com/search?q=lantern+street+barbers&mode=single&w=${width}`,
    frame: 'owner-reviews',
    ...inOwnerApp,
  });

/** The same app as a page of its own. */
export const googleAlone: Place = place({
  name: 'google-alone',
  served: [OWNER_APP],
  url: 'https://business.google.com/local/business/123/customers/reviews?mode=single',
  ...inOwnerApp,
});

/** The older stand-alone manager; `ce`: with a contenteditable box. */
export const googleBusiness = (variant: 'textarea' | 'ce'): Place =>
  place({
    name: `google-business-${variant}`,
    served: [{ url: /^https:\/\/business\.google\.com\/reviews/, file: 'google/business-reviews.html' }],
    url: `https://business.google.com/reviews?variant=${variant}`,
    opens: { within: '[data-open="0"]' },
    field: variant === 'ce' ? '[contenteditable="true"]' : 'textarea',
    posts: { name: 'Post reply' },
    postName: 'Post reply',
  });

export const yelp: Place = place({
  name: 'yelp',
  served: [{ url: /^https:\/\/biz\.yelp\.com\/r2r\//, file: 'yelp/r2r.html' }],
  url: 'https://biz.yelp.com/r2r/abc123',
  opens: { name: 'Comment' },
  field: 'textarea',
  posts: { name: 'Send' },
  postName: 'Send',
});

export const amazon: Place = place({
  name: 'amazon',
  served: [{ url: /^https:\/\/sellercentral\.amazon\.com\/feedback-manager/, file: 'amazon/feedback-manager.html' }],
  url: 'https://sellercentral.amazon.com/feedback-manager/index.html',
  opens: { name: 'Post public reply' },
  field: 'kat-textarea textarea',
  posts: { name: 'Post reply' },
  postName: 'Post reply',
});

/** Every place there is, the framed one at several widths. */
export const PLACES: readonly Place[] = [
  googleFramed(900),
  googleFramed(500),
  googleAlone,
  googleBusiness('textarea'),
  googleBusiness('ce'),
  yelp,
  amazon,
];
