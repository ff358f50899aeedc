import { describe, expect, test } from 'vitest';
import { FULL_FACTS, selfRated } from '#tests/support/organisation-facts.ts';
import { assigned, entry, received, recordOf, ward } from '#tests/support/story.ts';
import { foldOf } from '../kinds.ts';
import { countTasks, differencesIn, divisionIn, expectedCounts, lowerNotCompleted, membersIn, statedByDivisions } from './rating-counts.ts';
import type { CountedTasks } from './rating-counts.ts';
import type { OrganisationRating, OrganisationSelfRating } from './rating.ts';

const TODAY = '2026-12-01';
const SUBMITTED = ['task.submitted.v1', { units: [[1, 2]], note: '', evidence: [] }] as const;

interface Told {
  readonly change?: Record<string, unknown>;
  /** Handed in at this time and accepted the day after. */
  readonly handedIn?: string;
  readonly accepted?: boolean;
  readonly excused?: boolean;
  readonly returned?: boolean;
  readonly then?: readonly (readonly [type: string, data: object])[];
}

function task(id: string, { change = {}, handedIn, accepted = true, excused = false, returned = false, then = [] }: Told = {}) {
  const begin = [entry('task', id, 'headA', 'task.assigned.v1', '2026-03-02T02:00:00.000Z', assigned(change))];
  const submit = (at: string) => entry('task', id, String(change['person'] ?? 'an'), SUBMITTED[0], at, SUBMITTED[1]);
  const story = [...begin];
  if (returned) {
    story.push(submit('2026-03-09T02:00:00.000Z'));
    story.push(entry('task', id, 'headA', 'task.returned.v1', '2026-03-10T02:00:00.000Z', { submission: story.at(-1)!.id, reason: 'Thiếu', majorError: false, due: '2026-03-20' }));
  }
  if (handedIn) {
    const given = submit(handedIn);
    story.push(given);
    if (accepted) story.push(entry('task', id, 'headA', 'task.accepted.v1', '2026-03-27T02:00:00.000Z', { submission: given.id }));
    if (excused) story.push(entry('task', id, 'headA', 'task.excused.v1', '2026-03-28T02:00:00.000Z', { faults: [given.id], reason: 'Mất điện' }));
  }
  for (const [type, data] of then) story.push(entry('task', id, 'headA', type, '2026-03-28T03:00:00.000Z', data));
  return { id, state: foldOf('task', recordOf('task', id, received(story))).state };
}

const EARLY = '2026-03-18T02:00:00.000Z';
const LAST_DAY = '2026-03-20T02:00:00.000Z';
const LATE = '2026-03-24T02:00:00.000Z';
const line = ({ assigned, done, onTime, exceeded, notDue }: CountedTasks) => [assigned, done, onTime, exceeded, notDue].join(' ');

