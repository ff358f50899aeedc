/** "If I finish these": the score with chosen tasks completed on time and accepted without a fault. */
import { compare, fromDecimal, subtract, sum, toDecimal, ZERO } from '#domain/scoring/rational.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { PeriodInput, PeriodScore } from '#domain/scoring/score-shape.ts';
import type { ScoredTask } from '#domain/scoring/scored-task.ts';

const PLACES = 6;

/** Units not accepted yet, as decimal text; '0' when nothing is left to do. */
export function unitsLeft({ assigned, completed, handedBack }: ScoredTask): string {
  if (handedBack) return '0';
  const left = subtract(fromDecimal(assigned), sum(completed.map(({ units }) => fromDecimal(units))));
  if (compare(left, ZERO) <= 0) return '0';
  return toDecimal(left, PLACES).replace(/\.?0+$/, '');
}

export function unfinishedTasks(input: PeriodInput): ScoredTask[] {
  return input.tasks.filter((task) => unitsLeft(task) !== '0');
}

function finished(task: ScoredTask): ScoredTask {
  const rest = { units: unitsLeft(task), acceptedBy: '', acceptance: 'supposed', failedReviews: [], delays: [] };
  return { ...task, completed: [...task.completed, rest] };
}

export function scoreIfFinished(input: PeriodInput, chosen: readonly string[]): PeriodScore {
  return scorePeriod({ ...input, tasks: input.tasks.map((task) => (chosen.includes(task.id) && unitsLeft(task) !== '0' ? finished(task) : task)) });
}

/** Points gained, two decimals with a sign: '+12.50'. Null when one of the two has no figure. */
export function gained(before: PeriodScore, after: PeriodScore): string | null {
  const of = (score: PeriodScore) => score.total ?? score.taskResults?.points ?? null;
  const [from, to] = [of(before), of(after)];
  if (!from || !to) return null;
  const difference = subtract(fromDecimal(to.exact), fromDecimal(from.exact));
  return `${compare(difference, ZERO) < 0 ? '' : '+'}${toDecimal(difference, 2)}`;
}
