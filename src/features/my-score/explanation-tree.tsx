import type { ScoredPeriod } from '#app/app.ts';
import { explainPeriod } from '#domain/scoring/explanation.ts';
import type { ExplanationNode } from '#domain/scoring/explanation-node.ts';
import { sentence } from '#domain/scoring/explanation-text.ts';
import type { Language } from '#ui/language.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { useState } from 'react';
import { scoreWords } from './words.ts';

/** Children are made when their line is opened: a month of work is hundreds of lines. */
function TreeNode({ node, language, open = false }: { node: ExplanationNode; language: Language; open?: boolean }) {
  const [shown, setShown] = useState(open);
  const text = <>{sentence(node, language)} <span className="soft">{node.article}</span></>;
  if (node.children.length === 0) return <li className="score-leaf">{text}</li>;
  return (
    <li>
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{text}</summary>
        {shown && (
          <ul className="score-tree">
            {node.children.map((child) => <TreeNode key={child.id} node={child} language={language} />)}
          </ul>
        )}
      </details>
    </li>
  );
}

export function ExplanationTree({ scored }: { scored: ScoredPeriod }) {
  const say = useText(scoreWords);
  const language = useLanguage((choice) => choice.language);
  const root = explainPeriod(scored.input, scored.score);
  return (
    <Section title={say('explain')}>
      <p className="soft plain">{say('explainHint')}</p>
      <ul className="score-tree">
        <TreeNode node={root} language={language} open />
      </ul>
    </Section>
  );
}
