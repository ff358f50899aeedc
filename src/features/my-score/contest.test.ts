import { describe, expect, it } from 'vitest';
import { ND335 } from '#domain/profiles/nd335.ts';
import type { Objection } from '#domain/review/objection.ts';
import type { Confirmation, ReviewState } from '#domain/review/review.ts';
import { reviewFold } from '#domain/review/review.ts';
import { FULL_MARKS, accepted, faults, periodInput, task } from '#tests/support/period-input.ts';
import { answerClock, changesBetween, contestLines, lineLabel, openObjections, owesNewMarks } from './contest.ts';

const NO_HOLIDAYS = { holidays: [], swapped: [] };

function confirmation(entry: string, marks: Record<string, string> = {}, reasons: Record<string, string> = {}, leadership: Confirmation['leadership'] = null): Confirmation {
  return { entry, at: '2026-04-02T02:00:00.000Z', by: 'headA', marks: { ...FULL_MARKS, ...marks }, reasons, leadership, comment: '', figure: null };
}

function objection(change: Partial<Objection> = {}): Objection {
  return { id: 'o1', confirmation: 'c1', by: 'an', at: '2026-04-03T02:00:00.000Z', receivedAt: null, lines: ['II.4'], text: 'x', evidence: [], answer: null, ...change };
}

function review(objections: readonly Objection[], confirmed = confirmation('c1')): ReviewState {
  return { ...reviewFold.start, person: 'an', period: '2026-03', confirmed, contest: { seen: null, objections } };
}

const answer = { by: 'headA', at: '2026-04-04T02:00:00.000Z', upheld: true, reason: 'Đúng' };

describe('what can be contested', () => {
  it('lists deducted lines first, with the mark given', () => {
    const lines = contestLines(periodInput([]), confirmation('c1', { 'II.4': '2' }), 'vi');
    expect(lines[0]).toMatchObject({ line: 'II.4', mark: '2/2.5', deducted: true });
    expect(lines.filter(({ deducted }) => !deducted)).toHaveLength(Object.keys(FULL_MARKS).length - 1);
  });

  it('offers the tasks found fault with, not those in order or excused', () => {
    const tasks = [
      task('bad', '4', '1', { completed: [accepted('1', { delays: faults(1) })] }),
      task('excused', '4', '1', { completed: [accepted('1', { delays: faults(0, 1) })] }),
      task('good', '4', '1', { completed: [accepted('1', { quality: '100' })] }),
      task('low', '4', '1', { completed: [accepted('1', { quality: '80' })] }),
    ];
    const lines = contestLines(periodInput(tasks), confirmation('c1'), 'vi').map(({ line }) => line);
    expect(lines.filter((line) => line.startsWith('task:'))).toEqual(['task:bad', 'task:low']);
  });

  it('names a line, and of a task that is not here its id', () => {
    expect(lineLabel(periodInput([]), 'II.4', 'vi')).toMatch(/^II\.4\. /);
    expect(lineLabel(periodInput([]), 'II.4', 'en')).not.toBe(lineLabel(periodInput([]), 'II.4', 'vi'));
    expect(lineLabel(periodInput([]), 'task:t9', 'vi')).toBe('t9');
  });
});

describe('the clock of an answer', () => {
  it.each([
    ['2026-04-06', { left: 6, over: 0 }, 'a Monday: the weekend before it does not count'],
    ['2026-04-14', { left: 0, over: 0 }, 'the last day'],
    ['2026-04-15', { left: 0, over: 1 }, 'the day after'],
    ['2026-04-18', { left: 0, over: 3 }, 'a Saturday makes nobody later'],
  ])('on %s: %o (%s)', (today, expected) => {
    expect(answerClock(objection(), ND335, NO_HOLIDAYS, today)).toEqual({ due: '2026-04-14', ...expected });
  });

  it('starts with the receipt', () => {
    expect(answerClock(objection({ receivedAt: '2026-04-06T02:00:00.000Z' }), ND335, NO_HOLIDAYS, '2026-04-06').due).toBe('2026-04-15');
  });
});

describe('who waits for whom', () => {
  it('an objection waits until it is answered; accepted, new marks are owed until they are given', () => {
    const upheld = objection({ answer });
    expect(openObjections(review([objection()]))).toHaveLength(1);
    expect(openObjections(review([upheld]))).toEqual([]);
    expect(owesNewMarks(review([upheld]))).toBe(true);
    expect(owesNewMarks(review([upheld], confirmation('c2')))).toBe(false);
    expect(owesNewMarks(review([objection({ answer: { ...answer, upheld: false } })]))).toBe(false);
    expect(owesNewMarks(null)).toBe(false);
  });

  it('tells line by line what the later confirmation changed', () => {
    const [earlier, later] = [
      confirmation('c1', { 'II.4': '2' }, {}, { organising: '1', uniting: '1' }),
      confirmation('c2', { 'II.4': '2.5' }, { 'II.4': 'Đã trả lời đủ' }, { organising: '0.5', uniting: '1' }),
    ];
    expect(changesBetween(earlier, later)).toEqual([
      { line: 'II.4', before: '2', after: '2.5', reason: 'Đã trả lời đủ' },
      { line: 'organising', before: '100%', after: '50%', reason: '' },
    ]);
    expect(changesBetween(earlier, earlier)).toEqual([]);
  });
});
