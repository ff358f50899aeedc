/** A file of one period through the engine: whoever leads is scored after everybody below him. */
import { scorePeriod, standingOf } from '#domain/scoring/period-score.ts';
import type { LevelCode } from '#domain/profiles/rule-profile.ts';
import type { LeadershipInput, PeriodInput, PeriodScore, SubordinateStanding } from '#domain/scoring/score-shape.ts';
import type { CompletedUnits, Fault, ScoredTask } from '#domain/scoring/scored-task.ts';
import type { FilePerson, FileTask, PeriodFile } from './parse-period.ts';

/** Null where there is not enough data; `general` is what the file says, null where the profile has none. */
export interface PeriodResult {
  readonly status: PeriodScore['status'];
  /** Lowest terms: '8/9', '1'. */
  readonly ratios: Readonly<Record<string, string>> | null;
  readonly general: string | null;
  readonly taskResults: string | null;
  readonly total: string | null;
  readonly exact: string | null;
  readonly level: LevelCode | null;
}

export interface PeriodAnswer {
  readonly people: Readonly<Record<string, PeriodResult>>;
}

/** A file has no entries: its facts carry empty names where a record would name a decision. */
const COUNTING: Fault = { entry: '', at: '', by: '', reason: '', excusedBy: null };
const MARKED = { acceptedBy: '', acceptance: '', failedReviews: [], delays: [] };

function faultsOf(count: number): Fault[] {
  return Array.from({ length: count }, () => COUNTING);
}

function completedOf(task: FileTask, method: PeriodInput['profile']['method']): CompletedUnits[] {
  if (method === 'standard-hours') return [{ ...MARKED, units: '1', quality: task.quality, late: task.late }];
  return task.completed.map(({ units, failedReviews, delays }) => ({
    ...MARKED, units, failedReviews: faultsOf(failedReviews), delays: faultsOf(delays), quality: null, late: '0',
  }));
}

function scoredTask(file: PeriodFile, task: FileTask, index: number): ScoredTask {
  const { method, standardHours } = file.profile;
  const group = standardHours?.complexity.find(({ factor }) => factor === task.complexity)?.group ?? '';
  return {
    id: String(index), title: '', productCode: task.product, assignment: '',
    coefficient: task.coefficient,
    group,
    hours: task.hours ?? null,
    kind: task.kind,
    handedBack: task.handedBack,
    // Under standard hours a line of the file is one unit.
    assigned: method === 'standard-hours' ? '1' : task.assigned,
    completed: completedOf(task, method),
  };
}

/** Everybody reachable over `manages`, each once. */
function everybodyBelow(person: FilePerson, people: ReadonlyMap<string, FilePerson>): ReadonlySet<string> {
  const found = new Set(person.manages);
  for (const id of found) for (const below of people.get(id)?.manages ?? []) found.add(below);
  return found;
}

/** Those below come first, whatever the order of the file. */
function fromBelow(people: ReadonlyMap<string, FilePerson>): readonly FilePerson[] {
  const reach = new Map([...people.values()].map((person) => [person, everybodyBelow(person, people).size] as const));
  return [...people.values()].sort((a, b) => (reach.get(a) ?? 0) - (reach.get(b) ?? 0));
}

function leadershipOf(person: FilePerson, subordinates: readonly SubordinateStanding[]): LeadershipInput | null {
  if (person.role === 'staff') return null;
  const { organising = '1', uniting = '1' } = person;
  return { subordinates, self: null, confirmed: { organising, uniting }, reasons: {} };
}

function inputOf(file: PeriodFile, person: FilePerson, subordinates: readonly SubordinateStanding[]): PeriodInput {
  const confirmed = { self: null, selfScoring: null, confirmed: {}, confirmedBy: null, confirmation: null, comments: {} };
  return {
    profile: file.profile,
    period: file.period,
    person: person.id,
    role: person.role,
    general: file.profile.general.groups.length > 0 ? { ...confirmed, total: person.general } : confirmed,
    leadership: leadershipOf(person, subordinates),
    tasks: person.tasks.map((task, index) => scoredTask(file, task, index)),
  };
}

function resultOf(score: PeriodScore, general: string | null): PeriodResult {
  const { status, ratios, taskResults, total, level } = score;
  if (!total || !taskResults) return { status, ratios: null, general, taskResults: null, total: null, exact: null, level: null };
  return {
    status,
    ratios: Object.fromEntries(ratios.map(({ key, value }) => [key, value.exact])),
    general,
    taskResults: taskResults.points.display,
    total: total.display,
    exact: total.exact,
    level,
  };
}

/** The result of everybody, in the order of the file. Throws RangeError on figures too long to be read back. */
export function scorePeriodFile(file: PeriodFile): PeriodAnswer {
  const people = new Map(file.people.map((person) => [person.id, person]));
  const rule = file.profile.taskResults?.leadership?.subordinates ?? null;
  const hasGeneral = file.profile.general.groups.length > 0;
  const scores = new Map<string, PeriodScore>();
  const standings = new Map<string, SubordinateStanding>();
  for (const person of fromBelow(people)) {
    const below = [...everybodyBelow(person, people)].flatMap((id) => standings.get(id) ?? []);
    const score = scorePeriod(inputOf(file, person, below));
    scores.set(person.id, score);
    if (rule) standings.set(person.id, standingOf(rule, score));
  }
  const results = file.people.flatMap(({ id, general }): [string, PeriodResult][] => {
    const score = scores.get(id);
    return score ? [[id, resultOf(score, hasGeneral ? general : null)]] : [];
  });
  return { people: Object.fromEntries(results) };
}
