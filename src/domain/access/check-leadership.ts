import type { RuleProfile } from '../profiles/rule-profile.ts';
import type { LeadershipMarks } from '../scoring/score-shape.ts';
import type { RefusalCode } from './refusal.ts';

export interface GivenLeadership {
  /** Left out: nothing is said of đ and e. */
  readonly leadership?: LeadershipMarks;
  /** Reasons by criterion, among the comments of the general lines. */
  readonly reasons: Readonly<Record<string, string>>;
}

/**
 * Both shares of a leader, each the profile's full or lower one, the lower with a reason (NĐ335 Điều 15.3.b–c).
 * @param deciding the superior's confirmation, which leaves none of them open
 */
export function checkLeadership(rules: RuleProfile, isLeader: boolean, given: GivenLeadership, deciding: boolean): RefusalCode | null {
  const criteria = rules.taskResults?.leadership?.decided ?? [];
  const { leadership, reasons } = given;
  if (!isLeader || criteria.length === 0) return leadership ? 'not-a-leader' : null;
  if (!leadership) return deciding ? 'leadership-missing' : null;
  const fits = criteria.every(({ decided, met, unmet }) => {
    const mark = leadership[decided];
    return mark === met || (mark === unmet && Boolean(reasons[decided]?.trim()));
  });
  return fits ? null : 'bad-leadership';
}
