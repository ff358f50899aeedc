import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { divisionNames, planPeopleImport } from '#app/import-people.ts';
import type { DivisionChoice, PeoplePlan } from '#app/import-people.ts';
import { isDay } from '#domain/calendar/day.ts';
import type { Sheet } from '#domain/organisation/catalogue-sheet.ts';
import { readPeople } from '#domain/organisation/people-import.ts';
import { POSITIONS } from '#domain/organisation/positions.ts';
import { useApp } from '#parts/app/app-context.ts';
import { FirstSyncNote, useSynced } from '#parts/app/first-sync-note.tsx';
import { Acknowledge, FaultList, ImportVerdict } from '#parts/imports/import-faults.tsx';
import { importWords } from '#parts/imports/import-words.ts';
import { useLineFilter } from '#parts/imports/line-filter.tsx';
import { PagedList } from '#parts/lists/paged-list.tsx';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { DivisionChoices } from './division-choices.tsx';
import { personLines, unknownDivisions } from './people-lines.ts';
import type { PersonLine } from './people-lines.ts';
import { PersonLineRow } from './person-line.tsx';
import type { PeopleScreen } from './use-people.ts';
import { peopleWords } from './words.ts';

type Choices = ReadonlyMap<string, DivisionChoice>;

function Lines({ lines }: { lines: readonly PersonLine[] }) {
  const sayImport = useText(importWords);
  const { shown, key, chips } = useLineFilter(lines);
  return (
    <Section title={sayImport('lines')} aside={lines.length}>
      <div className="stack">
        {chips}
        <div><PagedList key={key} items={shown} size={20} keyOf={(line) => line.key} label={sayImport('lines')}>{(line) => <PersonLineRow line={line} />}</PagedList></div>
      </div>
    </Section>
  );
}

function Summary({ plan }: { plan: PeoplePlan }) {
  const say = useText(peopleWords);
  const fresh = plan.steps.filter(({ action }) => action === 'new').length;
  const posts = plan.steps.flatMap(({ writes }) => writes.filter(({ type }) => type === 'person.posted.v1')).length;
  return (
    <>
      <p><strong>{say('importSummary', { fresh, posts, known: plan.steps.length - fresh })}</strong></p>
      {plan.opened.length > 0 && <p>{say('opensSummary', { count: plan.opened.length, names: plan.opened.map(({ name }) => name).join(', ') })}</p>}
      {plan.secondHeads.map(({ name, division, other }) => (
        <Note key={`${division}:${name}`} tone="warn" title={say('secondHead', { name, division: division ?? say('theUnit'), other })}>{say('secondHeadHint')}</Note>
      ))}
    </>
  );
}

interface ConfirmProps {
  readonly plan: PeoplePlan;
  readonly warnings: number;
  readonly seen: boolean;
  readonly onSeen: (seen: boolean) => void;
  readonly onConfirm: () => void;
}

function Confirm({ plan, warnings, seen, onSeen, onConfirm }: ConfirmProps) {
  const say = useText(peopleWords);
  const synced = useSynced();
  const changing = plan.steps.filter(({ action }) => action !== 'known').length;
  if (changing === 0 && plan.openings.length === 0) return <Note tone="info" icon="check" title={say('nothingNew')} />;
  return (
    <div className="form">
      {!synced && <FirstSyncNote />}
      <Acknowledge count={warnings} checked={seen} onChange={onSeen} />
      <Button disabled={!synced || (warnings > 0 && !seen)} onClick={onConfirm}>{say('confirmPeople', { count: changing })}</Button>
    </div>
  );
}

interface PeoplePreparationProps {
  readonly sheets: readonly Sheet[];
  readonly screen: PeopleScreen;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
  readonly onReady: (plan: PeoplePlan) => void;
}

/** What a read list would do, person by person; nothing is written from here. */
export function PeoplePreparation({ sheets, screen, choices, onChoices, onReady }: PeoplePreparationProps) {
  const app = useApp();
  const { org, today } = screen;
  const [seen, setSeen] = useState<readonly Sheet[] | null>(null);
  const [from, setFrom] = useState(today);
  const unknown = useMemo(() => unknownDivisions(readPeople(sheets, { positions: POSITIONS, divisions: divisionNames(org, new Map(), today) }).faults), [sheets, org, today]);
  const decided = useMemo((): Choices => new Map([...choices].filter(([name]) => unknown.includes(name))
    .map(([name, choice]) => [name, choice.kind === 'open' && isDay(from) ? { kind: 'open', from } : choice])), [choices, unknown, from]);
  const read = useMemo(() => readPeople(sheets, { positions: POSITIONS, divisions: divisionNames(org, decided, today) }), [sheets, org, decided, today]);
  const plan = useMemo(
    () => planPeopleImport({ people: read.people, choices: decided }, { unitId: app.account.unit, org, today, newId: app.newId }),
    [app, read, decided, org, today],
  );
  const warnings = read.faults.length + plan.secondHeads.length;
  return (
    <>
      <ImportVerdict faults={read.faults} importable={read.importable} />
      <DivisionChoices names={unknown} choices={decided} onChange={onChoices} from={from} onFrom={setFrom} screen={screen} />
      {read.importable && <Summary plan={plan} />}
      <FaultList faults={read.faults} />
      <Lines lines={personLines(plan, read.faults)} />
      {read.importable && (
        <Confirm plan={plan} warnings={warnings} seen={seen === sheets} onSeen={(checked) => setSeen(checked ? sheets : null)} onConfirm={() => onReady(plan)} />
      )}
    </>
  );
}
