/** A closed period under both profiles, person by person, before anything is decided. */
import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Row } from '#app/app.ts';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { periodFrom, periodOn } from '#domain/organisation/rules.ts';
import { compareProfiles } from '#domain/review/compare-profiles.ts';
import type { PersonComparison, ProfileComparison } from '#domain/review/compare-profiles.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { useApp } from '#parts/app/app-context.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { formatPeriodTitle } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { matchesSearch } from '#ui/plain-text.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { useLive } from '#ui/use-live.ts';
import { coverage, scoreText, signed, whyText } from './comparison-text.ts';
import { rulesWords } from './words.ts';

const CLOSED_SHOWN = 6;

/** The last closed periods, the latest first, each of the kind its own rules say. */
function closedPeriods({ unit }: Organisation, today: string): string[] {
  const now = periodOn(unit, today);
  return Array.from({ length: CLOSED_SHOWN }, (_, at) => periodFrom(unit, now, -at - 1));
}

/** Undefined until the records of the period have come. */
function useComparison(org: Organisation, period: string, candidate: RuleProfile): ProfileComparison | undefined {
  const app = useApp();
  const tasks = useLive(() => app.rows('task', { period }), [period]);
  const reviews = useLive(() => app.rows('review', { period }), [period]);
  return useMemo(() => {
    if (!tasks || !reviews) return undefined;
    const byPerson = new Map<string, Row<'task'>[]>();
    for (const task of tasks) byPerson.set(task.state.person, [...(byPerson.get(task.state.person) ?? []), task]);
    const reviewOf = new Map(reviews.map(({ state }) => [state.person, state]));
    return compareProfiles({ org, period, tasksOf: (person) => byPerson.get(person) ?? [], reviewOf: (person) => reviewOf.get(person) ?? null }, candidate);
  }, [org, period, candidate, tasks, reviews]);
}

type Shown = 'all' | 'moved' | 'unknown';

const FITS: Readonly<Record<Shown, (one: PersonComparison) => boolean>> = {
  all: () => true,
  moved: ({ move }) => move === 'up' || move === 'down',
  unknown: ({ difference }) => difference === null,
};

function Summary({ result }: { result: ProfileComparison }) {
  const say = useText(rulesWords);
  const { compared, people, up, down, excellent } = result;
  return (
    <ul className="rules-counts">
      <li>{say('coverage', { compared, count: people.length, share: coverage(result) })}</li>
      <li>{say('movedUp', { count: up })}</li>
      <li>{say('movedDown', { count: down })}</li>
      <li>{say('excellentCount', excellent)}</li>
    </ul>
  );
}

function ScoreCell({ score, rules, name }: { score: PeriodScore; rules: RuleProfile; name: string }) {
  const say = useText(rulesWords);
  const language = useLanguage((choice) => choice.language);
  const shown = scoreText(score, rules, language);
  if (!shown) return <td data-label={name}><span className="soft">{say('noScore')}</span></td>;
  return <td data-label={name}><span className="rules-number">{shown.score}</span><span className="rules-level">{shown.level}</span></td>;
}

interface PersonRowProps {
  readonly one: PersonComparison;
  readonly name: string;
  readonly before: RuleProfile;
  readonly after: RuleProfile;
}

function PersonRow({ one, name, before, after }: PersonRowProps) {
  const say = useText(rulesWords);
  const language = useLanguage((choice) => choice.language);
  const { role, difference, move } = one;
  const moved = move === 'up' || move === 'down' ? move : null;
  return (
    <tr>
      <th scope="row">{name}<span className="rules-role">{say(role)}</span></th>
      <ScoreCell score={one.before} rules={before} name={say('before')} />
      <ScoreCell score={one.after} rules={after} name={say('after')} />
      <td data-label={say('difference')}>
        <span className="rules-number">{difference ? signed(difference.display, language) : '–'}</span>
        {moved && <span className="tag" data-tone={moved === 'up' ? 'good' : 'act'}><Icon name={moved === 'up' ? 'check' : 'alert'} />{say(moved)}</span>}
      </td>
      <td data-label={say('why')}><span>{whyText(one, say, language)}</span></td>
    </tr>
  );
}

interface PeopleProps {
  readonly org: Organisation;
  readonly result: ProfileComparison;
  readonly candidate: RuleProfile;
}

function People({ org, result, candidate }: PeopleProps) {
  const say = useText(rulesWords);
  const [shown, show] = useState<Shown>('all');
  const [query, setQuery] = useState('');
  const nameOf = (person: string): string => nameIn(org, person);
  const count = (key: Shown): number => result.people.filter(FITS[key]).length;
  const options = [
    { value: 'all', label: say('showAll', { count: count('all') }) },
    { value: 'moved', label: say('showMoved', { count: count('moved') }) },
    { value: 'unknown', label: say('showUnknown', { count: count('unknown') }) },
  ] as const;
  const rows = result.people.filter(FITS[shown]).filter(({ person }) => matchesSearch(nameOf(person), query));
  const heads = ['person', 'before', 'after', 'difference', 'why'] as const;
  return (
    <>
      <ChoiceChips<Shown> label={say('show')} quiet options={options} value={shown} onChange={show} />
      <SearchBox label={say('searchPerson')} placeholder={say('searchPerson')} value={query} onChange={setQuery} />
      {rows.length === 0
        ? <p className="soft">{say('nobodyShown')}</p>
        : (
          <table className="rules-people">
            <thead><tr>{heads.map((key) => <th key={key} scope="col">{say(key)}</th>)}</tr></thead>
            <tbody>
              {rows.map((one) => <PersonRow key={one.person} one={one} name={nameOf(one.person)} before={result.rules} after={candidate} />)}
            </tbody>
          </table>
        )}
    </>
  );
}

interface ComparisonProps {
  readonly org: Organisation;
  readonly candidate: RuleProfile;
}

export function Comparison({ org, candidate }: ComparisonProps) {
  const app = useApp();
  const say = useText(rulesWords);
  const language = useLanguage((choice) => choice.language);
  const periods = closedPeriods(org, app.today());
  const [chosen, choose] = useState<string | null>(null);
  const period = chosen ?? periods[0]!;
  const result = useComparison(org, period, candidate);
  const empty = result && result.compared === 0 && result.people.every(({ before }) => before.total === null);
  return (
    <div className="stack">
      <p className="soft rules-hint">{say('compareHint')}</p>
      <NativeSelect label={say('period')} value={period} onChange={(event) => choose(event.currentTarget.value)}
        data={periods.map((value) => ({ value, label: formatPeriodTitle(value, language) }))} />
      {!result && <Loading />}
      {empty && <Note tone="info" title={say('noData')}>{say('noDataHint')}</Note>}
      {result && !empty && (
        <>
          <Summary result={result} />
          <People org={org} result={result} candidate={candidate} />
        </>
      )}
    </div>
  );
}
