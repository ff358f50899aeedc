/** Short ways to write the scoring facts of a test; every entry id says what it is. */
import type { GeneralInput } from '#domain/scoring/general-marks.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import type { LeadershipInput, PeriodInput, SubordinateStanding } from '#domain/scoring/score-shape.ts';
import type { CompletedUnits, Fault, ScoredTask } from '#domain/scoring/scored-task.ts';

/** Full marks on Mẫu số 01: 5 + 5, 4 × 2.5, 4 × 2.5. */
export const FULL_MARKS: Readonly<Record<string, string>> = {
  'I.1': '5',
  'I.2': '5',
  'II.1': '2.5',
  'II.2': '2.5',
  'II.3': '2.5',
  'II.4': '2.5',
  'III.1': '2.5',
  'III.2': '2.5',
  'III.3': '2.5',
  'III.4': '2.5',
};

export const NO_GENERAL: GeneralInput = {
  self: null,
  selfScoring: null,
  confirmed: null,
  confirmedBy: null,
  confirmation: null,
  comments: {},
};

/** Marks confirmed by the head; `changes` replaces lines of the full marks. */
export function confirmedMarks(changes: Readonly<Record<string, string>> = {}): GeneralInput {
  return {
    self: FULL_MARKS,
    selfScoring: 'self-entry',
    confirmed: { ...FULL_MARKS, ...changes },
    confirmedBy: 'head',
    confirmation: 'confirmation-entry',
    comments: {},
  };
}

let faultCount = 0;

export function fault(given: Partial<Fault> = {}): Fault {
  faultCount += 1;
  const entry = `fault-${String(faultCount).padStart(4, '0')}`;
  return { entry, at: '2026-03-10T02:00:00.000Z', by: 'head', reason: 'sai sót lớn', excusedBy: null, ...given };
}

/** `n` counting faults, and `excused` more with a confirmed objective cause. */
export function faults(n: number, excused = 0): Fault[] {
  return [...Array.from({ length: n }, () => fault()), ...Array.from({ length: excused }, () => fault({ excusedBy: 'excuse-entry' }))];
}

export function accepted(units: string, given: Partial<CompletedUnits> = {}): CompletedUnits {
  return { units, acceptedBy: 'head', acceptance: 'acceptance-entry', failedReviews: [], delays: [], quality: null, late: '0', ...given };
}

/** A planned task; `completed` is left empty unless given. */
export function task(id: string, coefficient: string, assigned: string, given: Partial<ScoredTask> = {}): ScoredTask {
  return {
    id,
    title: `Nhiệm vụ ${id}`,
    productCode: `SP-${id}`,
    coefficient,
    group: '',
    hours: null,
    kind: 'planned',
    handedBack: false,
    assignment: `assignment-${id}`,
    assigned,
    completed: [],
    ...given,
  };
}

/** Subordinates 'met', 'below' or 'no-data' by id; both shares decided by the superior unless given otherwise. */
export function leading(standings: Readonly<Record<string, SubordinateStanding['standing']>>, given: Partial<LeadershipInput> = {}): LeadershipInput {
  const subordinates = Object.entries(standings).map(([person, standing]) => ({ person, standing, provisional: false }));
  return { subordinates, self: null, confirmed: { organising: '1', uniting: '1' }, reasons: {}, ...given };
}

export function periodInput(tasks: readonly ScoredTask[], given: Partial<PeriodInput> = {}): PeriodInput {
  return { profile: ND335, period: '2026-03', person: 'official', role: 'staff', general: confirmedMarks(), leadership: null, tasks, ...given };
}

/** Planned tasks of different weight, every fifth with a unit accepted late and after a failed review. */
export function manyTasks(count: number): ScoredTask[] {
  return Array.from({ length: count }, (_, index) => {
    const late = index % 5 === 0 ? [accepted('1', { delays: [fault(), fault()], failedReviews: [fault()] })] : [];
    return task(`t${index}`, (0.2 + (index % 40) / 10).toFixed(2), '2', { completed: late });
  });
}
