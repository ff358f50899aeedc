/** Tables of the benchmarks: what, budget, what was measured and their ratio. A time never fails a benchmark. */
import { availableParallelism, loadavg } from 'node:os';

export interface Figure {
  readonly what: string;
  /** Unit of the values, e.g. 'ms', 'KB', '/s'. */
  readonly unit: string;
  readonly values: readonly number[];
  readonly budget?: Budget;
  /** Compared with what, in the same run. */
  readonly note?: string;
}

export interface Budget {
  readonly limit: number;
  /** Which figure the limit is for; the median when left out. */
  readonly share?: 0.5 | 0.75 | 0.95;
  /** `most`: the limit may not be passed. `least`: it must be reached. */
  readonly kind?: 'most' | 'least';
}

/** @returns the smallest value that at least `share` of them do not pass; NaN of nothing */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Times of `runs` runs in milliseconds, after some that only warm up. */
export async function timesOf(runs: number, work: () => unknown, warmUp = Math.min(3, runs)): Promise<number[]> {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const began = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - began);
  }
  return times;
}

function short(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

function cells({ what, unit, values, budget, note = '' }: Figure): string[] {
  const { limit, share = 0.5, kind = 'most' } = budget ?? {};
  const ratio = limit === undefined ? Number.NaN : quantile(values, share) / limit;
  const verdict = Number.isNaN(ratio) ? '' : `${short(ratio)} ${(kind === 'most' ? ratio <= 1 : ratio >= 1) ? 'ok' : 'MISSED'}`;
  const wanted = limit === undefined ? '' : `${kind === 'most' ? '≤' : '≥'} ${limit} ${unit}${share === 0.5 ? '' : ` p${share * 100}`}`;
  const spread = values.length > 1 ? short(quantile(values, 0.95)) : '';
  return [what, wanted, `${short(quantile(values, 0.5))} ${unit}`, spread, String(values.length), verdict, note];
}

const HEADING = ['what', 'budget', 'median', 'p95', 'runs', 'ratio to budget', 'note'];

export class BenchTable {
  private readonly rows: string[][] = [];

  constructor(private readonly title: string) {}

  add(...figures: readonly Figure[]): void {
    this.rows.push(...figures.map(cells));
  }

  print(): void {
    const lines = [HEADING, ...this.rows];
    const widths = HEADING.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
    const text = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd());
    // A busy machine explains a slow figure.
    const machine = `${availableParallelism()} cores, load ${short(loadavg()[0]!)}`;
    console.log(`\n${this.title} (${machine})\n${text.join('\n')}\n`);
  }
}
