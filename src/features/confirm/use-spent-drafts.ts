import { useEffect, useRef } from 'react';
import { reviewId } from '#domain/review/review.ts';
import { useApp } from '#parts/app/app-context.ts';
import { confirmDraft } from '#parts/marks/confirm-marks.tsx';
import type { ConfirmRow } from './confirm-row.ts';

/** Forgets what was typed about a person once his confirmation is written, not before: an undo gives it back. */
export function useSpentDrafts(rows: readonly ConfirmRow[] | null, period: string): void {
  const app = useApp();
  const known = useRef<ReadonlyMap<string, string | null>>(new Map());
  useEffect(() => {
    if (!rows) return;
    for (const { person, review } of rows) {
      const standing = review?.confirmed?.entry ?? null;
      const record = reviewId(person, period);
      if (standing !== null && known.current.get(record) === null) void app.dropDraft(confirmDraft(record));
    }
    known.current = new Map(rows.map(({ person, review }) => [reviewId(person, period), review?.confirmed?.entry ?? null]));
  }, [app, rows, period]);
}
