import { Link } from '@tanstack/react-router';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { PROGRESS } from './division-rows.ts';
import type { DivisionRow } from './division-rows.ts';
import { periodWords } from './words.ts';

function Division({ row, period }: { row: DivisionRow; period: string }) {
  const say = useText(periodWords);
  const groups = PROGRESS.map((progress) => ({ progress, people: row.people.filter((one) => one.progress === progress) })).filter(({ people }) => people.length > 0);
  const confirmed = row.people.filter(({ progress }) => progress === 'confirmed').length;
  return (
    <div className="stack">
      <div>
        <span className="row-title">{row.division === null ? say('leaders') : row.name}</span>
        <span className="row-facts"><span>{say('counted', { confirmed, people: row.people.length })}</span></span>
        <span className="period-bar" aria-hidden="true">
          {groups.map(({ progress, people }) => <span key={progress} data-progress={progress} style={{ flexGrow: people.length }} />)}
        </span>
        <span className="row-facts">{groups.map(({ progress, people }) => <span key={progress} className="tag"><span className="period-dot" data-progress={progress} />{people.length} {say(progress)}</span>)}</span>
      </div>
      <details>
        <summary>{say('names')}</summary>
        {groups.map(({ progress, people }) => (
          <div key={progress}>
            <strong>{say(progress)} ({people.length})</strong>
            <ul className="period-names">
              {people.map(({ person, name }) => <li key={person}><Link to={'/diem/$period' as never} params={{ period } as never} search={{ nguoi: person } as never}>{name}</Link></li>)}
            </ul>
          </div>
        ))}
      </details>
    </div>
  );
}

/** Who is where, with names, for those who stand over them; nobody is ranked. */
export function DivisionList({ rows, period }: { rows: readonly DivisionRow[]; period: string }) {
  const say = useText(periodWords);
  if (rows.length === 0) return null;
  return (
    <Section title={say('progress')}>
      <ul className="plain period-divisions">{rows.map((row) => <li key={row.division ?? ''}><Division row={row} period={period} /></li>)}</ul>
    </Section>
  );
}
