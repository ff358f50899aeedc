import { Button } from '@mantine/core';
import { useState } from 'react';
import { addDays } from '#domain/calendar/day.ts';
import { useApp } from '#parts/app/app-context.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { useLive } from '#ui/use-live.ts';
import { findSubjects, subjectKey, suggestSubjects } from './subjects.ts';
import type { Subject } from './subjects.ts';
import { logWords } from './words.ts';

const RECENT_DAYS = 30;

function Choices({ label, subjects, onPick }: { label: string; subjects: readonly Subject[]; onPick: (subject: Subject) => void }) {
  const say = useText(logWords);
  return (
    <ul className="rows" aria-label={label}>
      {subjects.map((subject) => (
        <li key={subjectKey(subject)}>
          <button type="button" className="row" onClick={() => onPick(subject)}>
            <span>{subject.text}</span>
            {subject.task !== null && <span className="tag" data-tone="soft"><Icon name="list" /><span className="unseen">{say('task')}</span></span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** One tap for what was used before; search without diacritics for the rest; words when it is in no list. */
export function SubjectPicker({ onPick }: { onPick: (subject: Subject) => void }) {
  const app = useApp();
  const say = useText(logWords);
  const [query, setQuery] = useState('');
  const { person } = app.account;
  const from = addDays(app.today(), -RECENT_DAYS);
  const sheets = useLive(() => app.rows('daysheet', { person, from }), [from]) ?? [];
  const tasks = useLive(() => app.rows('task', { person, states: ['assigned', 'inProgress', 'returned'] }), ['open']) ?? [];
  const catalogue = useLive(() => app.catalogue(), []) ?? [];
  const typed = query.trim();
  const shown = typed === '' ? suggestSubjects(sheets, tasks) : findSubjects(typed, tasks, catalogue);
  return (
    <div className="stack">
      <SearchBox label={say('search')} placeholder={say('search')} value={query} onChange={setQuery} />
      {shown.length > 0 && <Choices label={say(typed === '' ? 'recent' : 'found')} subjects={shown} onPick={onPick} />}
      {shown.length === 0 && <p className="soft">{say(typed === '' ? 'noSubjects' : 'nothingFound')}</p>}
      {typed !== '' && (
        <Button variant="default" leftSection={<Icon name="pencil" />} onClick={() => onPick({ task: null, product: null, text: typed })}>
          {say('useWords', { text: typed })}
        </Button>
      )}
    </div>
  );
}
