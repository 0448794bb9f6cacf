import { describe, expect, it } from 'vitest';
import { createCoach } from '../../lib/coach';
import type { PageView } from '../../lib/contract/panel';
import { createCompleteView } from '../../lib/stores/complete-view';

const coach = createCoach();

function seen(draft: string, review: PageView['review']): PageView {
  const triage = coach.triage(review, 'google-reply', null);
  return {
    status: 'watching',
    site: null,
    thread: 'page:1',
    surface: 'google-reply',
    trade: null,
    tone: null,
    address: 'https://reviews.example/',
    review,
    answered: null,
    found: null,
    kind: null,
    draft,
    lint: coach.lint(draft, { review, triage, surface: 'google-reply', trade: null }),
    empty: false,
    marks: true,
    shape: 'side',
    notice: null,
  };
}

const REVIEW = { author: 'Ines', stars: 2, text: 'The gear cable you fitted slipped twice. Do you refund that?' };

describe('createCompleteView', () => {
  it('adds what the whole coach says of the same draft', () => {
    const draft = 'Hi Ines, we fitted the cable badly and I am sorry. Yes, I have refunded it. Tom';
    const { reading, triage } = createCompleteView(coach)(seen(draft, REVIEW));
    expect(triage).toEqual(coach.triage(REVIEW, 'google-reply', null));
    expect(reading).toEqual(coach.read(draft, { review: REVIEW, triage, surface: 'google-reply', trade: null }));
    expect(reading.checks).toMatchObject({ greets: true, apologises: true, signed: true });
  });

  it('reads a review once while its draft changes, and anew when the review does', () => {
    let triages = 0;
    const counting = {
      ...coach,
      triage: (...given: Parameters<typeof coach.triage>) => {
        triages += 1;
        return coach.triage(...given);
      },
    };
    const complete = createCompleteView(counting);
    const first = complete(seen('Hi', REVIEW));
    expect(complete(seen('Hi Ines', REVIEW)).triage).toBe(first.triage);
    expect(triages).toBe(1);
    complete(seen('Hi', { ...REVIEW, text: 'Lovely bikes, thank you.' }));
    expect(triages).toBe(2);
  });

  it('tells the age of a full date only with a clock, and reads the review anew when the day changes', () => {
    const dated = { ...REVIEW, date: '2 March 2026' };
    expect(createCompleteView(coach)(seen('Hi', dated)).triage.plan?.age).toBeNull();
    let now = Date.UTC(2026, 2, 5, 23);
    const complete = createCompleteView(coach, () => now);
    expect(complete(seen('Hi', dated)).triage.plan?.age).toBe(3);
    now += 3_600_000;
    expect(complete(seen('Hi', dated)).triage.plan?.age).toBe(4);
  });
});
