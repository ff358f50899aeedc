import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import type { Organisation } from '../access/organisation.ts';
import { addDays } from '../calendar/day.ts';
import { foldOf } from '../kinds.ts';
import { ND335 } from '../profiles/nd335.ts';
import type { Reminder, ReminderWorld } from './reminder.ts';
import { remindersFor } from './reminders.ts';

type Line = readonly [actor: string, type: string, data?: object, at?: string];
const AT = '2026-12-03T02:00:00.000Z';
const ENTRIES: Readonly<Record<string, object>> = {
  selfClassified: { level: 'good' },
  commented: { source: 'meeting', text: 'Nhất trí', document: 'BB 1', on: '2026-12-03' },
  proposed: { level: 'good', reason: 'Biên bản' },
  decided: { decision: 'd1', level: 'good', document: 'QĐ 9', on: '2026-12-10', average: null, replaces: null },
  decisionSeen: { decision: 'd1' },
  replacementAsked: { decision: 'd1', reason: 'Khai sai' },
  leaveRecorded: { leave: 'l1', kind: 'unpaid', from: '2026-01-01', to: '2026-08-31' },
};

function year(person: string, ...lines: readonly Line[]): ReminderWorld['reviews'][number] {
  const id = `${person}.2026`;
  const of = (type: string) => (type === 'decisionSeen' ? {} : { person, year: 2026 });
  const story = lines.map(([actor, type, data = {}, at = AT]) => entry('review', id, actor, `year.${type}.v1`, at, { ...of(type), ...ENTRIES[type], ...data }));
  return { id, state: foldOf('review', recordOf('review', id, received(story))).state };
}

const OLD = '2026-12-10T02:00:00.000Z';
const SELF: Line = ['an', 'selfClassified'];
const MET: Line = ['officer', 'commented'];
const DECIDED: Line = ['chair', 'decided', {}, OLD];
const SEEN: Line = ['an', 'decisionSeen', {}, '2026-12-11T02:00:00.000Z'];
const ASKED: Line = ['chair', 'replacementAsked', {}, '2026-12-14T02:00:00.000Z'];
const REPLACED: Line = ['officer', 'decided', { decision: 'd2', replaces: 'd1', reason: 'x', agency: 'UBND tỉnh' }, '2026-12-16T02:00:00.000Z'];

const CLOSED_YEAR = ward({}, { locks: [{ period: '2026', entry: 'e1', by: 'officer', at: '2027-01-15T02:00:00.000Z', asked: null, declined: null }] });

function asked(who: string, reviews: ReminderWorld['reviews'], org: Organisation = ward()): readonly Reminder[] {
  const [viewer, today] = who.split(' ') as [string, string];
  return remindersFor({ org, viewer, today, tasks: [], reviews });
}

const of = (kind: string, person: string | null, all: readonly Reminder[]): string[] => all
  .filter((one) => one.kind === kind && one.person === person && one.period === '2026')
  .map(({ urgency, count, escalated, due }) => `${urgency} ${due ?? '-'} ${count}${escalated ? ' escalated' : ''}`);

