import { Button } from '@mantine/core';
import { useState } from 'react';
import { delegatesOf, givenBy } from '#domain/access/delegations.ts';
import type { GivenDelegation } from '#domain/access/delegations.ts';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { useApp } from '#parts/app/app-context.ts';
import { ActingNote } from '#parts/delegation/acting-note.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { StateMark } from '#ui/state-mark.tsx';
import { EndForm, GiveForm } from './delegation-forms.tsx';
import { delegationWords } from './delegation-words.ts';
import { usePeople } from './use-people.ts';
import type { PeopleScreen } from './use-people.ts';
import './people.css';

const PAST_SHOWN = 10;

function Facts({ given, name }: { given: GivenDelegation; name: string }) {
  const app = useApp();
  const say = useText(delegationWords);
  const { from, to, reason, ended } = given;
  const today = app.today();
  return (
    <div>
      <span className="row-title">{name}</span>
      <span className="row-facts">
        {from <= today && today <= to && <span className="tag" data-tone="good"><Icon name="check" />{say('now')}</span>}
        {from > today && from <= to && <span className="tag"><Icon name="clock" />{say('coming')}</span>}
        <span>{to < from ? say('neverBegan') : say('days', { from: formatFullDay(from), to: formatFullDay(to) })}</span>
      </span>
      <span className="soft">{reason}</span>
      {ended && <span className="row-facts"><span>{say('ended', { reason: ended.reason })}</span></span>}
    </div>
  );
}

interface OneProps {
  readonly given: GivenDelegation;
  readonly screen: PeopleScreen;
}

function Current({ given, screen }: OneProps) {
  const say = useText(delegationWords);
  const [ending, setEnding] = useState(false);
  const name = nameIn(screen.org, given.person);
  const delivery = screen.deliveries.get(given.person);
  return (
    <li className="person-post">
      <Facts given={given} name={name} />
      {delivery && delivery.state !== 'received' && <StateMark state={delivery.state} compact />}
      {ending && <EndForm given={given} name={name} onClose={() => setEnding(false)} />}
      {!ending && <div className="actions"><Button variant="default" aria-label={say('endOf', { name })} onClick={() => setEnding(true)}>{say('end')}</Button></div>}
    </li>
  );
}

function Past({ all, org }: { all: readonly GivenDelegation[]; org: Organisation }) {
  const say = useText(delegationWords);
  if (all.length === 0) return null;
  return (
    <details>
      <summary className="summary">{say('past')} ({all.length})</summary>
      <ul className="plain stack">{all.slice(0, PAST_SHOWN).map((given) => <li key={given.entry} className="person-post"><Facts given={given} name={nameIn(org, given.person)} /></li>)}</ul>
    </details>
  );
}

function Delegations({ screen }: { screen: PeopleScreen }) {
  const app = useApp();
  const say = useText(delegationWords);
  const [giving, setGiving] = useState(false);
  const { org, today } = screen;
  const able = delegatesOf(org, app.account.person, today).length > 0;
  const all = givenBy(org, app.account.person);
  const current = all.filter(({ from, to }) => to >= today && to >= from);
  const past = all.filter((one) => !current.includes(one));
  const actions = able && !giving && <Button leftSection={<Icon name="plus" />} onClick={() => setGiving(true)}>{say('give')}</Button>;
  return (
    <>
      <PageHeader title={say('title')} lead={able ? say('lead') : undefined} actions={actions} />
      <ActingNote org={org} />
      {giving && <Section title={say('give')}><GiveForm org={org} onClose={() => setGiving(false)} /></Section>}
      {!able && all.length === 0 && <EmptyState title={say('emptyTitle')} hint={say('emptyHint')} icon="people" />}
      {(able || all.length > 0) && (
        <Section title={say('current')} aside={current.length > 0 && current.length}>
          {current.length === 0 && <p className="soft">{say('none')}</p>}
          <ul className="plain stack">{current.map((given) => <Current key={given.entry} given={given} screen={screen} />)}</ul>
        </Section>
      )}
      <Past all={past} org={org} />
    </>
  );
}

/** '/uy-quyen': a head lets somebody act in his place for dated days, and sees and ends what he gave. */
export function DelegationPage() {
  const say = useText(delegationWords);
  const screen = usePeople();
  return <Page>{screen ? <Delegations screen={screen} /> : <><PageHeader title={say('title')} /><Loading /></>}</Page>;
}
