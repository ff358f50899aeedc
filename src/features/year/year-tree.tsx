import { useState } from 'react';
import type { PersonYear } from '#domain/review/unit-year-person.ts';
import type { CapRow } from '#domain/scoring/cap.ts';
import { explainYear } from '#domain/scoring/explain-year.ts';
import type { ExplanationNode } from '#domain/scoring/explanation-node.ts';
import { sentence } from '#domain/scoring/explanation-text.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { yearWords } from './words.ts';

function YearNode({ node, open = false }: { node: ExplanationNode; open?: boolean }) {
  const language = useLanguage((choice) => choice.language);
  const [shown, setShown] = useState(open);
  const text = <>{sentence(node, language)} <span className="soft">{node.article}</span></>;
  if (node.children.length === 0) return <li className="year-leaf">{text}</li>;
  return (
    <li>
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{text}</summary>
        {shown && <ul className="year-tree">{node.children.map((child) => <YearNode key={child.id} node={child} />)}</ul>}
      </details>
    </li>
  );
}

/** From the level down to the score of each period, each line with its article. */
export function YearTree({ year, caps }: { year: PersonYear; caps: readonly CapRow[] }) {
  const say = useText(yearWords);
  // While months are to come nothing is classified, whatever the months so far would give.
  const score = year.open.length > 0 && year.score.status === 'classified' ? { ...year.score, status: 'incomplete' as const } : year.score;
  return (
    <Section title={say('explain')}>
      <p className="soft plain">{say('explainHint')}</p>
      <ul className="year-tree"><YearNode node={explainYear(year.input, score, caps)} open /></ul>
    </Section>
  );
}
