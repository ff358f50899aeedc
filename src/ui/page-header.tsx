import { useEffect } from 'react';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  /** One line below the title. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** A link to where one came from, shown above the title. */
  readonly back?: ReactNode;
  /** A page shown beside another one, in the second pane, is one level below it. */
  readonly level?: 1 | 2;
}

/** The title of a page; it also names the browser tab. */
export function PageHeader({ title, lead, actions, back, level = 1 }: PageHeaderProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  useEffect(() => {
    document.title = `${title} · Rõ Việc`;
  }, [title]);
  return (
    <header className="page-header">
      <div>
        {back && <div className="page-back">{back}</div>}
        <Heading className="page-title">{title}</Heading>
        {lead && <p>{lead}</p>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </header>
  );
}
