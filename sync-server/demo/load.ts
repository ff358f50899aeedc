/** Many plain tasks for benchmarks: what a long-serving official's and a head's device would hold. */
import { planTask, planningSession } from './month-plan.ts';
import { TaskStory } from './task-story.ts';
import type { Member, World } from './world.ts';

const LOADED_DIVISION = 'kt';

function plainTask(world: World, person: Member, number: number): TaskStory {
  const chance = world.chance.for('load', person.key, number);
  const period = number % 2 === 0 ? world.lastClosedPeriod : world.currentPeriod;
  const due = chance.pick(world.workingDays(period).slice(3));
  const assigner = world.superiorOf(person);
  const story = new TaskStory(world, { ...planTask(world, person, assigner, { period, due }, chance), quantity: chance.whole(1, 9) });
  story.assign(planningSession(world, assigner, period, 3), { kind: 'planned', batch: `load-${period}` });
  const submission = story.step(person, 'task.submitted.v1', { units: [[1, story.plan.quantity]], note: '', evidence: [] }, due);
  if (submission) story.step(assigner, 'task.accepted.v1', { submission }, due);
  return story;
}

/** @param target tasks each person of the division shall have in all; nothing is added to more */
export function addLoad(world: World, target: number, stories: readonly TaskStory[]): TaskStory[] {
  const people = target > 0 ? world.people.filter((person) => person.division === LOADED_DIVISION) : [];
  return people.flatMap((person) => {
    const has = stories.filter((story) => story.plan.person.id === person.id && story.days !== null).length;
    return Array.from({ length: Math.max(0, target - has) }, (_, number) => plainTask(world, person, number));
  });
}
