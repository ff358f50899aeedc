/** Whether colleagues see anything of each other on a day, asked by the menu: so without the text of any profile. */
import type { AdoptedProfile, UnitState } from '../organisation/unit.ts';
import type { ColleagueView, RuleProfile } from '../profiles/rule-profile.ts';

type Visibility = RuleProfile['visibility'];

/** The decree says nothing of it, so that a unit without rules of its own shows nobody anything. */
const UNDECIDED: Visibility = { colleagues: 'own' };

/** As `rulesOn` finds the rules of a day. */
export function colleagueRulesOn({ profiles }: Pick<UnitState, 'profiles'>, day: string): Visibility {
  const begun = profiles.filter(({ from }) => from <= day);
  const last = begun.reduce<AdoptedProfile | null>((best, known) => (best && best.from > known.from ? best : known), null);
  return last?.rules.visibility ?? UNDECIDED;
}

export function colleagueSettingOn(unit: Pick<UnitState, 'profiles'>, day: string): ColleagueView {
  return colleagueRulesOn(unit, day).colleagues;
}

/** Absent in profiles adopted before it could be set. */
export function sharesYearLevels({ yearLevels = false }: Visibility): boolean {
  return yearLevels;
}

/** Hours and jobs, or the levels of a year. */
export function sharesAnything(unit: Pick<UnitState, 'profiles'>, day: string): boolean {
  const visibility = colleagueRulesOn(unit, day);
  return visibility.colleagues !== 'own' || sharesYearLevels(visibility);
}
