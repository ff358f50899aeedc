/** The record of a person's year: who writes leave, grounds and brought results, and that no colleague ever reads them. */
import { describe, expect, test } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { worldForEachTest } from '#tests/support/contract-world.ts';
import { documentsOf, summaryOf } from '#tests/support/month-world.ts';
import { assigned, posted, tell } from '#tests/simulation/server-world.ts';
import type { Written } from '#tests/simulation/server-world.ts';
import { pull } from '#sync-server/store/pull.ts';
import { mayReadRecord, readablePeople } from '#sync-server/store/records-access.ts';
import { readSnapshots } from '#sync-server/store/records.ts';

const world = worldForEachTest();

const YEAR = 'official.2026';
const about = { person: 'official', year: 2026 };

function ofYear(type: string, data: Record<string, unknown>, record = YEAR): Written {
  return { kind: 'review', record, type: `year.${type}.v1`, data };
}

const leave = (more: Record<string, unknown> = {}, record = YEAR) => ofYear('leaveRecorded', { ...about, leave: 'L1', kind: 'annual', from: '2026-03-09', to: '2026-03-13', ...more }, record);
const ground = (more: Record<string, unknown> = {}, record = YEAR) => ofYear('groundRecorded', { ...about, ground: 'G1', code: '20.4.c', document: 'QĐ 15', ...more }, record);
const brought = (more: Record<string, unknown> = {}) => ofYear('resultBrought', {
  ...about, result: 'R1', period: '2026-01', unitName: 'Xã Tưởng Tượng', total: '86.63', workingDays: 21, document: 'PL 3', ...more,
});
const group = (more: Record<string, unknown> = {}, record = YEAR) => ofYear('groupSet', { ...about, group: 'Chuyên môn', ...more }, record);
const withdrawn = (type: string, data: Record<string, unknown>) => ofYear(`${type}Withdrawn`, { ...data, reason: 'Ghi nhầm' });
const rated = (): Written => ({
  kind: 'unit', record: world.unit, type: 'unit.organisationRated.v1', data: { year: 2026, division: 'economy', level: 'good', outstanding: false, decision: 'QĐ 2' },
});
const ofSelf = (person: string) => [{ person }, `${person}.2026`] as const;

describe('who may record it', () => {
  test.each<[string, string, () => Written, string]>([
    ['leave, by the officer', 'organiser', () => leave(), 'accepted'],
    ['leave, by the Chair', 'chair', () => leave(), 'accepted'],
    ['leave, by the monitoring head', 'head', () => leave(), 'accepted'],
    ['leave, by another head', 'head2', () => leave(), 'rejected not-allowed'],
    ['leave, by a colleague', 'colleague', () => leave(), 'rejected not-allowed'],
    ['his own leave', 'official', () => leave(), 'refused own-record'],
    ['a ground, by the officer', 'organiser', () => ground(), 'accepted'],
    ['a ground, by the Chair', 'chair', () => ground(), 'accepted'],
    ['a ground, by the monitoring head', 'head', () => ground(), 'refused not-allowed'],
    ['a ground, by a colleague', 'colleague', () => ground(), 'rejected not-allowed'],
    ['his own ground', 'official', () => ground(), 'refused own-record'],
    ['the officer’s own ground', 'organiser', () => ground(...ofSelf('organiser')), 'refused own-record'],
    ['the Chair’s own ground', 'chair', () => ground(...ofSelf('chair')), 'refused own-record'],
    ['the Chair’s ground, by the officer', 'organiser', () => ground(...ofSelf('chair')), 'accepted'],
    ['a brought result, by the officer', 'organiser', () => brought(), 'accepted'],
    ['a brought result, by the head', 'head', () => brought(), 'refused not-allowed'],
    ['his own brought result', 'official', () => brought(), 'refused own-record'],
    ['a group, by the officer', 'organiser', () => group(), 'accepted'],
    ['the officer’s own group', 'organiser', () => group(...ofSelf('organiser')), 'accepted'],
    ['his own group', 'official', () => group(), 'refused not-allowed'],
    ['a rating of a division, by the officer', 'organiser', rated, 'accepted'],
    ['a rating of a division, by staff', 'official', rated, 'refused not-allowed'],
    ['a rating of a division, by its own head', 'head', rated, 'refused not-allowed'],
  ])('%s', async (_what, actor, written, verdict) => {
    expect(await tell(world, actor, written())).toBe(verdict);
  });
});

