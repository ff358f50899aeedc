import { Button } from '@mantine/core';
import { useState } from 'react';
import { addDays } from '#domain/calendar/day.ts';
import { daySheetId, totalMinutes } from '#domain/work/day-sheet.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatDay, formatMinutes } from '#ui/dates.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { useLive } from '#ui/use-live.ts';
import { needsLateReason } from './log-check.ts';
import { logWords } from './words.ts';
import { WriteTroubleNote } from './write-trouble-note.tsx';
import type { WriteTrouble } from './write-trouble-note.tsx';

const LOOK_BACK = 14;

/** Routine days are alike: one tap copies the last day that has lines. Times of day are left out, they were of that day. */
export function RepeatDay({ day }: { day: string }) {
  const app = useApp();
  const say = useText(logWords);
  const language = useLanguage((choice) => choice.language);
  const [trouble, setTrouble] = useState<WriteTrouble | null>(null);
  const { person } = app.account;
  const from = addDays(day, -LOOK_BACK);
  const sheets = useLive(() => app.rows('daysheet', { person, from, to: addDays(day, -1) }), [from]);
  const last = sheets?.filter((row) => row.state.lines.length > 0).toSorted((a, b) => a.state.day.localeCompare(b.state.day)).at(-1);
  if (!last || needsLateReason(day, app.today())) return null;

  async function repeat(lines: typeof last): Promise<void> {
    const writes = (lines?.state.lines ?? []).map(({ task, product, text, minutes }) => ({
      kind: 'daysheet' as const, record: daySheetId(person, day), type: 'day.logged.v1', data: { person, day, task, product, text, minutes, start: null },
    }));
    const outcomes = await app.writeAll(writes);
    setTrouble(outcomes.find((outcome) => !outcome.ok)?.code ?? null);
  }

  const words = { day: formatDay(last.state.day), count: last.state.lines.length, time: formatMinutes(totalMinutes(last.state), language) };
  return (
    <div className="stack">
      <Button variant="default" leftSection={<Icon name="sync" />} onClick={() => void repeat(last)}>{say('repeat', words)}</Button>
      <WriteTroubleNote trouble={trouble} />
    </div>
  );
}
