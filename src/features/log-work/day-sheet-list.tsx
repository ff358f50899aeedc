import { ActionIcon } from '@mantine/core';
import { memo, useState } from 'react';
import type { Row } from '#app/app.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { totalMinutes } from '#domain/work/day-sheet.ts';
import type { DayLine } from '#domain/work/day-sheet.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatDay, formatMinutes } from '#ui/dates.ts';
import { delayAction } from '#ui/delayed-action.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { StateMark } from '#ui/state-mark.tsx';
import { startText } from './log-check.ts';
import { RepeatDay } from './repeat-day.tsx';
import { logWords } from './words.ts';

const EditLine = lazyPart(async () => (await import('./edit-line.tsx')).EditLine);

interface LineProps {
  readonly line: DayLine;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Line({ line, onEdit, onRemove }: LineProps) {
  const say = useText(logWords);
  const language = useLanguage((choice) => choice.language);
  const { text, minutes, start, note } = line;
  return (
    <li className="day-line">
      <span>
        <span className="row-title">{text}</span>
        <span className="soft">{[startText(start), formatMinutes(minutes, language), note].filter(Boolean).join(' · ')}</span>
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label={say('edit', { text })} onClick={onEdit}><Icon name="pencil" /></ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={say('remove', { text })} onClick={onRemove}><Icon name="trash" /></ActionIcon>
    </li>
  );
}

function Refusals({ row }: { row: Row<'daysheet'> }) {
  const language = useLanguage((choice) => choice.language);
  return row.delivery.refusals.map(({ entry, code, held }) => <Note key={entry} tone={held ? 'warn' : 'act'} title={refusalText(code, language)} />);
}

interface DaySheetProps {
  readonly day: string;
  readonly row: Row<'daysheet'> | null;
}

/** What stands on the day: each line can be corrected or taken out, with ten seconds to think again. Typing above leaves it alone. */
export const DaySheetList = memo(function DaySheetList({ day, row }: DaySheetProps) {
  const app = useApp();
  const say = useText(logWords);
  const language = useLanguage((choice) => choice.language);
  const [editing, setEditing] = useState<DayLine | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const lines = (row?.state.lines ?? []).filter((line) => line.id !== leaving);

  function remove({ id, text }: DayLine): void {
    if (!row) return;
    setLeaving(id);
    delayAction({
      message: say('removed', { text }),
      run: async () => {
        await app.write('daysheet', row.id, 'day.removed.v1', { line: id });
        setLeaving((current) => (current === id ? null : current));
      },
      onUndo: () => setLeaving(null),
    });
  }

  return (
    <div id="day-sheet">
      <Section title={say('daySheet', { day: formatDay(day) })} aside={lines.length > 0 && say('total', { time: formatMinutes(row ? totalMinutes({ ...row.state, lines }) : 0, language) })}>
        {row && <Refusals row={row} />}
        {lines.length === 0 && <p className="soft">{say('emptyDay')}</p>}
        {lines.length === 0 && <RepeatDay day={day} />}
        <ul className="rows">
          {lines.map((line) => <Line key={line.id} line={line} onEdit={() => setEditing(line)} onRemove={() => remove(line)} />)}
        </ul>
        {row && lines.length > 0 && <StateMark state={row.delivery.state} time={row.delivery.receivedAt} />}
        {row && editing && <EditLine record={row.id} line={editing} onClose={() => setEditing(null)} />}
      </Section>
    </div>
  );
});
