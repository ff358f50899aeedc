import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useText } from '#ui/language.ts';
import type { CodeIssue } from './use-code-run.ts';
import { peopleWords } from './words.ts';

/** Why somebody got no code, and what to do. */
export function CodeTrouble({ trouble, org }: { trouble: CodeIssue['trouble']; org: Organisation }) {
  const say = useText(peopleWords);
  if (!trouble) return null;
  const { failed, stopped } = trouble;
  const words = failed.map(({ person, code }) => {
    const name = nameIn(org, person);
    if (code === 'not-found') return say('codeNotFound', { name });
    return code === 'not-allowed' ? say('codeNotAllowed', { name }) : say('codeOther', { name, code });
  });
  const signedOut = stopped === 'signed-out';
  return (
    <>
      {stopped !== null && <ErrorNote title={say(signedOut ? 'codeSignedOut' : 'codeOffline')} next={say(signedOut ? 'codeSignedOutNext' : 'codeOfflineNext')} />}
      {failed.length > 0 && <ErrorNote title={say('codeFailed', { count: failed.length })} next={words.join(' ')} />}
    </>
  );
}
