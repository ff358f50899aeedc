/** An organisation's own rating as it is typed, and as the rules read it (NĐ335 Điều 6–9). */
import type { Organisation } from '#domain/access/organisation.ts';
import { lowerNotCompleted } from '#domain/organisation/rating-counts.ts';
import type { TaskCounts } from '#domain/organisation/rating-counts.ts';
import type { OrganisationFacts, SelfRated } from '#domain/organisation/rating-entries.ts';
import { SIDES, levelReached, uncommentedLines } from '#domain/organisation/rating-level.ts';
import { ratingOf } from '#domain/organisation/rating.ts';
import type { GeneralRules, LevelCode, RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { Evidence } from '#domain/record/shapes.ts';
import type { GeneralFault } from '#domain/scoring/general-criteria.ts';
import { rateOrganisation } from '#domain/scoring/organisation-level.ts';
import type { OrganisationScore } from '#domain/scoring/organisation-shape.ts';
import { compare, fromDecimal, parseRational } from '#domain/scoring/rational.ts';

type Typed = Readonly<Record<string, string>>;

export interface SelfDraft {
  readonly general: Typed;
  readonly results: Typed;
  /** By 'general.I.1'. */
  readonly comments: Typed;
  readonly assigned: string;
  readonly done: string;
  readonly onTime: string;
  readonly exceeded: string;
  readonly lower: string;
  readonly remedied: 'none' | 'yes' | 'no';
  readonly misconduct: boolean;
  readonly forceMajeure: boolean;
  /** '' while nothing is chosen: then the level of the figures is proposed. */
  readonly level: LevelCode | '';
  readonly note: string;
  readonly evidence: readonly Evidence[];
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

/** Full marks unless said before; single totals stay open. */
function startMarks(rules: GeneralRules, known: Typed | undefined): Typed {
  return known ?? Object.fromEntries(rules.groups.flatMap(({ lines }) => lines.map(({ code, max }) => [code, max])));
}

/** As the organisation rated itself last, else full marks and no counts. @param division null: the unit itself */
export function startSelf({ unit }: Organisation, rules: RuleProfile, year: number, division: string | null): SelfDraft {
  const own = ratingOf(unit.selfRatings, year, division);
  const tasks = own?.facts.tasks ?? { assigned: '', done: '', onTime: '', exceeded: '' };
  const lower = own?.facts.lowerNotCompleted ?? (division === null ? lowerNotCompleted(unit, year) : 0);
  const remedied = own?.facts.faultsRemedied ?? null;
  return {
    general: startMarks(rules.organisation.general, own?.facts.general),
    results: startMarks(rules.organisation.results, own?.facts.results),
    comments: own?.comments ?? {}, ...tasks, lower: String(lower),
    remedied: remedied === null ? 'none' : remedied ? 'yes' : 'no',
    misconduct: own?.facts.misconduct ?? false, forceMajeure: own?.facts.forceMajeure ?? false,
    level: own?.level ?? '', note: own?.note ?? '', evidence: own?.evidence ?? [],
  };
}

/** What the records counted, taken over as typed. */
export function typedCounts({ assigned, done, onTime, exceeded }: TaskCounts): Pick<SelfDraft, 'assigned' | 'done' | 'onTime' | 'exceeded'> {
  return { assigned: String(assigned), done: String(done), onTime: String(onTime), exceeded: String(exceeded) };
}

function number(text: string): string {
  return text.trim().replace(',', '.');
}

/** Lines left empty are not marked, which the rules report as missing. */
function marks(typed: Typed): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([code, text]) => [code, number(text)] as const).filter(([, text]) => text !== ''));
}

export function readFacts(draft: SelfDraft): OrganisationFacts {
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

/** Below the maximum, as far as it is a number: then a reason is asked for. */
export function isDeducted(text: string | undefined, max: string): boolean {
  const mark = parseRational(number(text ?? ''));
  return mark !== null && compare(mark, fromDecimal(max)) < 0;
}

export interface SelfReading {
  readonly facts: OrganisationFacts;
  readonly score: OrganisationScore;
  /** '' while neither is chosen nor computed. */
  readonly level: LevelCode | '';
  /** By 'general.I.1', 'tasks.done'. */
  readonly faults: ReadonlyMap<string, GeneralFault['code']>;
  /** Deducted lines without their reason. */
  readonly uncommented: ReadonlySet<string>;
  /** The level proposed is another than the computed one. */
  readonly differs: boolean;
}

export function readSelf(rules: RuleProfile, draft: SelfDraft): SelfReading {
  const facts = readFacts(draft);
  const score = rateOrganisation(rules, facts);
  const reached = levelReached(score);
  const level = draft.level || (reached ?? '');
  return {
    facts, score, level,
    faults: new Map(score.faults.map(({ line, code }) => [line, code])),
    uncommented: new Set(uncommentedLines(rules, facts, draft.comments)),
    differs: score.total !== null && level !== '' && level !== reached,
  };
}

/** Null while something is missing or wrong. Comments stay only where points are deducted. */
export function selfEntry(rules: RuleProfile, draft: SelfDraft, { year, division }: Pick<SelfRated, 'year' | 'division'>): SelfRated | null {
  const { facts, level, faults, uncommented, differs } = readSelf(rules, draft);
  const note = draft.note.trim();
  if (faults.size > 0 || uncommented.size > 0 || level === '' || (differs && note === '')) return null;
  const deducted = SIDES.flatMap((side) => linesOf(rules.organisation[side]).filter(({ code, max }) => isDeducted(draft[side][code], max)).map(({ code }) => `${side}.${code}`));
  const comments = Object.fromEntries(deducted.flatMap((key) => (draft.comments[key]?.trim() ? [[key, draft.comments[key].trim()]] : [])));
  return { year, division, level, facts, comments, evidence: [...draft.evidence], ...(note !== '' && { note }) };
}
