/** One person whose period the viewer confirms, and what deserves a look before that (NĐ335 Điều 10.1, 17.2). */
import type { PersonScore, Row } from '#app/app.ts';
import { activePosts, monitors, nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { add, compare, fromDecimal, multiply, rational, toDecimal } from '#domain/scoring/rational.ts';
import type { PeriodInput, PeriodScore } from '#domain/scoring/score-shape.ts';
import { decidedRules, deductedLines } from '#parts/marks/marks-form-state.ts';

export const LOOKS = ['noSelf', 'noData', 'leaderUndecided', 'deducted', 'faultContested', 'waiting', 'bigChange'] as const;
/**
 * noSelf: has not marked himself · noData: no score can be worked out · leaderUndecided: đ or e missing · deducted: a line or
 * share below the full mark · faultContested: asks for an excuse · waiting: hand-ins not decided · bigChange: far from last period.
 */
export type Look = (typeof LOOKS)[number];

/** Points between two periods from which the difference deserves a look. */
const BIG_CHANGE = fromDecimal('10');

export interface ConfirmRow {
  readonly person: string;
  readonly name: string;
  readonly title: string;
  readonly scored: PersonScore;
  readonly review: ReviewState | null;
  /** Points of the period before, two decimals; null: none. */
  readonly previous: string | null;
  /** To now, with a sign; null where one of them is missing. */
  readonly difference: string | null;
  readonly looks: readonly Look[];
  /** Not answered yet; such a person has a page of his own. */
  readonly objections: number;
}

export interface ConfirmData {
  readonly org: Organisation;
  readonly viewer: string;
  readonly today: string;
  readonly period: string;
  readonly scores: ReadonlyMap<string, PersonScore>;
  readonly previous: ReadonlyMap<string, PersonScore>;
  readonly tasks: readonly Row<'task'>[];
  readonly reviews: readonly Row<'review'>[];
}

function differenceOf(now: string | null, before: string | null): string | null {
  if (now === null || before === null) return null;
  const points = add(fromDecimal(now), multiply(fromDecimal(before), rational(-1n)));
  return `${points.n > 0n ? '+' : ''}${toDecimal(points, 2)}`;
}

/** On this device, else as the server worked it out: tasks of an older period are not kept everywhere. */
function totalIn(scored: PersonScore | undefined): string | null {
  const known = scored?.summary?.score as PeriodScore | undefined;
  return scored?.score.total?.display ?? known?.total?.display ?? null;
}

function isBig(difference: string | null): boolean {
  return difference !== null && compare(fromDecimal(difference.replace(/^[+-]/, '')), BIG_CHANGE) >= 0;
}

function missesShares(input: PeriodInput, review: ReviewState | null): boolean {
  return decidedRules(input).some(({ decided }) => !review?.self?.leadership?.[decided]);
}

function isDeducted(input: PeriodInput, review: ReviewState | null): boolean {
  const self = review?.self;
  if (!self) return false;
  const lowered = decidedRules(input).some(({ decided, unmet }) => self.leadership?.[decided] === unmet);
  return lowered || deductedLines(input.profile.general, self.marks).length > 0;
}

function looksOf(input: PeriodInput, review: ReviewState | null, facts: { hasScore: boolean; states: readonly Row<'task'>['state'][]; difference: string | null }): readonly Look[] {
  const marked = input.profile.general.groups.length > 0 || decidedRules(input).length > 0;
  const holds: Readonly<Record<Look, boolean>> = {
    noSelf: marked && !review?.self,
    noData: !facts.hasScore,
    leaderUndecided: Boolean(review?.self) && missesShares(input, review),
    deducted: isDeducted(input, review),
    faultContested: facts.states.some(({ excuses }) => excuses.some(({ decision }) => decision === 'open')),
    waiting: facts.states.some(({ units }) => units.some(({ status }) => status === 'submitted')),
    bigChange: isBig(facts.difference),
  };
  return LOOKS.filter((look) => holds[look]);
}

function confirmRow(person: string, scored: PersonScore, data: ConfirmData): ConfirmRow {
  const { org, period, today } = data;
  const review = data.reviews.find(({ id }) => id === reviewId(person, period))?.state ?? null;
  const states = data.tasks.filter(({ state }) => state.person === person && state.period === period).map(({ state }) => state);
  const previous = totalIn(data.previous.get(person));
  const { score, input } = scored;
  const difference = differenceOf(score.total?.display ?? null, previous);
  return {
    person,
    name: nameIn(org, person),
    title: activePosts(org, person, today)[0]?.title ?? '',
    scored,
    review,
    previous,
    difference,
    looks: looksOf(input, review, { hasScore: score.taskResults !== null || score.tasks.length > 0, states, difference }),
    objections: (review?.contest.objections ?? []).filter(({ answer }) => answer === null).length,
  };
}

/** Everybody the viewer monitors who worked in the period, by name. */
export function confirmRows(data: ConfirmData): readonly ConfirmRow[] {
  const { org, viewer, today } = data;
  return [...data.scores]
    .filter(([person]) => monitors(org, viewer, person, today))
    .map(([person, scored]) => confirmRow(person, scored, data))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

export interface SortedRows {
  readonly routine: readonly ConfirmRow[];
  readonly single: readonly ConfirmRow[];
  readonly contested: readonly ConfirmRow[];
  readonly done: readonly ConfirmRow[];
}

/** @param queued people whose confirmation waits for its undo */
export function sortOut(rows: readonly ConfirmRow[], queued: ReadonlySet<string>): SortedRows {
  const open = rows.filter(({ person, review }) => !review?.confirmed && !queued.has(person));
  return {
    routine: open.filter(({ looks }) => looks.length === 0),
    single: open.filter(({ looks }) => looks.length > 0),
    contested: rows.filter(({ objections }) => objections > 0),
    done: rows.filter(({ person, review, objections }) => (review?.confirmed || queued.has(person)) && objections === 0),
  };
}
