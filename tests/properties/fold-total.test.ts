/**
 * Reading a story never fails, whatever well-shaped entries met in it: devices offline for weeks write in good faith
 * what no longer fits. And what is read is plain data, since it travels and is stored as JSON.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#domain/access/judge.ts';
import { writeRules } from '#domain/access/write-rules.ts';
import { headOf } from '#domain/head.ts';
import { entryShapes, shapeOf } from '#domain/entry-shapes.ts';
import { foldOf } from '#domain/kinds.ts';
import { entryShape, KINDS } from '#domain/record/entry.ts';
import type { KindName, StoredEntry } from '#domain/record/entry.ts';
import { isScored, scoredTask } from '#domain/review/scored-task.ts';
import { compare, fromDecimal, multiply, sum } from '#domain/scoring/rational.ts';
import { shareOf } from '#domain/work/target.ts';
import { PROFILES } from '#domain/profiles/profiles.ts';
import { checkProfile } from '#domain/profiles/rule-check.ts';
import { entry, plainEntry, PRODUCT, received, recordOf, ward } from '#tests/support/story.ts';

const id = fc.constantFrom('an', 'binh', 'headA', 'v1', 'v2', 'p1', '01J00000000000000000000001', '01J00000000000000000000002');
const day = fc.constantFrom('2025-12-31', '2026-03-02', '2026-03-20', '2026-03-31', '2028-02-29');
const period = fc.constantFrom('2026-02', '2026-03', '2026-12', '2026-Q1', '9999-Q4');
const line = fc.constantFrom('Soạn văn bản', 'x', 'Đi bản 3 ngày');
const text = fc.constantFrom('', 'Đã xong');
const decimal = fc.constantFrom('1', '2.5', '0.000001', '999999999', '3.0');
const ranges = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 100_000 })), { minLength: 1, maxLength: 4 });
const evidence = fc.array(fc.constant({ kind: 'document', number: '1/BC' }), { maxLength: 2 });
/** Sound profiles and what merely has their outer shape. */
const rules = fc.oneof(fc.constantFrom(...PROFILES), fc.dictionary(id, fc.oneof(line, fc.integer(), fc.constant(null))));
const [marks, comments] = [fc.dictionary(id, decimal), fc.dictionary(id, line)];
const minutes = fc.integer({ min: 1, max: 1440 });
const start = fc.option(fc.integer({ min: 0, max: 1439 }));

const entryIds = fc.constantFrom('01J00000000000000000000001', '01J00000000000000000000002', '01J00000000000000000000003');

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const shape = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields).map((data) => JSON.parse(JSON.stringify(data)) as object);
const work = { person: id, product: fc.constant(PRODUCT), title: line, output: text, requirement: text, quantity: decimal, due: day, period };

const group = fc.constantFrom(
  { id: 'g1', members: [{ person: 'an', share: '0.3' }, { person: 'binh', share: '0.7' }] },
  { id: 'g2', members: [{ person: 'an', share: '1/3' }, { person: 'an', share: '1' }] },
);
const split = fc.constant({ id: 's1', part: 2, total: '9', parts: [{ person: 'an', period: '2026-03', quantity: '4' }, { person: 'an', period: '2026-04', quantity: '6' }] });
const leadership = some(shape({ organising: some(fc.constantFrom('1', '0.5')), uniting: some(fc.constantFrom('1', '0.5')) }));
const facts = fc.constant({
  general: { 'I.1': '10' }, results: {}, tasks: { assigned: '10', done: '9', onTime: '8', exceeded: '3' },
  lowerNotCompleted: 0, faultsRemedied: null, misconduct: false, forceMajeure: false,
});
const level = fc.constantFrom('excellent', 'good', 'completed', 'not-completed');
const ofYear = { person: id, year: fc.constantFrom(2026, 2027) };

