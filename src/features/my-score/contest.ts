/** What a confirmation can be contested about, what waits for whom, and what a new confirmation changed. */
import { answerDue, workingDaysLeft, workingDaysSince } from '#domain/calendar/deadline.ts';
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';
import type { Objection } from '#domain/review/objection.ts';
import type { Confirmation, ReviewState } from '#domain/review/review.ts';
import { compare, fromDecimal } from '#domain/scoring/rational.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { PeriodInput } from '#domain/scoring/score-shape.ts';
import type { ScoredTask } from '#domain/scoring/scored-task.ts';
import { decidedRules, percentOf } from '#parts/marks/marks-form-state.ts';
import type { Language } from '#ui/language.ts';

export interface ContestLine {
  /** As it stands in an objection: 'II.4', 'organising', 'task:<id>'. */
  readonly line: string;
  readonly label: string;
  /** The mark given: '4/5', '50%'; of a task null. */
  readonly mark: string | null;
  /** Below the full mark: shown first, because that is what people contest. */
  readonly deducted: boolean;
}

function hasFaults({ completed }: ScoredTask): boolean {
  return completed.some(({ failedReviews, delays }) => [...failedReviews, ...delays].some(({ excusedBy }) => excusedBy === null));
}

function lowQuality({ completed }: ScoredTask): boolean {
  return completed.some(({ quality }) => quality !== null && compare(fromDecimal(quality), fromDecimal('100')) < 0);
}

/** General lines, đ and e, and the tasks found fault with; what was deducted comes first. */
export function contestLines(input: PeriodInput, { marks, leadership }: Confirmation, language: Language): readonly ContestLine[] {
  const label = (one: { readonly label: string; readonly labelEn: string }) => (language === 'vi' ? one.label : one.labelEn);
  const general = input.profile.general.groups.flatMap(({ lines }) => lines.map((line) => {
    const mark = marks[line.code] ?? line.max;
    return { line: line.code, label: `${line.code}. ${label(line)}`, mark: `${mark}/${line.max}`, deducted: compare(fromDecimal(mark), fromDecimal(line.max)) < 0 };
  }));
  const decided = decidedRules(input).map((rule) => {
    const share = leadership?.[rule.decided] ?? rule.met;
    return { line: rule.decided, label: `${rule.key}. ${label(rule)}`, mark: `${percentOf(share)}%`, deducted: share === rule.unmet };
  });
  const tasks = input.tasks.filter((task) => hasFaults(task) || lowQuality(task)).map(({ id, title }) => ({ line: `task:${id}`, label: title, mark: null, deducted: true }));
  return [...general, ...decided, ...tasks].sort((a, b) => Number(b.deducted) - Number(a.deducted));
}

/** The words of a line of an objection, also when its task is not on this device. */
export function lineLabel(input: PeriodInput, line: string, language: Language): string {
  const general = input.profile.general.groups.flatMap(({ lines }) => lines).find(({ code }) => code === line);
  if (general) return `${general.code}. ${language === 'vi' ? general.label : general.labelEn}`;
  const rule = decidedRules(input).find(({ decided }) => decided === line);
  if (rule) return `${rule.key}. ${language === 'vi' ? rule.label : rule.labelEn}`;
  return input.tasks.find(({ id }) => line === `task:${id}`)?.title ?? line.replace(/^task:/, '');
}

export interface AnswerClock {
  /** Last day for the answer, 'YYYY-MM-DD'. */
  readonly due: string;
  /** Working days left, today not counted; 0 on the last day. */
  readonly left: number;
  /** Working days past it; 0 while there is time. */
  readonly over: number;
}

/** Both sides see the same clock: it starts with the receipt, before that with the writing (NĐ335 Điều 22). */
export function answerClock({ receivedAt, at }: Objection, profile: RuleProfile, calendar: WorkingCalendar, today: string): AnswerClock {
  const due = answerDue(receivedAt ?? at, profile, calendar);
  return { due, left: workingDaysLeft(due, today, calendar), over: today > due ? Math.max(1, workingDaysSince(due, today, calendar)) : 0 };
}

export function openObjections(review: ReviewState | null): readonly Objection[] {
  return (review?.contest.objections ?? []).filter(({ answer }) => answer === null);
}

/** An objection to the confirmation that stands was accepted, so new marks are owed. */
export function owesNewMarks(review: ReviewState | null): boolean {
  const standing = review?.confirmed?.entry;
  return (review?.contest.objections ?? []).some(({ confirmation, answer }) => confirmation === standing && answer?.upheld === true);
}

export interface LineChange {
  readonly line: string;
  readonly before: string;
  readonly after: string;
  /** Reason given with the later mark; '' where none. */
  readonly reason: string;
}

function shares({ leadership }: Confirmation): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(leadership ?? {}).map(([key, share]) => [key, `${percentOf(share)}%`]));
}

/** Line by line what the later confirmation marks otherwise. */
export function changesBetween(earlier: Confirmation, later: Confirmation): readonly LineChange[] {
  const [before, after] = [{ ...earlier.marks, ...shares(earlier) }, { ...later.marks, ...shares(later) }];
  const lines = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return lines
    .filter((line) => before[line] !== after[line])
    .map((line) => ({ line, before: before[line] ?? '', after: after[line] ?? '', reason: later.reasons[line] ?? '' }));
}
