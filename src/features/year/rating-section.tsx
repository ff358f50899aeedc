import { Link } from '@tanstack/react-router';
import type { Organisation } from '#domain/access/organisation.ts';
import { ratedPlaces } from '#domain/organisation/rating-divisions.ts';
import { ratingOf } from '#domain/organisation/rating.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { levelName } from '#parts/year/level-name.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { ratingWords } from './rating-words.ts';

/** The levels recognised so far, which limit heads and shares; how they come about has a page of its own. */
export function RatingSection({ unit, org }: { readonly unit: UnitYear; readonly org: Organisation }) {
  const say = useText(ratingWords);
  const language = useLanguage((choice) => choice.language);
  return (
    <Section title={say('rating')}>
      <div className="stack">
        <ul className="plain stack">
          {ratedPlaces(org, unit.year).map(({ division, name }) => {
            const rating = ratingOf(org.unit.ratings, unit.year, division);
            return (
              <li key={division ?? ''} className="year-fact">
                <strong>{name}</strong>
                <span>{rating ? say('ratingLine', { level: levelName(unit.rules, rating.level, language), decision: rating.decision }) : say('ratingNone')}{rating?.outstanding && `; ${say('ratingOutstanding')}`}</span>
              </li>
            );
          })}
        </ul>
        <div className="actions"><Link className="chip" to="/nam/to-chuc" search={{ nam: unit.year }}>{say('ratingOpen')}</Link></div>
      </div>
    </Section>
  );
}
