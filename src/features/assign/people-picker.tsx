import { Checkbox, NativeSelect } from '@mantine/core';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { amountText } from '#parts/tasks/task-product.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { postsText } from './group-choice.ts';
import type { Candidate, PeopleGroup } from './group-choice.ts';
import { assignWords } from './words.ts';

interface PeoplePickerProps {
  readonly candidates: readonly Candidate[];
  readonly groups: readonly PeopleGroup[];
  readonly chosen: readonly string[];
  readonly onChange: (people: readonly string[]) => void;
  readonly error?: string;
  /** Of the period assigned for: they say what a load is counted in. */
  readonly rules: RuleProfile;
}

/** One, several or a whole group, with the load of each beside the name. */
export function PeoplePicker({ candidates, groups, chosen, onChange, error, rules }: PeoplePickerProps) {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  const loadText = ({ load, median }: Candidate) => say('load', { load: amountText(load, rules, language), median: localNumber(median, language) });
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
              description={[postsText(one, say('alsoPost')), loadText(one), ...(one.canTake ? [say('canTake')] : [])].join(' · ')}
            />
          ))}
        </div>
        {error && <p className="plain assign-fault" role="alert">{error}</p>}
      </div>
    </Section>
  );
}
