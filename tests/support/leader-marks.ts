import type { LeadershipMarks } from '#domain/scoring/score-shape.ts';

/** Both shares of a leader in full. */
export const LED: LeadershipMarks = { organising: '1', uniting: '1' };
