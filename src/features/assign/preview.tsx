import { Button } from '@mantine/core';
import type { Outcome } from '#app/app.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { rulesFor } from '#domain/organisation/rules.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { fromDecimal, multiply, toDecimal } from '#domain/scoring/rational.ts';
import { shareOf } from '#domain/work/target.ts';
import { partText } from '#parts/tasks/task-part.ts';
import { amountText, unitWeight } from '#parts/tasks/task-product.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import type { Assigned } from './assignment-plan.ts';
import { useForm } from './form-context.ts';
import { assignWords } from './words.ts';

export function countPeople(tasks: readonly Assigned[]): number {
  return new Set(tasks.map(({ person }) => person)).size;
}

/** What a task will weigh in the person's assigned total: unit weight × quantity × share, two decimals. */
export function weightOf({ person, product, quantity, group, period }: Assigned, unit: UnitState): string {
  const whole = multiply(unitWeight(rulesFor(unit, period))(product), fromDecimal(quantity));
  return toDecimal(multiply(whole, shareOf(group ?? null, person)), 2);
}

function PreviewLine({ task }: { task: Assigned }) {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  const { nameOf, unit } = useForm();
  const { person, title, quantity, due, period, group = null, split = null } = task;
  const part = partText({ person, quantity, group, split }, { viewer: '', nameOf, language });
  return (
    <li>
      <strong>{nameOf(person)}</strong>{' '}
      {say('previewLine', { title, quantity: localNumber(quantity, language), due: formatFullDay(due) })}
      <span className="row-facts">
        {part && <span>{part}</span>}
        <span>{amountText(weightOf(task, unit), rulesFor(unit, period), language)}</span>
      </span>
    </li>
  );
}

/** What will be made, person by person, before anything is written. */
export function Preview({ tasks, onAssign }: { tasks: readonly Assigned[]; onAssign: () => void }) {
  const say = useText(assignWords);
  const counts = { tasks: tasks.length, people: countPeople(tasks) };
  return (
    <Section title={tasks.length > 0 ? say('preview', counts) : say('previewNone')}>
      <div className="stack">
        {tasks.length > 0 && (
          <ul className="plain assign-preview">
            {tasks.map((task, index) => <PreviewLine key={`${task.person}.${index}`} task={task} />)}
          </ul>
        )}
        <div className="actions"><Button leftSection={<Icon name="assign" />} onClick={onAssign}>{tasks.length > 0 ? say('assign', counts) : say('assignNone')}</Button></div>
      </div>
    </Section>
  );
}

export interface Result {
  readonly task: Assigned;
  readonly outcome: Outcome;
}

export function Results({ results, nameOf, onMore }: { results: readonly Result[]; nameOf: (person: string) => string; onMore: () => void }) {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  return (
    <Section title={say('result')}>
      <div className="stack">
        <p className="plain">{say('resultSafe')}</p>
        <ul className="plain">
          {results.map(({ task, outcome }, index) => (
            <li key={`${task.person}.${index}`}>
              <span className="tag" data-tone={outcome.ok ? 'good' : 'act'}><Icon name={outcome.ok ? 'check' : 'alert'} />{nameOf(task.person)}</span>{' '}
              {task.title}: {outcome.ok ? say('resultOk') : refusalText(outcome.code, language)}
            </li>
          ))}
        </ul>
        <div className="actions"><Button onClick={onMore}>{say('more')}</Button></div>
      </div>
    </Section>
  );
}
