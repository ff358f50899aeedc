/** Whether colleagues see anything of each other on a day, asked by the menu: so without the text of any profile. */
import type { AdoptedProfile, UnitState } from '../organisation/unit.ts';
import type { ColleagueView } from '../profiles/rule-profile.ts';

/** The decree says nothing of it, so that a unit without rules of its own shows nobody anything. */
const UNDECIDED: ColleagueView = 'own';

/** As `rulesOn` finds the rules of a day. */
export function colleagueSettingOn({ profiles }: Pick<UnitState, 'profiles'>, day: string): ColleagueView {
  const begun = profiles.filter(({ from }) => from <= day);
  const last = begun.reduce<AdoptedProfile | null>((best, known) => (best && best.from > known.from ? best : known), null);
  return last?.rules.visibility.colleagues ?? UNDECIDED;
}
