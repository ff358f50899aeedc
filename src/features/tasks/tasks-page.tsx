import { Outlet, useParams } from '@tanstack/react-router';
import { useText } from '#ui/language.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Panes } from '#ui/panes.tsx';
import { TaskList } from './task-list.tsx';
import { tasksWords } from './words.ts';

/** The list, and beside it on a tablet (in its place on a phone) the chosen task. */
export function TasksPage() {
  const say = useText(tasksWords);
  const { task } = useParams({ strict: false });
  const list = (
    <div className="stack">
      <PageHeader title={say('title')} />
      <TaskList />
    </div>
  );
  return <Page><Panes list={list} detail={task === undefined ? null : <Outlet />} /></Page>;
}
