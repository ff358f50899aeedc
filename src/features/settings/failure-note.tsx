import type { Failure } from '#app/ports.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useText } from '#ui/language.ts';
import { noticeWords } from './notice-words.ts';
import type { NoticeWord } from './notice-words.ts';

const BY_CODE: Readonly<Record<string, NoticeWord>> = {
  'push-failed': 'pushFailed', 'push-service': 'pushService', 'push-off': 'operatorOffNext', 'email-code': 'emailCode', 'email-failed': 'emailFailed',
  'email-off': 'emailOff', 'too-many-attempts': 'tooMany',
};
const BY_KIND: Readonly<Record<Failure['kind'], NoticeWord>> = { 'unreachable': 'offlineNext', 'signed-out': 'signedOutNext', 'refused': 'otherNext', 'unreadable': 'otherNext' };

/** @param typed something was filled in, and stays */
export function FailureNote({ failure, typed = false }: { failure: Failure | null; typed?: boolean }) {
  const say = useText(noticeWords);
  if (!failure) return null;
  const word = BY_CODE[failure.code] ?? BY_KIND[failure.kind];
  return <ErrorNote title={say('failed')} safe={typed ? say('kept') : undefined} next={say(word, { code: failure.code })} />;
}
