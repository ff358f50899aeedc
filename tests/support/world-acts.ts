/** What people of the simulated world do: each act is a write that the app itself would offer. */
import { dayOf } from '#domain/calendar/day.ts';
import { periodOfDay } from '#domain/calendar/period.ts';
import { lastDay } from '#domain/calendar/period.ts';
import { PRODUCT } from './world-setup.ts';
import type { WorldDevice } from './world-device.ts';
import type { Chance } from './world-random.ts';

/** @returns the id of the entry, or null when the app refused it or there was nothing to do */
type Act = (device: WorldDevice, chance: Chance, newId: () => string) => Promise<string | null>;

const today = (device: WorldDevice) => dayOf(new Date(device.clock.now()).toISOString());

const logDay: Act = (device, chance) => {
  const [person, day] = [device.account.person, today(device)];
  const data = { person, day, task: null, product: null, text: `việc ${chance.below(1000)}`, minutes: 15 * (1 + chance.below(40)), start: null };
  return device.do('daysheet', `${person}.${day}`, 'day.logged.v1', data);
};

const assign: Act = (device, chance, newId) => {
  const period = periodOfDay(today(device));
  return device.do('task', newId(), 'task.assigned.v1', {
    person: chance.pick(['an', 'binh', 'chi']), product: PRODUCT, title: 'Việc', output: '', requirement: '', quantity: '2',
    due: lastDay(period), period, kind: 'planned', inPlan: true,
  });
};

const submit: Act = async (device, chance) => {
  const tasks = await device.store.list('task', { person: device.account.person, states: ['assigned', 'inProgress', 'returned', 'submitted'] });
  if (tasks.length === 0) return null;
  const unit = 1 + chance.below(2);
  return device.do('task', chance.pick(tasks).id, 'task.submitted.v1', { units: [[unit, unit]], note: 'xong', evidence: [] });
};

const decide: Act = async (device, chance) => {
  const tasks = await device.store.list('task', { states: ['submitted'] });
  if (tasks.length === 0) return null;
  const task = chance.pick(tasks);
  const submission = chance.pick(task.state.submissions).id;
  if (chance.happens(0.7)) return device.do('task', task.id, 'task.accepted.v1', { submission });
  return device.do('task', task.id, 'task.returned.v1', { submission, reason: 'thiếu phụ lục', majorError: chance.happens(0.5), due: task.head.due });
};

const comment: Act = async (device, chance) => {
  const tasks = await device.store.list('task', {});
  return tasks.length === 0 ? null : device.do('task', chance.pick(tasks).id, 'task.commented.v1', { text: `ý kiến ${chance.below(100)}` });
};

/** Rights move: somebody becomes head of a division, or leaves a post. Readers then change, and so do scopes. */
const movePost: Act = async (device, chance, newId) => {
  const person = chance.pick(['binh', 'chi']);
  const row = await device.store.get('person', person);
  const leading = row?.state.posts.find((post) => post.role === 'head' && post.to === null);
  if (leading) return device.do('person', person, 'person.postEnded.v1', { post: leading.id, to: '2026-02-28' });
  const post = { post: newId(), position: 'p', title: 'Trưởng phòng', role: 'head', division: chance.pick(['a', 'b']), from: '2026-02-01' };
  return device.do('person', person, 'person.posted.v1', post);
};

export const ACTS: Readonly<Record<string, readonly Act[]>> = {
  an: [logDay, logDay, submit, submit, comment],
  binh: [logDay, submit, comment, decide],
  chi: [logDay, submit],
  headA: [assign, assign, decide, decide, comment, logDay],
  chair: [assign, decide, comment],
  officer: [logDay],
};

export const MOVE_POST: Act = movePost;
