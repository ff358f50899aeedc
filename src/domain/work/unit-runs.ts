/**
 * The product units of a task, run-length encoded: neighbours with the same story share a run.
 * Submissions, returns and acceptances name units, because deductions are per unit (NĐ335 Điều 14.2):
 * of 2 units, one with a failed review loses only its own 25%.
 */

export interface UnitFault {
  /** The entry that made the fault; excuses name it. */
  readonly entry: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly excusedBy: string | null;
}

export interface UnitRun {
  readonly from: number;
  readonly to: number;
  readonly status: 'open' | 'submitted' | 'returned' | 'accepted';
  /** The deadline now running for these units. */
  readonly due: string;
  /** Day of the first submission: what was submitted by the cut-off counts, whenever accepted. */
  readonly firstSubmitted: string | null;
  readonly submission: string | null;
  readonly acceptance: string | null;
  readonly acceptedBy: string | null;
  /** ISO time of the acceptance, as claimed. */
  readonly acceptedAt: string | null;
  /** Mark given with the acceptance, 0–100; null where none was asked for. */
  readonly quality: string | null;
  readonly failedReviews: readonly UnitFault[];
  readonly delays: readonly UnitFault[];
}

export type Ranges = readonly (readonly [number, number])[];

export function openRun(count: number, due: string): UnitRun[] {
  const blank = {
    status: 'open', firstSubmitted: null, submission: null, acceptance: null, acceptedBy: null, acceptedAt: null, quality: null,
  } as const;
  return [{ from: 1, to: count, due, failedReviews: [], delays: [], ...blank }];
}

/** How many unit indices a quantity needs: 2.5 units are 3 indices, the last of half size. */
export function unitCount(quantity: string): number {
  const [whole = '0', fraction = ''] = quantity.split('.');
  return Number(whole) + (/[1-9]/.test(fraction) ? 1 : 0);
}

function sameRun(a: UnitRun, b: UnitRun): boolean {
  return JSON.stringify({ ...a, from: 0, to: 0 }) === JSON.stringify({ ...b, from: 0, to: 0 });
}

function join(runs: readonly UnitRun[]): UnitRun[] {
  const joined: UnitRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && sameRun(last, run)) joined[joined.length - 1] = { ...last, to: run.to };
    else joined.push(run);
  }
  return joined;
}

function splitBy(run: UnitRun, [from, to]: readonly [number, number]): UnitRun[] {
  const cuts = [run.from, Math.max(run.from, from), Math.min(run.to, to) + 1, run.to + 1];
  if (cuts[1]! >= cuts[2]!) return [run];
  return cuts.slice(0, 3).flatMap((start, i) => (start < cuts[i + 1]! ? [{ ...run, from: start, to: cuts[i + 1]! - 1 }] : []));
}

function within(run: UnitRun, ranges: Ranges): boolean {
  return ranges.some(([from, to]) => run.from >= from && run.to <= to);
}

/** Applies `change` to the named units that satisfy `which`; all others stay as they are. */
export function changeUnits(
  runs: readonly UnitRun[],
  ranges: Ranges | 'all',
  which: (run: UnitRun) => boolean,
  change: (run: UnitRun) => UnitRun,
): UnitRun[] {
  const pieces = ranges === 'all' ? runs : ranges.reduce<readonly UnitRun[]>((split, range) => split.flatMap((run) => splitBy(run, range)), runs);
  return join(pieces.map((run) => ((ranges === 'all' || within(run, ranges)) && which(run) ? change(run) : run)));
}

export function rangesOf(runs: readonly UnitRun[], which: (run: UnitRun) => boolean): [number, number][] {
  return runs.filter(which).map((run) => [run.from, run.to]);
}

export function countUnits(ranges: Ranges): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

/** The first `count` units among those that satisfy `which`, as ranges: "3 more done" without naming numbers. */
export function firstUnits(runs: readonly UnitRun[], count: number, which: (run: UnitRun) => boolean): [number, number][] {
  const picked: [number, number][] = [];
  let left = count;
  for (const [from, to] of rangesOf(runs, which)) {
    const take = Math.min(left, to - from + 1);
    if (take > 0) picked.push([from, from + take - 1]);
    left -= take;
  }
  return picked;
}
