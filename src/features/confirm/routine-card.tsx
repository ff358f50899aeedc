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

/** Everybody with nothing to look at, in one action; the button wakes up when the drawn person has been opened. */
export function RoutineCard({ rows, sample }: { rows: readonly ConfirmRow[]; sample: SampleDraft }) {
  const say = useText(confirmWords);
  const { period, confirm } = useConfirmScreen();
  const keys = new Map(rows.map((row) => [sampleKey(row, period), row]));
  const drawn = drawSample([...keys.keys()], sample.seed, SAMPLE);
  const left = drawn.filter((key) => !sample.opened.includes(key)).length;
  return (
    <Section title={say('routine')} aside={rows.length}>
      <div className="stack">
        <p className="soft plain">{say('routineLead')}</p>
        <ul className="rows">{drawn.map((key) => <li key={key}><PersonButton row={keys.get(key)!} seen={sample.opened.includes(key)} /></li>)}</ul>
        <div className="actions">
          <Button disabled={left > 0} onClick={() => confirm(rows, null)}>{say('routineConfirm', { count: rows.length })}</Button>
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
