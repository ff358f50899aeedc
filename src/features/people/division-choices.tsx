import { NativeSelect } from '@mantine/core';
import { openDivisions } from '#app/division-match.ts';
import type { DivisionChoice } from '#app/import-people.ts';
import { DayField } from '#ui/day-field.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import type { PeopleScreen } from './use-people.ts';
import { peopleWords } from './words.ts';

const OPEN = 'open:';

interface DivisionChoicesProps {
  /** Names in the file that are no division of the unit. */
  readonly names: readonly string[];
  readonly choices: ReadonlyMap<string, DivisionChoice>;
  readonly onChange: (choices: ReadonlyMap<string, DivisionChoice>) => void;
  readonly from: string;
  readonly onFrom: (day: string) => void;
  readonly screen: PeopleScreen;
}

function valueOf(choice: DivisionChoice | undefined): string {
  if (!choice) return '';
  return choice.kind === 'open' ? OPEN : choice.division;
}

/** Nothing is opened by a slip of the pen: each unknown name is decided on. */
export function DivisionChoices({ names, choices, onChange, from, onFrom, screen }: DivisionChoicesProps) {
  const say = useText(peopleWords);
  if (names.length === 0) return null;
  const known = openDivisions(screen.org.unit.divisions, screen.today).map(({ id, name }) => ({ value: id, label: name }));

  function choose(name: string, value: string): void {
    const next = new Map(choices);
    if (value === '') next.delete(name);
    else next.set(name, value === OPEN ? { kind: 'open', from } : { kind: 'same', division: value });
    onChange(next);
  }

  return (
    <Section title={say('unknownTitle')} aside={names.length}>
      <div className="form">
        <p>{say('unknownHint')}</p>
        {names.map((name) => (
          <NativeSelect key={name} label={name} value={valueOf(choices.get(name))} onChange={(event) => choose(name, event.currentTarget.value)}
            data={[{ value: '', label: say('unknownUndecided') }, { value: OPEN, label: say('openDivision', { name }) }, ...known]} />
        ))}
        {[...choices.values()].some(({ kind }) => kind === 'open') && <DayField label={say('openFrom')} value={from} onChange={onFrom} />}
      </div>
    </Section>
  );
}
