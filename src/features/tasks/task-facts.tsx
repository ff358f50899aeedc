import type { ReactNode } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import type { TaskState } from '#domain/work/task.ts';
import { countUnits, rangesOf } from '#domain/work/unit-runs.ts';
import type { UnitRun } from '#domain/work/unit-runs.ts';
import { DateText } from '#ui/date-text.tsx';
import { formatPeriodTitle } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { useApp } from '../app-context.ts';
import { dueText } from '../task-due.ts';
import { taskWords } from '../task-words.ts';
import { tasksWords } from './words.ts';

function count(task: TaskState, status: UnitRun['status']): number {
  return countUnits(rangesOf(task.units, (run) => run.status === status));
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

export function TaskFacts({ task, org }: { task: TaskState; org: Organisation }) {
  const app = useApp();
  const say = useText(tasksWords);
  const sayTask = useText(taskWords);
  const language = useLanguage((choice) => choice.language);
  const due = dueText(task, app.today(), sayTask);
  const quantity = say('quantityValue', { done: count(task, 'accepted'), total: task.quantity, submitted: count(task, 'submitted') });
  return (
    <section className="section">
      <dl className="facts">
        <Fact name={say('state')}>{sayTask(task.status)}</Fact>
        <Fact name={say('due')}>
          <DateText value={task.due} as="long" /> <span className="tag" data-tone={due.tone}>{due.tone !== 'soft' && due.words}</span>
        </Fact>
        <Fact name={say('quantity')}>{quantity}</Fact>
        {task.percent > 0 && task.status === 'inProgress' && <Fact name={say('progress')}>{task.percent}%</Fact>}
        {task.product && <Fact name={say('product')}>{task.product.code} · {task.product.name}</Fact>}
        {task.output && <Fact name={say('output')}>{task.output}</Fact>}
        {task.requirement && <Fact name={say('requirement')}>{task.requirement}</Fact>}
        <Fact name={say('kind')}>{say(task.kind)}{task.reason && `: ${task.reason}`}</Fact>
        <Fact name={say('period')}>{formatPeriodTitle(task.period, language)}</Fact>
        <Fact name={say('assignedBy')}>{org.people.get(task.assignedBy)?.name ?? '–'}</Fact>
      </dl>
    </section>
  );
}
