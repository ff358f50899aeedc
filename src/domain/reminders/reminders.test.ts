import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assigned, entry, received, recordOf, ward } from '#tests/support/story.ts';
import { visiblePeople } from '../access/organisation.ts';
import { addDays } from '../calendar/day.ts';
import { foldOf } from '../kinds.ts';
import { remindersFor, withUnsent } from './reminders.ts';
import type { Reminder, ReminderWorld } from './reminder.ts';

type Line = readonly [actor: string, type: string, at: string, data: object];
type Tasks = ReminderWorld['tasks'];
type Reviews = ReminderWorld['reviews'];

function task(id: string, person: string, lines: readonly Line[] = [], change: Record<string, unknown> = {}): Tasks[number] {
  const all: readonly Line[] = [['headA', 'task.assigned.v1', '2026-03-02T02:00:00.000Z', assigned({ person, ...change })], ...lines];
  return { id, state: foldOf('task', recordOf('task', id, received(all.map(([actor, type, at, data]) => entry('task', id, actor, type, at, data))))).state };
}

function review(id: string, lines: readonly Line[]): Reviews[number] {
  return { id, state: foldOf('review', recordOf('review', id, received(lines.map(([actor, type, at, data]) => entry('review', id, actor, type, at, data))))).state };
}

const submitted = (person: string, at: string): Line => [person, 'task.submitted.v1', at, { units: [[1, 2]], note: '', evidence: [] }];
const marks = (person: string): Line => [person, 'review.selfScored.v1', '2026-04-01T02:00:00.000Z', { person, period: '2026-03', marks: {}, comments: {}, figure: null }];
const confirmed = (person: string): Line => ['headA', 'review.confirmed.v1', '2026-04-02T02:00:00.000Z', { selfScored: null, person, period: '2026-03', marks: {}, reasons: {}, comment: '', figure: null }];
const objected = (person: string): Line => [person, 'review.objected.v1', '2026-04-06T02:00:00.000Z', { objection: 'o1', confirmation: 'c1', lines: [], text: 'x' }];
const answered: Line = ['headA', 'review.objectionAnswered.v1', '2026-04-08T02:00:00.000Z', { objection: 'o1', upheld: true, reason: 'x' }];
const decided: Line = ['chair', 'year.decided.v1', '2026-12-10T02:00:00.000Z', { person: 'an', year: 2026, decision: 'd1', level: 'good', document: 'QĐ 9', on: '2026-12-10', average: null, replaces: null }];
const petitioned: Line = ['an', 'year.petitioned.v1', '2026-12-14T02:00:00.000Z', { person: 'an', year: 2026, petition: 'k1', decision: 'd1', text: 'x' }];
const settled: Line = ['chair', 'year.petitionAnswered.v1', '2026-12-16T02:00:00.000Z', { petition: 'k1', upheld: false, reason: 'x' }];
const returned = (): Tasks => {
  const begun = task('t1', 'an', [submitted('an', '2026-03-10T02:00:00.000Z')]);
  const [submission] = begun.state.submissions;
  const all: Line[] = [submitted('an', '2026-03-10T02:00:00.000Z')];
  const story = received([
    entry('task', 't1', 'headA', 'task.assigned.v1', '2026-03-02T02:00:00.000Z', assigned()),
    ...all.map(([actor, type, at, data]) => entry('task', 't1', actor, type, at, data, { id: submission!.id })),
    entry('task', 't1', 'headA', 'task.returned.v1', '2026-03-11T02:00:00.000Z', { submission: submission!.id, reason: 'Thiếu', majorError: false, due: '2026-03-16' }),
  ]);
  return [{ id: 't1', state: foldOf('task', recordOf('task', 't1', story)).state }];
};

interface Given {
  readonly org?: ReminderWorld['org'];
  readonly tasks?: Tasks;
  readonly reviews?: Reviews;
  readonly unsent?: number;
}

function world(viewer: string, today: string, { org = ward(), tasks = [], reviews = [], unsent = 0 }: Given = {}): ReminderWorld {
  return { org, viewer, today, tasks, reviews, unsent };
}

