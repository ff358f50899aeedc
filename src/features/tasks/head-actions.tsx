import { Button } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import type { Opened } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { isFinished } from '#domain/work/task.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { tasksWords } from './words.ts';

const TargetSheet = lazy(() => import('./target-sheet.tsx').then((module) => ({ default: module.TargetSheet })));

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
      {lowering && <Suspense><TargetSheet opened={opened} org={org} onClose={() => setLowering(false)} /></Suspense>}
    </div>
  );
}
