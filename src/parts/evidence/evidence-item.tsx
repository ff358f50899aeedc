import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import type { Evidence, EvidenceFile } from '#domain/record/shapes.ts';
import { useApp } from '#parts/app/app-context.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { useLive } from '#ui/use-live.ts';
import { evidenceWords } from './evidence-words.ts';

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** 'chờ gửi', 'đang gửi 40%', 'máy chủ đã nhận': each file has its own state. */
function FileState({ file }: { file: EvidenceFile }) {
  const app = useApp();
  const say = useText(evidenceWords);
  const state = useLive(() => app.fileState(file.sha256), [file.sha256]);
  if (!state) return null;
  const words = {
    local: () => say('fileLocal'),
    sending: () => say('fileSending', { percent: Math.round((state.sent / state.size) * 100) }),
    received: () => say('fileReceived'),
    failed: () => say('fileFailed'),
  }[state.state]();
  return <span className="soft"> · {words}</span>;
}

function FileLink({ record, file }: { record: string; file: EvidenceFile }) {
  const app = useApp();
  const say = useText(evidenceWords);
  const [missing, setMissing] = useState(false);
  async function open(): Promise<void> {
    const blob = await app.openFile(record, file.sha256);
    setMissing(blob === null);
    if (!blob) return;
    const address = URL.createObjectURL(blob);
    const link = Object.assign(document.createElement('a'), { href: address, download: file.name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
  return (
    <span>
      <button type="button" className="link" aria-label={say('openFile', { name: file.name })} onClick={() => void open()}>{file.name}</button>
      <span className="soft"> {sizeText(file.size)}</span>
      <FileState file={file} />
      {missing && <span role="alert"> {say('fileMissing')}</span>}
    </span>
  );
}

interface EvidenceItemProps {
  readonly record: string;
  readonly evidence: Evidence;
  readonly onRemove?: () => void;
}

export function EvidenceItem({ record, evidence, onRemove }: EvidenceItemProps) {
  const say = useText(evidenceWords);
  const name = evidence.kind === 'file' ? evidence.name : evidence.number;
  return (
    <div className="evidence">
      <Icon name={evidence.kind === 'file' ? 'camera' : 'file'} />
      {evidence.kind === 'file' ? <FileLink record={record} file={evidence} /> : <span>{evidence.number}</span>}
      {onRemove && (
        <ActionIcon variant="subtle" color="gray" aria-label={say('remove', { name })} onClick={onRemove}>
          <Icon name="close" />
        </ActionIcon>
      )}
    </div>
  );
}
