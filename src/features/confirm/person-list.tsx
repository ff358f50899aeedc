import { Link } from '@tanstack/react-router';
import type { SampleDraft } from '#parts/decisions/use-sample.ts';
import { formatMoment } from '#ui/dates.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { useConfirmScreen } from './confirm-context.ts';
import type { ConfirmRow, SortedRows } from './confirm-row.ts';
import { LookTags, PersonFacts } from './person-facts.tsx';
import { RoutineCard } from './routine-card.tsx';
import { confirmWords } from './words.ts';

function SingleRow({ row, active }: { row: ConfirmRow; active: boolean }) {
  const { choose } = useConfirmScreen();
  return (
    <button type="button" className="row" aria-pressed={active} onClick={() => choose(row.person)}>
      <span><span className="row-title">{row.name}</span><PersonFacts row={row} /><LookTags row={row} /></span>
      <Icon name="next" />
    </button>
  );
}

function ScoreRow({ row, note }: { row: ConfirmRow; note: string }) {
  const { period } = useConfirmScreen();
  return (
    <Link className="row" to={'/diem/$period' as never} params={{ period } as never} search={{ nguoi: row.person } as never}>
      <span><span className="row-title">{row.name}</span><span className="row-facts"><span>{note}</span></span></span>
      <Icon name="next" />
    </Link>
  );
}

function DoneList({ rows, open }: { rows: readonly ConfirmRow[]; open: boolean }) {
  const say = useText(confirmWords);
  const note = ({ review }: ConfirmRow) => (review?.confirmed ? say('confirmedAt', { time: formatMoment(review.confirmed.at) }) : say('queued'));
  return (
    <Section title={say('done')} aside={rows.length}>
      <details open={open}>
        <summary>{say('doneAll', { count: rows.length })}</summary>
        <ul className="rows">{rows.map((row) => <li key={row.person}><ScoreRow row={row} note={note(row)} /></li>)}</ul>
      </details>
    </Section>
  );
}

interface PersonListProps {
  readonly sorted: SortedRows;
  readonly sample: SampleDraft;
  readonly chosen: string | null;
  /** A closed period is only looked at. */
  readonly locked: boolean;
}

/** First what people wait for, then what goes in one action, then one by one, then what is done. */
export function PersonList({ sorted, sample, chosen, locked }: PersonListProps) {
  const say = useText(confirmWords);
  const { routine, single, contested, done } = sorted;
  const nothing = routine.length + single.length === 0;
  return (
    <div className="stack">
      {contested.length > 0 && (
        <Section title={say('contested')} aside={contested.length}>
          <p className="soft plain">{say('contestedHint')}</p>
          <ul className="rows">{contested.map((row) => <li key={row.person}><ScoreRow row={row} note={say('openObjections', { count: row.objections })} /></li>)}</ul>
        </Section>
      )}
      {nothing && <EmptyState title={say('allDone')} hint={say('allDoneHint')} icon="check" />}
      {!locked && routine.length > 0 && <RoutineCard rows={routine} sample={sample} />}
      {!locked && single.length > 0 && (
        <Section title={say('single')} aside={single.length}>
          <ul className="rows">{single.map((row) => <li key={row.person}><SingleRow row={row} active={row.person === chosen} /></li>)}</ul>
        </Section>
      )}
      {done.length > 0 && <DoneList rows={done} open={nothing && contested.length === 0} />}
    </div>
  );
}
