import { describe, expect, test } from 'vitest';
import { judge } from '#domain/access/judge.ts';
import { refusalText, REFUSALS } from '#domain/access/refusal.ts';
import { foldOf } from '#domain/kinds.ts';
import type { KindName, StoredEntry } from '#domain/record/entry.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { daySheetId, overlaps, totalMinutes } from '#domain/work/day-sheet.ts';
import { reviewId } from '#domain/review/review.ts';
import { periodInput } from '#domain/review/period-review.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import { assigned, entry, received, recordOf, ward } from '#tests/support/story.ts';

const context = { org: ward(), product: () => null };
const AT = '2026-03-10T08:00:00.000Z';

function verdict(kind: KindName, record: string, actor: string, type: string, data: object, story: readonly StoredEntry[] = [], at = AT): string {
  const judged = judge(entry(kind, record, actor, type, at, data), recordOf(kind, record, story), context);
  return judged.verdict === 'accepted' ? 'accepted' : `${judged.verdict}: ${judged.code}`;
}

const logged = (change: object = {}) => ({ person: 'an', day: '2026-03-10', task: null, product: null, text: 'Tiếp dân', minutes: 60, start: null, ...change });

describe('day sheets', () => {
  const sheet = daySheetId('an', '2026-03-10');
  const log = (change: object, record = sheet, story: readonly StoredEntry[] = []) => verdict('daysheet', record, 'an', 'day.logged.v1', logged(change), story);
  const full = received([entry('daysheet', sheet, 'an', 'day.logged.v1', AT, logged({ minutes: 1400 }))]);

  test.each([
    ['today', () => log({}), 'accepted'],
    ['a week ago', () => log({ day: '2026-03-03' }, daySheetId('an', '2026-03-03')), 'accepted'],
    ['8 days ago without a reason', () => log({ day: '2026-03-02' }, daySheetId('an', '2026-03-02')), 'refused: late-reason-needed'],
    ['8 days ago with its reason', () => log({ day: '2026-03-02', lateReason: 'Đi bản' }, daySheetId('an', '2026-03-02')), 'accepted'],
    ['tomorrow', () => log({ day: '2026-03-11' }, daySheetId('an', '2026-03-11')), 'refused: future-day'],
    ['into another day’s sheet', () => log({ day: '2026-03-09' }), 'refused: wrong-record'],
    ['more than the day has left', () => log({}, sheet, full), 'refused: day-full'],
    ['just what the day has left', () => log({ minutes: 40 }, sheet, full), 'accepted'],
    ['no time at all', () => log({ minutes: 0 }), 'refused: bad-shape'],
    ['for somebody else', () => verdict('daysheet', sheet, 'binh', 'day.logged.v1', logged()), 'refused: not-allowed'],
    ['a change of a line that is not there', () => verdict('daysheet', sheet, 'an', 'day.removed.v1', { line: 'none' }, full), 'refused: no-such-line'],
  ])('%s', (_, run, expected) => expect(run()).toBe(expected));

  test('lines are added, amended and removed; the sum follows', () => {
    const first = entry('daysheet', sheet, 'an', 'day.logged.v1', AT, logged({ start: 480 }));
    const second = entry('daysheet', sheet, 'an', 'day.logged.v1', AT, logged({ start: 600, minutes: 30 }));
    const amended = entry('daysheet', sheet, 'an', 'day.amended.v1', AT, { line: first.id, text: 'Tiếp công dân', minutes: 90, start: 480 });
    const { state } = foldOf('daysheet', recordOf('daysheet', sheet, [first, second, amended]));
    expect(totalMinutes(state)).toBe(120);
    expect(state.lines.map((line) => line.text)).toEqual(['Tiếp công dân', 'Tiếp dân']);
    expect(overlaps(state.lines, { start: 560, minutes: 20 }).map((line) => line.id)).toEqual([first.id]);
    expect(overlaps(state.lines, { start: null, minutes: 20 })).toEqual([]);
    const removed = entry('daysheet', sheet, 'an', 'day.removed.v1', AT, { line: second.id });
    expect(totalMinutes(foldOf('daysheet', recordOf('daysheet', sheet, [first, second, amended, removed])).state)).toBe(90);
  });
});

