import { Button, Checkbox, Progress } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '#ui/dates.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Section } from '#ui/section.tsx';
import { CodeSlips } from './code-slips.tsx';
import { CodeTrouble } from './code-trouble.tsx';
import { peopleGroups, UNIT_LEVEL, WITHOUT_POST } from './people-view.ts';
import type { PeopleGroup } from './people-view.ts';
import { useCodeRun } from './use-code-run.ts';
import type { GivenCodes } from './use-given-codes.ts';
import type { PeopleScreen } from './use-people.ts';
import { peopleWords } from './words.ts';

interface CodesPanelProps {
  readonly screen: PeopleScreen;
  readonly codes: GivenCodes;
  /** Chosen beforehand. */
  readonly people: readonly string[];
  readonly logins?: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

interface ChoiceProps {
  readonly groups: readonly PeopleGroup[];
  readonly picked: readonly string[];
  readonly pick: (people: readonly string[]) => void;
  readonly given: GivenCodes['given'];
}

function Choice({ groups, picked, pick, given }: ChoiceProps) {
  const say = useText(peopleWords);
  return groups.filter(({ people }) => people.length > 0).map(({ key, name, people }) => (
    <Section key={key} title={name ?? say(key === UNIT_LEVEL ? 'unitLevel' : 'withoutPost')}>
      <div className="stack people-checks">
        {people.map(({ id, state }) => (
          <Checkbox key={id} label={state.name} description={given[id] && say('givenAt', { time: formatMoment(given[id]) })} checked={picked.includes(id)}
            onChange={(event) => pick(event.currentTarget.checked ? [...picked, id] : picked.filter((one) => one !== id))} />
        ))}
      </div>
    </Section>
  ));
}

/** Codes for one or many; while slips are shown nothing else is, so that they print alone. */
export function CodesPanel({ screen, codes, people, logins, onClose }: CodesPanelProps) {
  const say = useText(peopleWords);
  const { org, today } = screen;
  const [picked, pick] = useState(people);
  const { progress, slips, trouble, issue, forget } = useCodeRun(org, today, codes.note, logins);
  const groups = peopleGroups(org, today, '').filter(({ key }) => key !== WITHOUT_POST);
  const fresh = [...new Set(groups.flatMap((group) => group.people.map(({ id }) => id)))].filter((id) => !codes.given[id]);
  const back = <Button variant="subtle" leftSection={<Icon name="back" />} onClick={onClose}>{say('backToList')}</Button>;
  const remaining = picked.filter((id) => !slips.some(({ person }) => person === id));
  const label = progress ? say('givingCodes', progress) : '';

  function close(): void {
    forget();
    onClose();
  }

  return (
    <>
      <PageHeader title={say('codesTitle')} lead={say('codesLead')} back={slips.length === 0 && back} />
      <CodeTrouble trouble={trouble} org={org} />
      {progress && <div><output>{label}</output><Progress value={(100 * progress.done) / Math.max(1, progress.of)} aria-label={label} /></div>}
      {slips.length > 0 && <CodeSlips slips={slips} onClose={close} />}
      {slips.length === 0 && (
        <>
          <div className="actions">
            <Button variant="default" onClick={() => pick(fresh)} disabled={fresh.length === 0}>{say('pickNew', { count: fresh.length })}</Button>
            <Button variant="subtle" onClick={() => pick([])} disabled={picked.length === 0}>{say('pickNone')}</Button>
          </div>
          <Choice groups={groups} picked={picked} pick={pick} given={codes.given} />
        </>
      )}
      {remaining.length > 0 && <Button disabled={progress !== null} onClick={() => void issue(remaining)}>{say('giveCodes', { count: remaining.length })}</Button>}
    </>
  );
}
