import type { ReactNode } from 'react';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { rulesFor } from '#domain/organisation/rules.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { TaskState } from '#domain/work/task.ts';
import { countUnits, rangesOf } from '#domain/work/unit-runs.ts';
import type { UnitRun } from '#domain/work/unit-runs.ts';
import { useApp } from '#parts/app/app-context.ts';
import { dueText } from '#parts/tasks/task-due.ts';
import { partText } from '#parts/tasks/task-part.ts';
import { measureText } from '#parts/tasks/task-product.ts';
import { taskWords } from '#parts/tasks/task-words.ts';
import { DateText } from '#ui/date-text.tsx';
import { formatPeriodTitle } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { SplitParts } from './split-parts.tsx';
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

interface TaskFactsProps {
  readonly task: TaskState;
  readonly org: Organisation;
  /** Why less is asked for than was assigned; '' while the story that says so is not here. */
  readonly lowered: string;
}

export function TaskFacts({ task, org, lowered }: TaskFactsProps) {
  const app = useApp();
  const say = useText(tasksWords);
  const sayTask = useText(taskWords);
  const language = useLanguage((choice) => choice.language);
  const due = dueText(task, app.today(), sayTask);
  const number = (text: string) => localNumber(text, language);
  const nameOf = (person: string) => nameIn(org, person);
  const quantity = say('quantityValue', { done: count(task, 'accepted'), total: number(task.target), submitted: count(task, 'submitted') });
  const part = partText(task, { viewer: app.account.person, nameOf, language });
  return (
    <section className="section">
      <dl className="facts">
        <Fact name={say('state')}>{sayTask(task.status)}</Fact>
        <Fact name={say('due')}>
          <DateText value={task.due} as="long" /> <span className="tag" data-tone={due.tone}>{due.tone !== 'soft' && due.words}</span>
        </Fact>
        <Fact name={say('quantity')}>{quantity}</Fact>
        {task.target !== task.quantity && (
          <Fact name={say('target')}>
            {say('targetValue', { target: number(task.target), quantity: number(task.quantity), why: lowered && `, ${lowered}` })}
          </Fact>
        )}
        {part && <Fact name={say('together')}>{part}{task.split && <SplitParts split={task.split} nameOf={nameOf} />}</Fact>}
        {task.percent > 0 && task.status === 'inProgress' && <Fact name={say('progress')}>{task.percent}%</Fact>}
        {task.product && <Fact name={say('product')}>{task.product.code} · {task.product.name} ({measureText(task.product, rulesFor(org.unit, task.period), language)})</Fact>}
        {task.output && <Fact name={say('output')}>{task.output}</Fact>}
        {task.requirement && <Fact name={say('requirement')}>{task.requirement}</Fact>}
        <Fact name={say('kind')}>{say(task.kind)}{task.reason && `: ${task.reason}`}</Fact>
        <Fact name={say('period')}>{formatPeriodTitle(task.period, language)}</Fact>
        <Fact name={say('assignedBy')}>{org.people.get(task.assignedBy)?.name ?? '–'}</Fact>
      </dl>
    </section>
  );
}
