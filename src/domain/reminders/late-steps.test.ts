import { describe, expect, test } from 'vitest';
import { delegation, entry, received, recordOf, ward } from '#tests/support/story.ts';
import type { Organisation } from '../access/organisation.ts';
import { foldOf } from '../kinds.ts';
import type { StoredEntry } from '../record/entry.ts';
import { lateSteps, openSteps, superiorsOf } from './late-steps.ts';
import type { OpenStep } from './late-steps.ts';
import type { ReviewState } from '../review/review.ts';

const PERIOD = '2026-03';
/** The period ends on Tuesday 31 March: marks until 2 April, confirmation until 7 April, lock until 14 April. */
type Line = readonly [actor: string, type: string, at: string, data: object];

function review(person: string, lines: readonly Line[], period = PERIOD): ReviewState {
  const id = `${person}.${period}`;
  const story: StoredEntry[] = lines.map(([actor, type, at, data]) => entry('review', id, actor, type, at, data));
  return foldOf('review', recordOf('review', id, received(story))).state;
}

const marks = (person: string) => ({ person, period: PERIOD, marks: {}, comments: {}, figure: null });
const self = (person: string): Line => [person, 'review.selfScored.v1', '2026-04-01T02:00:00.000Z', marks(person)];
const confirmed = (person: string, by: string): Line => [by, 'review.confirmed.v1', '2026-04-02T02:00:00.000Z', { selfScored: null, person, period: PERIOD, marks: {}, reasons: {}, comment: '', figure: null }];
const objected = (person: string, at: string): Line => [person, 'review.objected.v1', at, { objection: 'o1', confirmation: 'c1', lines: ['I.1'], text: 'Chưa đúng' }];
const answered: Line = ['headA', 'review.objectionAnswered.v1', '2026-04-20T02:00:00.000Z', { objection: 'o1', upheld: false, reason: 'Đủ căn cứ' }];

interface Given {
  readonly org?: Organisation;
  readonly people?: readonly string[];
  readonly reviews?: Readonly<Record<string, ReviewState>>;
  readonly period?: string;
}

function late(today: string, { org = ward(), people = ['an'], reviews = {}, period = PERIOD }: Given = {}): readonly OpenStep[] {
  return lateSteps({ org, period, today, people, reviewOf: (person) => reviews[person] ?? null });
}

const told = (steps: readonly OpenStep[]): string[] => steps.map(({ step, person, late: days, actors, escalatedTo }) => `${step} ${person} +${days}: ${actors.join()} > ${escalatedTo.join()}`);

describe('which step is late, who acts, whom it reaches', () => {
  test.each<[string, string, Given, string[]]>([
    ['in time', '2026-04-02', {}, []],
    ['self-score one day late: his head is told', '2026-04-03', {}, ['selfScore an +1: an > headA']],
    ['over a weekend nobody gets later', '2026-04-05', {}, ['selfScore an +1: an > headA']],
    ['a confirmation late by a day: the deputies by field', '2026-04-08', { reviews: { an: review('an', [self('an')]) } }, ['confirm an +1: headA > deputyA,vice']],
    ['by more than two: the Chair too', '2026-04-10', { reviews: { an: review('an', [self('an')]) } }, ['confirm an +3: headA > deputyA,vice,chair']],
    ['no deputy over headB: the Chair is the one who acts', '2026-04-08', { people: ['headB'], reviews: { headB: review('headB', [self('headB')]) } }, ['confirm headB +1: chair > ']],
    ['chi’s head has no deputy: straight to the Chair', '2026-04-08', { people: ['chi'], reviews: { chi: review('chi', [self('chi')]) } }, ['confirm chi +1: headB > chair']],
    ['confirmed: nothing', '2026-04-10', { reviews: { an: review('an', [self('an'), confirmed('an', 'headA')]) } }, []],
    ['confirmed without his own marks: nothing either', '2026-04-10', { reviews: { an: review('an', [confirmed('an', 'headA')]) } }, []],
    ['the Chair himself: nobody of the unit confirms', '2026-04-08', { people: ['chair'], reviews: { chair: review('chair', [self('chair')]) } }, ['confirm chair +1:  > ']],
    ['not of the period: nothing', '2026-04-08', { people: ['left'] }, []],
  ])('%s', (_, today, given, expected) => expect(told(late(today, given)).filter((one) => !one.startsWith('lock'))).toEqual(expected));

  test('the lock is the officer’s, then reaches the Chair; closed periods ask nothing', () => {
    expect(told(late('2026-04-15', { people: [] }))).toEqual(['lock null +1: officer > chair']);
    const officer = ward().people.get('officer')!;
    const alone = ward({ officer: { ...officer, posts: officer.posts.map((post) => ({ ...post, organiser: false })) } });
    expect(told(late('2026-04-15', { people: [], org: alone }))).toEqual(['lock null +1: chair > ']);
    const closed = ward({}, { locks: [{ period: PERIOD, entry: 'e1', by: 'officer', at: '2026-04-14T02:00:00.000Z', asked: null, declined: null }] });
    expect(late('2026-05-15', { org: closed })).toEqual([]);
  });
});

