import { Button, Textarea, TextInput } from '@mantine/core';
import type { CataloguePlan } from '#app/import-catalogue.ts';
import { FirstSyncNote, useSynced } from '#parts/app/first-sync-note.tsx';
import { Acknowledge } from '#parts/imports/import-faults.tsx';
import { importWords } from '#parts/imports/import-words.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { catalogueWords } from './words.ts';

export interface ProposalDraft {
  readonly version: string;
  readonly name: string;
  readonly note: string;
  /** Printed division → answer of the mapping. */
  readonly answers: Readonly<Record<string, string>>;
}

interface ProposalFormProps {
  readonly draft: ProposalDraft;
  readonly change: (part: Partial<ProposalDraft>) => void;
  readonly warnings: number;
  readonly acknowledged: boolean;
  readonly onAcknowledge: (checked: boolean) => void;
  /** Names of divisions nobody decided on yet. */
  readonly open: number;
  readonly products: number;
  /** Written by an earlier import of this version that stopped. */
  readonly already: number;
  readonly refused: Extract<CataloguePlan, { ok: false }> | null;
  readonly onConfirm: () => void;
}

function Refused({ refused, version }: { refused: NonNullable<ProposalFormProps['refused']>; version: string }) {
  const say = useText(catalogueWords);
  const sayImport = useText(importWords);
  const { code, detail } = refused;
  const title = {
    'version-known': () => say('versionKnown', { detail }),
    'version-differs': () => say('versionDiffers', { detail: version, code: detail }),
    'bad-version': () => say('badVersion'),
    'bad-name': () => say('badName'),
    'unmapped-division': () => say('mapNeeded', { count: 1 }),
    'not-importable': () => sayImport('blockedNext'),
  }[code]();
  return <ErrorNote title={title} safe={sayImport('nothingChanged')} />;
}

/** Names the version and confirms: the one place of the import that leads to writes. */
export function ProposalForm(props: ProposalFormProps) {
  const { draft, change, warnings, acknowledged, onAcknowledge, open, products, already, refused, onConfirm } = props;
  const say = useText(catalogueWords);
  const synced = useSynced();
  const blocked = open > 0 || (warnings > 0 && !acknowledged) || !synced;
  const label = already > 0 ? say('confirmRest', { count: products - already }) : say('confirm', { count: products });
  return (
    <Section title={say('confirmTitle')}>
      <form className="form" noValidate onSubmit={(event) => {
        event.preventDefault();
        if (!blocked) onConfirm();
      }}>
        <TextInput label={say('version')} description={say('versionHint')} value={draft.version} maxLength={60} autoCapitalize="none" spellCheck={false}
          onChange={(event) => change({ version: event.currentTarget.value.trim() })} />
        <TextInput label={say('name')} value={draft.name} maxLength={500} onChange={(event) => change({ name: event.currentTarget.value })} />
        <Textarea label={say('note')} description={say('noteHint')} value={draft.note} maxLength={3000} autosize minRows={2}
          onChange={(event) => change({ note: event.currentTarget.value })} />
        {refused && <Refused refused={refused} version={draft.version} />}
        {open > 0 && <p className="tag" data-tone="act">{say('mapNeeded', { count: open })}</p>}
        {!synced && <FirstSyncNote />}
        <Acknowledge count={warnings} checked={acknowledged} onChange={onAcknowledge} />
        <Button type="submit" disabled={blocked}>{label}</Button>
      </form>
    </Section>
  );
}
