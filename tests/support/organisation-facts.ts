/** Ratings of an organisation for tests, under the decree's own criteria (NĐ335 Điều 6–8). */
import { ND335 } from '#domain/profiles/nd335.ts';
import type { GeneralRules } from '#domain/profiles/rule-profile.ts';
import type { OrganisationFacts, SelfRated } from '#domain/organisation/rating-entries.ts';

function fullMarks({ groups }: GeneralRules): Record<string, string> {
  return Object.fromEntries(groups.flatMap(({ lines }) => lines.map(({ code, max }) => [code, max])));
}

/** 100 points and 30 of 100 tasks exceeded: excellent. */
export const FULL_FACTS: OrganisationFacts = {
  general: fullMarks(ND335.organisation.general),
  results: fullMarks(ND335.organisation.results),
  tasks: { assigned: '100', done: '100', onTime: '100', exceeded: '30' },
  lowerNotCompleted: 0,
  faultsRemedied: null,
  misconduct: false,
  forceMajeure: false,
};

/** 85 points: good. */
export const GOOD_FACTS: OrganisationFacts = { ...FULL_FACTS, results: { ...FULL_FACTS.results, 'b.1': '10' } };

export function selfRated(change: Partial<SelfRated> = {}): SelfRated {
  return { year: 2026, division: 'a', level: 'excellent', facts: FULL_FACTS, comments: {}, evidence: [], ...change };
}

export const GOOD_SELF = selfRated({ level: 'good', facts: GOOD_FACTS, comments: { 'results.b.1': 'Ba nhiệm vụ kéo dài' } });
