import { Button } from '@mantine/core';
import { drawSample } from '#parts/decisions/draw-sample.ts';
import type { SampleDraft } from '#parts/decisions/use-sample.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { useConfirmScreen } from './confirm-context.ts';
import type { ConfirmRow } from './confirm-row.ts';
import { PersonFacts } from './person-facts.tsx';
import { confirmWords } from './words.ts';

/** One of them at least is looked at before all are confirmed together. */
const SAMPLE = 1;

/** @returns what was opened: these marks of this person; new marks have to be looked at again */
export function sampleKey({ person, review }: ConfirmRow, period: string): string {
  return `${person}.${period}.${review?.self?.entry ?? ''}`;
}

export interface ConfirmSample {
  readonly drawn: readonly string[];
  /** Of them, how many are still to be opened. */
  readonly left: number;
}

export function sampleOf(rows: readonly ConfirmRow[], { seed, opened }: SampleDraft, period: string): ConfirmSample {
  const drawn = drawSample(rows.map((row) => sampleKey(row, period)), seed, SAMPLE);
  return { drawn, left: drawn.filter((key) => !opened.includes(key)).length };
}

function PersonButton({ row, seen }: { row: ConfirmRow; seen?: boolean }) {
  const say = useText(confirmWords);
  const { choose } = useConfirmScreen();
  return (
    <button type="button" className="row" onClick={() => choose(row.person)}>
      <span><span className="row-title">{row.name}</span><PersonFacts row={row} /></span>
      {seen === true && <span className="tag" data-tone="good"><Icon name="check" />{say('sampleSeen')}</span>}
      {seen === false && <span className="tag">{say('sampleOpen')}<Icon name="next" /></span>}
    </button>
  );
}

/** Asleep until the drawn person has been opened. */
export function ConfirmAll({ rows, left, label }: { rows: readonly ConfirmRow[]; left: number; label: 'routineConfirm' | 'sampleDone' }) {
  const say = useText(confirmWords);
  const { confirmTogether } = useConfirmScreen();
  return <Button disabled={left > 0} onClick={() => confirmTogether(rows)}>{say(label, { count: rows.length })}</Button>;
}

/** Everybody with nothing to look at, in one action; the button wakes up when the drawn person has been opened. */
export function RoutineCard({ rows, sample }: { rows: readonly ConfirmRow[]; sample: SampleDraft }) {
  const say = useText(confirmWords);
  const { period } = useConfirmScreen();
  const { drawn, left } = sampleOf(rows, sample, period);
  const isDrawn = (row: ConfirmRow) => drawn.includes(sampleKey(row, period));
  return (
    <Section title={say('routine')} aside={rows.length}>
      <div className="stack">
        <p className="soft plain">{say('routineLead')}</p>
        <ul className="rows">{rows.filter(isDrawn).map((row) => <li key={row.person}><PersonButton row={row} seen={left === 0} /></li>)}</ul>
        <div className="actions">
          <ConfirmAll label="routineConfirm" rows={rows} left={left} />
          {left > 0 && <output className="soft">{say('routineLeft')}</output>}
        </div>
        <details>
          <summary>{say('routineAll', { count: rows.length })}</summary>
          <ul className="rows">{rows.map((row) => <li key={row.person}><PersonButton row={row} /></li>)}</ul>
        </details>
      </div>
    </Section>
  );
}
