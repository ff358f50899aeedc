/** The year of the unit's organisations as the page shows it: how far each has come, who may act, who is limited. */
import { isOrganiser, isUnitHead } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { headsOf, ratedPlaces, selfRatersOf, unratedDivisions } from '#domain/organisation/rating-divisions.ts';
import type { RatedPlace } from '#domain/organisation/rating-divisions.ts';
import { ratingOf } from '#domain/organisation/rating.ts';
import type { OrganisationRating, OrganisationSelfRating } from '#domain/organisation/rating.ts';
import type { LevelCode, RuleProfile } from '#domain/profiles/rule-profile.ts';
import { organisationCaps } from '#domain/scoring/organisation-level.ts';
import type { CapRow } from '#domain/scoring/cap.ts';
import { isAbove } from '#domain/scoring/year-score.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { lockOfYear } from '#parts/year/lock-of-year.ts';

export interface PlaceView extends RatedPlace {
  readonly heads: readonly string[];
  readonly own: OrganisationSelfRating | null;
  readonly recognised: OrganisationRating | null;
  readonly step: 'none' | 'own' | 'recognised';
  readonly mayRate: boolean;
  readonly mayRecognise: boolean;
}

export function placesIn(org: Organisation, year: number, viewer: string, today: string): readonly PlaceView[] {
  const officer = isOrganiser(org, viewer, today);
  const chair = isUnitHead(org, viewer, today);
  const open = String(year) <= today.slice(0, 4) && lockOfYear(org, year) === null;
  return ratedPlaces(org, year).map(({ division, name }) => {
    const own = ratingOf(org.unit.selfRatings, year, division);
    const recognised = ratingOf(org.unit.ratings, year, division);
    const heads = headsOf(org, division, today);
    const raters = selfRatersOf(org, division, today);
    const inTurn = division !== null ? officer || chair : officer && unratedDivisions(org.unit, year).length === 0;
    return {
      division, name, heads, own, recognised,
      step: recognised ? 'recognised' : own ? 'own' : 'none',
      mayRate: open && !recognised && raters.includes(viewer),
      mayRecognise: open && inTurn && !raters.includes(viewer),
    };
  });
}

/** How many divisions may be excellent, at the plain and at the higher share (Điều 8.5); null while none is recognised. */
export function divisionCaps(places: readonly PlaceView[], unit: string, rules: RuleProfile): { readonly plain: CapRow; readonly higher: CapRow } | null {
  const rated = places.flatMap(({ division, recognised }) => (division !== null && recognised ? [{ id: division, score: { level: recognised.level, total: null } }] : []));
  const row = (outstanding: boolean) => organisationCaps({ id: unit, outstanding }, rated, rules.organisation.cap)[0];
  const [plain, higher] = [row(false), row(true)];
  return plain && higher && rated.length > 0 ? { plain, higher } : null;
}

export interface HeadView {
  readonly person: string;
  readonly place: string;
  /** By his own score alone. */
  readonly byScore: LevelCode | null;
  readonly level: LevelCode | null;
  readonly organisation: LevelCode | null;
  /** limited: by the recognised level · would: by the organisation's own level, if it is recognised · waits: nothing is known of it yet */
  readonly state: 'limited' | 'would' | 'waits' | 'free' | 'no-level';
}

function stateOf(byScore: LevelCode | null, recognised: LevelCode | null, own: LevelCode | null): HeadView['state'] {
  if (byScore === null) return 'no-level';
  if (recognised) return isAbove(byScore, recognised) ? 'limited' : 'free';
  return own && isAbove(byScore, own) ? 'would' : 'waits';
}

/** Heads whose year the viewer sees, with what the level of their organisation makes of theirs (Điều 20.6). */
export function headViews(places: readonly PlaceView[], people: readonly PersonYear[]): readonly HeadView[] {
  return places.flatMap(({ division, name, own, recognised }) => {
    const led = people.filter(({ input, posts }) => input.role === 'head' && posts.some((post) => post.role === 'head' && post.division === division));
    return led.map(({ person, score }) => ({
      person, place: name, byScore: score.scoreLevel, level: score.level,
      organisation: recognised?.level ?? own?.level ?? null,
      state: stateOf(score.scoreLevel, recognised?.level ?? null, own?.level ?? null),
    }));
  });
}
