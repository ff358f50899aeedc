/** What is wrong with a file, in one summary and place by place. */
import { Checkbox } from '@mantine/core';
import { faultPlace, faultText } from '#domain/organisation/catalogue-import-text.ts';
import type { ImportFault } from '#domain/organisation/catalogue-sheet.ts';
import { PagedList } from '#parts/lists/paged-list.tsx';
import { ErrorNote } from '#ui/error-note.tsx';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { importWords } from './import-words.ts';

export function countErrors(faults: readonly ImportFault[]): number {
  return faults.filter(({ severity }) => severity === 'error').length;
}

/** The verdict on the file: how many errors and what to do, or that it may be imported. */
export function ImportVerdict({ faults, importable }: { faults: readonly ImportFault[]; importable: boolean }) {
  const say = useText(importWords);
  const errors = countErrors(faults);
  if (!importable) return <ErrorNote title={say('blocked', { errors })} safe={say('blockedSafe')} next={say('blockedNext')} />;
  return <Note tone="info" icon="check" title={say('sound')}>{say('soundHint')}</Note>;
}

export function FaultLine({ fault, placed = true }: { fault: ImportFault; placed?: boolean }) {
  const say = useText(importWords);
  const language = useLanguage((choice) => choice.language);
  const error = fault.severity === 'error';
  return (
    <span className="import-fault">
      <span className="tag" data-tone={error ? 'act' : 'warn'}><Icon name={error ? 'alert' : 'info'} />{say(error ? 'error' : 'warning')}</span>
      <span>
        {placed && <span className="soft">{faultPlace(fault, language) || say('wholeFile')}: </span>}
        {faultText(fault, language)}
      </span>
    </span>
  );
}

/** Errors first; each list in the order of the file. */
export function FaultList({ faults }: { faults: readonly ImportFault[] }) {
  const say = useText(importWords);
  if (faults.length === 0) return null;
  const sorted = [...faults.filter(({ severity }) => severity === 'error'), ...faults.filter(({ severity }) => severity === 'warning')];
  return (
    <Section title={say('problems')} aside={faults.length}>
      <PagedList items={sorted} size={20} label={say('problems')} keyOf={(fault) => `${fault.sheet}:${fault.row}:${fault.column}:${fault.code}:${JSON.stringify(fault.values)}`}>
        {(fault) => <div className="row"><FaultLine fault={fault} /></div>}
      </PagedList>
    </Section>
  );
}

interface AcknowledgeProps {
  readonly count: number;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Warnings do not stop an import, but nobody passes over them unseen. */
export function Acknowledge({ count, checked, onChange }: AcknowledgeProps) {
  const say = useText(importWords);
  if (count === 0) return null;
  return <Checkbox label={say('acknowledge', { count })} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />;
}
