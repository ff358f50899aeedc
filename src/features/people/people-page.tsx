import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { NotYours } from '#parts/app/not-yours.tsx';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Panes } from '#ui/panes.tsx';
import { SearchBox } from '#ui/search-box.tsx';
import { AddPersonForm } from './add-person-form.tsx';
import { CodesPanel } from './codes-panel.tsx';
import { PeopleList } from './people-list.tsx';
import { peopleGroups, peopleOf } from './people-view.ts';
import { PersonPanel } from './person-panel.tsx';
import { useGivenCodes } from './use-given-codes.ts';
import { usePeople } from './use-people.ts';
import type { PeopleScreen } from './use-people.ts';
import { usePerson } from './use-person.ts';
import { peopleWords } from './words.ts';
import '#parts/imports/import.css';
import './people.css';

function People({ screen }: { screen: PeopleScreen }) {
  const say = useText(peopleWords);
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const [coding, setCoding] = useState<readonly string[] | null>(null);
  const [chosen, choose] = usePerson();
  const codes = useGivenCodes();
  const { org, today, roles } = screen;
  const state = chosen === null ? undefined : org.people.get(chosen);
  if (coding) return <CodesPanel screen={screen} codes={codes} people={coding} onClose={() => setCoding(null)} />;

  const active = peopleOf(org, today).filter(({ posts }) => posts.length > 0).length;
  const actions = !state && !adding && (
    <>
      <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>{say('add')}</Button>
      <Button component={Link} to="/nguoi/nhap" variant="default" leftSection={<Icon name="upload" />}>{say('import')}</Button>
      {roles.organiser && <Button variant="default" onClick={() => setCoding([])}>{say('codes')}</Button>}
    </>
  );
  const back = chosen && <Button variant="subtle" leftSection={<Icon name="back" />} onClick={() => choose(null)}>{say('backToList')}</Button>;
  const list = (
    <div className="stack">
      <SearchBox value={search} onChange={setSearch} />
      <PeopleList groups={peopleGroups(org, today, search)} screen={screen} chosen={chosen} onChoose={choose} />
    </div>
  );
  const detail = chosen && state && (
    <PersonPanel key={chosen} person={chosen} state={state} screen={screen} given={codes.given} onGiveCode={() => setCoding([chosen])} />
  );
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead', { count: active })} actions={actions} back={back} />
      {adding && (
        <AddPersonForm screen={screen} onCancel={() => setAdding(false)} onAdded={(person) => {
          setAdding(false);
          choose(person);
        }} />
      )}
      {!adding && <Panes list={list} detail={detail || null} />}
    </>
  );
}

/** People by division with their posts; for the organisation officer and the head of the unit. */
export function PeoplePage() {
  const say = useText(peopleWords);
  const screen = usePeople();
  if (!screen) return <Page><PageHeader title={say('title')} /><Loading /></Page>;
  const allowed = screen.roles.organiser || screen.roles.unitHead;
  return <Page>{allowed ? <People screen={screen} /> : <><PageHeader title={say('title')} /><NotYours /></>}</Page>;
}
