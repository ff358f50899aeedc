import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { colleagueRulesOn, sharesYearLevels } from '#domain/access/colleague-setting.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { openRequest } from '#domain/year/decision-reason.ts';
import { petitionClock } from '#domain/year/unit-year-petition.ts';
import { standingCounts, standingOf } from '#domain/year/unit-year-standing.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { useApp } from '#parts/app/app-context.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { formatMoment } from '#ui/dates.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { classificationWords } from './classification-words.ts';
import { standingWords } from './standing-words.ts';
import { levelName } from '#parts/year/level-name.ts';
import { yearRows } from './year-view.ts';
import type { YearRow } from './year-view.ts';

interface StandingsProps {
  readonly unit: UnitYear;
  readonly org: Organisation;
}

const SHOWN = ['all', 'undecided', 'unseen', 'petitioned', 'asked'] as const;
type Shown = (typeof SHOWN)[number];

function fits({ year: { facts } }: YearRow, shown: Shown): boolean {
  const { decision } = standingOf(facts);
  switch (shown) {
    case 'all':
      return true;
    case 'undecided':
      return decision === null;
    case 'unseen':
      return decision !== null && decision.seenAt === null;
    case 'petitioned':
      return facts.petitions.length > 0;
    case 'asked':
      return openRequest(facts) !== null;
  }
}

function PetitionCell({ row, org }: { row: YearRow; org: Organisation }) {
  const app = useApp();
  const say = useText(standingWords);
  const sayClock = useText(classificationWords);
  const { facts, input } = row.year;
  const first = standingOf(facts).open[0];
  if (!first) return facts.petitions.length > 0 ? say('petitionDone') : '–';
  const { state, due, days } = petitionClock(first, input.profile, org.unit.calendar, app.today());
  const words = sayClock(`clock_${state}`, { day: formatFullDay(due ?? ''), days });
  return <span className={state === 'overdue' ? 'year-lacking' : undefined}>{say('petitionOpen', { words })}</span>;
}

function StandingRow({ row, unit, org }: StandingsProps & { row: YearRow }) {
  const app = useApp();
  const say = useText(standingWords);
  const language = useLanguage((choice) => choice.language);
  const { facts } = row.year;
  const { proposal, decision } = standingOf(facts);
  const level = (one: { level: Parameters<typeof levelName>[1] } | null) => (one ? levelName(unit.rules, one.level, language) : say('notYet'));
  const search = row.person === app.account.person ? { nam: unit.year } : { nam: unit.year, nguoi: row.person };
  return (
    <tr>
      <th scope="row"><Link className="year-name" to={'/nam' as never} search={search as never}>{row.name}</Link></th>
      <td data-label={say('colSelf')} data-empty={facts.self ? undefined : ''}>{level(facts.self)}</td>
      <td data-label={say('colProposed')}>{level(proposal)}</td>
      <td data-label={say('colDecided')}>{level(decision)}{decision && <span className="year-line soft">{decision.document}</span>}</td>
      <td data-label={say('colSeen')} data-empty={decision ? undefined : ''}>{decision?.seenAt ? formatMoment(decision.seenAt) : decision ? say('notYet') : '–'}</td>
      <td data-label={say('colPetition')} data-empty={facts.petitions.length > 0 ? undefined : ''}><PetitionCell row={row} org={org} /></td>
    </tr>
  );
}

/** Who is proposed, decided, has seen it and petitioned; by name, and what of it colleagues see (Điều 21.1.đ). */
export function StandingsSection({ unit, org }: StandingsProps) {
  const app = useApp();
  const say = useText(standingWords);
  const [open, setOpen] = useState(false);
  const [shown, show] = useState<Shown>('all');
  const rows = yearRows(unit, org).filter((row) => fits(row, shown));
  const columns = [say('colPerson'), say('colSelf'), say('colProposed'), say('colDecided'), say('colSeen'), say('colPetition')];
  return (
    <Section title={say('standings')}>
      <div className="stack">
        <p className="plain">{say('standingsLead', { ...standingCounts(unit.people) })}</p>
        <details className="year-details" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{say('standingsOpen')}</summary>
          {open && (
            <div className="stack">
              <ChoiceChips label={say('show')} options={SHOWN.map((value) => ({ value, label: say(`show_${value}`) }))} value={shown} onChange={show} />
              {rows.length === 0 ? <p className="soft plain">{say('nobodyThus')}</p> : (
                <table className="year-table year-standings">
                  <thead><tr>{columns.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
                  <tbody>{rows.map((row) => <StandingRow key={row.person} row={row} unit={unit} org={org} />)}</tbody>
                </table>
              )}
            </div>
          )}
        </details>
        <details className="year-details">
          <summary>{say('publication')}</summary>
          <p className="plain">{say('publicationText')}</p>
          <p className="plain">{say(sharesYearLevels(colleagueRulesOn(org.unit, app.today())) ? 'published' : 'notPublished')} <Link to={'/quy-tac' as never}>{say('seeRules')}</Link></p>
        </details>
      </div>
    </Section>
  );
}
