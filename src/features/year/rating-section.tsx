import { Button } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import { ratingOf } from '#domain/organisation/rating.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { organisationCaps } from '#domain/scoring/organisation-level.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Section } from '#ui/section.tsx';
import { ratingWords } from './rating-words.ts';
import { levelName } from '#parts/year/level-name.ts';

const RatingForm = lazy(() => import('./rating-form.tsx').then((module) => ({ default: module.RatingForm })));

interface RatingProps {
  readonly unit: UnitYear;
  readonly org: Organisation;
}

interface Rated {
  /** Null: the unit itself. */
  readonly division: string | null;
  readonly name: string;
}

/** Lower ones before higher ones, as they are rated (Điều 9.1). */
function organisationsOf({ org, unit }: RatingProps): readonly Rated[] {
  const open = org.unit.divisions.filter(({ from, to }) => from <= `${unit.year}-12-31` && (to === null || to >= `${unit.year}-01-01`));
  return [...open.map(({ id, name }) => ({ division: id, name })), { division: null, name: org.unit.name }];
}

/** The same share among the divisions one authority rates (Điều 8.5). */
function DivisionsCap({ org, unit }: RatingProps) {
  const say = useText(ratingWords);
  const rated = organisationsOf({ org, unit }).flatMap(({ division }) => {
    const rating = division === null ? null : ratingOf(org.unit.ratings, unit.year, division);
    return rating && division !== null ? [{ id: division, score: { level: rating.level, total: null } }] : [];
  });
  const [row] = organisationCaps({ id: unit.unit, outstanding: false }, rated, unit.rules.organisation.cap);
  if (!row || rated.length === 0) return null;
  return <p className="soft plain">{say('divisionsCap', { candidates: row.candidates.length, allowed: row.allowed, rule: row.rule, base: row.base })} ({row.article})</p>;
}

/** The ratings of the unit and its divisions for the year, and the form to record one. */
export function RatingSection(props: RatingProps) {
  const { unit, org } = props;
  const say = useText(ratingWords);
  const language = useLanguage((choice) => choice.language);
  const [form, open] = useState<string | null>(null);
  return (
    <Section title={say('rating')}>
      <div className="stack">
        <p className="soft plain">{say('ratingLead')}</p>
        <ul className="plain stack">
          {organisationsOf(props).map(({ division, name }) => {
            const rating = ratingOf(org.unit.ratings, unit.year, division);
            const key = division ?? '';
            return (
              <li key={key} className="year-fact">
                <strong>{name}</strong>
                <span>{rating ? say('ratingLine', { level: levelName(unit.rules, rating.level, language), decision: rating.decision }) : say('ratingNone')}{rating?.outstanding && `; ${say('ratingOutstanding')}`}</span>
                {form === key && <Suspense fallback={<Loading />}><RatingForm unit={unit} org={org} division={division} name={name} onClose={() => open(null)} /></Suspense>}
                {form === null && <div className="actions"><Button variant="default" aria-label={say('rate', { name })} onClick={() => open(key)}>{say('rateShort')}</Button></div>}
              </li>
            );
          })}
        </ul>
        <DivisionsCap {...props} />
      </div>
    </Section>
  );
}
