import { describe, expect, it } from 'vitest';
import type { Organisation } from '#domain/access/organisation.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { submittedTask } from '#tests/support/head-world.ts';
import { createMemoryStore } from '#tests/support/memory-store.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { quartersFrom } from '#tests/support/quarter-rules.ts';
import { entry, plainEntry, received, recordOf, ward } from '#tests/support/story.ts';
import { createCell, firstOf } from './live.ts';
import { createScores } from './score-live.ts';
import { createYearKeeper } from './year-keeper.ts';
import { createYears } from './year-live.ts';

const MARKED = '2026-03-15T02:00:00.000Z';

function closed(person: string, period: string, total: string): RecordDocument {
  const score = { person, period, provisional: false, total: { exact: total, display: total }, taskResults: { points: { exact: '60', display: '60.00' } } };
  return { ...recordOf('review', `${person}.${period}`, []), summary: { epoch: 1, seq: 9, engine: 'period-score/0', profile: 'nd335', inputs: 'x', asOf: MARKED, score } };
}

function marked(person: string, period: string): RecordDocument {
  const data = { person, period, marks: FULL_MARKS, comments: {}, figure: null };
  return recordOf('review', `${person}.${period}`, received([entry('review', `${person}.${period}`, person, 'review.selfScored.v1', MARKED, data)]));
}

function accepted(id: string, person: string): RecordDocument {
  const task = submittedTask(id, undefined, { person });
  const accept = entry('task', id, 'headA', 'task.accepted.v1', '2026-03-13T02:00:00.000Z', { submission: task.entries[1]!.id });
  return { ...task, entries: received([...task.entries.map(plainEntry), accept]) };
}

async function device(person: string, records: readonly RecordDocument[], org: Organisation = ward(), today = '2026-04-10') {
  const store = createMemoryStore(person);
  await store.merge(records);
  const wanted: string[] = [];
  const organisation = createCell(org);
  const deps = {
    account: { login: person, person, unit: 'u1', name: person }, store, organisation, today: () => today,
    digest: async (bytes: ArrayBuffer | Uint8Array) => String(bytes.byteLength),
    older: {
      wantPeriod: async (kind: string, query: { person?: string; period?: string }) => {
        wanted.push(`${kind} ${query.person ?? '*'} ${query.period}`);
        return 'kept' as const;
      },
    },
  };
  return { store, organisation, wanted, years: createYears({ ...deps, scores: createScores(deps) }) };
}

/** January and February from the server, March from the tasks on the device. */
const AN = [closed('an', '2026-01', '80'), closed('an', '2026-02', '90'), accepted('t1', 'an'), marked('an', '2026-03')];

describe('the year of a person', () => {
  it('takes the server’s figures of past periods and works out the present ones', async () => {
    const { years } = await device('an', AN);
    const year = await firstOf(years.year('an', 2026));
    expect(year?.input.months.map(({ month, parts }) => `${month} ${parts[0]?.exact}`)).toEqual(['1 80', '2 90', '3 100/1']);
    expect(year?.score).toMatchObject({ average: { display: '90.00' }, provisional: true });
  });

  it('is nobody’s business outside of the viewer’s scope', async () => {
    const { years } = await device('chi', AN);
    expect(await firstOf(years.year('an', 2026))).toBeNull();
    expect(await firstOf(years.year('chi', 2024))).toBeNull();
  });

  it('follows leave as it is recorded', async () => {
    const { years, store } = await device('headA', AN);
    const seen: (string | undefined)[] = [];
    const stop = years.year('an', 2026).subscribe((year) => seen.push(year?.input.months.map(({ month }) => month).join()));
    await expect.poll(() => seen.at(-1)).toBe('1,2,3');
    await store.append(plainEntry(entry('review', 'an.2026', 'headA', 'year.leaveRecorded.v1', MARKED, { person: 'an', year: 2026, leave: 'l1', kind: 'sick', from: '2026-02-01', to: '2026-02-28' })));
    await expect.poll(() => seen.at(-1)).toBe('1,3');
    stop();
  });
});

describe('the year of the unit', () => {
  it('has caps for whom sees all, and only those in sight for a head', async () => {
    const chair = await firstOf((await device('chair', AN)).years.unitYear(2026));
    expect([chair.whole, chair.caps.length, chair.people.length]).toEqual([true, 1, 10]);
    const head = await firstOf((await device('headA', AN)).years.unitYear(2026));
    expect([head.whole, head.caps.length, head.people.map(({ person }) => person)]).toEqual([false, 0, ['an', 'binh', 'deputyA', 'headA', 'left']]);
  });

  it('asks for periods of which no review is here, once for everybody', async () => {
    const { years, wanted } = await device('headA', AN, ward(), '2026-06-10');
    const unit = await firstOf(years.unitYear(2026));
    expect(unit.notHere).toEqual(['2026-04']);
    expect(wanted).toContain('review * 2026-04');
  });

  it('knows the last year without a present period, and a unit that went over to quarters', async () => {
    const last = await device('chair', [closed('an', '2026-01', '80')], ward(), '2027-05-01');
    expect((await firstOf(last.years.unitYear(2026))).people).toHaveLength(10);
    const quarters = await device('chair', [closed('an', '2026-Q1', '80')], ward({}, { profiles: quartersFrom('2026-01-01') }), '2026-08-01');
    const unit = await firstOf(quarters.years.unitYear(2026));
    expect(unit.people.find(({ person }) => person === 'an')?.score).toMatchObject({ average: { display: '80.00' }, missing: [4, 5, 6] });
  });

  it('is one live value for everybody who watches it', async () => {
    const { years } = await device('chair', AN);
    expect(years.unitYear(2026)).toBe(years.unitYear(2026));
  });
});

describe('what is kept between changes', () => {
  const rows = (records: readonly RecordDocument[]) => ({
    org, today: '2026-04-10', people: ['an', 'binh'], local: new Map(),
    reviews: new Map(records.map((record) => [record.id, { record, state: { confirmed: null, year: { leaves: [], grounds: [], brought: [], group: null } } as never }])),
  });
  const org = ward();

  it('one more figure costs one person’s year, not the unit’s', () => {
    const keeper = createYearKeeper('u1', 2026);
    const before = keeper(rows([closed('an', '2026-01', '80'), closed('binh', '2026-01', '80')])).unit.people;
    const same = keeper(rows([closed('an', '2026-01', '80'), closed('binh', '2026-01', '80')])).unit.people;
    expect([same[0] === before[0], same[1] === before[1]]).toEqual([true, true]);
    const after = keeper(rows([closed('an', '2026-01', '80'), closed('binh', '2026-01', '81')])).unit.people;
    expect([after[0] === before[0], after[1] === before[1]]).toEqual([true, false]);
  });

  it('a change of the organisation or the day counts everybody anew', () => {
    const keeper = createYearKeeper('u1', 2026);
    const before = keeper(rows([])).unit.people;
    expect(keeper({ ...rows([]), today: '2026-04-11' }).unit.people[0]).not.toBe(before[0]);
    expect(keeper({ ...rows([]), today: '2026-04-11', org: ward() }).unit.people[0]).not.toBe(before[0]);
  });
});
