import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Opened } from '#app/app.ts';
import { isOpenTask } from '#parts/tasks/task-due.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { TaskAction } from './action-sheet.tsx';
import { openFaults } from './open-faults.ts';
import { TroubleNote } from './trouble-note.tsx';
import { useTaskWrite } from './use-task-write.ts';
import { tasksWords } from './words.ts';

const ActionSheet = lazyPart(async () => (await import('./action-sheet.tsx')).ActionSheet);

/** What the official can do with his task now; the next step is the filled button. */
export function TaskActions({ opened }: { opened: Opened<'task'> }) {
  const say = useText(tasksWords);
  const [action, setAction] = useState<TaskAction | null>(null);
  const { busy, trouble, write } = useTaskWrite(opened.id);
  const task = opened.state;
  const open = isOpenTask(task);
  const partly = task.status === 'submitted' && task.units.some((run) => run.status === 'open' || run.status === 'returned');
  const fresh = task.status === 'assigned';
  const started = open && !fresh;
  return (
    <div className="stack">
      <TroubleNote trouble={trouble} />
      <div className="actions">
        {fresh && <Button leftSection={<Icon name="play" />} loading={busy} onClick={() => void write('task.started.v1', {})}>{say('start')}</Button>}
        {(open || partly) && <Button variant={started || partly ? 'filled' : 'default'} leftSection={<Icon name="check" />} onClick={() => setAction('submit')}>{say('submit')}</Button>}
        {(open || partly) && <Button variant="default" leftSection={<Icon name="pencil" />} onClick={() => setAction('progress')}>{say('addProgress')}</Button>}
        {openFaults(task).length > 0 && <Button variant="default" leftSection={<Icon name="info" />} onClick={() => setAction('excuse')}>{say('excuse')}</Button>}
        {open && <Button variant="default" leftSection={<Icon name="return" />} onClick={() => setAction('handBack')}>{say('handBack')}</Button>}
      </div>
      {open && <Link to="/ghi-viec" search={{ viec: opened.id }}>{say('logTime')}</Link>}
      {action && <ActionSheet action={action} opened={opened} onClose={() => setAction(null)} />}
    </div>
  );
}
