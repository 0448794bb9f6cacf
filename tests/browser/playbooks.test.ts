import { describe, expect, it, vi } from 'vitest';
import type { Sender } from '../../lib/browser/gate';
import { createPlaybooks } from '../../lib/browser/playbooks';
import type { KeptDraft } from '../../lib/browser/records';
import type { Case } from '../../lib/casebook/case';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { exportHandOver } from '../../lib/playbook/hand-over';
import { parsePlaybook } from '../../lib/playbook/playbook';
import { STARTERS } from '../../lib/playbook/starters';
import { ONE } from '../playbook/a-case';
import { accepted, freshDatabase, NOW, refusal } from './support';

const sender: Sender = {};
const BRIEF = { ...EMPTY_BRIEF, signer: 'Mara', business: 'Harbour Cuts' };
const FILE = JSON.stringify({
  evenkeel: 'playbook',
  v: 1,
  name: 'Group',
  brief: { business: 'Harbour Group', phrases: [{ kind: 'dont', phrase: 'policy', reason: '', better: '' }] },
  templates: [{ title: 'New one', body: 'Hi {name}', kinds: [] }],
});
const DRAFT: KeptDraft = {
  thread: ONE.thread,
  surface: ONE.surface,
  text: 'Mine',
  at: 7,
  from: 'page',
  serial: 3,
  before: [],
  pressedAt: null,
  vent: 'That liar',
};

async function setUp() {
  const parts = freshDatabase();
  const onChange = vi.fn();
  const handlers = createPlaybooks({ ...parts, now: () => NOW, onChange });
  await parts.database.together(() => parts.database.putBrief(BRIEF));
  const { database } = parts;
  const put = (one: Case | null, draft: KeptDraft | null) =>
    database.together(async () => {
      if (one) await database.cases.put(one);
      if (draft) await database.drafts.put(draft);
    });
  const everything = () =>
    database.together(async () => ({
      brief: await database.readBrief(),
      templates: await database.templates.all(),
      cases: await database.cases.all(),
      drafts: await database.drafts.all(),
    }));
  const preview = async (json = FILE) => accepted(await handlers.previewPlaybook({ json }, sender));
  return { ...parts, handlers, onChange, put, everything, preview };
}

