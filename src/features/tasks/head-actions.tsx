import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Opened } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { isFinished } from '#domain/work/task.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { tasksWords } from './words.ts';

const TargetSheet = lazyPart(async () => (await import('./target-sheet.tsx')).TargetSheet);

/** What the head can do with a task that is not finished, beside deciding on what was submitted. */
export function HeadActions({ opened, org }: { opened: Opened<'task'>; org: Organisation }) {
  const say = useText(tasksWords);
  const [lowering, setLowering] = useState(false);
  const task = opened.state;
  // A part of a large product stays as it is: the whole has to be done by somebody.
  if (isFinished(task) || task.status === 'declared' || task.split) return null;
  return (
    <div className="actions">
      <Button variant="default" leftSection={<Icon name="minus" />} onClick={() => setLowering(true)}>{say('lower')}</Button>
      {lowering && <TargetSheet opened={opened} org={org} onClose={() => setLowering(false)} />}
    </div>
  );
}
