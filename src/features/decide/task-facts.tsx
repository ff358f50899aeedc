import { Button } from '@mantine/core';
import { useState } from 'react';
import { rulesFor } from '#domain/organisation/rules.ts';
import type { Evidence, EvidenceFile } from '#domain/record/shapes.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { TaskState } from '#domain/work/task.ts';
import { partText } from '#parts/tasks/task-part.ts';
import { measureText } from '#parts/tasks/task-product.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useDecideScreen } from './decide-context.ts';

interface TaskFactsProps {
  readonly state: TaskState;
  /** Units of this decision when they are not the whole task: '2'. */
  readonly deciding?: string;
}

export function TaskFacts({ state, deciding }: TaskFactsProps) {
  const { org, say, nameOf, language } = useDecideScreen();
  const number = (text: string) => localNumber(text, language);
  const { product } = state;
  const all = state.target === state.quantity ? number(state.quantity) : say('target', { target: number(state.target), quantity: number(state.quantity) });
  const part = partText(state, { viewer: '', nameOf, language });
  const facts: readonly (readonly [string, string])[] = [
    [say('person'), nameOf(state.person)],
    [say('product'), product ? `${product.code} ${product.name}, ${say('group', { group: product.group })}, ${measureText(product, rulesFor(org.unit, state.period), language)}` : say('none')],
    [say('requirement'), state.requirement || say('none')],
    [say('output'), state.output || say('none')],
    [say('quantity'), deciding && deciding !== state.quantity ? say('quantityOf', { now: number(deciding), all }) : all],
    ...(part ? [[say('together'), part] as const] : []),
    [say('due'), formatFullDay(state.due)],
    [say('taskKind'), state.reason ? `${say(state.kind)}: ${state.reason}` : say(state.kind)],
  ];
  return (
    <dl className="facts">
      {facts.map(([term, text]) => (
        <div key={term} className="fact">
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function FileButton({ record, file }: { record: string; file: EvidenceFile }) {
  const { app, say } = useDecideScreen();
  const [away, setAway] = useState(false);
  const open = async () => {
    const blob = await app.openFile(record, file.sha256);
    setAway(blob === null);
    if (blob) globalThis.open(URL.createObjectURL(blob), '_blank', 'noopener');
  };
  return (
    <>
      <Button variant="default" leftSection={<Icon name="file" />} onClick={() => void open()}>
        {say('openFile', { name: file.name })}
      </Button>
      {away && <output className="soft">{say('fileAway')}</output>}
    </>
  );
}

export function EvidenceList({ record, evidence }: { record: string; evidence: readonly Evidence[] }) {
  const { say } = useDecideScreen();
  if (evidence.length === 0) return <p className="plain">{say('noEvidenceText')}</p>;
  return (
    <ul className="plain stack">
      {evidence.map((one) => (
        <li key={one.kind === 'file' ? one.sha256 : one.number}>
          {one.kind === 'file' ? <FileButton record={record} file={one} /> : say('documentNumber', { number: one.number })}
        </li>
      ))}
    </ul>
  );
}
