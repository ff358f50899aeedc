import './assign.css';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { App, CatalogueItem, Row } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { periodFrom, periodOn, rulesFor } from '#domain/organisation/rules.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { formatMoment } from '#ui/dates.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { useLive } from '#ui/use-live.ts';
import { useApp } from '../app-context.ts';
import { useDraft } from '../use-draft.ts';
import { assignmentKind, assignmentsOf, copiesOf, faultsOf, tasksToCopy, usualDue } from './assignment-plan.ts';
import type { Assigned, AssignForm } from './assignment-plan.ts';
import { CopyList } from './copy-list.tsx';
import { candidatesOf, groupsOf } from './group-choice.ts';
import { PeoplePicker } from './people-picker.tsx';
import { Preview, Results } from './preview.tsx';
import type { Result } from './preview.tsx';
import { TaskFields } from './task-fields.tsx';
import { WhenFields } from './when-fields.tsx';
import { assignWords } from './words.ts';

interface FormValue extends AssignForm {
  readonly mode: 'new' | 'copy';
  readonly skipped: readonly string[];
}

interface World {
  readonly org: Organisation;
  readonly catalogue: readonly CatalogueItem[];
  readonly tasks: readonly Row<'task'>[];
}

function emptyForm({ org }: World, today: string): FormValue {
  const period = periodOn(org.unit, today);
  const due = usualDue(period, org.unit.calendar);
  const empty = { people: [], product: '', title: '', output: '', requirement: '', quantity: '1', shared: false, parts: {}, inPlan: false, reason: '' };
  return { ...empty, mode: 'new', skipped: [], period, due: due < today ? today : due };
}

async function assignAll(app: App, tasks: readonly Assigned[]): Promise<Result[]> {
  const writes = tasks.map((data) => ({ kind: 'task', record: app.newId(), type: 'task.assigned.v1', data }) as const);
  const outcomes = await app.writeAll(writes);
  return tasks.map((task, index) => ({ task, outcome: outcomes[index]! }));
}

/** Everything the form would make now, and what still keeps it from being made. */
function usePlan(world: World, form: FormValue) {
  const app = useApp();
  const [batch] = useState(() => app.newId());
  const { unit } = world.org;
  const kind = assignmentKind(form.period, app.today(), rulesFor(unit, form.period).cycle.planningCutoffDay, form.inPlan);
  const copied = useMemo(
    () => tasksToCopy(world.tasks, world.catalogue, { people: form.people, period: form.period, from: periodFrom(unit, form.period, -1), calendar: unit.calendar }),
    [world, form.people, form.period, unit],
  );
  const all = faultsOf(form, kind);
  if (form.mode === 'copy') {
    const faults = all.filter((fault) => fault === 'people' || fault === 'reason');
    return { copied, faults, tasks: copiesOf(copied.filter(({ id }) => !form.skipped.includes(id)), form, kind, batch) };
  }
  const product = world.catalogue.find(({ id }) => id === form.product);
  return { copied, faults: all, tasks: product ? assignmentsOf(form, product, kind, form.people.length > 1 ? batch : null) : [] };
}

function AssignForms({ world }: { world: World }) {
  const app = useApp();
  const say = useText(assignWords);
  const today = app.today();
  const draft = useDraft<FormValue>('assign', emptyForm(world, today));
  const { value: form, change, found } = draft;
  const [tried, setTried] = useState(false);
  const [results, setResults] = useState<readonly Result[] | null>(null);
  const { org, tasks: rows, catalogue } = world;
  const candidates = useMemo(() => candidatesOf(org, app.account.person, today, rows.map(({ state }) => state), form.period), [app, org, today, rows, form.period]);
  const { copied, faults, tasks } = usePlan(world, form);
  const nameOf = (person: string) => org.people.get(person)?.name ?? person;
  const shown = tried ? faults : [];
  const assign = async () => {
    setTried(true);
    if (faults.length > 0 || tasks.length === 0) return;
    setResults(await assignAll(app, tasks));
    setTried(false);
    await draft.done();
  };
  if (candidates.length === 0) return <EmptyState title={say('noPeople')} hint={say('noPeopleHint')} icon="people" />;
  if (results) return <Results results={results} nameOf={nameOf} onMore={() => setResults(null)} />;
  return (
    <>
      {found && (
        <Note
          tone="info"
          title={say('draftFound', { time: formatMoment(found.savedAt) })}
          actions={<><Button onClick={found.resume}>{say('resume')}</Button><Button variant="default" onClick={found.discard}>{say('discard')}</Button></>}
        />
      )}
      <ChoiceChips label={say('mode')} value={form.mode} onChange={(mode) => change({ mode })} options={[{ value: 'new', label: say('modeNew') }, { value: 'copy', label: say('modeCopy') }]} />
      <PeoplePicker
        candidates={candidates}
        groups={groupsOf(org, candidates, say('groupAll'))}
        chosen={form.people}
        onChange={(people) => change({ people })}
        error={shown.includes('people') ? say('faultPeople') : undefined}
      />
      {form.mode === 'new'
        ? <TaskFields form={form} change={change} nameOf={nameOf} faults={shown} catalogue={catalogue} />
        : <CopyList copied={copied} skipped={form.skipped} from={periodFrom(org.unit, form.period, -1)} nameOf={nameOf} onSkip={(skipped) => change({ skipped })} />}
      <WhenFields form={form} change={change} unit={org.unit} today={today} faults={shown} withDue={form.mode === 'new'} />
      <Preview tasks={tasks} nameOf={nameOf} onAssign={() => void assign()} />
    </>
  );
}

/** Assigning to one, several or a whole group in one action (NĐ335 Điều 18.1). */
export function AssignPage() {
  const app = useApp();
  const say = useText(assignWords);
  const org = useLive(() => app.organisation(), []);
  const catalogue = useLive(() => app.catalogue(), []);
  const tasks = useLive(() => app.rows('task'), []);
  const world = useMemo(() => (org && catalogue && tasks ? { org, catalogue, tasks } : null), [org, catalogue, tasks]);
  return (
    <Page>
      <PageHeader title={say('title')} lead={say('lead')} />
      {world ? <AssignForms world={world} /> : <Loading />}
    </Page>
  );
}
