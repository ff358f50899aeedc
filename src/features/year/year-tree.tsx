import type { PersonYear } from '#domain/year/unit-year-person.ts';
import type { CapRow } from '#domain/scoring/cap.ts';
import { explainYear } from '#domain/explain/explain-year.ts';
import { Explanation } from '#parts/explanation/explanation-line.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { yearWords } from './words.ts';

/** From the level down to the score of each period, each line with its article. */
export function YearTree({ year, caps }: { year: PersonYear; caps: readonly CapRow[] }) {
  const say = useText(yearWords);
  // While months are to come nothing is classified, whatever the months so far would give.
  const score = year.open.length > 0 && year.score.status === 'classified' ? { ...year.score, status: 'incomplete' as const } : year.score;
  return (
    <Section title={say('explain')}>
      <p className="soft plain">{say('explainHint')}</p>
      <Explanation node={explainYear(year.input, score, caps)} />
    </Section>
  );
}
