/**
 * The order of a year's parts on the page: what waits for the viewer, the summary, what has been written, the months, and
 * last what is still empty.
 */
import type { Organisation } from '#domain/access/organisation.ts';
import { yearReminders } from '#domain/reminders/reminders-year.ts';
import type { ReminderKind, ReminderWorld } from '#domain/reminders/reminder.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { standingOf } from '#domain/year/unit-year-standing.ts';
import { decisionWays } from './decision-ways.ts';

const WRITTEN_PARTS = ['self', 'comments', 'decision', 'petition'] as const;
type WrittenPart = (typeof WRITTEN_PARTS)[number];
export type YearPart = WrittenPart | 'summary' | 'months';

/** Where the step of a reminder is taken. */
const PART_OF: Partial<Readonly<Record<ReminderKind, WrittenPart>>> = { yearSelf: 'self', yearComment: 'comments', yearDecide: 'decision', yearReplace: 'decision' };

interface Viewed {
  readonly org: Organisation;
  readonly viewer: string;
  readonly today: string;
  readonly year: PersonYear;
  /** The record of the year, where there is one. */
  readonly reviews: ReminderWorld['reviews'];
}

/** Steps that wait for the viewer now; what only reaches him because it is late is somebody else's. */
function waiting({ org, viewer, today, year, reviews }: Viewed): ReadonlySet<YearPart> {
  const steps = yearReminders({ org, viewer, today, tasks: [], reviews }, [String(year.input.year)], () => [year.person]);
  const own = steps.filter(({ escalated }) => !escalated).flatMap(({ kind }) => PART_OF[kind] ?? []);
  const { may, way } = decisionWays(org, viewer, today, year);
  return new Set([...own, ...(may && standingOf(year.facts).open.length > 0 ? ['petition' as const] : []), ...(way === 'petition' ? ['decision' as const] : [])]);
}

function isWritten(part: WrittenPart, { facts }: PersonYear): boolean {
  switch (part) {
    case 'self':
      return facts.self !== null;
    case 'comments':
      return facts.comments.length > 0 || facts.proposals.length > 0;
    case 'decision':
    case 'petition':
      return facts.decisions.length > 0;
  }
}

export function partOrder(viewed: Viewed): readonly YearPart[] {
  const first = waiting(viewed);
  const rest = WRITTEN_PARTS.filter((part) => !first.has(part));
  const written = rest.filter((part) => isWritten(part, viewed.year));
  return [...WRITTEN_PARTS.filter((part) => first.has(part)), 'summary', ...written, 'months', ...rest.filter((part) => !written.includes(part))];
}