describe('the clock of seven working days (Điều 22)', () => {
  const asked = { an: review('an', [self('an'), confirmed('an', 'headA'), objected('an', '2026-04-06T02:00:00.000Z')]) };
  test.each([
    ['2026-04-13', 0, []], ['2026-04-15', 0, []], ['2026-04-16', 1, ['deputyA', 'vice']], ['2026-04-20', 3, ['deputyA', 'vice', 'chair']],
  ])('an objection of Monday 6 April, on %s: %i late', (today, days, above) => {
    const [step] = openSteps({ org: ward(), period: PERIOD, today, people: ['an'], reviewOf: () => asked.an });
    expect(step).toMatchObject({ step: 'objection', subject: 'o1', due: '2026-04-15', late: days, actors: ['headA'], escalatedTo: above });
  });

  test('an answer ends it', () => {
    const done = { an: review('an', [confirmed('an', 'headA'), objected('an', '2026-04-06T02:00:00.000Z'), answered]) };
    expect(late('2026-04-30', { reviews: done }).filter(({ person }) => person)).toEqual([]);
  });

  test.each([['an', ['chair']], ['chair', ['officer']], ['officer', ['chair']]])('a petition of %s about the year waits for %j', (person, actors) => {
    const petition: Line = [person, 'year.petitioned.v1', '2026-12-14T02:00:00.000Z', { person, year: 2026, petition: 'k1', decision: 'd1', text: 'Xem lại' }];
    const steps = late('2026-12-25', { people: [person], period: '2026', reviews: { [person]: review(person, [petition], '2026') } });
    expect(steps).toMatchObject([{ step: 'petition', subject: 'k1', record: `${person}.2026`, due: '2026-12-23', late: 2, actors, escalatedTo: [] }]);
  });
});

describe('nobody on himself', () => {
  test('a delegation makes a deputy act, for others only', () => {
    const deputy = ward().people.get('deputyA')!;
    const org = ward({ deputyA: { ...deputy, delegations: [delegation('headA', '2026-04-01', '2026-04-30')] } });
    expect(superiorsOf(org, 'an', '2026-04-08')).toEqual(['deputyA', 'headA']);
    expect(superiorsOf(org, 'deputyA', '2026-04-08')).toEqual(['headA']);
    expect(superiorsOf(org, 'an', '2026-05-08')).toEqual(['headA']);
  });

  test('whatever is late, a superior’s step never waits for nor reaches the person it is about', () => {
    const org = ward();
    const people = [...org.people.keys()];
    const steps = people.flatMap((person) => late('2026-06-30', { org, people: [person], reviews: { [person]: review(person, [self(person), objected(person, '2026-04-06T02:00:00.000Z')]) } }));
    expect(steps.length).toBeGreaterThan(people.length);
    for (const { step, person, actors, escalatedTo } of steps) {
      if (step !== 'selfScore') expect(actors).not.toContain(person);
      expect(escalatedTo).not.toContain(person);
      expect(escalatedTo.filter((other) => actors.includes(other))).toEqual([]);
    }
  });
});