/** Sound data of every type this version knows. */
const DATA: { readonly [K in KindName]: Readonly<Record<string, fc.Arbitrary<object>>> } = {
  unit: {
    'unit.founded.v1': shape({ name: line, level: fc.constantFrom('commune', 'ward') }),
    'unit.renamed.v1': shape({ name: line }),
    'unit.divisionOpened.v1': shape({ division: id, name: line, from: day }),
    'unit.divisionClosed.v1': shape({ division: id, to: day }),
    'unit.calendarSet.v1': shape({ holidays: fc.array(day), swapped: fc.array(day) }),
    'unit.settingsChanged.v1': shape({ catalogueLimit: some(fc.option(fc.integer({ min: 1, max: 500 }))) }),
    'unit.profileAdopted.v1': shape({ rules, from: day, decision: line }),
    'unit.organisationRated.v1': shape({
      year: fc.constantFrom(2026, 2027), division: fc.option(id), level: fc.constantFrom('excellent', 'good', 'not-completed'),
      outstanding: fc.boolean(), decision: line, reason: some(text), verified: some(text), facts: some(facts),
    }),
    'unit.periodLocked.v1': shape({ period, note: some(text) }),
    'unit.periodUnlockAsked.v1': shape({ period, reason: line }),
    'unit.periodUnlockDeclined.v1': shape({ period, request: id, reason: line }),
    'unit.organisationSelfRated.v1': shape({ year: fc.constantFrom(2025, 2026), division: fc.option(id), level, facts, comments: fc.constantFrom({}, { 'I.1': 'x' }), evidence, note: some(text) }),
    'unit.meetingHeld.v1': shape({
      year: fc.constantFrom(2025, 2026), division: fc.option(id), meeting: id, kind: fc.constantFrom('meeting', 'party'), on: day, chair: id, secretary: fc.option(id),
      present: fc.array(id, { maxLength: 3 }), about: fc.array(id, { maxLength: 3 }), conclusions: line, document: some(line), evidence: some(evidence),
    }),
    'unit.periodUnlocked.v1': shape({ period, request: id, reason: line }),
    'unit.resultsSent.v1': shape({ period, on: day, people: fc.integer({ min: 2, max: 60 }), lacking: fc.constantFrom(0, 2), sha256: some(fc.constant('a'.repeat(64))), document: some(line) }),
    'unit.catalogueProposed.v1': shape({ version: id, name: line, products: fc.integer({ min: 1, max: 9 }), note: some(text) }),
    'unit.catalogueAdopted.v1': shape({ version: id, from: day, decision: line }),
  },
  person: {
    'person.registered.v1': shape({ name: line, code: some(line) }),
    'person.renamed.v1': shape({ name: line }),
    'person.posted.v1': shape({
      post: id, position: id, title: line, role: fc.constantFrom('staff', 'deputy', 'head'), division: fc.option(id),
      field: some(fc.array(id)), organiser: some(fc.boolean()), from: day,
    }),
    'person.postEnded.v1': shape({ post: id, to: day, reason: some(line) }),
    'person.fieldAssigned.v1': shape({ post: id, field: fc.array(id) }),
    'person.delegated.v1': shape({ from: day, to: day, reason: line }),
    'person.delegationEnded.v1': shape({ delegation: entryIds, on: day, reason: line }),
  },
  product: {
    'product.proposed.v1': shape({
      version: id, code: line, scope: fc.constantFrom('leadership', 'shared', 'division'), division: fc.option(id), name: line, detail: text,
      output: text, group: fc.constantFrom('N1', 'N5'), points: decimal, coefficient: decimal, hours: some(decimal), note: some(text),
    }),
    'product.approved.v1': shape({ version: id, from: day, decision: line }),
  },
  task: {
    'task.assigned.v1': shape({ ...work, kind: fc.constantFrom('planned', 'takenOver', 'unscheduled'), reason: some(line), source: some(id), batch: some(id),
      group: some(group), split: some(split) }),
    'task.declared.v1': shape({ ...work, reason: line }),
    'task.confirmed.v1': shape({ note: some(text) }),
    'task.declined.v1': shape({ reason: line }),
    'task.started.v1': shape({}),
    'task.progressed.v1': shape({ note: text, percent: some(fc.integer({ min: 0, max: 100 })), evidence: some(evidence) }),
    'task.submitted.v1': shape({ units: ranges, note: text, evidence }),
    'task.accepted.v1': shape({ submission: id, units: some(ranges), quality: some(fc.constantFrom('0', '85.5', '100')) }),
    'task.returned.v1': shape({ submission: id, units: some(ranges), reason: line, majorError: fc.boolean(), due: day }),
    'task.handedBack.v1': shape({ reason: line }),
    'task.cancelled.v1': shape({ reason: line }),
    'task.targetAdjusted.v1': shape({ target: fc.constantFrom('0', '1', '2.5', '999'), reason: line, leave: some(fc.boolean()) }),
    'task.deadlineChanged.v1': shape({ due: day, reason: line }),
    'task.excuseRequested.v1': shape({ faults: fc.array(id, { minLength: 1 }), reason: line, evidence }),
    'task.excused.v1': shape({ faults: fc.array(id, { minLength: 1 }), request: some(id), reason: line }),
    'task.excuseDeclined.v1': shape({ request: id, reason: line }),
    'task.timeJudged.v1': shape({ submission: id, late: fc.boolean(), reason: line }),
    'task.reminded.v1': shape({ text: some(text) }),
    'task.commented.v1': shape({ text: line }),
  },
  daysheet: {
    'day.logged.v1': shape({ person: id, day, task: fc.option(id), product: fc.option(id), text: line, minutes, start, note: some(text), lateReason: some(line) }),
    'day.amended.v1': shape({ line: id, text: line, minutes, start, note: some(text) }),
    'day.removed.v1': shape({ line: id, reason: some(line) }),
  },
  review: {
    'review.completed.v1': shape({ person: id, period, note: some(text) }),
    'review.reopened.v1': shape({ reason: line }),
    'review.selfScored.v1': shape({ person: id, period, marks, comments, leadership, strengths: some(text), figure: fc.constant(null) }),
    'review.confirmed.v1': shape({ selfScored: fc.option(id), person: id, period, marks, reasons: comments, leadership, comment: text, figure: fc.constant(null) }),
    'review.seen.v1': shape({ confirmation: id }),
    'review.objected.v1': shape({ objection: id, confirmation: id, lines: fc.array(id, { maxLength: 3 }), text: line, evidence: some(evidence) }),
    'review.objectionAnswered.v1': shape({ objection: id, upheld: fc.boolean(), reason: line }),
    'year.selfClassified.v1': shape({ ...ofYear, level, strengths: some(text), weaknesses: some(text) }),
    'year.commented.v1': shape({ ...ofYear, source: fc.constantFrom('meeting', 'party', 'superior'), text: line, document: some(line), on: day }),
    'year.proposed.v1': shape({ ...ofYear, level, reason: line }),
    'year.decided.v1': shape({
      ...ofYear, decision: id, level, document: line, on: day, reason: some(text), average: fc.option(fc.constantFrom('90/1', '5198/60')), replaces: fc.option(id), agency: some(line),
    }),
    'year.replacementAsked.v1': shape({ ...ofYear, decision: id, reason: line, evidence: some(evidence) }),
    'year.decisionSeen.v1': shape({ decision: id }),
    'year.petitioned.v1': shape({ ...ofYear, petition: id, decision: id, text: line, evidence: some(evidence) }),
    'year.petitionAnswered.v1': shape({ petition: id, upheld: fc.boolean(), reason: line, document: some(line) }),
    'year.leaveRecorded.v1': shape({ ...ofYear, leave: id, kind: fc.constantFrom('annual', 'sick', 'maternity', 'unpaid', 'other'), from: day, to: day, document: some(line) }),
    'year.leaveWithdrawn.v1': shape({ leave: id, reason: line }),
    'year.groundRecorded.v1': shape({ ...ofYear, ground: id, code: fc.constantFrom('20.4.b', '20.4.c', 'x'), document: line, note: some(text) }),
    'year.groundWithdrawn.v1': shape({ ground: id, reason: line }),
    'year.resultBrought.v1': shape({
      ...ofYear, result: id, period, unitName: line, total: fc.constantFrom('0', '86.63', '100', '5198/60'), workingDays: fc.integer({ min: 1, max: 92 }), document: line,
    }),
    'year.resultWithdrawn.v1': shape({ result: id, reason: line }),
    'year.groupSet.v1': shape({ ...ofYear, group: line }),
  },
};

