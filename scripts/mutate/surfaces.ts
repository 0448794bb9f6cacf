import { amazon } from '../../lib/sites/amazon';
import { amazonBrand } from '../../lib/sites/amazon-brand';
import { amazonRetail } from '../../lib/sites/amazon-retail';
import { google } from '../../lib/sites/google';
import { googleBusiness } from '../../lib/sites/google-business';
import { googleMaps } from '../../lib/sites/google-maps';
import type { Place, ReadingSite, Site } from '../../lib/sites/site';
import { yelp } from '../../lib/sites/yelp';
import { yelpPublic } from '../../lib/sites/yelp-public';
import { buttonsNamed, type FixturePage } from '../../tests/sites/fixture';

/** One review as its fixture has it. */
export interface Planted {
  author: string | null;
  stars: number;
  text: string;
  reply: string | null;
}

/** A fixture page with all that is planted in it. */
export interface Surface {
  name: string;
  site: Site | ReadingSite;
  /** In tests/fixtures. */
  file: string;
  url: string;
  planted: readonly Planted[];
  /** Opens boxes; `boxes` names the planted review of each, in page order. */
  open?: (page: FixturePage) => void;
  boxes?: readonly number[];
}

/** A site that has boxes. */
export function hasFields(site: Place): site is Site {
  return 'findFields' in site;
}

const plant = (author: string | null, stars: number, text: string, reply: string | null = null): Planted => ({
  author,
  stars,
  text,
  reply,
});

const FRAME = [
  plant(
    'Tomasz Wilk',
    1,
    'Worst trim I have had in years. I booked for six and sat until seven while two walk-ins went first, and the left side is a full inch longer than the right. Nobody said sorry.',
  ),
  plant(
    'Priya Raman',
    3,
    'Nice people, but the place was cold and the card machine was out again, so I had to walk to the cash point in the rain.',
  ),
  plant('Lucía Ferrer', 2, 'The music is far too loud to talk.'),
  plant('D', 5, 'Great shave and a good chat, thank you Owen.', 'Thank you, D. Owen was pleased to read this.'),
];

const BAKERY = [
  plant(
    'Agnes Thorne',
    2,
    'The rolls were stone hard at nine in the morning, and the lady at the till rolled her eyes when I asked for fresh ones.',
  ),
  plant(
    'Bo',
    5,
    'Best plum cake on this side of the lake.',
    'Thank you, Bo. The plums come from our own trees.\nSee you in autumn.',
  ),
  plant('Carla Winter', 4, ''),
  plant(
    'Deniz Acar',
    1,
    'Waited twenty minutes for a coffee that never came.',
    'We are sorry, Deniz. The machine had stopped that morning.',
  ),
];

const MAPS = [
  plant(
    'Edda Fuchs',
    5,
    'Warm rolls, warm people. The window seat looks out on the lake and nobody hurries you.',
    'Thank you, Edda. The window seat is yours.',
  ),
  plant('Farid Nouri', 1, 'Found a hair in my soup and the waiter said it was a herb.'),
  plant('Gwen Hale', 2, '', 'We would like to know what went wrong, Gwen. Please call us.'),
  plant('Hiro Tanaka', 4, 'Quiet in the morning.'),
];

const MANAGER = [
  plant(
    'Hanne Vestby',
    1,
    'Paid ninety for a boiler check and it stopped the same evening. I rang four times and nobody called back.',
  ),
  plant('Oluwaseun Bako', 3, 'Work was fine. Could you text before you come next time? I waited at home all morning.'),
  plant(
    'Greta Molnar',
    4,
    'Quick and tidy, only the invoice took ages.',
    'Thank you, Greta. The invoices go out the same day now.',
  ),
];

const R2R = [
  plant(
    'Nadia K.',
    1,
    'Forty minutes for two coffees and then the cake was stale. When I said so the guy at the till just shrugged. Will not be back.',
  ),
  plant('Marcus T.', 4, 'Good espresso and friendly faces. Wish you opened before eight on weekdays.'),
  plant(
    'Jo P.',
    2,
    'The corner place roasts better beans for less money, sorry to say.',
    'Thanks for trying us both, Jo.',
  ),
];

const KEPT = 'They kept my lamp for six weeks and then asked me to pay for the waiting. I had to call four times.';
const RUDE = plant('Kim L.', 2, 'Went back and this time they were rude to my mother.');
const LAMPS = [
  plant('Ines B.', 1, KEPT, 'We are sorry for the wait, Ines. The part came late and we should have called you.'),
  plant('Jon K.', 5, 'Fixed in an hour and cheaper than a new one.'),
  RUDE,
  plant('Lea M.', 4, 'Do you also mend clocks? The lamp shines.', 'Thank you, Lea. Only small ones.'),
];
const OLD_LAMPS = [
  plant(
    'Ines B.',
    1,
    KEPT,
    'We are sorry for the wait, Ines. The part came late, and we should have called you before you had to ask.',
  ),
  plant('Jon K.', 5, 'Fixed in an hour and cheaper than a new one.'),
  RUDE,
];

const FEEDBACK = [
  plant(null, 1, 'Box arrived open and two of the six cups were broken. No answer to my message for a week.'),
  plant(null, 3, 'Took twelve days although the page said five.'),
  plant(null, 2, 'Colour is nothing like the picture.', 'We have changed the picture. Thank you for telling us.'),
];

