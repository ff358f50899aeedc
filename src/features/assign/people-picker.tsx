import { Checkbox, NativeSelect } from '@mantine/core';
import { localNumber } from '#domain/scoring/explanation-text.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import type { Candidate, PeopleGroup } from './group-choice.ts';
import { assignWords } from './words.ts';

interface PeoplePickerProps {
  readonly candidates: readonly Candidate[];
  readonly groups: readonly PeopleGroup[];
  readonly chosen: readonly string[];
  readonly onChange: (people: readonly string[]) => void;
  readonly error?: string;
}

/** One, several or a whole group, with the load of each beside the name. */
export function PeoplePicker({ candidates, groups, chosen, onChange, error }: PeoplePickerProps) {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  const number = (text: string) => localNumber(text, language);
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const addGroup = (key: string) => {
    const people = groups.find((group) => group.key === key)?.people ?? [];
    onChange([...new Set([...chosen, ...people])]);
  };
  return (
    <Section title={say('people')} aside={<output>{say('chosen', { count: chosen.length })}</output>}>
      <div className="stack">
        <NativeSelect
          label={say('group')}
          value=""
          data={[{ value: '', label: say('groupNone') }, ...groups.map(({ key, label }) => ({ value: key, label }))]}
          onChange={(event) => addGroup(event.currentTarget.value)}
        />
        <div className="assign-people">
          {candidates.map((one) => (
            <Checkbox
              key={one.id}
              checked={chosen.includes(one.id)}
              onChange={() => toggle(one.id)}
              label={one.name}
              description={`${one.title} · ${say('load', { load: number(one.load), median: number(one.median) })}${one.canTake ? ` · ${say('canTake')}` : ''}`}
            />
          ))}
        </div>
        {error && <p className="plain assign-fault" role="alert">{error}</p>}
      </div>
    </Section>
  );
}
