import { describe, expect, it } from 'vitest';
import { createDeepReader } from '../../lib/browser/deep-reader';
import type { House } from '../../lib/browser/settings';
import { createCoach } from '../../lib/coach';
import type { Coach, DraftContext, Finding } from '../../lib/coach/types';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';

const HOUSE: House = {
  brief: { ...EMPTY_BRIEF, trade: 'health', ownNames: ['Harbour Cuts'] },
  settings: {
    offSites: [],
    quietSites: [],
    neverFlag: ['on the house'],
    hidden: [
      { thread: 'yelp:1', rule: 'blame', phrase: 'you sat', site: 'yelp' },
      { thread: 'yelp:2', rule: 'blame', phrase: 'you lay', site: 'yelp' },
      { thread: 'yelp:1', rule: 'blame', phrase: 'you stood', site: 'google' },
    ],
    panelOpen: true,
    months: 18,
    notify: false,
    sync: false,
  },
};
const ADDED: Finding = {
  rule: 'blame',
  severity: 'high',
  start: 0,
  end: 8,
  text: 'You sat.',
  fix: null,
  calmer: null,
  weighed: [{ start: 4, end: 7 }],
};
const ASKED = {
  draft: 'You sat.',
  review: { author: 'Ines', stars: 1, text: 'Cold soup.' },
  surface: 'yelp-public',
  kind: 'complaint',
  thread: 'yelp:1',
  site: 'yelp',
} as const;

/** A coach whose model adds one finding, and which tells what it was asked with. */
function reading(): { coach: Coach; seen: DraftContext[] } {
  const seen: DraftContext[] = [];
  const plain = createCoach();
  const coach: Coach = {
    ...plain,
    deepen(lint, _draft, context) {
      seen.push(context);
      return { ...lint, findings: [ADDED], verdict: 'improve', weighedChecks: { owns: true } };
    },
  };
  return { coach, seen };
}

describe('readDraft', () => {
  it('answers what rules and model say together, and nothing else of the reading', async () => {
    const { coach } = reading();
    const { readDraft } = createDeepReader({
      readHouse: async () => HOUSE,
      coach: async () => coach,
      recent: async () => [],
    });
    expect(await readDraft(ASKED, {})).toEqual({
      ok: true,
      value: { findings: [ADDED], verdict: 'improve', weighedChecks: { owns: true } },
    });
  });

  it('reads in the light of the house rules, and of what is hidden in this thread on this site', async () => {
    const { coach, seen } = reading();
    const { readDraft } = createDeepReader({
      readHouse: async () => HOUSE,
      coach: async () => coach,
      recent: async () => [],
    });
    await readDraft(ASKED, {});
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      surface: 'yelp-public',
      trade: 'health',
      ownNames: ['Harbour Cuts'],
      neverFlag: ['on the house'],
      hidden: [{ thread: 'yelp:1', rule: 'blame', phrase: 'you sat' }],
    });
    expect(seen[0]?.triage.kind).toBe('complaint');
  });

  it('says what the rules say where there is no model', async () => {
    const coach = createCoach();
    const { readDraft } = createDeepReader({
      readHouse: async () => HOUSE,
      coach: async () => coach,
      recent: async () => [],
    });
    const answer = await readDraft({ ...ASKED, draft: 'You are a liar.' }, {});
    expect(answer.ok && answer.value.findings.some(({ rule }) => rule === 'insult')).toBe(true);
    expect(answer.ok && 'weighedChecks' in answer.value).toBe(false);
  });
});
