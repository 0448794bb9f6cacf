// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Practice } from '../../components/practice/Practice';
import { createCoach } from '../../lib/coach';

afterEach(() => render(null, document.body));

describe('the practice page', () => {
  it('shows under each mark what the coach would mark so', () => {
    render(<Practice />, document.body);
    const coach = createCoach();
    const review = { author: 'Dana', stars: 1, text: 'Cold coffee and a rude waiter.' };
    const context = { review, triage: coach.triage(review, 'other', null), surface: 'other' as const, trade: null };
    const shown = [...document.querySelectorAll('.marked')].map((mark) => ({
      words: mark.textContent ?? '',
      severity: [...mark.classList].find((name) => name.startsWith('marked-'))?.slice('marked-'.length),
    }));
    expect(shown.map(({ severity }) => severity)).toEqual(['stop', 'high', 'medium', 'low']);
    for (const { words, severity } of shown) {
      const draft = `Hello Dana. We are sorry for ${words} here.`;
      const alone = `${words}.`;
      const severities = [draft, alone].flatMap((text) =>
        coach.lint(text, context).findings.map((one) => one.severity),
      );
      expect(severities, words).toContain(severity);
    }
  });
});
