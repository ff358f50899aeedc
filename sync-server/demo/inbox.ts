/** Something to do today for every account of the demo, whatever day it is made: late, due, returned, waiting. */
import { addDays } from '#domain/calendar/day.ts';
import { lastDay, periodOfDay } from '#domain/calendar/period.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';
import { DEMO_CALENDAR } from './holidays.ts';
import { planTask, planningSession } from './month-plan.ts';
import { Life } from './task-fates.ts';
import { TaskStory } from './task-story.ts';
import type { Member, World } from './world.ts';
import * as words from './words.ts';

export type Errand = 'dueToday' | 'lateOpen' | 'returned' | 'waiting' | 'newlyGiven' | 'declared' | 'excuseOpen';

/** Person, who assigned it, and what there is to do. */
const ERRANDS: readonly (readonly [person: string, assigner: string, ...errands: Errand[]])[] = [
  ['kt-farming', 'kt-deputy', 'dueToday', 'lateOpen', 'returned', 'newlyGiven', 'waiting'],
  ['kt-farming', 'kt-head', 'dueToday', 'declared', 'excuseOpen'],
  ['kt-food', 'kt-deputy', 'waiting', 'declared'],
  ['kt-land', 'kt-head', 'waiting', 'lateOpen'],
  ['kt-finance', 'kt-head', 'waiting', 'waiting'],
  ['kt-building', 'vice-economy', 'waiting', 'excuseOpen'],
  ['hc-desk-1', 'hc-head', 'dueToday', 'lateOpen', 'returned', 'waiting', 'newlyGiven'],
  ['hc-desk-2', 'vice-economy', 'waiting'],
  ['organiser', 'vp-head', 'dueToday', 'lateOpen', 'returned', 'waiting'],
  ['kt-head', 'chair', 'dueToday', 'lateOpen', 'returned', 'waiting'],
  ['kt-deputy', 'kt-head', 'dueToday', 'lateOpen', 'returned', 'waiting'],
  ['vice-economy', 'chair', 'dueToday', 'returned', 'waiting', 'excuseOpen'],
  ['vx-head', 'chair', 'waiting', 'dueToday'],
  ['vp-head', 'chair', 'excuseOpen'],
  ['military-head', 'chair', 'waiting', 'declared'],
];

/** Far enough before the month that everybody had seen it when the month began. */
const PLANNED_BACK = 4;

function workingDayBefore(day: string, count: number): string {
  let current = day;
  for (let left = count; left > 0; ) {
    current = addDays(current, -1);
    if (isWorkingDay(current, DEMO_CALENDAR)) left -= 1;
  }
  return current;
}

class ErrandMaker {
  constructor(
    private readonly world: World,
    private readonly person: Member,
    private readonly assigner: Member,
  ) {}

  private planned(due: string, purpose: string): { story: TaskStory; life: Life } {
    const { world, person, assigner } = this;
    const period = periodOfDay(due);
    const chance = world.chance.for('errand', person.key, assigner.key, purpose, due);
    const story = new TaskStory(world, planTask(world, person, assigner, { period, due }, chance));
    story.assign(planningSession(world, assigner, period, PLANNED_BACK), { kind: 'planned' });
    return { story, life: new Life(story, chance, assigner) };
  }

  private get soon(): string {
    const target = this.world.later(this.world.today, 2);
    const end = lastDay(this.world.currentPeriod);
    return target < end ? target : end;
  }

  /** @returns the story with a submission in the person's last session before `before`. */
  private submittedBefore(before: number, due: string, purpose: string): { story: TaskStory; submission: string | null } {
    const { story } = this.planned(due, purpose);
    const session = this.world.timetable.previous(this.person.id, before);
    const submission = story.stepIn(session, 'task.submitted.v1', {
      units: [[1, story.plan.quantity]],
      note: words.SUBMISSION_NOTES[0]!,
      evidence: [{ kind: 'document', number: '205/BC-MH' }],
    });
    return { story, submission };
  }

  dueToday(): TaskStory {
    const { story, life } = this.planned(this.world.today, 'dueToday');
    life.work();
    return story;
  }

  lateOpen(): TaskStory {
    const { story, life } = this.planned(workingDayBefore(this.world.today, 2), 'lateOpen');
    life.undone();
    return story;
  }

  returned(): TaskStory {
    const { world, assigner } = this;
    const decision = world.timetable.previous(assigner.id, world.now);
    const { story, submission } = this.submittedBefore(decision?.start ?? 0, this.soon, 'returned');
    if (submission) story.stepIn(decision, 'task.returned.v1', { submission, reason: words.RETURN_REASONS[1]!, majorError: false, due: world.later(world.today, 2) });
    return story;
  }

  waiting(): TaskStory {
    return this.submittedBefore(this.world.now, this.soon, 'waiting').story;
  }

  newlyGiven(): TaskStory {
    const { world, person, assigner } = this;
    const when = { period: world.currentPeriod, due: this.soon };
    const story = new TaskStory(world, planTask(world, person, assigner, when, world.chance.for('errand', person.key, 'new')));
    story.assign(world.timetable.previous(assigner.id, world.now), { kind: 'unscheduled', reason: words.UNSCHEDULED_REASONS[0]! });
    return story;
  }

  declared(): TaskStory {
    const { world, person, assigner } = this;
    const when = { period: world.currentPeriod, due: this.soon };
    const plan = planTask(world, person, assigner, when, world.chance.for('errand', person.key, 'declared'));
    const story = new TaskStory(world, { ...plan, quantity: 1 });
    story.declare(world.timetable.previous(person.id, world.now), words.DECLARED_REASONS[0]!);
    return story;
  }

  /** Late and accepted; whether the cause was objective is still open. */
  excuseOpen(): TaskStory {
    const { world, person } = this;
    const { story, life } = this.planned(workingDayBefore(world.today, 6), 'excuseOpen');
    const submission = life.submit(world.later(story.plan.due, 1));
    life.accept(submission);
    if (submission) {
      story.step(person, 'task.excuseRequested.v1', {
        faults: [submission], reason: words.EXCUSE_REASONS[1]!, evidence: [{ kind: 'document', number: '87/CV-MH' }],
      });
    }
    return story;
  }
}

export function fillInboxes(world: World): TaskStory[] {
  return ERRANDS.flatMap(([person, assigner, ...errands]) => {
    const maker = new ErrandMaker(world, world.member(person), world.member(assigner));
    return errands.map((errand) => maker[errand]());
  });
}
