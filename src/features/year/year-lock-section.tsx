import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import { ratedPlaces } from '#domain/organisation/rating-divisions.ts';
import { ratingOf } from '#domain/organisation/rating.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { LockSection } from '#parts/lock/lock-section.tsx';
import { useText } from '#ui/language.ts';
import { closedWords } from '#parts/year/closed-words.ts';
import { LOCK_PLACE } from '#parts/year/lock-of-year.ts';
import { OPEN_POINTS, yearLeftOut } from './year-left-out.ts';
import './year-lock.css';

/** Last on the unit's year: open or closed, with whom closing would leave out. A link that names it leads down to it. */
export function YearLockSection({ unit, org }: { unit: UnitYear; org: Organisation }) {
  const say = useText(closedWords);
  const place = useRef<HTMLDivElement>(null);
  const wanted = useLocation({ select: ({ hash }) => hash === LOCK_PLACE });
  useEffect(() => {
    if (wanted) place.current?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  const left = yearLeftOut(unit.people, org);
  const unrated = ratedPlaces(org, unit.year)
    .filter(({ division }) => ratingOf(org.unit.ratings, unit.year, division) === null)
    .map(({ division, name }) => ({ key: division ?? unit.unit, name }));
  const lines = [
    ...OPEN_POINTS.map((point) => ({ label: say(`left_${point}`, { count: left[point].length }), of: left[point].map(({ person, name }) => ({ key: person, name })) })),
    { label: say('left_unrated', { count: unrated.length }), of: unrated },
  ];
  return <div id={LOCK_PLACE} className="year-lock" ref={place}><LockSection org={org} period={String(unit.year)} leftOut={lines} /></div>;
}
