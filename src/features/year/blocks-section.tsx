import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { blockingIn } from '#domain/year/unit-year.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import { Section } from '#ui/section.tsx';
import { TextTwin } from '#ui/text-twin.tsx';
import { levelName } from '#parts/year/level-name.ts';
import { givenName, levelCounts } from './year-view.ts';
import { unitYearWords } from './unit-words.ts';
import { yearWords } from './words.ts';

const LevelsChart = lazyPart(async () => (await import('./levels-chart.tsx')).LevelsChart, <Loading />);

/** By name, who still lacks the score of a month that is over. */
export function BlocksSection({ unit, org }: { unit: UnitYear; org: Organisation }) {
  const say = useText(unitYearWords);
  const nameOf = (person: string) => nameIn(org, person);
  const blocking = blockingIn(unit).toSorted((a, b) => givenName(nameOf(a.person)).localeCompare(givenName(nameOf(b.person)), 'vi'));
  return (
    <Section title={say('blocks')} aside={blocking.length > 0 ? say('peopleCount', { count: blocking.length }) : undefined}>
      {blocking.length === 0 ? <p className="soft plain">{say('blocksNone')}</p> : (
        <ul className="year-blocks">
          {blocking.map(({ person, score }) => (
            <li key={person}>{score.missing.length > 0 ? say('blockLine', { name: nameOf(person), months: score.missing.join(', ') }) : say('blockNone', { name: nameOf(person) })}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** How many stand at each level: nobody is named. */
export function LevelsSection({ unit }: { unit: UnitYear }) {
  const say = useText(unitYearWords);
  const sayYear = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const levels = levelCounts(unit.people).map(({ level, count }) => ({ label: level === null ? sayYear('noLevel') : levelName(unit.rules, level, language), count }));
  return (
    <Section title={say('levels')}>
      <TextTwin caption={sayYear('year', { year: unit.year })} rows={levels.map(({ label, count }) => ({ label, value: say('levelPeople', { count }) }))}>
        <LevelsChart levels={levels} />
      </TextTwin>
    </Section>
  );
}

/** Those whose new unit classifies them. */
export function LeftSection({ unit, org }: { unit: UnitYear; org: Organisation }) {
  const say = useText(unitYearWords);
  const left = unit.people.filter(({ here }) => !here);
  if (left.length === 0) return null;
  return (
    <Section title={say('leftTitle')}>
      <p className="soft plain">{say('leftHint')}</p>
      <ul className="year-blocks">{left.map(({ person }) => <li key={person}>{nameIn(org, person)}</li>)}</ul>
    </Section>
  );
}
