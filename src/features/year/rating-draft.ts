/** The rating of an organisation as it is typed, and as the rules read it (NĐ335 Điều 6–8). */
import type { Organisation } from '#domain/access/organisation.ts';
import { ratingOf } from '#domain/organisation/rating.ts';
import type { OrganisationInput } from '#domain/scoring/organisation-shape.ts';
import type { GeneralRules, LevelCode } from '#domain/profiles/rule-profile.ts';

export interface RatingDraft {
  readonly general: Readonly<Record<string, string>>;
  readonly results: Readonly<Record<string, string>>;
  readonly assigned: string;
  readonly done: string;
  readonly onTime: string;
  readonly exceeded: string;
  readonly lower: string;
  readonly remedied: 'none' | 'yes' | 'no';
  readonly misconduct: boolean;
  readonly forceMajeure: boolean;
  /** '' while nothing is chosen: then the level of the figures is offered. */
  readonly level: LevelCode | '';
  readonly outstanding: boolean;
  readonly decision: string;
}

export interface RatingLine {
  readonly code: string;
  readonly label: string;
  readonly labelEn: string;
  readonly max: string;
}

/** The criteria to mark; without the province's own ones the single line 'total', whose label is the screen's. */
export function linesOf({ groups, max }: GeneralRules): readonly RatingLine[] {
  const lines = groups.flatMap((group) => group.lines);
  return lines.length > 0 ? lines : [{ code: 'total', label: '', labelEn: '', max }];
}

/** @param division null: the unit itself, whose lower units are its divisions (Điều 8.1.b) */
export function emptyRating({ unit }: Organisation, year: number, division: string | null): RatingDraft {
  const rated = unit.divisions.map(({ id }) => ratingOf(unit.ratings, year, id)?.level);
  return {
    general: {}, results: {}, assigned: '', done: '', onTime: '', exceeded: '',
    lower: String(division === null ? rated.filter((level) => level === 'not-completed').length : 0),
    remedied: 'none', misconduct: false, forceMajeure: false, level: '', outstanding: false, decision: '',
  };
}

function number(text: string): string {
  return text.trim().replace(',', '.');
}

/** Lines left empty are not marked, which the rules report as missing. */
function marks(typed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([code, text]) => [code, number(text)] as const).filter(([, text]) => text !== ''));
}

export function readRating(draft: RatingDraft): OrganisationInput {
  const { assigned, done, onTime, exceeded, lower, remedied, misconduct, forceMajeure } = draft;
  return {
    general: marks(draft.general),
    results: marks(draft.results),
    tasks: { assigned: number(assigned), done: number(done), onTime: number(onTime), exceeded: number(exceeded) },
    lowerNotCompleted: /^\d{1,6}$/.test(lower.trim()) ? Number(lower) : 0,
    faultsRemedied: remedied === 'none' ? null : remedied === 'yes',
    misconduct,
    forceMajeure,
  };
}
