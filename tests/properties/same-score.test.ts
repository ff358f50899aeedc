/**
 * Browser score = server score on the same records. The server folds entry by entry from its stored snapshot; a browser
 * folds what it merged, in whatever order it came, from whole stories or from snapshots with a tail. Same number, to the letter.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { headOf } from '#domain/head.ts';
import { foldOf } from '#domain/kinds.ts';
import { mergeRecords } from '#domain/record/record.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import { personScore } from '#domain/review/unit-scores.ts';
import { sameScore } from '#domain/scoring/canonical-score.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { judge } from '#domain/access/judge.ts';
import { summarise } from '#sync-server/store/summary.ts';
import type { RecordRow } from '#sync-server/store/records-row.ts';
import { assigned, entry, PRODUCT, recordOf, ward } from '#tests/support/story.ts';

const definition = { ...PRODUCT, scope: 'shared', division: null, detail: '', output: '', group: 'N1' } as const;
const context = { org: ward(), product: () => ({ versions: [definition], approvals: [] }) };

/** One thing that may happen to a task: whether the rules allow it is the judge's to say. */
const act = fc.record({
  what: fc.constantFrom('submitted', 'accepted', 'returned', 'deadlineChanged', 'excused', 'handedBack', 'cancelled', 'timeJudged', 'progressed'),
  day: fc.integer({ min: 3, max: 28 }),
  from: fc.integer({ min: 1, max: 4 }),
  more: fc.integer({ min: 0, max: 3 }),
  flag: fc.boolean(),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const plan = fc.record({
  quantity: fc.constantFrom('1', '2', '4', '2.5'),
  kind: fc.constantFrom('planned', 'unscheduled'),
  acts: fc.array(act, { maxLength: 12 }),
});

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T03:00:00.000Z`;

function written(task: string, { what, day, from, more, flag }: Act, story: readonly StoredEntry[]): StoredEntry {
  const submission = story.findLast(({ type }) => type === 'task.submitted.v1')?.id ?? 'none';
  const faults = foldOf('task', recordOf('task', task, story)).state.units.flatMap((run) => [...run.failedReviews, ...run.delays].map((fault) => fault.entry));
  const units = [[from, from + more]];
  const due = `2026-03-${String(Math.min(28, day + 3)).padStart(2, '0')}`;
  const data = {
    submitted: { units, note: '', evidence: [] },
    accepted: { submission, ...(flag && { units }) },
    returned: { submission, reason: 'Sai số liệu', majorError: flag, due },
    deadlineChanged: { due, reason: 'Chờ số liệu' },
    excused: { faults: [faults[from % Math.max(1, faults.length)] ?? 'none'], reason: 'Mất điện' },
    handedBack: { reason: 'Không đủ chuyên môn' },
    cancelled: { reason: 'Đổi kế hoạch' },
    timeJudged: { submission, late: flag, reason: 'Máy chỉnh giờ' },
    progressed: { note: 'Đang làm' },
  }[what];
  const actor = ['submitted', 'handedBack', 'progressed'].includes(what) ? 'an' : 'headA';
  return entry('task', task, actor, `task.${what}.v1`, at(day), data);
}

let seq = 0;

/** The ledger takes one entry: judged on the record as it stands, numbered, kept with its verdict. */
function take(record: RecordDocument, one: StoredEntry): RecordDocument {
  seq += 1;
  const place = { epoch: 1, seq, receivedAt: one.at };
  const judgement = judge({ ...one, receipt: { ...place, verdict: 'accepted' } }, record, context);
  return { ...record, entries: [...record.entries, { ...one, receipt: { ...place, ...judgement } }] };
}

function storyOf(task: string, { quantity, kind, acts }: { quantity: string; kind: string; acts: readonly Act[] }): RecordDocument {
  const begin = entry('task', task, 'headA', 'task.assigned.v1', at(2), assigned({ quantity, kind, ...(kind === 'unscheduled' && { reason: 'Bão' }) }));
  const inOrder = acts.toSorted((a, b) => a.day - b.day);
  return inOrder.reduce((record, one) => take(record, written(task, one, record.entries)), take(recordOf('task', task, []), begin));
}

/** As the server keeps it: each entry folded onto the state read back from JSON. */
function serverRow(story: RecordDocument): RecordRow {
  let document: RecordDocument = { ...story, entries: [] };
  for (const [i, one] of story.entries.entries()) {
    const { state } = foldOf('task', { ...document, entries: [one] });
    const base = { epoch: 1, seq: one.receipt!.seq, count: i + 1, state: JSON.parse(JSON.stringify(state)) as unknown };
    document = { ...document, entries: [], base };
  }
  const { head, state } = headOf(document);
  return {
    id: story.id, kind: 'task', epoch: 1, seq: head.seq, person: head.person, period: head.period, finished: head.finished,
    count: story.entries.length, disputed: false, head: { head, state }, summary: null,
  };
}

/** As a device came to have it: pieces in any order, some twice, perhaps a snapshot of the middle. */
function deviceCopy(story: RecordDocument, order: readonly number[], snapshotAt: number | null): RecordDocument {
  const pieces = order.map((i): RecordDocument => ({ ...story, entries: [story.entries[i % story.entries.length]!] }));
  const all = [...pieces, ...story.entries.map((one) => ({ ...story, entries: [one] }))];
  if (snapshotAt === null) return all.reduce(mergeRecords);
  const cut = Math.min(snapshotAt, story.entries.length);
  const known = story.entries.slice(0, cut);
  const { state } = foldOf('task', { ...story, entries: known });
  const base = { epoch: 1, seq: known.at(-1)?.receipt?.seq ?? 0, count: cut, state };
  const tail = story.entries.slice(cut).map((one) => ({ ...story, entries: [one] }));
  return tail.reverse().reduce(mergeRecords, { ...story, entries: [], base });
}

test('the browser’s score is the server’s, however the records came', () => {
  const { org } = context;
  fc.assert(fc.property(
    fc.array(plan, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(40), { maxLength: 8 }), fc.option(fc.integer({ min: 1, max: 10 })),
    (plans, order, snapshotAt) => {
      const stories = plans.map((one, i) => storyOf(`t${i}`, one));
      const review = summarise({ id: 'u1', org }, { person: 'an', period: '2026-03' }, stories.map(serverRow), { epoch: 1, seq, asOf: at(28) }, () => null);
      const copies = stories.map((story) => deviceCopy(story, order, snapshotAt));
      const tasks = copies.map((copy) => ({ id: copy.id, state: foldOf('task', copy).state }));
      const own = personScore({ org, period: '2026-03', tasksOf: () => tasks, reviewOf: () => null }, 'an', () => null);
      expect(sameScore(own.score, review!.summary!.score as PeriodScore)).toBe(true);
    },
  ), { numRuns: 300 });
});

test('the stories tried are not idle: most have an accepted unit and some a refusal', () => {
  const sample = fc.sample(plan, { numRuns: 200, seed: 7 }).map((one, i) => storyOf(`s${i}`, one));
  const verdicts = sample.flatMap(({ entries }) => entries.map(({ receipt, type }) => `${type} ${receipt?.verdict}`));
  for (const type of ['submitted', 'accepted', 'returned', 'excused', 'deadlineChanged', 'timeJudged', 'handedBack']) {
    expect(verdicts).toContain(`task.${type}.v1 accepted`);
    expect(verdicts).toContain(`task.${type}.v1 refused`);
  }
});
