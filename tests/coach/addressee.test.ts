import { describe, expect, test } from 'vitest';
import { createCoach } from '../../lib/coach';
import { findWrongName } from '../../lib/coach/checks/addressee';
import { parseDraft } from '../../lib/coach/text';
import type { Review } from '../../lib/coach/types';
import { contextOf } from './support';

const by = (author: string | null, text = 'The ferry was late.'): Review => ({ author, stars: 2, text });
const wrong = (draft: string, review: Review | null) => findWrongName(parseDraft(draft), review)?.word.form ?? null;

describe('a greeting to somebody else', () => {
  test.each([
    ['Hi Gunnar, the ferry is back.', 'Solveig'],
    ['Dear Gunnar, the ferry is back.', 'Solveig Dahl'],
    ['Good morning Gunnar, the ferry is back.', 'Solveig D.'],
    ['Hello Gunnar and Ottilie, the ferry is back.', 'Solveig'],
    ['Hi Gunnar!\nThe ferry is back.', 'Solveig'],
  ])('is found: %s to %s', (draft, author) => {
    expect(wrong(draft, by(author))).toBe('gunnar');
  });

  test.each([
    ['their own name', 'Hi Solveig, the ferry is back.', by('Solveig Dahl')],
    ['a short form of it', 'Hi Sol, the ferry is back.', by('Solveig Dahl')],
    ['one of two', 'Hi Gunnar and Solveig, the ferry is back.', by('Solveig Dahl')],
    ['a name the review gives', 'Hi Gunnar, the ferry is back.', by('Solveig', 'Late. Gunnar was cold.')],
    ['no name at all', 'Hi there, the ferry is back.', by('Solveig')],
    ['a guest', 'Dear Valued Guest, the ferry is back.', by('Solveig')],
    ['a title', 'Dear Mr Gunnar, the ferry is back.', by('Solveig')],
    ['nobody known', 'Hi Gunnar, the ferry is back.', by(null)],
    ['a user name', 'Hi Gunnar, the ferry is back.', by('ferryfan_88')],
    ['a made-up name', 'Hi Gunnar, the ferry is back.', by('the quiet traveller')],
    ['no review', 'Hi Gunnar, the ferry is back.', null],
    ['a greeting that runs on', 'Hello Gunnar Line passengers, the ferry is back.', by('Solveig')],
    ['a name further on', 'The ferry is back. Ask Gunnar, he knows.', by('Solveig')],
  ])('is not seen in %s', (_, draft, review) => {
    expect(wrong(draft, review)).toBeNull();
  });

  test('stops the reply, and the fix is their name', () => {
    const { findings, verdict } = createCoach().lint(
      'Hi Gunnar, the ferry is back.',
      contextOf({ review: by('Solveig Dahl') }),
    );
    expect(findings).toMatchObject([{ rule: 'unfilled', severity: 'stop', text: 'Gunnar', fix: 'Solveig' }]);
    expect(verdict).toBe('stop');
  });
});
