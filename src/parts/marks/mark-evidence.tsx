import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { Evidence } from '#domain/record/shapes.ts';
import { EvidenceInput } from '#parts/evidence/evidence-input.tsx';
import { EvidenceItem } from '#parts/evidence/evidence-item.tsx';
import { useText } from '#ui/language.ts';
import { formWords } from './marks-words.ts';

export type LineEvidence = Readonly<Record<string, readonly Evidence[]>>;

/** Lines that have any, as the entry keeps them. */
export function givenEvidence(evidence: LineEvidence): LineEvidence {
  return Object.fromEntries(Object.entries(evidence).filter(([, given]) => given.length > 0));
}

interface MarkEvidenceProps {
  readonly record: string;
  readonly code: string;
  readonly value: LineEvidence;
  readonly onChange: (value: LineEvidence) => void;
}

/** Behind a button until it is wanted: most lines need none. */
export function MarkEvidence({ record, code, value, onChange }: MarkEvidenceProps) {
  const say = useText(formWords);
  const [wanted, setWanted] = useState(false);
  const given = value[code] ?? [];
  if (!wanted && given.length === 0) {
    return <div><Button variant="subtle" px={0} onClick={() => setWanted(true)}>{say('addEvidence', { code })}</Button></div>;
  }
  return <EvidenceInput record={record} value={given} onChange={(next) => onChange({ ...value, [code]: next })} />;
}

/** What the official gave with his lines, for whoever confirms them and for himself later. */
export function SelfEvidence({ record, evidence }: { readonly record: string; readonly evidence: LineEvidence | undefined }) {
  const say = useText(formWords);
  const lines = Object.entries(givenEvidence(evidence ?? {}));
  if (lines.length === 0) return null;
  return (
    <dl className="facts">
      {lines.map(([code, given]) => (
        <Fragment key={code}>
          <dt>{say('evidenceOf', { code })}</dt>
          <dd>{given.map((one) => <EvidenceItem key={one.kind === 'file' ? one.sha256 : one.number} record={record} evidence={one} />)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
