import { Link } from '@tanstack/react-router';
import { EmptyState } from '#ui/empty-state.tsx';
import { useText } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { shellWords } from './words.ts';

export function NotFound() {
  const say = useText(shellWords);
  return (
    <Page>
      <EmptyState icon="search" title={say('notFound')} hint={say('notFoundHint')} action={<Link to="/hom-nay">{say('goHome')}</Link>} />
    </Page>
  );
}
