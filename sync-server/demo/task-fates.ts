/** What may become of a task (NĐ335 Điều 14.2, 18.1.d): one function for each, over the steps of its story. */
import { lastDay } from '#domain/calendar/period.ts';
import type { Evidence } from '#domain/record/shapes.ts';
import type { Ranges } from '#domain/work/unit-runs.ts';
import type { Chance } from './random.ts';
import type { TaskStory } from './task-story.ts';
import type { Member } from './world.ts';
import * as words from './words.ts';

export const FATES = [
  'onTime', 'late', 'excused', 'excuseDeclined', 'returned', 'majorError', 'partial', 'undone', 'tooLate', 'handedBack', 'cancelled', 'moved', 'slow',
] as const;
export type Fate = (typeof FATES)[number];

/** The submission's id, or null once the story has reached the present. */
type Submitted = string | null;

export class Life {
  constructor(
    readonly story: TaskStory,
    private readonly chance: Chance,
    /** Who decides: mostly the assigner. */
    private readonly decider: Member,
    /** Tells how the work went on too; else only what was decided. */
    private readonly inFull = true,
  ) {}

  private get all(): Ranges {
    return [[1, this.story.plan.quantity]];
  }

  private evidence(): Evidence[] {
    const number = `${this.chance.whole(11, 989)}/${this.chance.pick(['BC', 'CV', 'BB', 'TTr'])}-MH`;
    return this.chance.likely(0.8) ? [{ kind: 'document', number }] : [];
  }

  /** A working day of the period, `before` working days ahead of the deadline. */
  private dayBeforeDue(before: number): string {
    const { due, period } = this.story.plan;
    const days = this.story.world.workingDays(period).filter((day) => day <= due);
    return days.at(-1 - Math.min(before, days.length - 1)) ?? due;
  }

  work(): void {
    if (!this.inFull) return;
    const { person } = this.story.plan;
    if (this.chance.likely(0.6)) this.story.step(person, 'task.started.v1', {}, this.dayBeforeDue(this.chance.whole(5, 9)));
    if (this.chance.likely(0.45)) this.progress();
  }

  progress(): void {
    const note = this.chance.pick(words.PROGRESS_NOTES);
    const percent = this.chance.whole(2, 8) * 10;
    this.story.step(this.story.plan.person, 'task.progressed.v1', { note, percent }, this.dayBeforeDue(this.chance.whole(2, 5)));
  }

  submit(notBefore: string, units = this.all): Submitted {
    const data = { units: units.map(([from, to]) => [from, to] as [number, number]), note: this.chance.pick(words.SUBMISSION_NOTES), evidence: this.evidence() };
    return this.story.step(this.story.plan.person, 'task.submitted.v1', data, notBefore);
  }

  accept(submission: Submitted): void {
    if (submission === null) return;
    const note = this.chance.pick(words.ACCEPTANCE_NOTES);
    this.story.step(this.decider, 'task.accepted.v1', { submission, ...(note && { note }) });
  }

  /** Sent back with a new deadline, then corrected within it. */
  private returnAndCorrect(submission: Submitted, majorError: boolean): void {
    const { world } = this.story;
    if (submission === null) return;
    const reason = this.chance.pick(majorError ? words.MAJOR_ERRORS : words.RETURN_REASONS);
    let corrected = '';
    this.story.step(this.decider, 'task.returned.v1', (day) => {
      corrected = world.later(day, 1);
      return { submission, reason, majorError, due: world.later(day, 3) };
    });
    this.accept(this.submit(corrected));
  }

  onTime(): void {
    this.work();
    this.accept(this.submit(this.dayBeforeDue(this.chance.whole(0, 3))));
  }

  private submitLate(): Submitted {
    this.work();
    return this.submit(this.story.world.later(this.story.plan.due, this.chance.whole(1, 3)));
  }

  late(): void {
    this.accept(this.submitLate());
  }

  /** An objective cause, asked for after the decision (NĐ335 Điều 14.2.c). */
  private askExcuse(): { fault: string; request: string } | null {
    const fault = this.submitLate();
    this.accept(fault);
    if (fault === null) return null;
    const data = { faults: [fault], reason: this.chance.pick(words.EXCUSE_REASONS), evidence: this.evidence() };
    const request = this.story.step(this.story.plan.person, 'task.excuseRequested.v1', data);
    return request === null ? null : { fault, request };
  }

  excused(): void {
    const asked = this.askExcuse();
    const reason = this.chance.pick(words.EXCUSE_ANSWERS);
    if (asked) this.story.step(this.decider, 'task.excused.v1', { faults: [asked.fault], request: asked.request, reason });
  }

  excuseDeclined(): void {
    const asked = this.askExcuse();
    const reason = this.chance.pick(words.EXCUSE_REFUSALS);
    if (asked) this.story.step(this.decider, 'task.excuseDeclined.v1', { request: asked.request, reason });
  }

  returned(): void {
    this.work();
    this.returnAndCorrect(this.submit(this.dayBeforeDue(this.chance.whole(1, 4))), false);
  }

  majorError(): void {
    this.work();
    this.returnAndCorrect(this.submit(this.dayBeforeDue(this.chance.whole(2, 5))), true);
  }

  /** A part in time; the rest only sometimes, and late. */
  partial(): void {
    const { quantity, due } = this.story.plan;
    if (quantity < 2) return this.late();
    const done = Math.max(1, Math.floor(quantity * 0.6));
    this.work();
    this.accept(this.submit(this.dayBeforeDue(2), [[1, done]]));
    if (this.chance.likely(0.5)) this.accept(this.submit(this.story.world.later(due, 1), [[done + 1, quantity]]));
  }

  undone(): void {
    this.work();
    const text = this.chance.pick(words.REMINDERS);
    this.story.step(this.decider, 'task.reminded.v1', { text }, this.story.world.later(this.story.plan.due, 1));
  }

  /** After the month in which it would have counted. */
  tooLate(): void {
    const { world, plan } = this.story;
    this.accept(this.submit(world.later(lastDay(plan.period), this.chance.whole(2, 5))));
  }

  handedBack(): void {
    this.work();
    this.story.step(this.story.plan.person, 'task.handedBack.v1', { reason: this.chance.pick(words.HAND_BACK_REASONS) }, this.dayBeforeDue(3));
  }

  cancelled(): void {
    this.story.step(this.decider, 'task.cancelled.v1', { reason: this.chance.pick(words.CANCEL_REASONS) }, this.dayBeforeDue(this.chance.whole(3, 6)));
  }

  /** A new deadline given in time replaces the old one (NĐ335 Điều 18.1.b). */
  moved(): void {
    const { world, plan } = this.story;
    const target = world.later(plan.due, 2);
    const due = target <= lastDay(plan.period) ? target : plan.due;
    this.work();
    this.story.step(this.decider, 'task.deadlineChanged.v1', { due, reason: this.chance.pick(words.DEADLINE_REASONS) }, this.dayBeforeDue(1));
    this.accept(this.submit(plan.due));
  }

  /** In time, and then it waits for the decider: his time never counts against the official. */
  slow(): void {
    this.work();
    const submission = this.submit(this.dayBeforeDue(1));
    if (submission === null) return;
    const { world, plan } = this.story;
    this.story.step(this.decider, 'task.accepted.v1', { submission }, world.later(plan.due, this.chance.whole(2, 5)));
  }
}