describe('each step of the year’s procedure about an official: to whom, when', () => {
  test.each<[string, string, string, readonly Line[], string[]]>([
    ['19.2: quiet before the procedure begins', 'yearSelf', 'an 2026-11-30', [], []],
    ['21.2.a: his own sheet', 'yearSelf', 'an 2026-12-01', [], ['soon 2026-12-05 0']],
    ['on a last day that is no working day', 'yearSelf', 'an 2026-12-06', [], ['today 2026-12-05 0']],
    ['late, in working days', 'yearSelf', 'an 2026-12-08', [], ['late 2026-12-05 2']],
    ['late, his superior is told', 'yearSelf', 'headA 2026-12-07', [], ['late 2026-12-05 1 escalated']],
    ['in time, nobody else', 'yearSelf', 'headA 2026-12-04', [], []],
    ['handed in', 'yearSelf', 'an 2026-12-08', [SELF], []],
    ['21.2.b: the comments once his sheet is there', 'yearComment', 'headA 2026-12-04', [SELF], ['soon 2026-12-10 0']],
    ['not before it', 'yearComment', 'headA 2026-12-04', [], []],
    ['without his sheet when its time is over', 'yearComment', 'headA 2026-12-06', [], ['soon 2026-12-10 0']],
    ['late, the deputy is told first', 'yearComment', 'deputyA 2026-12-11', [SELF], ['late 2026-12-10 1 escalated']],
    ['later, the unit’s head', 'yearComment', 'chair 2026-12-15', [SELF], ['late 2026-12-10 3 escalated']],
    ['commented', 'yearComment', 'headA 2026-12-11', [SELF, MET], []],
    ['the superior’s own words are not the meeting’s', 'yearComment', 'headA 2026-12-08', [SELF, ['headA', 'commented', { source: 'superior' }]], ['soon 2026-12-10 0']],
    ['21.2.d: the decision once something is proposed', 'yearDecide', 'chair 2026-12-04', [['headA', 'proposed']], ['soon 2026-12-14 0']],
    ['not before', 'yearDecide', 'chair 2026-12-04', [SELF, MET], []],
    ['when the time for proposals is over', 'yearDecide', 'chair 2026-12-11', [], ['soon 2026-12-14 0']],
    ['19.2: before the 15th', 'yearDecide', 'chair 2026-12-14', [], ['today 2026-12-14 0']],
    ['late, the officer is told', 'yearDecide', 'officer 2026-12-15', [], ['late 2026-12-14 1 escalated']],
    ['not his own head: he does not decide', 'yearDecide', 'headA 2026-12-15', [['headA', 'proposed']], []],
    ['decided: nothing of it waits', 'yearDecide', 'chair 2026-12-15', [DECIDED], []],
    ['decided without his sheet', 'yearSelf', 'an 2026-12-15', [DECIDED], []],
    ['21.2.đ: not seen for two days', 'yearUnseen', 'headA 2026-12-14', [DECIDED], []],
    ['for three', 'yearUnseen', 'headA 2026-12-15', [DECIDED], ['late - 3']],
    ['for six, the officer is told', 'yearUnseen', 'officer 2026-12-18', [DECIDED], ['late - 6 escalated']],
    ['seen', 'yearUnseen', 'headA 2026-12-18', [DECIDED, SEEN], []],
    ['seen, but replaced since', 'yearUnseen', 'headA 2026-12-22', [DECIDED, SEEN, REPLACED], ['late - 4']],
    ['21.3: a replacement asked, to the officer', 'yearReplace', 'officer 2026-12-14', [DECIDED, SEEN, ASKED], ['today - 0']],
    ['not to whoever asked', 'yearReplace', 'chair 2026-12-14', [DECIDED, SEEN, ASKED], []],
    ['not to himself', 'yearReplace', 'an 2026-12-14', [DECIDED, SEEN, ASKED], []],
    ['until it is replaced', 'yearReplace', 'officer 2026-12-17', [DECIDED, SEEN, ASKED, REPLACED], []],
    ['asked half a year ago', 'yearReplace', 'officer 2027-06-15', [DECIDED, SEEN, ASKED], ['today - 0']],
    ['a sheet of last year nobody commented on', 'yearComment', 'headA 2027-06-15', [SELF], ['late 2026-12-10 133']],
    ['a year long over of which nothing was written', 'yearDecide', 'chair 2027-06-15', [], []],
    ['11.1: not classified after eight months of unpaid leave', 'yearDecide', 'chair 2026-12-15', [['officer', 'leaveRecorded']], []],
    ['11.2: classified after eight months of sick leave', 'yearDecide', 'chair 2026-12-15', [['officer', 'leaveRecorded', { kind: 'sick' }]], ['late 2026-12-14 1']],
  ])('%s (%s, %s)', (_, kind, who, lines, expected) => expect(of(kind, 'an', asked(who, [year('an', ...lines)]))).toEqual(expected));
});

describe('closing the year', () => {
  const people = [...ward().people.keys()];
  const all = (...more: Line[]) => people.map((person) => year(person, DECIDED, ...(person === 'an' ? more : [])));
  const petition: Line = ['an', 'petitioned', { petition: 'k1', decision: 'd1', text: 'x' }, '2026-12-14T02:00:00.000Z'];
  const answer: Line = ['chair', 'petitionAnswered', { petition: 'k1', upheld: false, reason: 'x' }, '2026-12-16T02:00:00.000Z'];
  const withoutOfficer = ward({ officer: { ...ward().people.get('officer')!, posts: ward().people.get('officer')!.posts.map((post) => ({ ...post, organiser: false })) } });

  test.each<[string, string, ReminderWorld['reviews'], Organisation, string[]]>([
    ['when it is over and everybody is decided', 'officer 2027-01-01', all(), ward(), ['today - 0']],
    ['not before it is over', 'officer 2026-12-31', all(), ward(), []],
    ['not while somebody waits', 'officer 2027-01-15', all().slice(1), ward(), []],
    ['not while somebody petitions', 'officer 2027-01-15', all(petition), ward(), []],
    ['when he has his answer', 'officer 2027-01-15', all(petition, answer), ward(), ['today - 0']],
    ['not while a replacement is asked', 'officer 2027-01-15', all(SEEN, ASKED), ward(), []],
    ['still in autumn', 'officer 2027-10-15', all(), ward(), ['today - 0']],
    ['not the Chair’s step', 'chair 2027-01-15', all(), ward(), []],
    ['unless nobody else could', 'chair 2027-01-15', all(), withoutOfficer, ['today - 0']],
    ['done', 'officer 2027-01-20', all(), CLOSED_YEAR, []],
  ])('%s', (_, who, reviews, org, expected) => expect(of('lock', null, asked(who, reviews, org))).toEqual(expected));
});