const words = (all: readonly Reminder[]): string[] => all.map(({ kind, urgency, person, count, escalated }) => `${kind} ${urgency} ${person} ${count}${escalated ? ' escalated' : ''}`);
/** Of one kind in March or the year: the other steps are looked at in their own rows. */
const of = (kind: string, reminders: readonly Reminder[]): string[] => words(reminders.filter((one) => one.kind === kind && ['2026-03', '2026'].includes(one.period)));

const DUE = task('t1', 'an');
const WAITING = task('t1', 'an', [submitted('an', '2026-03-10T02:00:00.000Z')]);
const EXCUSE = task('t1', 'an', [['an', 'task.excuseRequested.v1', '2026-03-10T02:00:00.000Z', { faults: ['f1'], reason: 'Mất điện', evidence: [] }]]);
const SELF = review('an.2026-03', [marks('an')]);
const NOTICE = review('an.2026-03', [marks('an'), confirmed('an')]);
const SEEN: Reviews[number] = { ...NOTICE, state: { ...NOTICE.state, contest: { ...NOTICE.state.contest, seen: { confirmation: NOTICE.state.confirmed!.entry, at: '2026-04-03T01:00:00.000Z' } } } };
const OBJECTION = review('an.2026-03', [marks('an'), confirmed('an'), objected('an')]);
const ANSWER = review('an.2026-03', [marks('an'), confirmed('an'), objected('an'), answered]);
const YEAR = review('an.2026', [decided]);
const PETITION = review('an.2026', [decided, petitioned]);
const SETTLED = review('an.2026', [decided, petitioned, settled]);
const LOCK = { period: '2026-03', entry: 'e1', by: 'officer', at: '2026-04-14T02:00:00.000Z', declined: null };
const asked = (by: string) => ward({}, { locks: [{ ...LOCK, asked: { entry: 'a1', by, at: '2026-04-20T02:00:00.000Z', reason: 'Sót' } }] });
const yearAsked = (by: string) => ward({}, { locks: [{ ...LOCK, period: '2026', asked: { entry: 'a1', by, at: '2027-01-18T02:00:00.000Z', reason: 'Sót' } }] });
const declined = (askedBy: string) => ward({}, { locks: [{ ...LOCK, asked: null, declined: { by: 'chair', at: '2026-04-20T04:00:00.000Z', reason: 'Đủ rồi', askedBy } }] });

