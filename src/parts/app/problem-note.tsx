import type { Problem } from '#parts/account/account-requests.ts';
import { accountWords } from '#parts/account/account-words.ts';
import { formatTime } from '#ui/dates.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useLanguage, useText } from '#ui/language.ts';

interface ProblemNoteProps {
  readonly problem: Problem;
  /** What a person loses without the network depends on what he wanted. */
  readonly purpose: 'sign-in' | 'password';
}

export function ProblemNote({ problem, purpose }: ProblemNoteProps) {
  const say = useText(accountWords);
  const language = useLanguage((choice) => choice.language);
  if (problem.code === 'offline') {
    return <ErrorNote title={say('offline')} next={say(purpose === 'sign-in' ? 'offlineNext' : 'offlineNextPassword')} />;
  }
  if (problem.code === 'unreadable') return <ErrorNote title={say('unreadable')} next={say('unreadableNext')} />;
  if (problem.retryAt !== null) return <ErrorNote title={problem[language]} next={say('lockedUntil', { time: formatTime(problem.retryAt) })} />;
  return <ErrorNote title={problem[language]} />;
}
