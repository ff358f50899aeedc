/** The server computes every score again; where the two differ, the lines that differ are named and the server's count. */
import type { ScoredPeriod } from '#app/app.ts';
import { RATIO_KEYS } from '#domain/profiles/rule-profile.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';

export const COMPARED = ['total', 'general', 'taskPoints', ...RATIO_KEYS, 'assigned', 'engine'] as const;
export type ComparedLine = (typeof COMPARED)[number];

export interface Difference {
  readonly line: ComparedLine;
  readonly mine: string;
  readonly server: string;
}

export type ServerCheck =
  | { readonly state: 'none' }
  /** Computed from other inputs than this device has: not of the same moment, so no contradiction. */
  | { readonly state: 'otherMoment'; readonly total: string | null; readonly asOf: string }
  | { readonly state: 'same' | 'different'; readonly total: string | null; readonly asOf: string; readonly differences: readonly Difference[] };

/** Most points of the task results, decimal text: 70 of the decree, 100 by standard hours. */
export function resultsMax({ taskResults, standardHours }: RuleProfile): string {
  return taskResults?.max ?? standardHours?.max ?? '0';
}

function lineOf(score: Partial<PeriodScore>, line: ComparedLine): string {
  switch (line) {
    case 'total':
      return score.total?.display ?? '';
    case 'general':
      return score.general?.total?.display ?? '';
    case 'taskPoints':
      return score.taskResults?.points.display ?? '';
    case 'assigned':
      return score.assignedTotal?.display ?? '';
    case 'engine':
      return score.engine ?? '';
    default: {
      const ratio = score.ratios?.find(({ key }) => key === line);
      if (!ratio) return '';
      return ratio.numerator && ratio.denominator ? `${ratio.numerator.display}/${ratio.denominator.display}` : `${ratio.value.display}%`;
    }
  }
}

export function checkServer({ input, score, summary, agrees }: ScoredPeriod): ServerCheck {
  if (!summary) return { state: 'none' };
  // The summary travels as plain JSON: another version may have other fields.
  const server = (summary.score ?? {}) as Partial<PeriodScore>;
  // Without general marks there is no total: then the task results are what can be compared.
  const points = server.taskResults?.points.display;
  const total = server.total ? server.total.display : points ? `${points}/${resultsMax(input.profile)}` : null;
  if (agrees === null) return { state: 'otherMoment', total, asOf: summary.asOf };
  const differences = COMPARED.map((line) => ({ line, mine: lineOf(score, line), server: lineOf(server, line) })).filter((one) => one.mine !== one.server);
  return { state: agrees ? 'same' : 'different', total, asOf: summary.asOf, differences: agrees ? [] : differences };
}
