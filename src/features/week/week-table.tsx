import { useApp } from '#parts/app/app-context.ts';
import { formatDay, formatWeekday } from '#ui/dates.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { dayTotal } from './week-grid.ts';
import type { GridRow } from './week-grid.ts';
import { weekWords } from './words.ts';

interface WeekTableProps {
  readonly rows: readonly GridRow[];
  readonly days: readonly string[];
  readonly onAdd: (row: GridRow, day: string) => void;
}

function Cell({ row, day, onAdd }: { row: GridRow; day: string; onAdd: () => void }) {
  const app = useApp();
  const say = useText(weekWords);
  const minutes = row.minutes[day];
  // The number that is seen stands in the name that is read out, so that it can be asked for by voice.
  const time = minutes === undefined ? say('nothing') : say('minutes', { minutes });
  if (day > app.today()) return <td>{' '}</td>;
  return (
    <td>
      <button type="button" className="week-cell" aria-label={say('cell', { text: row.text, day: formatDay(day), time })} onClick={onAdd}>
        {minutes ?? <Icon name="plus" />}
      </button>
    </td>
  );
}

export function WeekTable({ rows, days, onAdd }: WeekTableProps) {
  const say = useText(weekWords);
  const language = useLanguage((choice) => choice.language);
  if (rows.length === 0) return <section className="section"><EmptyState icon="week" title={say('emptyTitle')} hint={say('emptyHint')} /></section>;
  return (
    <div className="section week-scroll">
      <table className="week-table">
        <thead>
          <tr>
            <th scope="col">{say('work')}</th>
            {days.map((day) => <th key={day} scope="col">{formatWeekday(day, language)}<br />{formatDay(day)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.text}</th>
              {days.map((day) => <Cell key={day} row={row} day={day} onAdd={() => onAdd(row, day)} />)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('total')}</th>
            {days.map((day) => <td key={day}>{dayTotal(rows, day) || ''}</td>)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