const at = fc.constantFrom('2026-03-02T02:00:00.000Z', '2026-03-20T17:00:00Z', '2026-04-01T02:00:00.000Z', '1999-01-01T00:00:00Z', '9999-12-31T23:59:59Z');

function entriesOf(kind: KindName): fc.Arbitrary<StoredEntry> {
  const typed = Object.entries(DATA[kind]).map(([type, data]) => data.map((given) => ({ type, data: given })));
  const foreign = fc.constant({ type: `${kind}.dreamt.v9`, data: { of: 'rest' } });
  const admitted = entryIds.map((entryId) => ({ type: 'entry.admitted.v1', data: { entry: entryId } }));
  return fc.tuple(fc.oneof(...typed, foreign, admitted), at, fc.constantFrom('an', 'binh', 'headA', 'chair', 'officer', 'nobody'), some(entryIds))
    .map(([{ type, data }, time, actor, own]) => entry(kind, 'an.2026-03', actor, type, time, data, own === undefined ? {} : { id: own }));
}

/** A story of one kind: part received with any verdict, part still waiting. */
function storyOf(kind: KindName): fc.Arbitrary<StoredEntry[]> {
  const verdict = fc.constantFrom('accepted', 'accepted', 'accepted', 'refused', 'held', null);
  return fc.array(fc.tuple(entriesOf(kind), verdict), { maxLength: 14 }).map((story) => story.map(([one, given], i) => {
    return given === null ? one : { ...received([one], { seq: i + 1, verdict: given })[0]! };
  }));
}

