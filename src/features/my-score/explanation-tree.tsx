import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ScoredPeriod } from '#app/app.ts';
import { decidingEntry, peopleOf } from '#domain/explain/explanation-node.ts';
import type { ExplanationNode } from '#domain/explain/explanation-node.ts';
import { explainPeriod } from '#domain/explain/explanation.ts';
import { Explanation } from '#parts/explanation/explanation-line.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { PeopleLinks } from './leadership-section.tsx';
import { ContestTag, DecidedText, usePointFacts } from './point-facts.tsx';
import { reasonWords } from './reason-words.ts';

/** Where a node leads besides its children: the decision, the task, the people it rests on. */
function NodeFacts({ node }: { node: ExplanationNode }) {
  const say = useText(reasonWords);
  const { times } = usePointFacts();
  const entry = decidingEntry(node);
  const at = node.decidedAt ?? (entry === null ? null : (times.get(entry) ?? null));
  const { task } = node.values;
  const people = peopleOf(node);
  if (node.decidedBy === null && node.contestable !== 'yes' && task === undefined && people.length === 0) return null;
  return (
    <div className="score-node-facts">
      <span className="row-facts">
        {node.decidedBy !== null && <DecidedText by={node.decidedBy} at={at} />}
        <ContestTag contestable={node.contestable === 'yes'} />
        {task !== undefined && <Link to={'/viec/$task' as never} params={{ task } as never}>{say('openTask')}</Link>}
      </span>
      {people.length > 0 && <PeopleLinks people={people} />}
    </div>
  );
}

function factsOf(node: ExplanationNode) {
  return <NodeFacts node={node} />;
}

function Tree({ scored }: { scored: ScoredPeriod }) {
  const root = useMemo(() => explainPeriod(scored.input, scored.score), [scored]);
  return <Explanation node={root} facts={factsOf} />;
}

/** The tree is worked out once somebody asks for it. */
export function ExplanationTree({ scored }: { scored: ScoredPeriod }) {
  const say = useText(reasonWords);
  const [open, setOpen] = useState(false);
  return (
    <Section title={say('explain')}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('explainHint')}</summary>
        {open && <Tree scored={scored} />}
      </details>
    </Section>
  );
}
