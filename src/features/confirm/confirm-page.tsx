import { useEffect } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import { lastDay } from '#domain/calendar/period.ts';
import { lockOf } from '#domain/organisation/period-lock.ts';
import { reviewId } from '#domain/review/review.ts';
import { useApp } from '#parts/app/app-context.ts';
import { periodInHand, recentPeriods, usePeriodAddress } from '#parts/app/period-address.ts';
import { RefusedNote } from '#parts/app/refused-note.tsx';
import { ScoreContext } from '#parts/app/score-context.ts';
import { decidedKeys, decisionQueueOf } from '#parts/decisions/decision-queue.ts';
import { useListKeys } from '#parts/decisions/use-list-keys.ts';
import { useQueueState } from '#parts/decisions/use-queue-state.ts';
import { useSample } from '#parts/decisions/use-sample.ts';
import { ActingNote } from '#parts/delegation/acting-note.tsx';
import { confirmDraft, plainConfirmation } from '#parts/marks/confirm-marks.tsx';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { delayAction } from '#ui/delayed-action.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatFullDay, formatPeriodTitle } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Panes } from '#ui/panes.tsx';
import { useIsWide } from '#ui/use-is-wide.ts';
import { useLive } from '#ui/use-live.ts';
import { ConfirmContext } from './confirm-context.ts';
import type { ConfirmScreen } from './confirm-context.ts';
import { sortOut } from './confirm-row.ts';
import type { ConfirmRow } from './confirm-row.ts';
import { PersonList } from './person-list.tsx';
import { PersonPane } from './person-pane.tsx';
import { ConfirmAll, sampleKey, sampleOf } from './routine-card.tsx';
import { useConfirmRows } from './use-confirm-rows.ts';
import { useSpentDrafts } from './use-spent-drafts.ts';
import { confirmWords } from './words.ts';
import '#parts/decisions/decisions.css';
import './confirm.css';

const PATH = '/xac-nhan';
const keyOf = (person: string, period: string): string => `confirm.${reviewId(person, period)}`;

interface PeopleProps {
  readonly org: Organisation;
  readonly period: string;
  readonly rows: readonly ConfirmRow[];
}

/** Confirms through the queue with its undo, and opens the next person who waits. */
function useConfirming({ period, rows }: PeopleProps) {
  const app = useApp();
  const say = useText(confirmWords);
  const { person: chosen, go } = usePeriodAddress(PATH);
  const wide = useIsWide();
  const queue = decisionQueueOf(app, delayAction);
  const state = useQueueState(queue);
  const keys = decidedKeys(state);
  const sorted = sortOut(rows, new Set(rows.filter(({ person }) => keys.has(keyOf(person, period))).map(({ person }) => person)));
  const order = [...sorted.routine, ...sorted.single].map(({ person }) => person);
  const choose = (person: string | null): void => go({ period, person });
  const confirm = (picked: readonly ConfirmRow[], data: unknown): void => {
    const writes = picked.map((row) => ({ kind: 'review' as const, record: reviewId(row.person, period), type: 'review.confirmed.v1', data: data ?? plainConfirmation(row.scored, row.review) }));
    const label = picked.length === 1 ? say('oneDone', { name: picked[0]!.name }) : say('manyDone', { count: picked.length });
    void queue.add({ keys: picked.map(({ person }) => keyOf(person, period)), label, writes });
    const place = order.indexOf(picked[0]?.person ?? '');
    // On a phone the list shows who is left first; beside the list the next one can open at once.
    const afterAll = wide ? (sorted.single[0]?.person ?? null) : null;
    choose(picked.length === 1 ? (order[place + 1] ?? order[place - 1] ?? null) : afterAll);
  };
  /** Who has something typed about him, even unfinished, is left to be confirmed singly. */
  const confirmTogether = async (picked: readonly ConfirmRow[]): Promise<void> => {
    const drafts = await Promise.all(picked.map(({ person }) => app.draft(confirmDraft(reviewId(person, period)))));
    const untouched = picked.filter((_, place) => drafts[place] === null);
    if (untouched.length > 0) confirm(untouched, null);
  };
  const screen: ConfirmScreen = { period, choose, confirmOne: (row, data) => confirm([row], data), confirmTogether: (picked) => void confirmTogether(picked) };
  return { queue, refused: state.refused, sorted, order, chosen, screen };
}

function Confirming({ org, period, rows }: PeopleProps) {
  const app = useApp();
  const say = useText(confirmWords);
  const [sample, markOpened] = useSample(app, 'confirm/sample');
  const { queue, refused, sorted, order, chosen, screen } = useConfirming({ org, period, rows });
  useListKeys(order, chosen, screen.choose);
  useSpentDrafts(rows, period);
  const row = [...sorted.routine, ...sorted.single].find(({ person }) => person === chosen);
  const opened = row ? sampleKey(row, period) : null;
  const ready = sample !== null;
  useEffect(() => {
    if (opened && ready) markOpened(opened);
  }, [opened, ready, markOpened]);
  if (!sample) return <Loading />;
  const locked = lockOf(org.unit.locks, period) !== null;
  const { drawn, left } = sampleOf(sorted.routine, sample, period);
  const all = opened && drawn.includes(opened) && sorted.routine.length > 1 ? <ConfirmAll label="sampleDone" rows={sorted.routine} left={left} /> : null;
  const pane = row && !locked ? <ScoreContext value={{ org, period, person: row.person }}><PersonPane key={row.person} row={row} beside={all} /></ScoreContext> : null;
  return (
    <ConfirmContext value={screen}>
      <RefusedNote queue={queue} refused={refused} />
      {locked && <Note tone="info" title={say('locked')} />}
      <div className="decision-panes"><Panes list={<PersonList sorted={sorted} sample={sample} chosen={chosen} locked={locked} />} detail={pane} /></div>
    </ConfirmContext>
  );
}

function ConfirmView({ org }: { org: Organisation }) {
  const app = useApp();
  const say = useText(confirmWords);
  const language = useLanguage((choice) => choice.language);
  const { period: asked, person, go } = usePeriodAddress(PATH);
  const period = asked ?? periodInHand(org, app.today());
  const rows = useConfirmRows(org, period);
  const done = rows?.filter(({ review }) => review?.confirmed).length ?? 0;
  const periods = [...new Set([...recentPeriods(org, app.today(), 3), period])].map((value) => ({ value, label: formatPeriodTitle(value, language) }));
  const end = lastDay(period);
  return (
    <Page>
      <PageHeader title={say('title')} lead={rows && rows.length > 0 ? say('lead', { period: formatPeriodTitle(period, language), done, people: rows.length }) : undefined} />
      <div className={person === null ? undefined : 'confirm-periods'}><ChoiceChips quiet label={say('period')} value={period} options={periods} onChange={(value) => go({ period: value, person: null })} /></div>
      {app.today() <= end && rows && rows.length > 0 && <Note tone="info" icon="clock" title={say('notOver', { day: formatFullDay(end) })} />}
      <ActingNote org={org} />
      {rows === null && <Loading />}
      {rows?.length === 0 && <EmptyState title={say('emptyTitle')} hint={say('emptyHint')} icon="people" />}
      {rows && rows.length > 0 && <Confirming key={period} org={org} period={period} rows={rows} />}
    </Page>
  );
}

/** '/xac-nhan?ky=&nguoi=': everybody the head monitors, on one screen (NĐ335 Điều 10.1, 17.2). */
export function ConfirmPage() {
  const app = useApp();
  const org = useLive(() => app.organisation(), []);
  return org ? <ConfirmView org={org} /> : <Page><Loading /></Page>;
}
