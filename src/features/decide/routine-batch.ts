/**
 * Routine submissions may be accepted together, but only after a random sample of them has been opened;
 * whatever deserves a look of its own stays out. Bulk without looking is how everything becomes "completed".
 */
import { endOfDay } from '#domain/calendar/day.ts';
import { compare, fromDecimal } from '#domain/scoring/rational.ts';
import type { UnitRun } from '#domain/work/unit-runs.ts';
import { drawSample } from '#parts/decisions/draw-sample.ts';
import type { SampleDraft } from '#parts/decisions/use-sample.ts';
import type { InboxItem, SubmissionItem } from './inbox-item.ts';

export const FLAGS = ['late', 'doubtfulTime', 'returnedBefore', 'noEvidence', 'newerSubmission', 'hard'] as const;
export type Flag = (typeof FLAGS)[number];

/** Coefficient from which a product counts as hard: that of the easiest product of the catalogue's top group; null = unknown. */
export function hardFrom(products: readonly { readonly group: string; readonly coefficient: string }[]): string | null {
  const top = products.reduce((highest, { group }) => (group > highest ? group : highest), '');
  // One group only says nothing about who has the harder work.
  if (products.every(({ group }) => group === top)) return null;
  const coefficients = products.filter(({ group }) => group === top).map(({ coefficient }) => coefficient);
  return coefficients.reduce((least, one) => (compare(fromDecimal(one), fromDecimal(least)) < 0 ? one : least));
}

function waitingRuns({ state, submission }: SubmissionItem): readonly UnitRun[] {
  return state.units.filter((run) => run.status === 'submitted' && run.submission === submission.id);
}

/** Claimed on time, received after the deadline's end of day: the head judges, by default on time (`domain.md` §2). */
export function isDoubtful(item: SubmissionItem): boolean {
  const { receivedAt, time } = item.submission;
  return receivedAt !== null && waitingRuns(item).some((run) => time <= endOfDay(run.due) && receivedAt > endOfDay(run.due));
}

export function flagsOf(item: SubmissionItem, hard: string | null): Flag[] {
  const runs = waitingRuns(item);
  const { state, submission } = item;
  const holds: Readonly<Record<Flag, boolean>> = {
    late: runs.some((run) => run.delays.some((fault) => fault.excusedBy === null)),
    doubtfulTime: isDoubtful(item),
    returnedBefore: state.lastReturn !== null,
    noEvidence: submission.evidence.length === 0,
    newerSubmission: state.submissions.at(-1)?.id !== submission.id,
    hard: hard !== null && state.product !== null && compare(fromDecimal(state.product.coefficient), fromDecimal(hard)) >= 0,
  };
  return FLAGS.filter((flag) => holds[flag]);
}

export interface SortedInbox {
  readonly routine: readonly SubmissionItem[];
  readonly single: readonly InboxItem[];
}

export function sortOut(items: readonly InboxItem[], hard: string | null): SortedInbox {
  const isRoutine = (item: InboxItem): item is SubmissionItem => item.kind === 'submission' && flagsOf(item, hard).length === 0;
  return { routine: items.filter(isRoutine), single: items.filter((item) => !isRoutine(item)) };
}

export interface RoutineBatch {
  readonly items: readonly SubmissionItem[];
  /** Keys that must be opened, in the order of the list. */
  readonly drawn: readonly string[];
  /** Those of them not opened yet: while there is one, nothing is accepted together. */
  readonly left: readonly string[];
}

export function routineBatch(items: readonly SubmissionItem[], { seed, opened }: SampleDraft): RoutineBatch {
  const chosen = drawSample(items.map(({ key }) => key), seed);
  const drawn = items.filter(({ key }) => chosen.includes(key)).map(({ key }) => key);
  return { items, drawn, left: drawn.filter((key) => !opened.includes(key)) };
}

/** What to open after these were decided: the drawn one still unseen, else the next single item; null: the list. */
export function nextKey(decided: readonly string[], { drawn, left }: RoutineBatch, single: readonly InboxItem[]): string | null {
  const open = (key: string): boolean => !decided.includes(key);
  if (decided.some((key) => drawn.includes(key))) return left.find(open) ?? single[0]?.key ?? null;
  const place = single.findIndex(({ key }) => decided.includes(key));
  return (single.slice(place + 1).find(({ key }) => open(key)) ?? single.findLast(({ key }) => open(key)))?.key ?? null;
}
