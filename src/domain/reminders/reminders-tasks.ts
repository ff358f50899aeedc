/** Reminders from tasks: what the viewer still has to do, and what others wait for him to decide. */
import { isUnitHead, mayAssign, monitors } from '../access/organisation.ts';
import { dayOf } from '../calendar/day.ts';
import { workingDaysSince } from '../calendar/deadline.ts';
import type { TaskState } from '../work/task.ts';
import type { Reminder, ReminderWorld } from './reminder.ts';
import { urgencyOf } from './urgency.ts';

/** Working days a submission may wait before whoever decides is reminded, and before the unit's head hears of it. */
const WAIT_DAYS = 2;
const ESCALATE_DAYS = 5;
const OPEN: ReadonlySet<string> = new Set<TaskState['status']>(['assigned', 'inProgress', 'returned']);

interface OneTask {
  readonly id: string;
  readonly state: TaskState;
}

function aboutTask({ id, state }: OneTask): Pick<Reminder, 'person' | 'record' | 'period' | 'title' | 'escalated' | 'subject' | 'count'> {
  return { person: state.person, record: { kind: 'task', id }, period: state.period, title: state.title, escalated: false, subject: '', count: 0 };
}

/** A task that came back is told at once; another on its last day and after it. */
function ownTask(task: OneTask, { today, org }: ReminderWorld): Reminder[] {
  const { id, state } = task;
  const returned = state.status === 'returned';
  if (!OPEN.has(state.status) || (!returned && state.due > today)) return [];
  const count = workingDaysSince(state.due, today, org.unit.calendar);
  const kind = returned ? 'taskReturned' : 'taskDue';
  return [{ ...aboutTask(task), id: `${kind}.${id}.${state.due}`, kind, urgency: urgencyOf(state.due, today), due: state.due, count }];
}

/** Whose decision it is: the assigner's, the superior's, a deputy's in his field; the unit's head hears of it late. */
function distance(state: TaskState, { org, viewer, today }: ReminderWorld): 'own' | 'above' | null {
  if (!mayAssign(org, viewer, state.person, today)) return null;
  const direct = state.assignedBy === viewer || !isUnitHead(org, viewer, today) || monitors(org, viewer, state.person, today);
  return direct ? 'own' : 'above';
}

function submissions(task: OneTask, { today, org }: ReminderWorld, above: boolean): Reminder[] {
  const waiting = new Set(task.state.units.flatMap((run) => (run.status === 'submitted' ? [run.submission] : [])));
  return task.state.submissions.filter(({ id }) => waiting.has(id)).flatMap((submission) => {
    const since = dayOf(submission.receivedAt ?? submission.time);
    const count = workingDaysSince(since, today, org.unit.calendar);
    if (count <= (above ? ESCALATE_DAYS : WAIT_DAYS)) return [];
    return [{ ...aboutTask(task), id: `submission.${submission.id}`, kind: 'submission', urgency: 'late', due: null, subject: submission.id, count, escalated: above } as const];
  });
}

function excuses(task: OneTask): Reminder[] {
  return task.state.excuses.filter(({ decision }) => decision === 'open').map((request) => (
    { ...aboutTask(task), id: `excuse.${request.id}`, kind: 'excuse', urgency: 'soon', due: null, subject: request.id }
  ));
}

export function taskReminders(world: ReminderWorld): Reminder[] {
  return world.tasks.flatMap((task) => {
    if (task.state.person === world.viewer) return ownTask(task, world);
    const whose = distance(task.state, world);
    if (whose === null) return [];
    return [...submissions(task, world, whose === 'above'), ...(whose === 'own' ? excuses(task) : [])];
  });
}