describe('tasks of a division in the year (Điều 7.1.b, 8): assigned, done, on time, exceeded, not yet due', () => {
  test.each<[string, string, Told]>([
    ['handed in before its day and accepted', '1 1 1 1 0', { handedIn: EARLY }],
    ['on its last day', '1 1 1 0 0', { handedIn: LAST_DAY }],
    ['returned before, in time all the same', '1 1 1 0 0', { handedIn: EARLY, returned: true }],
    ['late', '1 1 0 0 0', { handedIn: LATE }],
    ['late with an objective cause', '1 1 1 0 0', { handedIn: LATE, excused: true }],
    ['handed in but not accepted', '1 0 0 0 0', { handedIn: EARLY, accepted: false }],
    ['never handed in', '1 0 0 0 0', {}],
    ['not due yet', '0 0 0 0 1', { change: { due: '2026-12-20', period: '2026-12' } }],
    ['done before it is due', '1 1 1 1 0', { change: { due: '2026-12-20', period: '2026-12' }, handedIn: EARLY }],
    ['unscheduled (7.1.b)', '1 1 1 1 0', { change: { kind: 'unscheduled', reason: 'Đột xuất' }, handedIn: EARLY }],
    ['cancelled', '0 0 0 0 0', { then: [['task.cancelled.v1', { reason: 'Nhầm' }]] }],
    ['asked for no more of it after leave', '0 0 0 0 0', { then: [['task.targetAdjusted.v1', { target: '0', reason: 'Nghỉ' }]] }],
    ['of another division', '0 0 0 0 0', { change: { person: 'chi' }, handedIn: EARLY }],
    ['of another year', '0 0 0 0 0', { change: { period: '2025-12', due: '2025-12-20' } }],
  ])('%s: %s', (_, expected, told) => expect(line(countTasks(ward(), 'a', 2026, [task('t1', told)], TODAY))).toBe(expected));

  test('work of a group is one task, done when everybody’s part is', () => {
    const members = ['an', 'binh'].map((person) => ({ person, share: '0.5' }));
    const part = (id: string, person: string, handedIn?: string) => task(id, { change: { person, group: { id: 'g1', members } }, ...(handedIn && { handedIn }) });
    expect(line(countTasks(ward(), 'a', 2026, [part('t1', 'an', EARLY), part('t2', 'binh', EARLY)], TODAY))).toBe('1 1 1 1 0');
    expect(line(countTasks(ward(), 'a', 2026, [part('t1', 'an', EARLY), part('t2', 'binh')], TODAY))).toBe('1 0 0 0 0');
  });

  test('who belongs where', () => {
    const moved = ward({ an: { ...ward().people.get('an')!, posts: [
      { ...ward().people.get('an')!.posts[0]!, to: '2026-06-30' }, { ...ward().people.get('an')!.posts[0]!, id: 'q', division: 'b', from: '2026-07-01' },
    ] } });
    expect([divisionIn(moved, 'an', '2026-05'), divisionIn(moved, 'an', '2026-08'), divisionIn(moved, 'chair', '2026-08'), divisionIn(moved, 'nobody', '2026-08')]).toEqual(['a', 'b', null, undefined]);
    expect([membersIn(moved, 'a', 2026).includes('an'), membersIn(moved, 'b', 2026).includes('an'), membersIn(moved, 'b', 2025).includes('an')]).toEqual([true, true, false]);
    expect(membersIn(moved, null, 2026).toSorted()).toEqual(['chair', 'vice']);
  });
});

const written = { entry: 'e', by: 'headA', at: '2026-12-05T02:00:00.000Z' };
const said = (division: string, tasks = FULL_FACTS.tasks): OrganisationSelfRating => ({ ...selfRated({ division, facts: { ...FULL_FACTS, tasks } }), ...written });
const recognised = (division: string, change: Partial<OrganisationRating> = {}): OrganisationRating => ({ year: 2026, division, level: 'good', outstanding: false, decision: 'QĐ', ...written, ...change });

describe('the unit rests on its divisions (Điều 8.1.b, 9.1)', () => {
  test('adds up what they state, what was recognised before what was said, and names who is missing', () => {
    const tasks = { assigned: '10', done: '9', onTime: '8', exceeded: '1' };
    const { unit } = ward({}, { selfRatings: [said('a')], ratings: [recognised('a', { facts: { ...FULL_FACTS, tasks } })] });
    expect(statedByDivisions(unit, 2026)).toMatchObject({ counts: { assigned: 10, done: 9, onTime: 8, exceeded: 1 }, missing: expect.arrayContaining(['Phòng b']) });
    const org = ward({}, { selfRatings: [said('a'), said('b')] });
    const own = countTasks(org, null, 2026, [task('t1', { change: { person: 'vice' }, handedIn: EARLY })], TODAY);
    expect(expectedCounts(org, null, 2026, own)).toEqual({ assigned: 201, done: 201, onTime: 201, exceeded: 61 });
    expect(expectedCounts(org, 'a', 2026, own)).toBe(own);
  });

  test.each([[0, []], [1, [recognised('a', { level: 'not-completed' })]], [0, [recognised('a', { level: 'not-completed', year: 2025 })]]] as const)('%i not completed', (count, ratings) => {
    expect(lowerNotCompleted(ward({}, { ratings }).unit, 2026)).toBe(count);
  });
});

describe('where the head states something else', () => {
  const counted = { assigned: 20, done: 20, onTime: 18, exceeded: 4 };
  test.each([
    [{ assigned: '20', done: '20', onTime: '18', exceeded: '4' }, []],
    [{ assigned: '22', done: '20', onTime: '17', exceeded: '' }, ['assigned 20 +2', 'onTime 18 +-1']],
    [{ assigned: 'x', done: '20', onTime: '18', exceeded: '4' }, []],
  ])('%j', (stated, expected) => expect(differencesIn(stated, counted).map(({ name, counted: known, more }) => `${name} ${known} +${more}`)).toEqual(expected));
});
