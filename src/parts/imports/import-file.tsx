import { Button, FileButton, Progress } from '@mantine/core';
import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { faultText } from '#domain/organisation/catalogue-import-text.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { importWords } from './import-words.ts';
import type { Workbook } from './use-workbook.ts';
import './import.css';

const ACCEPTED = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function sizeText(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

interface ImportFileProps {
  readonly workbook: Workbook;
  /** The template to download, beside the choice. */
  readonly template: ReactNode;
  readonly disabled?: boolean;
}

/** Where a file is chosen or dropped; while it is read it can be stopped. */
export function ImportFile({ workbook, template, disabled = false }: ImportFileProps) {
  const say = useText(importWords);
  const language = useLanguage((choice) => choice.language);
  const [over, setOver] = useState(false);
  const { file, choose, cancel } = workbook;

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped && !disabled) choose(dropped);
  }

  if (file.state === 'reading') {
    const label = say('reading', { name: file.name, size: sizeText(file.size) });
    return (
      <div className="import-drop">
        <output>{label}</output>
        <Progress value={100} animated striped aria-label={label} />
        <Button variant="default" onClick={cancel}>{say('cancel')}</Button>
      </div>
    );
  }
  return (
    <>
      {file.state === 'failed' && (
        <ErrorNote title={say('fileUnread', { name: file.name })} safe={say('nothingChanged')} next={faultText(file.fault, language)} />
      )}
      <div className="import-drop" data-over={over ? '' : undefined} onDrop={drop} onDragLeave={() => setOver(false)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}>
        {file.state === 'read' && <strong>{say('readFile', { name: file.name })}</strong>}
        <div className="actions">
          <FileButton accept={ACCEPTED} onChange={(chosen) => chosen && choose(chosen)} disabled={disabled}>
            {(props) => (
              <Button {...props} disabled={disabled} leftSection={<Icon name="upload" />} variant={file.state === 'read' ? 'default' : 'filled'}>
                {say(file.state === 'read' ? 'otherFile' : 'chooseFile')}
              </Button>
            )}
          </FileButton>
          {template}
        </div>
        <p className="soft">{say('dropHint')}</p>
      </div>
    </>
  );
}