describe('each kind: to whom, when, how pressing', () => {
  test.each<[string, string, string, Given, string[]]>([
    ['a task before its day', 'taskDue', 'an 2026-03-19', { tasks: [DUE] }, []],
    ['on its day', 'taskDue', 'an 2026-03-20', { tasks: [DUE] }, ['taskDue today an 0']],
    ['after it, in working days', 'taskDue', 'an 2026-03-24', { tasks: [DUE] }, ['taskDue late an 2']],
    ['not to his head', 'taskDue', 'headA 2026-03-24', { tasks: [DUE] }, []],
    ['what came back, before its day', 'taskReturned', 'an 2026-03-12', { tasks: returned() }, ['taskReturned soon an 0']],
    ['what came back, on its new day', 'taskReturned', 'an 2026-03-16', { tasks: returned() }, ['taskReturned today an 0']],
    ['a submission waiting two days', 'submission', 'headA 2026-03-12', { tasks: [WAITING] }, []],
    ['longer', 'submission', 'headA 2026-03-13', { tasks: [WAITING] }, ['submission late an 3']],
    ['to the deputy in whose field he is', 'submission', 'deputyA 2026-03-13', { tasks: [WAITING] }, ['submission late an 3']],
    ['to the Chair only after five', 'submission', 'chair 2026-03-17', { tasks: [WAITING] }, []],
    ['to the Chair after five', 'submission', 'chair 2026-03-18', { tasks: [WAITING] }, ['submission late an 6 escalated']],
    ['an excuse at once', 'excuse', 'headA 2026-03-10', { tasks: [EXCUSE] }, ['excuse soon an 0']],
    ['not to the Chair', 'excuse', 'chair 2026-03-10', { tasks: [EXCUSE] }, []],
    ['own marks not before the period is over', 'selfScore', 'an 2026-03-31', {}, []],
    ['own marks while there is time', 'selfScore', 'an 2026-04-01', {}, ['selfScore soon an 0']],
    ['own marks on the last day', 'selfScore', 'an 2026-04-02', {}, ['selfScore today an 0']],
    ['own marks late', 'selfScore', 'an 2026-04-03', {}, ['selfScore late an 1']],
    ['the confirmation when there are marks', 'confirm', 'headA 2026-04-02', { reviews: [SELF] }, ['confirm soon an 0']],
    ['nothing to confirm yet', 'confirm', 'headA 2026-04-02', {}, []],
    ['a late confirmation reaches the deputies', 'confirm', 'deputyA 2026-04-08', { reviews: [SELF] }, ['confirm late an 1 escalated']],
    ['a notice not yet seen', 'notice', 'an 2026-04-03', { reviews: [NOTICE] }, ['notice news an 0']],
    ['a notice seen', 'notice', 'an 2026-04-03', { reviews: [SEEN] }, []],
    ['an objection with its clock', 'objection', 'headA 2026-04-07', { reviews: [OBJECTION] }, ['objection soon an 0']],
    ['an objection on its last day', 'objection', 'headA 2026-04-15', { reviews: [OBJECTION] }, ['objection today an 0']],
    ['an objection late, to the Chair', 'objection', 'chair 2026-04-20', { reviews: [OBJECTION] }, ['objection late an 3 escalated']],
    ['an answer to one’s objection', 'objectionAnswered', 'an 2026-04-09', { reviews: [ANSWER] }, ['objectionAnswered news an 0']],
    ['an answer that is old', 'objectionAnswered', 'an 2026-04-20', { reviews: [ANSWER] }, []],
    ['a year’s decision not yet seen', 'decisionNotice', 'an 2026-12-11', { reviews: [YEAR] }, ['decisionNotice news an 0']],
    ['a petition, to the Chair', 'petition', 'chair 2026-12-15', { reviews: [PETITION] }, ['petition soon an 0']],
    ['a petition, not to his head', 'petition', 'headA 2026-12-15', { reviews: [PETITION] }, []],
    ['an answered petition', 'petitionAnswered', 'an 2026-12-17', { reviews: [SETTLED] }, ['petitionAnswered news an 0']],
    ['closing the month', 'lock', 'officer 2026-04-14', {}, ['lock today null 0']],
    ['closing it late, to the Chair', 'lock', 'chair 2026-04-15', {}, ['lock late null 1 escalated']],
    ['an objection nobody answered for months', 'objection', 'headA 2026-09-01', { reviews: [OBJECTION] }, ['objection late an 99']],
    ['marks nobody confirmed for months', 'confirm', 'headA 2026-09-01', { reviews: [SELF] }, ['confirm late an 105']],
    ['a notice not seen for months', 'notice', 'an 2026-09-01', { reviews: [NOTICE] }, ['notice news an 0']],
    ['closing a month that was marked, and left for months', 'lock', 'officer 2026-09-01', { reviews: [SELF] }, ['lock late null 100']],
    ['a month long ago that nobody marked', 'selfScore', 'an 2026-09-01', {}, []],
    ['nor is it to be closed', 'lock', 'officer 2026-09-01', {}, []],
    ['what no device keeps any more', 'objection', 'headA 2027-04-01', { reviews: [OBJECTION] }, []],
    ['opening a period again', 'unlock', 'chair 2026-04-20', { org: asked('officer') }, ['unlock today officer 0']],
    ['not to him who asked', 'unlock', 'officer 2026-04-20', { org: asked('officer') }, []],
    ['that opening was declined, to him who asked', 'unlockDeclined', 'officer 2026-04-20', { org: declined('officer') }, ['unlockDeclined news chair 0']],
    ['not to others who could have asked', 'unlockDeclined', 'chair 2026-04-20', { org: declined('officer') }, []],
    ['not when he asked again', 'unlockDeclined', 'officer 2026-04-20', { org: asked('officer') }, []],
    ['not to staff', 'unlock', 'an 2026-04-20', { org: asked('officer') }, []],
    ['opening a year again', 'unlock', 'officer 2027-01-20', { org: yearAsked('chair') }, ['unlock today chair 0']],
    ['not to the Chair who asked', 'unlock', 'chair 2027-01-20', { org: yearAsked('chair') }, []],
    ['unsent entries before the cut-off', 'cutoff', 'an 2026-03-27', { unsent: 4 }, ['cutoff soon null 4']],
    ['on the cut-off', 'cutoff', 'an 2026-03-31', { unsent: 4 }, ['cutoff today null 4']],
    ['long before it', 'cutoff', 'an 2026-03-20', { unsent: 4 }, []],
    ['with nothing unsent', 'cutoff', 'an 2026-03-31', {}, []],
  ])('%s (%s, %s)', (_, kind, who, given, expected) => {
    const [viewer, today] = who.split(' ') as [string, string];
    expect(of(kind, remindersFor(world(viewer, today, given)))).toEqual(expected);
  });

  test('the two periods before are asked about too, closed ones no more', () => {
    const [february, january] = ['2026-02', '2026-01'].map((period) => ({ ...LOCK, period, asked: null }));
    const asks = (locks: ReminderWorld['org']['unit']['locks']) => remindersFor(world('an', '2026-03-20', { org: ward({}, { locks }) })).map(({ id }) => id);
    expect(asks([])).toEqual(['selfScore.an.2026-01', 'selfScore.an.2026-02']);
    expect(asks([january!])).toEqual(['selfScore.an.2026-02']);
    expect(asks([february!, january!])).toEqual([]);
  });

  test('what is late comes first, one’s own step before what only reaches one', () => {
    const all = remindersFor(world('headA', '2026-04-08', { tasks: [WAITING], reviews: [SELF, OBJECTION] }));
    const places = all.map(({ urgency, escalated }) => ['late', 'today', 'soon', 'news'].indexOf(urgency) * 2 + Number(escalated));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(all.some(({ escalated }) => escalated)).toBe(true);
  });
});