describe('leaders of the unit', () => {
  const chairSelf: Line = ['chair', 'selfClassified'];
  const partyOf: Line = ['officer', 'commented', { source: 'party' }];
  test.each<[string, string, string, string, readonly Line[], string[]]>([
    ['21.1.c: of a deputy the Party cell’s comment too', 'yearComment', 'vice', 'chair 2026-12-08', [['vice', 'selfClassified'], MET], ['soon 2026-12-10 0']],
    ['both are there', 'yearComment', 'vice', 'chair 2026-12-08', [['vice', 'selfClassified'], MET, partyOf], []],
    ['of the Chair the officer records them', 'yearComment', 'chair', 'officer 2026-12-08', [chairSelf], ['soon 2026-12-10 0']],
    ['10.2.a: of the Chair the officer records the decision', 'yearDecide', 'chair', 'officer 2026-12-11', [], ['soon 2026-12-14 0']],
    ['the Chair does not decide of himself', 'yearDecide', 'chair', 'chair 2026-12-11', [], []],
  ])('%s', (_, kind, person, who, lines, expected) => expect(of(kind, person, asked(who, [year(person, ...lines)]))).toEqual(expected));

  test.each<[string, string, readonly Line[], string[]]>([
    ['yearDecide', 'chair 2027-01-18', [SELF, MET], []],
    ['yearComment', 'headA 2027-01-18', [SELF], []],
    ['yearSelf', 'an 2027-01-18', [], []],
    ['yearUnseen', 'headA 2026-12-15', [DECIDED], ['late - 3']],
    ['yearReplace', 'officer 2027-01-18', [DECIDED, SEEN, ASKED], ['today - 0']],
  ])('a closed year takes no sheet, comment or decision; what was decided still waits: %s, %s', (kind, who, lines, expected) => {
    expect(of(kind, 'an', asked(who, [year('an', ...lines)], CLOSED_YEAR))).toEqual(expected);
  });

  test('minutes of a meeting about him are a comment', () => {
    const meeting = { year: 2026, division: 'a', meeting: 'm1', kind: 'meeting' as const, on: '2026-12-03', chair: 'headA', secretary: null, present: ['an'], about: ['an'], conclusions: 'x', entry: 'e', by: 'officer', at: AT };
    const org = ward({}, { meetings: [meeting] });
    expect(of('yearComment', 'an', asked('headA 2026-12-08', [year('an', SELF)], org))).toEqual([]);
  });
});

describe('days are the unit’s own', () => {
  const special = ward({}, { profiles: [{ rules: { ...ND335, year: { ...ND335.year, procedure: { selfBy: '12-28', proposedBy: '01-08', decidedBefore: '01-15', article: 'x' } } }, from: '2026-02-01', decision: 'QĐ 1' }] });
  test.each([
    ['yearSelf', 'an 2026-12-20', ['soon 2026-12-28 0']],
    ['yearDecide', 'chair 2027-01-11', ['soon 2027-01-14 0']],
    ['yearDecide', 'chair 2027-01-15', ['late 2027-01-14 1']],
  ])('19.2: decided in January, %s %s', (kind, who, expected) => expect(of(kind, 'an', asked(who, [], special))).toEqual(expected));

  test('who came in autumn is asked for nothing, unless his old unit’s results came with him (11.1, 19.1)', () => {
    const an = ward().people.get('an')!;
    const org = ward({ an: { ...an, posts: an.posts.map((post) => ({ ...post, from: '2026-09-01' })) } });
    expect(of('yearSelf', 'an', asked('an 2026-12-02', [], org))).toEqual([]);
    const brought = ['2026-Q1', '2026-Q2'].map((period): Line => ['officer', 'resultBrought', { result: period, period, unitName: 'Phường Cũ', total: '80', workingDays: 60, document: 'CV' }]);
    expect(of('yearSelf', 'an', asked('an 2026-12-02', [year('an', ...brought)], org))).toEqual(['soon 2026-12-05 0']);
  });
});

