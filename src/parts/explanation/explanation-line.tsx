import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ExplanationNode } from '#domain/explain/explanation-node.ts';
import { sentence } from '#domain/explain/explanation-text.ts';
import { ShortList } from '#parts/lists/short-list.tsx';
import { useLanguage } from '#ui/language.ts';
import './explanation.css';

interface ExplanationProps {
  readonly node: ExplanationNode;
  /** What a screen says of a node beside its sentence. */
  readonly facts?: (node: ExplanationNode) => ReactNode;
}

/** Children are made when their line is opened, a handful at a time: a month of work is hundreds of lines. */
function ExplanationLine({ node, facts, open = false }: ExplanationProps & { open?: boolean }) {
  const language = useLanguage((choice) => choice.language);
  const [shown, setShown] = useState(open);
  const text = <>{sentence(node, language)} <span className="soft">{node.article}</span></>;
  if (node.children.length === 0) return <div className="explained-leaf">{text}{facts?.(node)}</div>;
  return (
    <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{text}</summary>
      {shown && (
        <>
          {facts?.(node)}
          <ShortList items={node.children} keyOf={({ id }) => id} className="explained">{(child) => <ExplanationLine node={child} facts={facts} />}</ShortList>
        </>
      )}
    </details>
  );
}

/** A result down to what it rests on, each line with its article; the first one stands open. */
export function Explanation({ node, facts }: ExplanationProps) {
  return <ul className="explained"><li><ExplanationLine node={node} facts={facts} open /></li></ul>;
}
