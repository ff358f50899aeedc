/** The level of an organisation (NĐ335 Điều 8), and how many of an authority's organisations may be excellent (8.5). */
import { capsOf, type CapOrganisation, type CapRow } from './cap.ts';
import { conditionsOf } from './organisation-conditions.ts';
import { markFaults, taskFaults, totalOfMarks } from './organisation-marks.ts';
import type { OrganisationCondition, OrganisationInput, OrganisationScore } from './organisation-shape.ts';
import { figure } from './period-score.ts';
import { add } from './rational.ts';
import { type CapRules, type LevelCode, type RuleProfile } from '../profiles/rule-profile.ts';

type Verdict = Pick<OrganisationScore, 'level' | 'reason'>;

const REACHABLE: readonly (readonly [LevelCode, '8.1' | '8.2' | '8.3'])[] = [
  ['excellent', '8.1'],
  ['good', '8.2'],
  ['completed', '8.3'],
];

function judge(conditions: readonly OrganisationCondition[], forceMajeure: boolean): Verdict {
  const holds = new Set(conditions.filter(({ met }) => met).map(({ code }) => code));
  if (holds.has('8.4')) return { level: 'not-completed', reason: '8.4' };
  if (holds.has('8.4.a')) return { level: 'not-completed', reason: '8.4.a' };
  if (holds.has('8.4.b')) {
    return forceMajeure ? { level: 'needs-decision', reason: 'force-majeure' } : { level: 'not-completed', reason: '8.4.b' };
  }
  for (const [level, reason] of REACHABLE) {
    if (conditions.every((condition) => condition.level !== level || condition.met)) return { level, reason };
  }
  return { level: 'needs-decision', reason: 'no-level-fits' };
}

/**
 * The level of one organisation for a year with each condition of Điều 8 answered. What fits no level
 * (80 points with 95% done) is left to the competent authority. Faulty marks and counts come back as values.
 */
export function rateOrganisation(profile: RuleProfile, input: OrganisationInput): OrganisationScore {
  const { general, results } = profile.organisation;
  const faults = [
    ...markFaults(general, input.general, 'general'),
    ...markFaults(results, input.results, 'results'),
    ...taskFaults(input.tasks),
  ];
  if (faults.length > 0) return { total: null, level: null, conditions: [], reason: 'faults', faults };
  const total = add(totalOfMarks(input.general), totalOfMarks(input.results));
  const conditions = conditionsOf(profile, input, total);
  return { total: figure(total), ...judge(conditions, input.forceMajeure), conditions, faults };
}

/** An organisation to count under Điều 8.5. */
export interface RatedOrganisation {
  readonly id: string;
  readonly score: Pick<OrganisationScore, 'level' | 'total'>;
}

/** The cap of 8.5 over all organisations that one authority rates; its candidates are organisations. */
export function organisationCaps(authority: CapOrganisation, rated: readonly RatedOrganisation[], rules: CapRules): readonly CapRow[] {
  const counted = rated.map(({ id, score: { level, total } }) => ({
    person: id,
    organisation: authority.id,
    group: null,
    score: { level: level === 'needs-decision' ? null : level, average: total },
  }));
  return capsOf(counted, [authority], rules);
}
