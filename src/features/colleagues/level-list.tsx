import { useState } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import { rulesOn } from '#domain/organisation/rules.ts';
import type { ShownLevels } from '#domain/protocol/colleagues.ts';
import { useApp } from '#parts/app/app-context.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { Who } from './colleague-list.tsx';
import { levelLines, matchingLines } from './colleague-row.ts';
import { colleagueWords } from './words.ts';

interface LevelListProps {
  readonly table: ShownLevels;
  readonly org: Organisation;
  /** 'YYYY' */
  readonly year: string;
}

/** The level each was given for the year, by name (NĐ335 Điều 21.1.đ, 21.2.đ). */
export function LevelList({ table, org, year }: LevelListProps) {
  const app = useApp();
  const say = useText(colleagueWords);
  const language = useLanguage((choice) => choice.language);
  const [query, setQuery] = useState('');
  if (table.rows.length === 0) return <EmptyState icon="people" title={say('noLevels')} hint={say('noLevelsHint')} />;
  const { levels } = rulesOn(org.unit, `${year}-12-31`);
  const lines = matchingLines(levelLines(table, { org, today: app.today(), language, say }), query);
  const levelName = new Map(levels.map(({ code, label, labelEn }) => [code, language === 'vi' ? label : labelEn]));
  return (
    <>
      <p className="soft plain">{say('meaningLevels')}</p>
      <SearchBox value={query} onChange={setQuery} label={say('search')} placeholder={say('search')} />
      <p className="soft plain" aria-live="polite">{lines.length > 0 ? say('people', { count: lines.length }) : say('noMatch')}</p>
      {lines.length > 0 && (
        <table className="colleagues" data-levels>
          <thead><tr><th scope="col">{say('person')}</th><th scope="col">{say('level')}</th></tr></thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.person}>
                <Who line={line} own={line.person === app.account.person} />
                <td data-label={say('level')}>{levelName.get(line.level)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
