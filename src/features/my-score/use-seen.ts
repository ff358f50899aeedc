import { useEffect, useRef } from 'react';
import type { App } from '#app/app.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { seenAt } from '#domain/review/objection.ts';

/** The notice reaches the official when he opens his own confirmed period: told once for each confirmation. */
export function useSeen(app: App, review: ReviewState | null): void {
  const told = useRef('');
  const confirmation = review?.confirmed?.entry ?? null;
  const unseen = review !== null && review.person === app.account.person && seenAt(review) === null;
  const period = review?.period ?? '';
  useEffect(() => {
    if (confirmation === null || !unseen || told.current === confirmation) return;
    told.current = confirmation;
    void app.write('review', reviewId(app.account.person, period), 'review.seen.v1', { confirmation });
  }, [app, confirmation, unseen, period]);
}
