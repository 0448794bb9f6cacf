import { describe, expect, it } from 'vitest';
import { disqus } from '../../lib/sites/disqus';
import { conforms } from './conformance';
import { fixtures, type Given, seenOn } from './reviews-of';

const URL_ = 'https://disqus.com/embed/comments/?base=default&f=bakery&t_u=https%3A%2F%2Fbakery.example%2Fhours';

const GIVEN: Given = {
  site: disqus,
  page: { file: 'disqus/embed.html' },
  url: URL_,
  notItsPages: ['https://disqus.com/home/', 'https://disqus.com/profile/login/'],
  reviews: [
    {
      author: 'Maud',
      stars: null,
      text: 'The opening hours on this page are wrong since June.',
      date: '6 days ago',
    },
    { author: 'Otis', stars: null, text: 'They are right in the window.', date: '6 days ago' },
  ],
  surface: 'other',
  answered: null,
  postName: 'Post as Example Bakery',
  openBox: (page, n) => page.press(page.document.querySelectorAll('.open')[n]),
  hideStars: () => {},
};
conforms(GIVEN);

describe('disqus', () => {
  const open = fixtures();

  it('reads nested comments apart', async () => {
    const page = await open('disqus/embed.html', URL_);
    expect(seenOn(disqus, page).map(({ review }) => review.author)).toEqual(['Maud', 'Otis']);
  });

  it('coaches a comment that answers nobody, without a review', async () => {
    const page = await open('disqus/embed.html', URL_);
    const template = page.document.querySelector<HTMLTemplateElement>('#form');
    if (template) page.document.body.prepend(template.content.cloneNode(true));
    const [field] = disqus.findFields(page.document);
    expect(field && disqus.findThread(field)?.review).toEqual({ author: null, stars: null, text: '', date: null });
  });
});
