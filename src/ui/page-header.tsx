import { useEffect } from 'react';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  /** One line below the title. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** A link to where one came from, shown above the title. */
  readonly back?: ReactNode;
}

/** The one h1 of a page; it also names the browser tab. */
export function PageHeader({ title, lead, actions, back }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Rõ Việc`;
  }, [title]);
  return (
    <header className="page-header">
      <div>
        {back && <div className="page-back">{back}</div>}
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </header>
  );
}
