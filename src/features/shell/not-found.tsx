import { Link } from '@tanstack/react-router';
import { useText } from '#ui/language.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { shellWords } from './words.ts';

export function NotFound() {
  const say = useText(shellWords);
  return (
    <Page>
      <PageHeader title={say('notFound')} lead={say('notFoundHint')} />
      <Link to="/hom-nay">{say('goHome')}</Link>
    </Page>
  );
}
