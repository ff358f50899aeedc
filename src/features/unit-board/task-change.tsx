import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { refusalText } from '#domain/access/refusal.ts';
import { firstDay, lastDay } from '#domain/calendar/period.ts';
import { useApp } from '#parts/app/app-context.ts';
import { DayField } from '#ui/day-field.tsx';
import { delayAction } from '#ui/delayed-action.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { isLate } from './board-row.ts';
import type { BoardTask } from './board-row.ts';
import { boardWords } from './words.ts';

interface ChangeFormProps {
  readonly task: BoardTask;
  readonly what: 'due' | 'cancel';
  readonly onClose: () => void;
  readonly onRefused: (code: string) => void;
}

function ChangeForm({ task, what, onClose, onRefused }: ChangeFormProps) {
  const app = useApp();
  const say = useText(boardWords);
  const { title, due: before, period } = task.state;
  const [due, setDue] = useState(before);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const earliest = firstDay(period) > app.today() ? firstDay(period) : app.today();
  const write = async () => {
    const [type, data] = what === 'due' ? (['task.deadlineChanged.v1', { due, reason: reason.trim() }] as const) : (['task.cancelled.v1', { reason: reason.trim() }] as const);
    const outcome = await app.write('task', task.id, type, data);
    if (!outcome.ok) onRefused(outcome.code);
  };
  const save = () => {
    setTried(true);
    if (!reason.trim() || !due) return;
    delayAction({ message: say(what === 'due' ? 'dueDone' : 'cancelDone', { title }), run: write });
    onClose();
  };
  return (
    <div className="stack board-change">
      <p className="soft plain">{say(what === 'due' ? 'dueWhy' : 'cancelWhy')}</p>
      {what === 'due' && <DayField label={say('newDue')} value={due} min={earliest} max={lastDay(period)} onChange={setDue} />}
      <Textarea label={say('reason')} autosize value={reason} error={tried && !reason.trim() ? say('reasonNeeded') : undefined} onChange={(event) => setReason(event.currentTarget.value)} />
      <div className="actions">
        <Button color={what === 'cancel' ? 'red' : undefined} onClick={save}>{say('save')}</Button>
        <Button variant="default" onClick={onClose}>{say('back')}</Button>
      </div>
    </div>
  );
}

/** One open task of a person, with what the head may change: its deadline, or that it is done at all. */
export function TaskChange({ task }: { task: BoardTask }) {
  const app = useApp();
  const say = useText(boardWords);
  const language = useLanguage((choice) => choice.language);
  const [what, setWhat] = useState<'due' | 'cancel' | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const late = isLate(task.state, app.today());
  return (
    <li className="board-task">
      <div>
        <span className="row-title">{task.state.title}</span>
        <span className="row-facts">
          <span className="tag" data-tone={late ? 'warn' : 'soft'}>{say('taskLine', { due: formatFullDay(task.state.due) })}</span>
          <Link to={'/viec/$task' as never} params={{ task: task.id } as never}>{say('openTask')}</Link>
        </span>
      </div>
      {what === null ? (
        <div className="actions">
          <Button variant="default" aria-label={`${say('changeDue')}: ${task.state.title}`} onClick={() => setWhat('due')}>{say('changeDue')}</Button>
          <Button variant="default" aria-label={`${say('cancelTask')}: ${task.state.title}`} onClick={() => setWhat('cancel')}>{say('cancelTask')}</Button>
        </div>
      ) : <ChangeForm task={task} what={what} onClose={() => setWhat(null)} onRefused={setRefused} />}
      {refused && <p className="plain board-refused" role="alert">{say('notDone')}: {refusalText(refused, language)}</p>}
    </li>
  );
}