const full = Object.fromEntries(ND335.general.groups.flatMap((group) => group.lines.map((line) => [line.code, line.max])));

describe('reviews (NĐ335 Điều 17.2)', () => {
  const id = reviewId('an', '2026-03');
  const self = (change: object = {}) => ({ person: 'an', period: '2026-03', marks: full, comments: {}, figure: null, ...change });
  const own = entry('review', id, 'an', 'review.selfScored.v1', AT, self());
  const confirmation = (change: object = {}) => ({ person: 'an', period: '2026-03', selfScored: own.id, marks: full, reasons: {}, comment: '', figure: null, ...change });
  const marked = received([own]);
  const done = received([own, entry('review', id, 'headA', 'review.confirmed.v1', AT, confirmation())]);
  const score = (data: object, story: readonly StoredEntry[] = []) => verdict('review', id, 'an', 'review.selfScored.v1', data, story);
  const confirm = (actor: string, data: object, story = marked) => verdict('review', id, actor, 'review.confirmed.v1', data, story);

  test.each([
    ['full marks', () => score(self()), 'accepted'],
    ['a deducted line without a comment', () => score(self({ marks: { ...full, 'I.2': '4.5' } })), 'refused: bad-marks'],
    ['a deducted line with its comment', () => score(self({ marks: { ...full, 'I.2': '4.5' }, comments: { 'I.2': 'Đi muộn 1 lần' } })), 'accepted'],
    ['a mark above the maximum', () => score(self({ marks: { ...full, 'I.2': '6' } })), 'refused: bad-marks'],
    ['a mark off the step', () => score(self({ marks: { ...full, 'I.2': '4.6' }, comments: { 'I.2': 'x' } })), 'refused: bad-marks'],
    ['into another month’s review', () => score(self({ period: '2026-02' })), 'refused: wrong-record'],
    ['after the confirmation', () => score(self(), done), 'refused: already-confirmed'],
    ['confirmed by the head', () => confirm('headA', confirmation()), 'accepted'],
    ['confirmed by himself', () => confirm('an', confirmation()), 'refused: own-record'],
    ['confirmed by a deputy without delegation', () => confirm('deputyA', confirmation()), 'refused: not-allowed'],
    ['confirmed by the Chair over the head', () => confirm('chair', confirmation()), 'refused: not-allowed'],
    ['confirmed without seeing the latest self-marks', () => confirm('headA', confirmation({ selfScored: null })), 'refused: outdated'],
    ['the last month of somebody who left', () => verdict('review', reviewId('left', '2026-02'), 'headA', 'review.confirmed.v1', confirmation({ person: 'left', period: '2026-02', selfScored: null })), 'accepted'],
    ['a month after somebody left', () => verdict('review', reviewId('left', '2026-03'), 'headA', 'review.confirmed.v1', confirmation({ person: 'left', selfScored: null })), 'refused: unknown-person'],
    ['a line changed without a reason', () => confirm('headA', confirmation({ marks: { ...full, 'II.1': '2' } })), 'refused: bad-marks'],
    ['a line changed with a reason', () => confirm('headA', confirmation({ marks: { ...full, 'II.1': '2' }, reasons: { 'II.1': 'Sai thể thức' } })), 'accepted'],
  ])('%s', (_, run, expected) => expect(run()).toBe(expected));

  test('the confirmed mark counts; before that the score is provisional', () => {
    const task = foldOf('task', recordOf('task', 't', received([
      entry('task', 't', 'headA', 'task.assigned.v1', '2026-03-02T02:00:00.000Z', assigned({ quantity: '1' })),
      entry('task', 't', 'an', 'task.submitted.v1', AT, { units: [[1, 1]], note: '', evidence: [] }, { id: '01J00000000000000000000ZZZ' }),
      entry('task', 't', 'headA', 'task.accepted.v1', AT, { submission: '01J00000000000000000000ZZZ' }),
    ]))).state;
    const lower = entry('review', id, 'headA', 'review.confirmed.v1', AT, confirmation({ marks: { ...full, 'II.1': '2' }, reasons: { 'II.1': 'Sai thể thức' } }));
    const scored = (story: readonly StoredEntry[]) => {
      const review = foldOf('review', recordOf('review', id, story)).state;
      const result = scorePeriod(periodInput({ unit: context.org.unit, person: 'an', period: '2026-03', role: 'staff', subordinates: [], tasks: [{ id: 't', state: task }], review }));
      return { total: result.total?.display, provisional: result.provisional };
    };
    expect(scored(marked)).toEqual({ total: '100.00', provisional: true });
    expect(scored(received([own, lower]))).toEqual({ total: '99.50', provisional: false });
    expect(scored([])).toEqual({ total: undefined, provisional: true });
  });
});