describe('results for the national database within 5 days (26.1.d)', () => {
  const codes = Object.fromEntries([...ward().people].map(([id, one]) => [id, { ...one, code: id === 'binh' ? null : `CC-${id}` }]));
  const lock = { period: '2026-11', entry: 'e1', by: 'officer', at: '2026-12-14T02:00:00.000Z', asked: null, declined: null };
  const sending = (period: string, on: string, time = '02:00:00.000') => ({ period, on, people: 9, lacking: 0, entry: 'e2', by: 'officer', at: `${on}T${time}Z` });
  const national = (who: string, reviews: ReminderWorld['reviews'], sent: ReturnType<typeof sending>[] = []) => asked(who, reviews, ward(codes, { locks: [lock], sent }))
    .filter(({ kind }) => kind === 'national').map(({ period, urgency, due, count, escalated }) => `${period} ${urgency} ${due} ${count}${escalated ? ' escalated' : ''}`);
  const decided = [year('an', DECIDED), year('binh', ['chair', 'decided', { on: '2026-12-12' }, OLD])];

  test.each<[string, string, ReminderWorld['reviews'], string[]]>([
    ['a year: from the day of each decision, with whose code is missing', 'officer 2026-12-13', decided, ['2026 soon 2026-12-15 0', '2026 soon 2026-12-17 1']],
    ['on the last day', 'officer 2026-12-15', [decided[0]!], ['2026 today 2026-12-15 0', '2026-11 soon 2026-12-19 9']],
    ['not before there is a result', 'officer 2026-12-09', decided, []],
    ['a closed month: who has no confirmed score is missing', 'officer 2026-12-14', [], ['2026-11 soon 2026-12-19 9']],
    ['late, the unit’s head is told', 'chair 2026-12-20', [], ['2026-11 late 2026-12-19 9 escalated']],
    ['in time he is not', 'chair 2026-12-19', [], []],
    ['nobody else', 'headA 2026-12-20', [], []],
    ['it stays until it is sent', 'officer 2027-01-20', [], ['2026-11 late 2026-12-19 9']],
    ['a replacing decision is a result of its own', 'officer 2026-12-17', [year('an', DECIDED, ['officer', 'decided', { decision: 'd2', replaces: 'd1', reason: 'x', on: '2026-12-16' }])], ['2026-11 soon 2026-12-19 9', '2026 soon 2026-12-21 0']],
  ])('%s', (_, who, reviews, expected) => expect(national(who, reviews)).toEqual(expected));

  test.each<[string, ReminderWorld['reviews'], ReturnType<typeof sending>[], string[]]>([
    ['sent', [], [sending('2026-11', '2026-12-15')], []],
    ['sent on the day of closing, after it', [], [sending('2026-11', '2026-12-14', '03:00:00.000')], []],
    ['sent before it was closed anew', [], [sending('2026-11', '2026-12-14', '01:00:00.000')], ['2026-11 late 2026-12-19 9']],
    ['another period was sent', [], [sending('2026-10', '2026-12-15')], ['2026-11 late 2026-12-19 9']],
    ['what was decided after the sending is still to be sent', decided, [sending('2026', '2026-12-11'), sending('2026-11', '2026-12-15')], ['2026 late 2026-12-17 1']],
    ['one sending for both days', decided, [sending('2026', '2026-12-12'), sending('2026-11', '2026-12-15')], []],
  ])('%s', (_, reviews, sent, expected) => expect(national('officer 2026-12-20', reviews, sent)).toEqual(expected));
});

test('whatever the day: no step of the year about oneself but one’s own sheet, and none twice', () => {
  const people = [...ward().people.keys()];
  const reviews = [year('an', SELF, DECIDED, ASKED), year('chair', ['chair', 'selfClassified']), year('vice', ['chair', 'proposed']), year('officer', ['chair', 'decided', {}, OLD], ['chair', 'replacementAsked'])];
  assert(property(constantFrom(...people), integer({ min: 0, max: 90 }), (viewer, shift) => {
    const seen = asked(`${viewer} ${addDays('2026-11-25', shift)}`, reviews);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    for (const { kind, person } of seen) if (kind.startsWith('year') && kind !== 'yearSelf') expect(person).not.toBe(viewer);
  }), { seed: 20261122 });
});