describe('a playbook’s file', () => {
  it('holds the brief and all templates', async () => {
    const { handlers } = await setUp();
    const { json } = accepted(await handlers.exportPlaybook({ name: 'Mine' }, sender));
    const { name, brief, templates } = accepted(parsePlaybook(json));
    expect([name, brief, templates.length]).toEqual(['Mine', BRIEF, STARTERS.length]);
  });

  it('has nothing new for the one who wrote it', async () => {
    const { handlers, preview } = await setUp();
    const { json } = accepted(await handlers.exportPlaybook({ name: 'Mine' }, sender));
    expect((await preview(json)).rows).toEqual([]);
  });

  it('is looked at without anything being written', async () => {
    const { preview, everything, onChange } = await setUp();
    const before = await everything();
    expect((await preview()).rows.map(({ title }) => title)).toEqual(['Business', 'Phrase: policy', 'New one']);
    expect(await everything()).toEqual(before);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('is taken in the parts chosen, and what changed is told', async () => {
    const { handlers, preview, everything, onChange } = await setUp();
    const before = await everything();
    const { rows } = await preview();
    const keys = rows.filter(({ part }) => part !== 'brief').map(({ key }) => key);
    expect(accepted(await handlers.takePlaybook({ json: FILE, keys }, sender))).toEqual({ taken: 2 });
    const after = await everything();
    expect(after.brief).toEqual({ ...BRIEF, phrases: [{ kind: 'dont', phrase: 'policy', reason: '', better: '' }] });
    const isOld = ({ id }: { id: string }) => before.templates.some((one) => one.id === id);
    expect(after.templates.filter(isOld)).toEqual(before.templates);
    const last = Math.max(...before.templates.map(({ order }) => order));
    expect(after.templates.filter((one) => !isOld(one))).toMatchObject([{ title: 'New one', order: last + 1, rev: 1 }]);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('is taken whole or not at all', async () => {
    const { handlers, preview, everything, database, onChange } = await setUp();
    const before = await everything();
    const keys = (await preview()).rows.map(({ key }) => key);
    vi.spyOn(database, 'putBrief').mockRejectedValueOnce(new Error('The disk is full.'));
    await expect(handlers.takePlaybook({ json: FILE, keys }, sender)).rejects.toThrow('full');
    expect(await everything()).toEqual(before);
    expect(refusal(await handlers.takePlaybook({ json: FILE, keys: [...keys, 'more'] }, sender))).toMatch(
      /changed since/,
    );
    expect(await everything()).toEqual(before);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('is refused in plain words where it is none', async () => {
    const { handlers } = await setUp();
    expect(refusal(await handlers.previewPlaybook({ json: '{}' }, sender))).toMatch(/neither a playbook/);
    expect(refusal(await handlers.takePlaybook({ json: '{', keys: [] }, sender))).toMatch(/could not be read/);
  });
});

describe('handing a reply over', () => {
  it('needs a case', async () => {
    const { handlers } = await setUp();
    expect(refusal(await handlers.handOver({ thread: 'x' }, sender))).toMatch(/no case/);
  });

  it('puts case and draft into a file, and never what was written to let off steam', async () => {
    const { handlers, put } = await setUp();
    await put(ONE, DRAFT);
    const { json, name } = accepted(await handlers.handOver({ thread: ONE.thread }, sender));
    expect(name).toBe('reply-noor-b.evenkeel.json');
    expect(json).not.toContain('liar');
    expect(JSON.parse(json)).toEqual({ evenkeel: 'handover', v: 1, case: ONE, draft: { text: 'Mine', at: 7 } });
  });

  it('makes case and draft where there are none', async () => {
    const { handlers, everything } = await setUp();
    const json = exportHandOver({ case: ONE, draft: { text: 'Theirs', at: 5 } });
    const { caseId, link } = accepted(await handlers.takeOver({ json }, sender));
    expect(link).toBe(ONE.link);
    const { cases, drafts } = await everything();
    expect(cases).toEqual([{ ...ONE, id: caseId, changedAt: NOW }]);
    expect(caseId).not.toBe(ONE.id);
    expect(drafts).toEqual([{ ...DRAFT, text: 'Theirs', at: 5, from: 'handed-over', serial: 0, vent: null }]);
  });

  it('keeps both replies where both were begun, and the own case', async () => {
    const { handlers, everything, put } = await setUp();
    await put({ ...ONE, id: 'mine', note: 'Own' }, DRAFT);
    const json = exportHandOver({ case: { ...ONE, note: 'Theirs' }, draft: { text: 'Their reply', at: 5 } });
    expect(accepted(await handlers.takeOver({ json }, sender)).caseId).toBe('mine');
    const { cases, drafts } = await everything();
    expect(drafts).toEqual([{ ...DRAFT, before: [{ text: 'Their reply', at: 5 }] }]);
    expect(cases).toEqual([
      { ...ONE, id: 'mine', note: 'Own\n\nFrom the reply handed over: Theirs', rev: 2, changedAt: NOW },
    ]);
    accepted(await handlers.takeOver({ json }, sender));
    expect(await everything()).toMatchObject({ cases, drafts });
  });

  it('writes nothing where there is no room for their reply', async () => {
    const { handlers, everything, put } = await setUp();
    const before = Array.from({ length: 5 }, (_, at) => ({ text: `old ${at}`, at }));
    await put({ ...ONE, id: 'mine' }, { ...DRAFT, before });
    const all = await everything();
    const json = exportHandOver({ case: { ...ONE, note: 'Theirs' }, draft: { text: 'Their reply', at: 5 } });
    expect(refusal(await handlers.takeOver({ json }, sender))).toMatch(/five earlier versions/);
    expect(await everything()).toEqual(all);
  });
});
