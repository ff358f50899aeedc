import { describe, expect, test } from 'vitest';
import { FULL_FACTS, GOOD_FACTS, GOOD_SELF, selfRated } from '#tests/support/organisation-facts.ts';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { foldOf } from '../kinds.ts';
import { judge } from './judge.ts';

const AT = '2026-12-07T02:00:00.000Z';
const BASE = received([
  entry('unit', 'u1', 'system', 'unit.founded.v1', '2026-01-01T00:00:00.000Z', { name: 'Phường Thử', level: 'ward' }),
  ...['a', 'b'].map((division) => entry('unit', 'u1', 'system', 'unit.divisionOpened.v1', '2026-01-01T00:00:00.000Z', { division, name: `Phòng ${division}`, from: '2026-01-01' })),
]);

type Told = readonly [actor: string, type: string, data: object];

/** What the judge says of the last of several entries, the ones before being taken for accepted. */
function verdict(told: readonly Told[], at = AT, people: Parameters<typeof ward>[0] = {}): string {
  const story = [...BASE];
  let answer = '';
  for (const [actor, type, data] of told) {
    const record = recordOf('unit', 'u1', story);
    const one = entry('unit', 'u1', actor, `unit.${type}.v1`, at, data);
    const judged = judge(one, record, { org: { ...ward(people), unit: foldOf('unit', record).state }, product: () => null });
    answer = judged.verdict === 'accepted' ? 'accepted' : `${judged.verdict} ${judged.code}`;
    story.push(...received([one]));
  }
  return answer;
}

const self = (actor: string, change: Parameters<typeof selfRated>[0] = {}): Told => [actor, 'organisationSelfRated', selfRated(change)];
const rated = (actor: string, division: string | null, change: object = {}): Told => [
  actor, 'organisationRated', { year: 2026, division, level: 'good', outstanding: false, decision: 'QĐ 9', ...change },
];
const DIVISIONS = [rated('chair', 'a'), rated('chair', 'b')];
const marked = (side: 'general' | 'results', line: string, mark: string) => ({ ...FULL_FACTS, [side]: { ...FULL_FACTS[side], [line]: mark } });
const counted = (tasks: Partial<typeof FULL_FACTS.tasks>) => ({ ...FULL_FACTS, tasks: { ...FULL_FACTS.tasks, ...tasks } });

describe('an organisation rates itself', () => {
  test.each<[string, string, Told]>([
    ['Điều 9.2.a: its head', 'accepted', self('headA')],
    ['Điều 9.2.a: not the head of another', 'refused not-allowed', self('headB')],
    ['Điều 9.2.a: not the Chair where there is a head', 'refused not-allowed', self('chair')],
    ['Điều 9.2.a: the unit by its head', 'accepted', self('chair', { division: null })],
    ['Điều 9.2.a: the unit not by a division’s head', 'refused not-allowed', self('headA', { division: null })],
    ['Điều 9.2.a: not by staff', 'refused not-allowed', self('an')],
    ['Điều 9.2.a: not by a deputy', 'refused not-allowed', self('vice', { division: null })],
    ['Điều 9.2.a: not by the organisation officer', 'refused not-allowed', self('officer')],
    ['a division nobody knows', 'refused unknown-division', self('headA', { division: 'z' })],
    ['Điều 9.1: a year that has not begun', 'refused year-not-begun', self('headA', { year: 2027 })],
    ['Điều 6: above the maximum', 'refused bad-marks', self('headA', { facts: marked('general', 'I.1', '10.25') })],
    ['Điều 6: off the step', 'refused bad-marks', self('headA', { facts: marked('general', 'I.1', '9.9') })],
    ['Điều 7: a line missing', 'refused bad-marks', self('headA', { facts: { ...FULL_FACTS, results: { 'b.1': '25' } } })],
    ['Điều 7: a line nobody knows', 'refused bad-marks', self('headA', { facts: marked('results', 'z.1', '1') })],
    ['a deducted line without a comment', 'refused bad-marks', self('headA', { level: 'good', facts: GOOD_FACTS })],
    ['a comment on the same line of the other side', 'refused bad-marks', self('headA', { level: 'good', facts: GOOD_FACTS, comments: { 'general.b.1': 'x' } })],
    ['a deducted line with its comment', 'accepted', ['headA', 'organisationSelfRated', GOOD_SELF]],
    ['Điều 8: more done than assigned', 'refused bad-counts', self('headA', { facts: counted({ done: '101' }) })],
    ['Điều 8: another level than the computed one', 'refused reason-needed', self('headA', { level: 'good' })],
    ['Điều 8: another level, with its reason', 'accepted', self('headA', { level: 'good', note: 'Không đề nghị xuất sắc' })],
    ['Điều 8: no level fits', 'refused reason-needed', self('headA', { level: 'good', facts: counted({ done: '95', onTime: '95' }) })],
  ])('%s: %s', (_, expected, told) => expect(verdict([told])).toBe(expected));

  test.each<[string, string, Told[]]>([
    ['says it again', 'accepted', [self('headA'), self('headA')]],
    ['not after it is recognised (Điều 9.2.b)', 'refused already-recognised', [rated('chair', 'a'), self('headA')]],
  ])('%s', (_, expected, told) => expect(verdict(told)).toBe(expected));

  test('the Chair does it where a division has no head', () => {
    const { posts, ...head } = ward().people.get('headA')!;
    const left = { headA: { ...head, posts: posts.map((post) => ({ ...post, to: '2026-06-30' })) } };
    expect(verdict([self('chair')], AT, left)).toBe('accepted');
    expect(verdict([self('headB')], AT, left)).toBe('refused not-allowed');
    expect(verdict([self('chair'), rated('chair', 'a', { level: 'excellent' })], AT, left)).toBe('refused own-record');
    expect(verdict([self('chair'), rated('officer', 'a', { level: 'excellent' })], AT, left)).toBe('accepted');
  });
});

