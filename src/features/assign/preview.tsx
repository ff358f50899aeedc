import { Button } from '@mantine/core';
import type { Outcome } from '#app/app.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { localNumber } from '#domain/scoring/explanation-text.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import type { Assigned } from './assignment-plan.ts';
import { assignWords } from './words.ts';

interface PreviewProps {
  readonly tasks: readonly Assigned[];
  readonly nameOf: (person: string) => string;
  readonly onAssign: () => void;
}

export function countPeople(tasks: readonly Assigned[]): number {
  return new Set(tasks.map(({ person }) => person)).size;
}

/** What will be made, person by person, before anything is written. */
export function Preview({ tasks, nameOf, onAssign }: PreviewProps) {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  const counts = { tasks: tasks.length, people: countPeople(tasks) };
  return (
    <Section title={say('preview', counts)}>
      <div className="stack">
        {tasks.length > 0 && (
          <ul className="plain assign-preview">
            {tasks.map((task, index) => (
              <li key={`${task.person}.${index}`}>
                <strong>{nameOf(task.person)}</strong>{' '}
                {say('previewLine', { title: task.title, quantity: localNumber(task.quantity, language), due: formatFullDay(task.due) })}
              </li>
            ))}
          </ul>
        )}
        <div className="actions"><Button leftSection={<Icon name="assign" />} onClick={onAssign}>{say('assign', counts)}</Button></div>
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