describe('what it must say', () => {
  test.each<[string, () => Written, string]>([
    ['leave that begins in the year before', () => leave({ from: '2025-12-29' }), 'refused outside-year'],
    ['leave that ends in the year after', () => leave({ to: '2027-01-02' }), 'refused outside-year'],
    ['leave that ends before it begins', () => leave({ to: '2026-03-06' }), 'refused outside-year'],
    ['leave of one day', () => leave({ to: '2026-03-09' }), 'accepted'],
    ['a kind of leave nobody knows', () => leave({ kind: 'sleep' }), 'rejected bad-shape'],
    ['a ground the rules do not name', () => ground({ code: '99.9' }), 'refused unknown-ground'],
    ['a result of another year', () => brought({ period: '2025-11' }), 'refused outside-year'],
    ['a result above 100', () => brought({ total: '100.01' }), 'rejected bad-shape'],
    ['an exact fraction', () => brought({ total: '5198/60' }), 'accepted'],
    ['somebody else’s name in it', () => leave({ person: 'colleague' }), 'rejected wrong-record'],
    ['another year in it', () => leave({ year: 2027 }), 'rejected wrong-record'],
    ['on the record of a month', () => leave({}, 'official.2026-03'), 'rejected wrong-record'],
    ['of a stranger', () => leave({ person: 'stranger' }, 'stranger.2026'), 'refused unknown-person'],
  ])('%s', async (_what, written, verdict) => {
    expect(await tell(world, 'organiser', written())).toBe(verdict);
  });

  test('each fact stands once, until it is withdrawn; the story keeps all of it', async () => {
    for (const written of [leave(), ground(), brought(), group()]) expect(await tell(world, 'organiser', written)).toBe('accepted');
    for (const again of [leave(), ground(), brought()]) expect(await tell(world, 'organiser', again)).toBe('refused already-exists');
    expect(await tell(world, 'organiser', group({ group: 'Một cửa' }))).toBe('accepted');
    expect(await tell(world, 'organiser', withdrawn('leave', { leave: 'L9' }))).toBe('refused not-found');
    expect(await tell(world, 'head', withdrawn('ground', { ground: 'G1' }))).toBe('refused not-allowed');
    const gone = [withdrawn('leave', { leave: 'L1' }), withdrawn('ground', { ground: 'G1' }), withdrawn('result', { result: 'R1' })];
    for (const written of gone) expect(await tell(world, 'chair', written)).toBe('accepted');
    const record = (await documentsOf(world, 'review')).find(({ id }) => id === YEAR)!;
    expect(foldOf('review', record).state).toMatchObject({ person: 'official', period: '2026', year: { leaves: [], grounds: [], brought: [], group: 'Một cửa' } });
    expect(record.entries).toHaveLength(13);
  });

  test('it has no figure of the server, and moves none', async () => {
    await tell(world, 'head', assigned('official'));
    const before = await summaryOf(world, 'official');
    for (const written of [leave(), ground()]) await tell(world, 'organiser', written);
    expect(await summaryOf(world, 'official', '2026')).toBeNull();
    expect(await summaryOf(world, 'official')).toEqual(before);
  });
});

describe('who reads it', () => {
  const sessionOf = (person: string) => ({ unit: world.unit, person, login: person, device: 'd', mustChangePassword: false, pushOnly: false });

  /** Ids a person's device is given, and all of the answer as text. */
  async function pulled(person: string): Promise<{ ids: string[]; text: string }> {
    const text = await pull(world.deps, sessionOf(person), { epoch: 0, seq: 0, scope: '', page: '' });
    const { records } = JSON.parse(text) as { records: { id: string }[] };
    return { ids: records.map(({ id }) => id), text };
  }

  test.each([
    ['himself', 'official', true], ['his head', 'head', true], ['the Chair', 'chair', true], ['the organisation officer', 'organiser', true],
    ['a colleague of his division', 'colleague', false], ['the head of another division', 'head2', false], ['staff of another division', 'official2', false],
    ['a deputy without his division in the field', 'vice', false],
  ])('%s (%s): %s', async (_who, reader, reads) => {
    await tell(world, 'system', { kind: 'person', record: 'vice', type: 'person.registered.v1', data: { name: 'vice' } });
    await tell(world, 'system', posted('vice', { role: 'deputy', field: ['culture'] }));
    for (const written of [leave({ kind: 'maternity' }), ground({ document: 'Kết luận 15-KL' }), group()]) await tell(world, 'organiser', written);
    const { ids, text } = await pulled(reader);
    expect(ids.includes(YEAR)).toBe(reads);
    for (const secret of ['maternity', 'Kết luận 15-KL', '20.4.c']) expect(text.includes(secret)).toBe(reads);
    const [people, byName] = await Promise.all([readablePeople(world.deps, sessionOf(reader)), mayReadRecord(world.deps, sessionOf(reader), YEAR)]);
    expect(byName).toBe(reads);
    const asked = await readSnapshots(world.deps.database, world.unit, { kind: 'review', person: 'official', period: '2026', people });
    expect(asked).toHaveLength(reads ? 1 : 0);
  });
});
