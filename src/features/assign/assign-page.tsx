import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { nameIn } from '#domain/access/organisation.ts';
import type { App } from '#app/app.ts';
import { periodFrom, periodOn, rulesFor } from '#domain/organisation/rules.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { NO_LEAVES, useLeaves } from '#parts/tasks/task-leave.ts';
import { unitWeight } from '#parts/tasks/task-product.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { formatMoment } from '#ui/dates.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { useLive } from '#ui/use-live.ts';
import { kindsOf, mendForm, usualDue, wayOf } from './assign-form.ts';
import type { Assigned } from './assignment-plan.ts';
import { CopyList } from './copy-list.tsx';
import { FormContext } from './form-context.ts';
import type { FormScreen } from './form-context.ts';
import { candidatesOf, groupsOf, productsFor } from './group-choice.ts';
import type { Candidate } from './group-choice.ts';
import { LeaveOffers } from './leave-offers.tsx';
import { followPeople } from './parts.ts';
import { PeoplePicker } from './people-picker.tsx';
import { Preview, Results } from './preview.tsx';
import type { Result } from './preview.tsx';
import { TaskFields } from './task-fields.tsx';
import { usePlan } from './use-plan.ts';
import type { FormValue, World } from './use-plan.ts';
import { WhenFields } from './when-fields.tsx';
import { assignWords } from './words.ts';
import './assign.css';

function emptyForm({ org }: World, today: string): FormValue {
  const period = periodOn(org.unit, today);
  const due = usualDue(period, org.unit.calendar);
  const empty = { people: [], product: '', title: '', output: '', requirement: '', quantity: '1', inPlan: false, reason: '' };
  return { ...empty, way: 'each', shares: null, parts: [], lowered: [], mode: 'new', skipped: [], period, due: due < today ? today : due };
}

async function assignAll(app: App, tasks: readonly Assigned[]): Promise<Result[]> {
  const writes = tasks.map((data) => ({ kind: 'task', record: app.newId(), type: 'task.assigned.v1', data }) as const);
  const outcomes = await app.writeAll(writes);
  return tasks.map((task, index) => ({ task, outcome: outcomes[index]! }));
}

/** Shares typed for other people say nothing about these; parts follow those who hold them. */
function choosePeople(form: FormValue, people: readonly string[], { unit }: World['org']): Partial<FormValue> {
  const slot = { period: form.period, due: usualDue(form.period, unit.calendar) };
  return { people, shares: null, ...(wayOf(form) === 'split' && { parts: followPeople(form.parts, people, slot) }) };
}

function DraftFound({ found }: { found: ReturnType<typeof useDraft>['found'] }) {
  const say = useText(assignWords);
  if (!found) return null;
  return (
    <Note
      tone="info"
      title={say('draftFound', { time: formatMoment(found.savedAt) })}
      actions={<><Button onClick={found.resume}>{say('resume')}</Button><Button variant="default" onClick={found.discard}>{say('discard')}</Button></>}
    />
  );
}

interface FieldsProps {
  readonly world: World;
  readonly form: FormValue;
  readonly change: (part: Partial<FormValue>) => void;
  readonly candidates: readonly Candidate[];
  readonly plan: ReturnType<typeof usePlan>;
  readonly screen: FormScreen;
}

function Fields({ world, form, change, candidates, plan, screen }: FieldsProps) {
  const say = useText(assignWords);
  const { org, catalogue, tasks } = world;
  const { faults, nameOf, rules } = screen;
  const divisions = candidates.filter(({ id }) => form.people.includes(id)).flatMap((one) => one.divisions);
  const key = divisions.join(' ');
  const products = useMemo(() => productsFor(catalogue, key.split(' ').filter(Boolean)), [catalogue, key]);
  const divisionName = (division: string) => org.unit.divisions.find(({ id }) => id === division)?.name ?? division;
  const copying = form.mode === 'copy';
  return (
    <>
      <ChoiceChips label={say('mode')} value={form.mode} onChange={(mode) => change({ mode })} options={[{ value: 'new', label: say('modeNew') }, { value: 'copy', label: say('modeCopy') }]} />
      <PeoplePicker
        candidates={candidates}
        groups={groupsOf(org, candidates, say('groupAll'))}
        chosen={form.people}
        onChange={(people) => change(choosePeople(form, people, org))}
        error={faults.includes('people') ? say('faultPeople') : undefined}
        rules={rules}
      />
      {copying
        ? <CopyList copied={plan.copied} skipped={form.skipped} from={periodFrom(org.unit, form.period, -1)} nameOf={nameOf} onSkip={(skipped) => change({ skipped })} />
        : <TaskFields catalogue={products} divisionName={divisionName} />}
      <WhenFields withPeriod={copying || wayOf(form) !== 'split'} withDue={!copying} />
      <LeaveOffers offers={plan.offers} tasks={tasks} />
    </>
  );
}

function AssignForms({ world }: { world: World }) {
  const app = useApp();
  const say = useText(assignWords);
  const today = app.today();
  const { org, tasks: rows } = world;
  const { unit } = org;
  const draft = useDraft<FormValue>('assign', emptyForm(world, today));
  const form = mendForm(draft.value, unit, today);
  const [tried, setTried] = useState(false);
  const [results, setResults] = useState<readonly Result[] | null>(null);
  const [batch, setBatch] = useState(() => app.newId());
  const leaves = useLeaves(unit, form.period) ?? NO_LEAVES;
  const rules = rulesFor(unit, form.period);
  const candidates = useMemo(
    () => candidatesOf(org, { viewer: app.account.person, today, tasks: rows.map(({ state }) => state), period: form.period, weigh: unitWeight(rules) }),
    [app, org, today, rows, form.period, rules],
  );
  const plan = usePlan(world, form, { today, batch, leaves });
  const nameOf = (person: string) => nameIn(org, person);
  const assign = async () => {
    setTried(true);
    if (plan.faults.length > 0 || plan.tasks.length === 0) return;
    setResults(await assignAll(app, plan.tasks));
    setTried(false);
    setBatch(app.newId());
    await draft.done();
  };
  if (candidates.length === 0) return <EmptyState title={say('noPeople')} hint={say('noPeopleHint')} icon="people" />;
  if (results) return <Results results={results} nameOf={nameOf} onMore={() => setResults(null)} />;
  const change = (part: Partial<FormValue>) => draft.change(part);
  const screen: FormScreen = { form, change, faults: tried ? plan.faults : [], nameOf, unit, today, rules, kindIn: kindsOf(unit, today, form.inPlan) };
  return (
    <FormContext.Provider value={screen}>
      <DraftFound found={draft.found} />
      <Fields world={world} form={form} change={change} candidates={candidates} plan={plan} screen={screen} />
      <Preview tasks={plan.tasks} onAssign={() => void assign()} />
    </FormContext.Provider>
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
