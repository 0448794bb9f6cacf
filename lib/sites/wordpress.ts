import { cardSite } from './card-site';
import type { Site } from './site';

const FIELD = '#commentform textarea#comment';

/**
 * Comments below a WordPress post, on any address: known by its form. WordPress moves the form into the comment that is answered;
 * elsewhere it is a comment on the post, and answers nothing that is read.
 */
export const wordpress: Site = cardSite({
  id: 'wordpress',
  name: 'WordPress comments',
  checked: '2026-11-22',
  evidence: 'saved-page',
  doubts: ['A theme with other names for the form is not recognised.'],
  hosts: '*.wordpress.com',
  paths: '/*',
  card: 'li.comment:not(.bypostauthor),div.comment:not(.bypostauthor),article.comment:not(.bypostauthor)',
  nested: true,
  key: '@id',
  author: '.fn | .comment-author',
  text: '.comment-content | .comment-body p | .comment-text',
  date: 'time | .comment-meta a',
  // The post's author answers as a comment below the comment.
  reply: '.bypostauthor .comment-content | .bypostauthor .comment-body p',
  answer: '.bypostauthor',
  skip: '#respond',
  field: FIELD,
  // A shop's form for reviews of a product has the same names, and stars to give.
  refuse: '#review_form,.comment-form-rating',
  post: '#submit,#comment-submit',
  alone: true,
  knows: (page) => page.querySelector(FIELD) !== null,
});