describe('its rating is recognised', () => {
  test.each<[string, string, Told[]]>([
    ['Điều 5.5: a division by the Chair', 'accepted', [rated('chair', 'a')]],
    ['Điều 5.5: a division by the officer who records it', 'accepted', [rated('officer', 'a')]],
    ['Điều 5.5: not by its own head', 'refused not-allowed', [rated('headA', 'a')]],
    ['Điều 5.5: not by a deputy', 'refused not-allowed', [rated('vice', 'a')]],
    ['Điều 5.2: the unit by the officer, after its divisions', 'accepted', [...DIVISIONS, rated('officer', null)]],
    ['Điều 5.2: never by its own head', 'refused own-record', [...DIVISIONS, rated('chair', null)]],
    ['Điều 9.1: the unit before any division', 'refused lower-not-rated', [rated('officer', null)]],
    ['Điều 9.1: the unit before the last division', 'refused lower-not-rated', [rated('chair', 'a'), rated('officer', null)]],
    ['Điều 9.1: divisions of another year', 'refused lower-not-rated', [...DIVISIONS.map(([actor, type, data]): Told => [actor, type, { ...data, year: 2025 }]), rated('officer', null)]],
    ['Điều 9.1: a year to come', 'refused year-not-begun', [rated('chair', 'a', { year: 2027 })]],
    ['a division nobody knows', 'refused unknown-division', [rated('chair', 'z')]],
    ['as it rated itself', 'accepted', [self('headA'), rated('chair', 'a', { level: 'excellent' })]],
    ['other than it rated itself', 'refused reason-needed', [self('headA'), rated('chair', 'a')]],
    ['other than it rated itself, with a reason', 'accepted', [self('headA'), rated('chair', 'a', { reason: 'Còn hạn chế qua kiểm tra' })]],
    ['Điều 8: other than the figures', 'refused reason-needed', [rated('chair', 'a', { facts: FULL_FACTS })]],
    ['Điều 8: by figures', 'accepted', [rated('chair', 'a', { facts: GOOD_FACTS })]],
    ['Điều 6: by faulty figures', 'refused bad-marks', [rated('chair', 'a', { facts: marked('general', 'I.1', '11') })]],
    ['again, another level', 'refused reason-needed', [rated('chair', 'a'), rated('chair', 'a', { level: 'completed' })]],
    ['again, the same level', 'accepted', [rated('chair', 'a'), rated('chair', 'a', { decision: 'QĐ 10' })]],
    ['Điều 9.2.a: after checking a petition', 'accepted', [rated('chair', 'a', { verified: 'Đơn không đúng sự thật' })]],
  ])('%s: %s', (_, expected, told) => expect(verdict(told)).toBe(expected));

  test('who is officer and heads a division does not recognise it, but others he does', () => {
    const head = ward().people.get('headA')!;
    const both = { headA: { ...head, posts: head.posts.map((post) => ({ ...post, organiser: true })) } };
    expect(verdict([rated('headA', 'a')], AT, both)).toBe('refused own-record');
    expect(verdict([rated('headA', 'b')], AT, both)).toBe('accepted');
  });
});

const meeting = (actor: string, change: object = {}): Told => [actor, 'meetingHeld', {
  year: 2026, division: 'a', meeting: 'm1', kind: 'meeting', on: '2026-12-05', chair: 'headA', secretary: 'an', present: ['headA', 'an', 'binh'], about: ['an', 'binh'],
  conclusions: 'Thống nhất', ...change,
}];

describe('a meeting is recorded (Điều 21.1.b–c, 21.2.b–c)', () => {
  test.each<[string, string, Told[]]>([
    ['of a division by its head', 'accepted', [meeting('headA')]],
    ['of a division by the officer', 'accepted', [meeting('officer')]],
    ['of a division by the Chair', 'accepted', [meeting('chair')]],
    ['of a division by another head', 'refused not-allowed', [meeting('headB')]],
    ['of a division by staff', 'refused not-allowed', [meeting('an')]],
    ['of the unit by the officer', 'accepted', [meeting('officer', { division: null })]],
    ['of the unit by a division’s head', 'refused not-allowed', [meeting('headA', { division: null })]],
    ['of the Party cell', 'accepted', [meeting('officer', { kind: 'party', division: null, secretary: null })]],
    ['of a division nobody knows', 'refused unknown-division', [meeting('officer', { division: 'z' })]],
    ['a day to come', 'refused future-day', [meeting('headA', { on: '2026-12-08' })]],
    ['a day before the year', 'refused outside-year', [meeting('headA', { on: '2025-12-31' })]],
    ['somebody unknown was there', 'refused unknown-person', [meeting('headA', { present: ['nobody'] })]],
    ['about somebody unknown', 'refused unknown-person', [meeting('headA', { about: ['nobody'] })]],
    ['said again', 'accepted', [meeting('headA'), meeting('headA', { conclusions: 'Bổ sung' })]],
    ['another’s meeting under the same name', 'refused already-exists', [meeting('headA'), meeting('headB', { division: 'b', chair: 'headB' })]],
  ])('%s: %s', (_, expected, told) => expect(verdict(told)).toBe(expected));
});
