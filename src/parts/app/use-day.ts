import { useEffect, useState } from 'react';
import type { App } from '#app/app.ts';
import { useDirtyForms } from '#ui/dirty-forms.ts';

/** A page that slept looks when it is shown again. */
const LOOK_EVERY_MS = 30_000;

/**
 * The day all screens are drawn for, 'YYYY-MM-DD': a page left open over midnight moves on, and one whose clock was
 * corrected by the server. What is being typed keeps the day it began on.
 */
export function useDay(app: App): string {
  const [day, setDay] = useState(() => app.today());
  useEffect(() => {
    const look = (): void => {
      if (useDirtyForms.getState().savers.size === 0) setDay(app.today());
    };
    const stops = [app.status().subscribe(look), useDirtyForms.subscribe(look)];
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const stop of stops) stop();
    };
  }, [app]);
  return day;
}
