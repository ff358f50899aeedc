/** What people of the simulated world do: each act is a write that the app itself would offer. */
import { dayOf } from '#domain/calendar/day.ts';
import { periodOfDay } from '#domain/calendar/period.ts';
import { lastDay } from '#domain/calendar/period.ts';
import { reviewId } from '#domain/review/review.ts';
import { FULL_MARKS } from './period-input.ts';
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
    person: chance.pick(['an', 'binh', 'chi', 'headA']), product: PRODUCT, title: 'Việc', output: '', requirement: '', quantity: chance.pick(['2', '2', '9']),
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

/** The marks of a line: mostly all there is, now and then none, so that some scores fall below 50. */
function marks(chance: Chance): { marks: Record<string, string>; notes: Record<string, string> } {
  const given = chance.happens(0.5) ? FULL_MARKS : Object.fromEntries(Object.keys(FULL_MARKS).map((line) => [line, '0']));
  return { marks: { ...given }, notes: Object.fromEntries(Object.keys(given).map((line) => [line, 'lý do'])) };
}

const shares = (chance: Chance) => ({ organising: chance.pick(['1', '0.5']), uniting: '1' });
const WHY_HALF = { organising: 'phải đôn đốc', uniting: 'còn đùn đẩy' };
const LEADERS: readonly string[] = ['headA', 'chair'];

const selfScore: Act = (device, chance) => {
  const { person } = device.account;
  const period = periodOfDay(today(device));
  const given = marks(chance);
  const led = LEADERS.includes(person) && { leadership: shares(chance) };
  const data = { person, period, marks: given.marks, comments: { ...given.notes, ...(led && WHY_HALF) }, ...led, figure: null };
  return device.do('review', reviewId(person, period), 'review.selfScored.v1', data);
};

/** With or without the person's own marks, as seen on this device. */
const confirm: Act = async (device, chance) => {
  const person = chance.pick(device.account.person === 'chair' ? ['headA', 'headA', 'chi'] : ['an', 'binh']);
  const period = periodOfDay(today(device));
  const review = await device.store.get('review', reviewId(person, period));
  const given = marks(chance);
  const led = LEADERS.includes(person) && { leadership: shares(chance) };
  return device.do('review', reviewId(person, period), 'review.confirmed.v1', {
    selfScored: review?.state.self?.entry ?? null, person, period, marks: given.marks, reasons: { ...given.notes, ...(led && WHY_HALF) },
    ...led, comment: '', figure: null,
  });
};

/** Leave, a ground or a group in the record of somebody's year; or a fact taken back. */
const keepYear: Act = async (device, chance, newId) => {
  const person = chance.pick(['an', 'binh', 'chi', 'headA']);
  const record = reviewId(person, '2026');
  const about = { person, year: 2026 };
  const known = (await device.store.get('review', record))?.state.year;
  const withdrawn = known?.grounds.at(-1);
  if (withdrawn && chance.happens(0.3)) return device.do('review', record, 'year.groundWithdrawn.v1', { ground: withdrawn.ground, reason: 'ghi nhầm' });
  switch (chance.below(3)) {
    case 0:
      return device.do('review', record, 'year.leaveRecorded.v1', { ...about, leave: newId(), kind: 'annual', from: '2026-03-09', to: '2026-03-10' });
    case 1:
      return device.do('review', record, 'year.groundRecorded.v1', { ...about, ground: newId(), code: '20.4.c', document: 'QĐ 1' });
    default:
      return device.do('review', record, 'year.groupSet.v1', { ...about, group: chance.pick(['Chuyên môn', 'Một cửa']) });
  }
};

export const ACTS: Readonly<Record<string, readonly Act[]>> = {
  an: [logDay, logDay, submit, submit, comment, selfScore],
  binh: [logDay, submit, comment, decide, selfScore],
  chi: [logDay, submit, selfScore],
  headA: [assign, assign, decide, decide, comment, logDay, submit, selfScore, confirm, confirm],
  chair: [assign, assign, decide, comment, confirm, confirm, keepYear],
  officer: [logDay, keepYear, keepYear],
};

export const MOVE_POST: Act = movePost;
