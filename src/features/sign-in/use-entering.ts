import { useState } from 'react';
import { useAccountChoice } from '#parts/account/account-choice.ts';
import type { Answer, Problem, Session } from '#parts/account/account-requests.ts';

interface Entering {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Runs a request that signs in, and enters when it succeeded. */
  readonly enterWith: (request: () => Promise<Answer<Session>>) => Promise<void>;
}

export function useEntering(): Entering {
  const enter = useAccountChoice((choice) => choice.enter);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function enterWith(request: () => Promise<Answer<Session>>): Promise<void> {
    setBusy(true);
    setProblem(null);
    const answer = await request();
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    const { login, person, unit, name, mustChangePassword } = answer.value;
    enter({ login, person, unit, name: name ?? login }, mustChangePassword);
  }
  return { busy, problem, enterWith };
}
