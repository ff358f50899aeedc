import { useEffect, useState } from 'react';
import type { ColleaguesAnswer } from '#app/app.ts';
import { useApp } from '#parts/app/app-context.ts';

/** Asked once for each time the page shows the period; null until there is an answer. */
export function useColleagues(period: string): ColleaguesAnswer | null {
  const app = useApp();
  const [answer, setAnswer] = useState<ColleaguesAnswer | null>(null);
  useEffect(() => {
    let current = true;
    const show = (came: ColleaguesAnswer): void => {
      if (current) setAnswer(came);
    };
    void app.colleagues(period).then(show, () => show({ ok: false, reason: 'failed' }));
    return () => {
      current = false;
    };
  }, [app, period]);
  return answer;
}
