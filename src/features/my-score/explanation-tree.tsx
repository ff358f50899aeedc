import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ScoredPeriod } from '#app/app.ts';
import { explainPeriod } from '#domain/scoring/explanation.ts';
import { decidingEntry, peopleOf } from '#domain/scoring/explanation-node.ts';
import type { ExplanationNode } from '#domain/scoring/explanation-node.ts';
import { sentence } from '#domain/scoring/explanation-text.ts';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { PeopleLinks } from './leadership-section.tsx';
import { ContestTag, DecidedText, usePointFacts } from './point-facts.tsx';
import { reasonWords } from './reason-words.ts';
import { useScoreScreen } from '../score-context.ts';
import { ShortList } from './short-list.tsx';

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

/** Children are made when their line is opened, a handful at a time: a month of work is hundreds of lines. */
function TreeNode({ node, open = false }: { node: ExplanationNode; open?: boolean }) {
  const { language } = useScoreScreen();
  const [shown, setShown] = useState(open);
  const text = <>{sentence(node, language)} <span className="soft">{node.article}</span></>;
  if (node.children.length === 0) return <div className="score-leaf">{text}<NodeFacts node={node} /></div>;
  return (
    <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{text}</summary>
      {shown && (
        <>
          <NodeFacts node={node} />
          <ShortList items={node.children} keyOf={({ id }) => id} className="score-tree">{(child) => <TreeNode node={child} />}</ShortList>
        </>
      )}
    </details>
  );
}

function Tree({ scored }: { scored: ScoredPeriod }) {
  const root = useMemo(() => explainPeriod(scored.input, scored.score), [scored]);
  return <ul className="score-tree"><li><TreeNode node={root} open /></li></ul>;
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
