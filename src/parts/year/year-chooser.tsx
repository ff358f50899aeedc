import { Link } from '@tanstack/react-router';
import type { Organisation } from '#domain/access/organisation.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useText } from '#ui/language.ts';
import { yearsOf } from './use-year.ts';
import './year-parts.css';
import { yearPartsWords } from './year-parts-words.ts';

interface YearChooserProps {
  readonly org: Organisation;
  readonly year: number;
  readonly to: '/nam' | '/nam/don-vi' | '/nam/to-chuc';
  /** Kept in the address. */
  readonly search?: Readonly<Record<string, string>>;
}

/** The year shown and the others there are; nothing where there is but one. */
export function YearChooser({ org, year, to, search = {} }: YearChooserProps) {
  const app = useApp();
  const say = useText(yearPartsWords);
  const known = yearsOf(org, app.today());
  const years = known.includes(year) ? known : [...known, year];
  if (years.length < 2) return null;
  return (
    <nav className="year-chooser" aria-label={say('years')}>
      {years.map((one) => (
        <Link key={one} className="chip" to={to as never} search={{ ...search, nam: one } as never} aria-current={one === year ? 'page' : undefined}>
          {one}
        </Link>
      ))}
    </nav>
  );
}
