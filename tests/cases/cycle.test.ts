/** A month of two people from its end to its closing, every entry judged, with what each is reminded of on the way. */
import { expect, test } from 'vitest';
import { judge } from '#domain/access/judge.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { dayOf } from '#domain/calendar/day.ts';
import { foldOf } from '#domain/kinds.ts';
import type { KindName, StoredEntry } from '#domain/record/entry.ts';
import { lateSteps } from '#domain/reminders/late-steps.ts';
import { remindersFor } from '#domain/reminders/reminders.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';

const PERIOD = '2026-03';
const OF = { person: 'an', period: PERIOD };

/** Records in memory, each entry judged as the server judges it. */
class Month {
  private readonly stories = new Map<string, readonly StoredEntry[]>();
  private now = '2026-04-01T02:00:00.000Z';

  on(day: string): this {
    this.now = `${day}T02:00:00.000Z`;
    return this;
  }

  private story(kind: KindName, id: string) {
    return recordOf(kind, id, this.stories.get(`${kind} ${id}`) ?? []);
  }

  org(): Organisation {
    return ward({}, { locks: foldOf('unit', this.story('unit', 'u1')).state.locks });
  }

  /** @returns the entry's id, or why it was not accepted */
  write(actor: string, kind: KindName, id: string, type: string, data: object): string {
    const one = entry(kind, id, actor, type, this.now, data);
    const judged = judge(one, this.story(kind, id), { org: this.org(), product: () => null });
    if (judged.verdict !== 'accepted') return judged.code;
    this.stories.set(`${kind} ${id}`, received([...this.story(kind, id).entries, one]));
    return one.id;
  }

  review = (id = `an.${PERIOD}`) => foldOf('review', this.story('review', id)).state;

  /** Kinds of the reminders about `an` or the unit in this month, on the day. */
  told(viewer: string): string[] {
    const reviews = [{ id: `an.${PERIOD}`, state: this.review() }];
    return remindersFor({ org: this.org(), viewer, today: dayOf(this.now), tasks: [], reviews })
      .filter(({ period, person }) => period === PERIOD && (person === null || person === 'an'))
      .map(({ kind, urgency, escalated }) => `${kind} ${urgency}${escalated ? ' escalated' : ''}`);
  }
}

const confirmation = (selfScored: string | null, comment: string) => ({ selfScored, ...OF, marks: FULL_MARKS, reasons: {}, comment, figure: null });
const MARKS = { ...OF, marks: FULL_MARKS, comments: {}, figure: null };

test('late marks, a missed confirmation, an objection upheld, closed, opened by a second person', () => {
  const month = new Month();
  const onReview = (actor: string, type: string, data: object) => month.write(actor, 'review', `an.${PERIOD}`, `review.${type}.v1`, data);
  const onUnit = (actor: string, type: string, data: object) => month.write(actor, 'unit', 'u1', `unit.${type}.v1`, data);

  expect(month.on('2026-04-02').told('an')).toEqual(['selfScore today']);
  expect(month.on('2026-04-03').told('headA')).toEqual(['selfScore late escalated']);
  const self = onReview('an', 'selfScored', MARKS);

  expect(month.told('headA')).toEqual(['confirm soon']);
  expect(month.on('2026-04-08').told('vice')).toEqual(['confirm late escalated']);
  expect(month.told('chair')).toEqual([]);
  expect(month.on('2026-04-10').told('chair')).toEqual(['confirm late escalated']);
  expect(onReview('chair', 'confirmed', confirmation(self, ''))).toBe('not-allowed');
  const first = onReview('headA', 'confirmed', confirmation(self, ''));

  expect(month.told('an')).toEqual(['notice news']);
  onReview('an', 'seen', { confirmation: first });
  expect(month.told('an')).toEqual([]);
  onReview('an', 'objected', { objection: 'o1', confirmation: first, lines: ['I.1'], text: 'Chưa đúng' });
  expect(month.on('2026-04-13').told('headA')).toEqual(['objection soon']);
  onReview('headA', 'objectionAnswered', { objection: 'o1', upheld: true, reason: 'Đúng' });
  const second = onReview('headA', 'confirmed', confirmation(self, 'Sửa theo đề nghị'));
  expect(month.told('an').toSorted()).toEqual(['notice news', 'objectionAnswered news']);
  expect([month.review().confirmed?.entry, month.review().earlier.map((one) => one.entry)]).toEqual([second, [first]]);

  expect(month.on('2026-04-15').told('officer')).toEqual(['lock late']);
  expect(month.told('chair')).toEqual(['lock late escalated']);
  onUnit('officer', 'periodLocked', { period: PERIOD });
  expect(lateSteps({ org: month.org(), period: PERIOD, today: '2026-05-29', people: ['an', 'binh'], reviewOf: () => null })).toEqual([]);
  // The time to contest may outlast the closing; what it leads to needs the period opened again.
  expect(onReview('an', 'objected', { objection: 'o2', confirmation: second, lines: [], text: 'Còn sai' })).not.toBe('period-locked');
  onReview('headA', 'objectionAnswered', { objection: 'o2', upheld: true, reason: 'Đúng' });
  expect(onReview('headA', 'confirmed', confirmation(self, 'Sửa lần nữa'))).toBe('period-locked');

  const request = onUnit('officer', 'periodUnlockAsked', { period: PERIOD, reason: 'Còn kiến nghị' });
  expect(onUnit('officer', 'periodUnlocked', { period: PERIOD, request, reason: 'x' })).toBe('second-person-needed');
  onUnit('chair', 'periodUnlocked', { period: PERIOD, request, reason: 'Đúng' });
  expect(onReview('headA', 'confirmed', confirmation(self, 'Sửa lần nữa'))).not.toBe('period-locked');
  expect(month.review().earlier).toHaveLength(2);
});
