import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Row } from '#app/app.ts';
import { useApp } from '#parts/app/app-context.ts';
import { partText } from '#parts/tasks/task-part.ts';
import { TaskRow } from '#parts/tasks/task-row.tsx';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { SearchBox } from '#ui/search-box.tsx';
import { Section } from '#ui/section.tsx';
import { useLive } from '#ui/use-live.ts';
import { TASK_TABS, filterTasks, groupTasks, parseTaskSearch } from './task-filter.ts';
import type { TaskSearch } from './task-filter.ts';
import { tasksWords } from './words.ts';

function Groups({ rows, search }: { rows: readonly Row<'task'>[]; search: TaskSearch }) {
  const say = useText(tasksWords);
  const app = useApp();
  const { task: active } = useParams({ strict: false });
  const language = useLanguage((choice) => choice.language);
  const org = useLive(() => app.organisation(), []);
  const reader = { viewer: app.account.person, nameOf: (person: string) => org?.people.get(person)?.name ?? '', language };
  const shown = filterTasks(rows, search);
  const today = app.today();
  if (shown.length === 0) {
    const searched = search.tim !== undefined;
    const title = searched ? say('noMatch', { query: search.tim ?? '' }) : say('emptyTitle');
    return <section className="section"><EmptyState icon={searched ? 'search' : 'list'} title={title} hint={say(searched ? 'noMatchHint' : 'emptyHint')} /></section>;
  }
  return groupTasks(shown, today).map(({ name, rows: own }) => (
    <Section key={name} title={say(name)} aside={<span className="soft">{own.length}</span>}>
      <ul className="rows">{own.map((row) => <TaskRow key={row.id} row={row} today={today} active={row.id === active} note={partText(row.state, reader)} />)}</ul>
    </Section>
  ));
}

/** The viewer's tasks; filter and search stand in the address, so that a link or a reload keeps them. */
export function TaskList() {
  const app = useApp();
  const say = useText(tasksWords);
  const navigate = useNavigate();
  const search = parseTaskSearch(useSearch({ strict: false }));
  const rows = useLive(() => app.rows('task', { person: app.account.person }), ['own']);
  const change = (part: TaskSearch): void => void navigate({ to: '.', search: parseTaskSearch({ ...search, ...part }), replace: true });
  return (
    <div className="stack">
      <SearchBox label={say('search')} placeholder={say('search')} value={search.tim ?? ''} onChange={(tim) => change({ tim })} />
      <ChoiceChips quiet label={say('filter')} value={search.loc ?? 'open'} onChange={(loc) => change({ loc })}
        options={TASK_TABS.map((value) => ({ value, label: say(value) }))} />
      {rows ? <Groups rows={rows} search={search} /> : <Loading />}
    </div>
  );
}
