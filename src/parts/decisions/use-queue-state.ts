import { useEffect, useState } from 'react';
import type { DecisionQueue, QueueState } from './decision-queue.ts';

/** What waits and what was refused, as it changes; takes up what a reload left behind. */
export function useQueueState(queue: DecisionQueue): QueueState {
  const [state, setState] = useState(queue.state);
  useEffect(() => {
    void queue.resume();
    return queue.subscribe(() => setState(queue.state()));
  }, [queue]);
  return state;
}