describe('people, units and products', () => {
  const founded = received([entry('unit', 'u1', 'system', 'unit.founded.v1', AT, { name: 'Phường Thử', level: 'ward' })]);
  const version = { version: 'v2', name: 'Danh mục 2027', products: 3 };
  const proposed = received([...founded, entry('unit', 'u1', 'officer', 'unit.catalogueProposed.v1', AT, version)]);
  const post = { post: 'p9', position: 'NVCN-01', title: 'Chuyên viên', role: 'staff', division: 'a', from: '2026-03-01' };
  const registered = received([entry('person', 'moi', 'officer', 'person.registered.v1', AT, { name: 'Người Mới' })]);
  const unit = (actor: string, type: string, data: object, story = founded) => verdict('unit', 'u1', actor, `unit.${type}.v1`, data, story);
  const person = (actor: string, type: string, data: object, story: readonly StoredEntry[] = registered) => verdict('person', 'moi', actor, `person.${type}.v1`, data, story);

  test.each([
    ['a unit founded by a person', () => unit('officer', 'founded', { name: 'X', level: 'ward' }, []), 'refused: not-allowed'],
    ['a catalogue proposed by the officer', () => unit('officer', 'catalogueProposed', version), 'accepted'],
    ['the same version proposed again', () => unit('officer', 'catalogueProposed', version, proposed), 'refused: already-exists'],
    ['adopted by the officer (Điều 13.2: the head decides)', () => unit('officer', 'catalogueAdopted', { version: 'v2', from: '2026-04-01', decision: 'QĐ 9' }, proposed), 'refused: not-allowed'],
    ['adopted by the Chair', () => unit('chair', 'catalogueAdopted', { version: 'v2', from: '2026-04-01', decision: 'QĐ 9' }, proposed), 'accepted'],
    ['adopting what nobody proposed', () => unit('chair', 'catalogueAdopted', { version: 'v9', from: '2026-04-01', decision: 'QĐ 9' }, proposed), 'refused: no-such-version'],
    ['settings changed by an official', () => unit('an', 'settingsChanged', { catalogueLimit: 50 }), 'refused: not-allowed'],
    ['a person registered by the officer', () => person('officer', 'registered', { name: 'Người Mới' }, []), 'accepted'],
    ['registered by an official', () => person('an', 'registered', { name: 'Người Mới' }, []), 'refused: not-allowed'],
    ['posted into a division that is not there', () => person('officer', 'posted', { ...post, division: 'z' }), 'refused: unknown-division'],
    ['posted', () => person('officer', 'posted', post), 'accepted'],
    ['posted before he is registered', () => person('officer', 'posted', post, []), 'refused: not-found'],
    ['an official posting himself head', () => verdict('person', 'an', 'an', 'person.posted.v1', { ...post, role: 'head' }, registered), 'refused: not-allowed'],
  ])('%s', (_, run, expected) => expect(run()).toBe(expected));
});

describe('every refusal', () => {
  test.each(Object.keys(REFUSALS))('%s has a sentence in both languages', (code) => {
    expect(refusalText(code, 'vi').length).toBeGreaterThan(10);
    expect(refusalText(code, 'en')).not.toBe(refusalText(code, 'vi'));
  });

  test('an unknown code of a newer server still says what to do', () => {
    expect(refusalText('brand-new', 'vi')).toContain('brand-new');
  });
});
