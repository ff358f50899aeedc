import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Row } from '#app/app.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { formatMinutes } from '#ui/dates.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Later } from '#ui/later.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { useLive } from '#ui/use-live.ts';
import { DayPicker } from './day-picker.tsx';
import { DaySheetList } from './day-sheet-list.tsx';
import { LogForm } from './log-form.tsx';
import { EMPTY_FORM } from './log-form-state.ts';
import type { LogForm as Form } from './log-form-state.ts';
import { taskSubject } from './subjects.ts';
import { TimerBar } from './timer-bar.tsx';
import { logWords } from './words.ts';
import './log-work.css';

const DeclareSheet = lazyPart(async () => (await import('./declare-sheet.tsx')).DeclareSheet);

interface LogDayProps {
  readonly day: string;
  readonly task: Row<'task'> | null;
  readonly sheet: Row<'daysheet'> | null;
}

function LogDay({ day, task, sheet }: LogDayProps) {
  const say = useText(logWords);
  const language = useLanguage((choice) => choice.language);
  const navigate = useNavigate();
  const [saved, setSaved] = useState('');
  const empty: Form = { ...EMPTY_FORM, subject: task ? taskSubject(task) : null };
  const draft = useDraft(`log:${day}:${task?.id ?? ''}`, empty);

  function onSaved(text: string, minutes: number, more: boolean): void {
    setSaved(say('saved', { text, time: formatMinutes(minutes, language) }));
    if (more && task) void navigate({ to: '/ghi-viec', search: { ngay: day } });
    if (!more) document.querySelector('#day-sheet')?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <>
      <TimerBar onStop={({ task: of, product, text }, minutes) => draft.change({ subject: { task: of, product, text }, minutes: String(minutes) })} />
      <output className="saved">{saved && <><Icon name="check" />{saved}</>}</output>
      <div className="log-panes">
        <LogForm day={day} sheet={sheet?.state ?? null} draft={draft} onSaved={onSaved} />
        <Later><DaySheetList day={day} row={sheet} /></Later>
      </div>
    </>
  );
}

export function LogWorkPage() {
  const app = useApp();
  const say = useText(logWords);
  const navigate = useNavigate();
  const { ngay, viec } = useSearch({ strict: false });
  const [declaring, setDeclaring] = useState(false);
  // Of the opening: what was begun before midnight stays on its day.
  const [today] = useState(() => app.today());
  const day = ngay !== undefined && ngay <= today ? ngay : today;
  const sheets = useLive(() => app.rows('daysheet', { person: app.account.person, from: day, to: day }), [day]);
  const tasks = useLive(() => app.rows('task', { person: app.account.person, states: ['assigned', 'inProgress', 'returned'] }), ['open']);
  const change = (chosen: string): void => void navigate({ to: '/ghi-viec', search: { ngay: chosen, viec }, replace: true });
  const declare = <Button variant="default" leftSection={<Icon name="assign" />} onClick={() => setDeclaring(true)}>{say('declare')}</Button>;
  return (
    <Page>
      <PageHeader title={say('title')} actions={declare} />
      <DayPicker day={day} onChange={change} />
      {sheets && tasks ? <LogDay key={`${day} ${viec ?? ''}`} day={day} sheet={sheets[0] ?? null} task={tasks.find((row) => row.id === viec) ?? null} /> : <Loading />}
      {declaring && <DeclareSheet onClose={() => setDeclaring(false)} />}
    </Page>
  );
}
