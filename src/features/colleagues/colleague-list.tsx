import { useState } from 'react';
import { FEWEST_PEOPLE, MEDIAN_BOUNDS } from '#domain/access/colleagues.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { ShownFigures } from '#domain/protocol/colleagues.ts';
import { useApp } from '#parts/app/app-context.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { colleagueLines, matchingLines } from './colleague-row.ts';
import type { ColleagueLine, NamedLine } from './colleague-row.ts';
import { colleagueWords } from './words.ts';

export function Who({ line, own }: { line: NamedLine; own: boolean }) {
  const say = useText(colleagueWords);
  return (
    <th scope="row">
      <span className="row-title">{line.name}{own && ` (${say('you')})`}</span>
      <span className="soft">{line.post}</span>
    </th>
  );
}

function Line({ line, own }: { line: ColleagueLine; own: boolean }) {
  const say = useText(colleagueWords);
  return (
    <tr>
      <Who line={line} own={own} />
      {(['hours', 'jobs', 'done'] as const).map((column) => (
        <td key={column} data-label={say(column)}>{line[column] || <span className="soft">{say('none')}</span>}</td>
      ))}
    </tr>
  );
}

/** Everybody by name: nothing here sorts or ranks by a figure. */
export function ColleagueList({ table, org }: { table: ShownFigures; org: Organisation }) {
  const app = useApp();
  const say = useText(colleagueWords);
  const language = useLanguage((choice) => choice.language);
  const [query, setQuery] = useState('');
  if (table.rows.length === 0) return <EmptyState icon="people" title={say('tooFew')} hint={say('tooFewHint', { count: FEWEST_PEOPLE })} />;
  const lines = matchingLines(colleagueLines(table, { org, today: app.today(), language, say }), query);
  return (
    <>
      <p className="soft plain">{table.setting === 'unit' ? say('meaningUnit') : say('meaningWords', MEDIAN_BOUNDS)}</p>
      <SearchBox value={query} onChange={setQuery} label={say('search')} placeholder={say('search')} />
      <p className="soft plain" aria-live="polite">{lines.length > 0 ? say('people', { count: lines.length }) : say('noMatch')}</p>
      {lines.length > 0 && (
        <table className="colleagues" data-words={table.setting === 'words' || undefined}>
          <thead>
            <tr>{(['person', 'hours', 'jobs', 'done'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr>
          </thead>
          <tbody>{lines.map((line) => <Line key={line.person} line={line} own={line.person === app.account.person} />)}</tbody>
        </table>
      )}
    </>
  );
}
