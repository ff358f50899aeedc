/** Reviews of past months: self-scored at the end of the month, confirmed by the monitoring superior in the days after. */
import { startOfDay } from '#domain/calendar/day.ts';
import { reviewId } from '#domain/review/review.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { DECIDED_KEYS } from '#domain/profiles/rule-profile.ts';
import type { DecidedKey } from '#domain/profiles/rule-profile.ts';
import type { Temper } from './people.ts';
import type { Chance } from './random.ts';
import type { Member, World } from './world.ts';
import * as words from './words.ts';

/** How likely a line is not given in full, and who still waits for his superior (something for the demo's heads to do). */
const DEDUCTED: Readonly<Record<Temper, number>> = { steady: 0.2, usual: 0.35, pressed: 0.5, struggling: 0.65 };
const UNCONFIRMED = new Set(['kt-land', 'kt-trade', 'vx-head', 'vice-society', 'hc-desk-2']);
/** A deputy whose uniting is halved in the last closed month. */
const NOT_UNITING = 'vx-deputy';
const STEP = 0.25;
const DAY = 86_400_000;

interface Marks {
  readonly marks: Record<string, string>;
  readonly comments: Record<string, string>;
}

function deduct(given: string, steps: number): string {
  return String(Math.max(0, Number(given) - steps * STEP));
}

/** Every line the decree names, each below its maximum with a comment (Mẫu số 01). */
function selfMarks(temper: Temper, chance: Chance): Marks {
  const marks: Record<string, string> = {};
  const comments: Record<string, string> = {};
  for (const { code, max } of ND335.general.groups.flatMap((group) => group.lines)) {
    // Few can name a creative solution every month: the line that people deduct most often.
    const lowered = chance.likely(code === 'III.1' ? 0.7 : DEDUCTED[temper]);
    marks[code] = lowered ? deduct(max, chance.whole(1, 4)) : max;
    if (lowered) comments[code] = chance.pick(words.LINE_COMMENTS[code]!);
  }
  return { marks, comments };
}

function lower({ marks }: Marks, chance: Chance): { marks: Record<string, string>; reasons: Record<string, string> } {
  const changed = Object.keys(marks).filter(() => chance.likely(0.08));
  const lowered = Object.fromEntries(changed.map((code) => [code, deduct(marks[code]!, chance.whole(1, 2))]));
  return { marks: { ...marks, ...lowered }, reasons: Object.fromEntries(changed.map((code) => [code, chance.pick(words.LOWERED_REASONS)])) };
}

/** Both shares of a leader, the halved ones with a reason; nothing for staff (NĐ335 Điều 15.3.b–c). */
function leadershipOf({ role }: Member, halved: readonly DecidedKey[]): { leadership?: Record<string, string>; reasons: Record<string, string> } {
  const criteria = ND335.taskResults?.leadership?.decided ?? [];
  if (role === 'staff' || criteria.length === 0) return { reasons: {} };
  return {
    leadership: Object.fromEntries(criteria.map(({ decided, met, unmet }) => [decided, halved.includes(decided) ? unmet : met])),
    reasons: Object.fromEntries(halved.map((decided) => [decided, words.LEADERSHIP_REASONS[decided]])),
  };
}

/** The superior halves a share now and then. */
function halvedOf(world: World, { key }: Member, period: string): DecidedKey[] {
  const chance = world.chance.for('leadership', key, period);
  const named = key === NOT_UNITING && period === world.lastClosedPeriod;
  return DECIDED_KEYS.filter((decided) => chance.likely(0.04) || (named && decided === 'uniting'));
}

/** Working days before the month's end on which the official marks himself. */
export function reviewMonth(world: World, person: Member, period: string): void {
  const { journal, timetable } = world;
  if (!world.isHere(person, period)) return;
  const chance = world.chance.for('review', person.key, period);
  const day = world.workingDays(period).at(-chance.whole(2, 4))!;
  const session = timetable.next(person.id, Date.parse(startOfDay(day)));
  if (!session) return;
  const record = reviewId(person.id, period);
  const about = { person: person.id, period };
  const self = selfMarks(person.temper, chance);
  const { leadership } = leadershipOf(person, []);
  if (period >= world.fullFrom) journal.write(session, 'review', record, 'review.completed.v1', about);
  const selfScored = journal.write(session, 'review', record, 'review.selfScored.v1', {
    ...about, ...self, ...(leadership && { leadership }), strengths: chance.pick(words.STRENGTHS), weaknesses: chance.pick(words.WEAKNESSES), figure: null,
  });
  // Nobody in the commune stands over its Chair; his superior is in the province (NĐ335 Điều 10.1.a).
  const waits = UNCONFIRMED.has(person.key) && period >= world.lastClosedPeriod;
  if (person.key === 'chair' || waits) return;
  const confirming = timetable.next(world.superiorOf(person).id, session.receivedAt + chance.whole(0, 3) * DAY);
  if (!confirming) return;
  const { marks, reasons } = lower(self, chance);
  const comment = chance.pick(words.REVIEW_COMMENTS);
  const led = leadershipOf(person, halvedOf(world, person, period));
  const confirmation = journal.write(confirming, 'review', record, 'review.confirmed.v1', {
    selfScored, ...about, marks, ...led, reasons: { ...reasons, ...led.reasons }, comment, figure: null,
  });
  // The last whole month is still news to everybody.
  const seeing = period < world.lastClosedPeriod ? timetable.next(person.id, confirming.receivedAt) : null;
  if (seeing) journal.write(seeing, 'review', record, 'review.seen.v1', { confirmation });
}