describe.each(KINDS)('any story of a %s', (kind) => {
  it('is made here of every type there is, in sound shape', () => {
    expect(Object.keys(DATA[kind]).sort()).toEqual(Object.keys(entryShapes[kind]).sort());
    fc.assert(fc.property(fc.constantFrom(...Object.entries(DATA[kind])).chain(([type, data]) => data.map((given) => ({ type, given }))), ({ type, given }) => {
      expect(shapeOf(kind, type)!.safeParse(given).success).toBe(true);
      expect(writeRules[type]).toBeDefined();
    }));
  });

  it('is read without fail, to plain data that JSON keeps, the same each time', () => {
    fc.assert(fc.property(storyOf(kind), (story) => {
      const record = recordOf(kind, 'an.2026-03', story);
      const { head, state } = headOf(record);
      expect(JSON.parse(JSON.stringify({ head, state }))).toStrictEqual({ head, state });
      expect(headOf(JSON.parse(JSON.stringify(record)) as typeof record)).toStrictEqual({ head, state });
    }), { numRuns: 150 });
  });

  it('lets any further entry be judged without fail, with a code on whatever is not accepted', () => {
    const context = { org: ward(), product: () => null, checkRules: (given: unknown) => checkProfile(given).ok };
    fc.assert(fc.property(storyOf(kind), entriesOf(kind), fc.boolean(), (story, next, sent) => {
      expect(entryShape.safeParse(plainEntry(next)).success).toBe(true);
      const judged = judge(sent ? received([next], { receivedAt: '2026-04-02T02:00:00.000Z' })[0]! : next, recordOf(kind, 'an.2026-03', story), context);
      expect(judged.verdict === 'accepted' || judged.code.length > 0).toBe(true);
    }), { numRuns: 150 });
  });
});

it('any task, however its story went, can be handed to the score with parts no larger than the whole', () => {
  fc.assert(fc.property(storyOf('task'), (story) => {
    const { state } = foldOf('task', recordOf('task', 'an.2026-03', story));
    if (!isScored(state)) return;
    const { completed } = scoredTask('t', state, '2099-12-31');
    const done = sum(completed.map(({ units }) => fromDecimal(units)));
    const whole = multiply(fromDecimal(state.quantity), shareOf(state.group, state.person));
    expect(compare(done, whole)).toBeLessThanOrEqual(0);
  }), { numRuns: 300 });
});
