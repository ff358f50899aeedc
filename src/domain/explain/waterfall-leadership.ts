/** What d, đ and e took of a leader's task results (NĐ335 Điều 15.3, 16.2). */
import { decidedEntry, decisionOnLeader, leaderArticle } from './explain-leadership.ts';
import type { LeadershipWorkings } from '../scoring/leadership-share.ts';
import { ONE, ZERO, multiply, subtract } from '../scoring/rational.ts';
import type { PeriodInput } from '../scoring/score-shape.ts';
import { makeStep, type WaterfallStep } from './waterfall-step.ts';
import type { TaskWorkings } from './workings.ts';

/** Zero where the criterion is met in full. */
export function leadershipSteps(input: PeriodInput, leadership: LeadershipWorkings, { ratioMax }: TaskWorkings): readonly WaterfallStep[] {
  const { rules, subordinates, decided } = leadership;
  const { rule, below, value } = subordinates;
  const d = makeStep({
    id: `leadership/${rule.key}`,
    cause: 'subordinates',
    points: multiply(ratioMax, subtract(value, ONE)),
    article: leaderArticle(input, rules, rule.article),
    title: rule.label,
    titleEn: rule.labelEn,
    people: below,
  });
  const marks = decided.map((working) => {
    const { rule: of, mark, reason } = working;
    const { decidedBy, contestable } = decisionOnLeader(input, working);
    return makeStep({
      id: `leadership/${of.key}`,
      cause: 'decided',
      points: multiply(ratioMax, subtract(mark ?? ZERO, ONE)),
      article: leaderArticle(input, rules, of.article),
      title: of.label,
      titleEn: of.labelEn,
      entry: decidedEntry(input, working),
      person: decidedBy,
      reason,
      contestable: contestable === 'yes',
    });
  });
  return [d, ...marks];
}
