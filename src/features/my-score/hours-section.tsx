import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ScoredPeriod } from '#app/app.ts';
import { shortNumber } from '#domain/explain/explanation-node.ts';
import { toDecimal } from '#domain/scoring/rational.ts';
import { hoursOf } from '#domain/scoring/standard-hours.ts';
import type { MarkedTask } from '#domain/scoring/standard-hours.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { shortListWords } from '#parts/lists/short-list-words.ts';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { scoreWords } from './words.ts';

const STEP = 20;

function TaskRow({ marked }: { marked: MarkedTask }) {
  const say = useText(scoreWords);
  const { number } = useScoreScreen();
  const { task, parts, hours, score, factor } = marked;
  const short = (value: Parameters<typeof shortNumber>[0]) => number(shortNumber(value));
  return (
    <tr>
      <th scope="row">
        <Link to={'/viec/$task' as never} params={{ task: task.id } as never}>{task.title}</Link>
        {parts.length === 0 && <span className="soft">{say('hoursUndone')}</span>}
        {parts.map(({ units, quality, time }) => (
          <span key={units.acceptance + units.units} className="soft">{say('hoursMarks', { quality: short(quality), time: short(time), factor: short(factor) })}</span>
        ))}
      </th>
      <td>{short(hours)}</td>
      <td>{number(toDecimal(score, 2))}</td>
    </tr>
  );
}

/** Under standard hours each task has its own score; the period is their mean by hours (`domain.md` §6). */
export function HoursSection({ scored }: { scored: ScoredPeriod }) {
  const say = useText(scoreWords);
  const sayMore = useText(shortListWords);
  const { number } = useScoreScreen();
  const [shown, setShown] = useState(STEP);
  if (!scored.input.profile.standardHours || scored.input.tasks.length === 0) return null;
  const { tasks, hours } = hoursOf(scored.input);
  const left = tasks.length - shown;
  return (
    <Section title={say('hours')} aside={say('hoursSum', { count: tasks.length, hours: number(shortNumber(hours)) })}>
      <table className="score-hours">
        <thead><tr><th scope="col">{say('hoursTask')}</th><th scope="col">{say('hoursHours')}</th><th scope="col">{say('hoursScore')}</th></tr></thead>
        <tbody>{tasks.slice(0, shown).map((marked) => <TaskRow key={marked.task.id} marked={marked} />)}</tbody>
      </table>
      {left > 0 && <div className="actions"><Button variant="default" onClick={() => setShown(shown + STEP)}>{sayMore('more', { count: Math.min(left, STEP) })}</Button></div>}
    </Section>
  );
}