describe('whatever the day and whoever looks', () => {
  const people = [...ward().people.keys()];
  const tasks: Tasks = [DUE, { ...WAITING, id: 't2' }, { ...EXCUSE, id: 't3' }, task('t4', 'chi'), task('t5', 'headB', [submitted('headB', '2026-03-09T02:00:00.000Z')])];
  const reviews: Reviews = [ANSWER, PETITION, review('chi.2026-03', [marks('chi')]), review('chair.2026-03', [marks('chair')])];
  const any = [constantFrom(...people), integer({ min: 0, max: 300 })] as const;

  test('nothing twice, and the same again when asked again', () => {
    assert(property(...any, (viewer, shift) => {
      const seen = remindersFor(world(viewer, addDays('2026-03-02', shift), { tasks, reviews, unsent: 1 }));
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      expect(remindersFor(world(viewer, addDays('2026-03-02', shift), { tasks: tasks.toReversed(), reviews: reviews.toReversed(), unsent: 1 }))).toEqual(seen);
    }));
  });

  test('nothing about people the viewer may not see, and no decision on himself', () => {
    assert(property(...any, (viewer, shift) => {
      const today = addDays('2026-03-02', shift);
      const visible = visiblePeople(ward(), viewer, today);
      const own = new Set(['submission', 'excuse', 'confirm', 'objection', 'petition', 'unlock']);
      for (const { kind, person } of remindersFor(world(viewer, today, { tasks, reviews, org: asked('officer') }))) {
        if (person !== null && visible !== 'all') expect(visible).toContain(person);
        if (own.has(kind)) expect(person).not.toBe(viewer);
      }
    }));
  });

  test('one thing keeps its id from day to day', () => {
    const ids = ['2026-04-13', '2026-04-15', '2026-04-17'].map((today) => remindersFor(world('headA', today, { reviews: [OBJECTION] })).find(({ kind }) => kind === 'objection')?.id);
    expect(ids).toEqual(['objection.o1', 'objection.o1', 'objection.o1']);
  });
});

test('what waits on the device is added in its place without looking at the rest again', () => {
  const given = world('an', '2026-03-31', { tasks: [DUE], unsent: 4 });
  const kept = remindersFor({ ...given, unsent: 0 });
  expect(withUnsent(kept, given)).toEqual(remindersFor(given));
  expect(withUnsent(kept, { ...given, unsent: 0 })).toBe(kept);
});
