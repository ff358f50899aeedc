import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { rollUp } from '#domain/scoring/roll-up.ts';
import { useApp } from '#parts/app/app-context.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { Section } from '#ui/section.tsx';
import type { Proposals } from './proposals.ts';
import { unitYearWords } from './unit-words.ts';
import { levelName } from '#parts/year/level-name.ts';
import { SORTS, reasonOf, yearRows } from './year-view.ts';
import type { Sort, YearRow } from './year-view.ts';
import { yearWords } from './words.ts';

interface PeopleTableProps {
  readonly unit: UnitYear;
  readonly org: Organisation;
  /** Null: the viewer does not see the whole unit, so that there is nothing to propose under. */
  readonly proposals: Proposals | null;
}

function Name({ row }: { row: YearRow }) {
  const app = useApp();
  const say = useText(unitYearWords);
  const { year } = row.year.input;
  const search = row.person === app.account.person ? { nam: year } : { nam: year, nguoi: row.person };
  return (
    <th scope="row">
      <Link className="year-name" to={'/nam' as never} search={search as never}>{row.name}</Link>
      <span className="year-line soft">{row.title} · {row.division ?? say('ofUnit')}</span>
      {row.year.input.group && <span className="year-line">{say('inGroup', { group: row.year.input.group })}</span>}
    </th>
  );
}

function Months({ row }: { row: YearRow }) {
  const say = useText(unitYearWords);
  const { input, score } = row.year;
  const { used } = rollUp('year', 1, input.months);
  return (
    <td data-label={say('colMonths')}>
      {say('monthsOf', { used: used.length, all: input.months.length })}
      {score.missing.length > 0 && !row.year.decidedAbove && <span className="year-line year-lacking">{say('monthsLacking', { months: score.missing.join(', ') })}</span>}
    </td>
  );
}

function Level({ row }: { row: YearRow }) {
  const say = useText(unitYearWords);
  const sayYear = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const { input, score } = row.year;
  const reason = reasonOf(input.profile, score, sayYear, language);
  const name = levelName(input.profile, score.level, language) || sayYear(score.reason === '11.1' ? 'notClassified' : 'noLevel');
  const plain = score.reason.startsWith('20.') && score.level === score.scoreLevel;
  return (
    <td data-label={say('colLevel')}>
      {name}
      <span className="year-line soft">{row.year.decidedAbove ? say('decidedAbove') : plain ? reason.article : `${reason.text} (${reason.article})`}</span>
    </td>
  );
}

function Propose({ row, proposals }: { row: YearRow; proposals: Proposals }) {
  const say = useText(unitYearWords);
  const isCandidate = proposals.candidates.includes(row.person);
  return (
    <td className="year-propose" data-label={isCandidate ? say('colPropose') : undefined}>
      {isCandidate && (
        <label className="year-tick">
          <input type="checkbox" aria-label={say('proposeOf', { name: row.name })} checked={proposals.chosen.has(row.person)} onChange={() => proposals.toggle(row.person)} />
        </label>
      )}
    </td>
  );
}

function PersonRow({ row, proposals }: { row: YearRow; proposals: Proposals | null }) {
  const say = useText(unitYearWords);
  const sayYear = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const { score } = row.year;
  return (
    <tr>
      <Name row={row} />
      <Months row={row} />
      <td data-label={say('colMean')} className="year-number">
        {score.average ? localNumber(score.average.display, language) : '–'}
        {score.average && score.provisional && <span className="year-line soft">{sayYear('provisional')}</span>}
      </td>
      <Level row={row} />
      {proposals && <Propose row={row} proposals={proposals} />}
    </tr>
  );
}

/** More than this would cover the list; the section of the caps names them all. */
const MOST_NAMED = 2;

/** Stays in sight while one ticks: how many are chosen, and where it is too many. */
function ProposalBar({ proposals }: { proposals: Proposals }) {
  const say = useText(unitYearWords);
  const [whole] = proposals.rows;
  const exceeded = proposals.rows.filter((row) => row.exceeded).map((row) => row.group ?? say('capWhole'));
  return (
    <output className="year-bar">
      <strong>{say('barChosen', { chosen: whole?.proposed.length ?? 0, allowed: whole?.allowed ?? 0 })}</strong>
      {exceeded.length > 0 && <span className="year-lacking">{exceeded.length > MOST_NAMED ? say('barOverMany', { count: exceeded.length }) : say('barOver', { where: exceeded.join('; ') })}</span>}
      <span className="soft">{say('barLocal')}</span>
    </output>
  );
}

/** Everybody classified here, by name: no ranking by points. */
export function PeopleTable({ unit, org, proposals }: PeopleTableProps) {
  const say = useText(unitYearWords);
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<Sort>('name');
  const rows = yearRows(unit, org, sort, search);
  const columns = [say('colPerson'), say('colMonths'), say('colMean'), say('colLevel'), ...(proposals ? [say('colPropose')] : [])];
  return (
    <Section title={say('people')} aside={say('peopleCount', { count: rows.length })}>
      <div className="stack">
        <SearchBox value={search} onChange={setSearch} label={say('searchPeople')} placeholder={say('searchPeople')} />
        <ChoiceChips label={say('sort')} options={SORTS.map((value) => ({ value, label: say(`sort_${value}`) }))} value={sort} onChange={setSort} />
        {rows.length === 0 ? <p className="soft plain">{say('nobody')}</p> : (
          <table className="year-table" data-proposing={proposals ? '' : undefined}>
            <thead><tr>{columns.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
            <tbody>{rows.map((row) => <PersonRow key={row.person} row={row} proposals={proposals} />)}</tbody>
          </table>
        )}
        {proposals && proposals.chosen.size > 0 && <ProposalBar proposals={proposals} />}
      </div>
    </Section>
  );
}
