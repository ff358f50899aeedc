import { describe, expect, it } from 'vitest';
import { ND335 } from '../profiles/nd335.ts';
import type { Petition } from './decision.ts';
import { petitionClock } from './unit-year-petition.ts';

const CALENDAR = { holidays: ['2026-12-10'], swapped: ['2026-12-12'] };
/** Received on Thursday, 3 December 2026. */
const petition = (change: Partial<Petition> = {}): Petition => ({
  id: 'p1', decision: 'd1', by: 'an', at: '2026-12-03T02:00:00.000Z', receivedAt: '2026-12-03T02:00:00.000Z', text: 'x', evidence: [], answer: null, ...change,
});
const answer = (at: string) => ({ by: 'chair', at, upheld: true, reason: 'x', document: null });

describe('the 7 working days of a petition (Điều 22)', () => {
  it.each([
    ['on the day it came all seven are left', {}, '2026-12-03', 'running', '2026-12-14', 7],
    ['a weekend takes none', {}, '2026-12-06', 'running', '2026-12-14', 6],
    ['a holiday takes none, a swapped Saturday takes one', {}, '2026-12-11', 'running', '2026-12-14', 2],
    ['on the last day none is left', {}, '2026-12-14', 'running', '2026-12-14', 0],
    ['the day after it is overdue', {}, '2026-12-15', 'overdue', '2026-12-14', 1],
    ['no time runs before the server has it', { receivedAt: null }, '2026-12-30', 'waiting', null, 0],
    ['answered on the last day in time', { answer: answer('2026-12-14T09:00:00.000Z') }, '2026-12-30', 'answered', '2026-12-14', 0],
    ['answered past midnight in Vietnam late', { answer: answer('2026-12-14T17:00:00.000Z') }, '2026-12-30', 'answered-late', '2026-12-14', 0],
  ] as const)('%s', (_, change, today, state, due, days) => {
    expect(petitionClock(petition(change), ND335, CALENDAR, today)).toEqual({ state, due, days });
  });
});