const products = (reply: string | null): Planted[] => [
  plant(
    'Olek Z.',
    1,
    'Stopped after a week\nThe motor hums and nothing turns. I had bought it for my father and he was sad.',
    reply,
  ),
  plant('Paula', 5, 'Small and strong\nDoes what it should, every single day.'),
  plant('Quirin', 3, 'Kleiner als gedacht\nZu klein für zwei Personen, sonst gut.'),
];

const APP = 'https://www.google.com/local/business/123/customers/reviews';
const press = (page: FixturePage, name: string, at: number): void => page.press(buttonsNamed(page, name)[at]);

const LIST = { en: 'Reply', it: 'Rispondi', es: 'Responder', de: 'Antworten', ja: '返信' };

/** Every surface of the first three sites, with what its fixture holds. */
export const SURFACES: readonly Surface[] = [
  {
    name: 'google popup',
    site: google,
    file: 'google/reviews-frame.html',
    url: APP,
    planted: FRAME,
    open: (page) => page.press(buttonsNamed(page, 'Reply', page.document.querySelector('main') ?? page.document)[1]),
    boxes: [1],
  },
  {
    name: 'google edit',
    site: google,
    file: 'google/reviews-frame.html',
    url: APP,
    planted: FRAME.map((review) => (review.author === 'D' ? { ...review, reply: null } : review)),
    open: (page) => press(page, 'Edit', 0),
    boxes: [3],
  },
  ...Object.entries(LIST).map(([hl, reply]) => ({
    name: `google list ${hl}`,
    site: google,
    file: 'google/owner-list.html',
    url: `${APP}?hl=${hl}`,
    planted: BAKERY,
    open: (page: FixturePage) => {
      const openers = buttonsNamed(page, reply);
      for (const opener of openers) page.press(opener);
    },
    boxes: [0, 2],
  })),
  ...['', '?variant=ce'].map((variant) => ({
    name: `google business${variant}`,
    site: googleBusiness,
    file: 'google/business-reviews.html',
    url: `https://business.google.com/reviews${variant}`,
    planted: MANAGER,
    open: (page: FixturePage) => {
      for (const opener of page.document.querySelectorAll('button[aria-label="Reply"]')) page.press(opener);
    },
    boxes: [0, 1],
  })),
  ...['en', 'de', 'ja'].map((hl) => ({
    name: `google maps ${hl}`,
    site: googleMaps,
    file: 'google/maps-place.html',
    url: `https://www.google.com/maps/place/Lakeside+Bakery/@47.1,8.2,17z?hl=${hl}`,
    planted: MAPS,
  })),
  {
    name: 'yelp owner list',
    site: yelp,
    file: 'yelp/r2r.html',
    url: 'https://biz.yelp.com/r2r/abc123',
    planted: R2R,
    open: (page) => {
      press(page, 'Comment', 0);
      press(page, 'Direct message', 1);
    },
    boxes: [0, 1],
  },
  {
    name: 'yelp 2022',
    site: yelpPublic,
    file: 'yelp/biz-2022.html',
    url: 'https://www.yelp.com/biz/harbor-lamp-repair',
    planted: LAMPS,
  },
  ...[2015, 2016, 2018].map((year) => ({
    name: `yelp ${year}`,
    site: yelpPublic,
    file: 'yelp/biz-2016.html',
    url: `https://www.yelp.com/biz/harbor-lamp-repair?year=${year}`,
    planted: OLD_LAMPS,
  })),
  {
    name: 'yelp visitor',
    site: yelpPublic,
    file: 'yelp/user-page.html',
    url: 'https://www.yelp.com/user_details?userid=abc',
    planted: [
      plant(
        'Nora P.',
        2,
        'The shade came back with a dent and nobody would say how.',
        'We will make you a new shade, Nora.',
      ),
      plant('Nora P.', 5, 'Sat outside for hours and was never asked to leave.'),
    ],
  },
  ...['', '?variant=inline'].map((variant) => ({
    name: `amazon feedback${variant}`,
    site: amazon,
    file: 'amazon/feedback-manager.html',
    url: `https://sellercentral.amazon.com/feedback-manager/index.html${variant}`,
    planted: FEEDBACK,
    open: (page: FixturePage) => press(page, 'Post public reply', 1),
    boxes: [1],
  })),
  ...[2016, 2020, 2025].map((markup) => ({
    name: `amazon reviews ${markup}`,
    site: amazonRetail,
    file: 'amazon/product-reviews.html',
    url: `https://www.amazon.com/product-reviews/B000000000?markup=${markup}`,
    planted: products(
      markup === 2020 ? 'Hello Olek,\n\nPlease write to care@example.com and we send you a new one.' : null,
    ),
  })),
  {
    name: 'amazon brand',
    site: amazonBrand,
    file: 'amazon/brand-reviews.html',
    url: 'https://sellercentral.amazon.com/brand-customer-reviews/?pageSize=50',
    planted: [
      plant('Sami', 1, 'Handle came off\nThe handle came off on the second day and hot water ran over my foot.'),
      plant('Tove H.', 3, 'Fine, but loud\nIt boils quickly but wakes up the whole house.'),
    ],
  },
];
