import { Link } from '@tanstack/react-router';
import type { Row } from '#app/app.ts';
import { countUnits, rangesOf, unitCount } from '#domain/work/unit-runs.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { StateMark } from '#ui/state-mark.tsx';
import { dueText } from './task-due.ts';
import { taskWords } from './task-words.ts';

interface TaskRowProps {
  readonly row: Row<'task'>;
  readonly today: string;
  readonly active?: boolean;
  /** A line more about it: with whom, which part. */
  readonly note?: string | null;
}

/** One task in a list: what, how it stands, until when, how much, and where its entries are. */
export function TaskRow({ row, today, active = false, note }: TaskRowProps) {
  const say = useText(taskWords);
  const { state: task, delivery } = row;
  const due = dueText(task, today, say);
  const total = unitCount(task.target);
  const done = countUnits(rangesOf(task.units, (run) => run.status === 'accepted'));
  const mark = delivery.state === 'received' && task.status === 'accepted' ? 'approved' : delivery.state;
  return (
    <li>
      <Link to="/viec/$task" params={{ task: row.id }} search={(kept) => kept} className="row" data-active={active ? '' : undefined}>
        <span>
          <span className="row-title">{task.title}</span>
          <span className="row-facts">
            <span className="tag" data-tone={due.tone}>
              {due.tone !== 'soft' && <Icon name="clock" />}
              {due.words}
            </span>
            <span>{say(task.status)}</span>
            {total > 1 && <span>{say('done', { done, total })}</span>}
          </span>
          {note && <span>{note}</span>}
        </span>
        <StateMark state={mark} time={delivery.receivedAt} compact />
      </Link>
    </li>
  );
}
