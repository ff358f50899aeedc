import { Button, FileButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { rulesOn } from '#domain/organisation/rules.ts';
import { PROFILES } from '#domain/profiles/profiles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { downloadFile } from '#parts/app/download-file.ts';
import { NotYours } from '#parts/app/not-yours.tsx';
import { ErrorNote } from '#ui/error-note.tsx';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { FaultList } from './fault-list.tsx';
import { ProfileFormContext } from './form-context.ts';
import { copyOf, draftFaults } from './profile-draft.ts';
import type { Json } from './profile-draft.ts';
import { profileFile, profileFileName, readProfileFile } from './profile-file.ts';
import type { ProfileFile } from './profile-file.ts';
import { ProfileFields } from './profile-form.tsx';
import { OWN } from './rules-address.ts';
import { useOwnProfile } from './use-own-profile.ts';
import type { OwnProfile } from './use-own-profile.ts';
import { useRules } from './use-rules.ts';
import type { RulesView } from './use-rules.ts';
import { rulesWords } from './words.ts';
import './rules.css';

type BadFile = Extract<ProfileFile, { ok: false }> & { readonly name: string };

const FILE_WORDS = { 'too-large': 'fileTooLarge', 'not-json': 'fileNotJson' } as const;

function FileTrouble({ file }: { file: BadFile }) {
  const say = useText(rulesWords);
  const title = say('fileBad', { name: file.name });
  if (file.code !== 'faults') return <ErrorNote title={title} safe={say('fileSafe')} next={say(FILE_WORDS[file.code])} />;
  return (
    <Note tone="act" urgent title={title}>
      <p>{say('fileSafe')} {say('fileFaults', { count: file.faults.length })}</p>
      <FaultList faults={file.faults} paths />
    </Note>
  );
}

function OpenFile({ onOpened }: { onOpened: (value: Json) => void }) {
  const say = useText(rulesWords);
  const [trouble, setTrouble] = useState<BadFile | null>(null);
  async function open(file: File): Promise<void> {
    const read = await readProfileFile(file);
    setTrouble(read.ok ? null : { ...read, name: file.name });
    if (read.ok) onOpened(read.value);
  }
  return (
    <>
      <FileButton accept=".json,application/json" onChange={(file) => void (file && open(file))}>
        {(props) => <Button {...props} variant="default" leftSection={<Icon name="upload" />}>{say('importFile')}</Button>}
      </FileButton>
      {trouble && <FileTrouble file={trouble} />}
    </>
  );
}

function Start({ view, draft }: { view: RulesView; draft: OwnProfile }) {
  const say = useText(rulesWords);
  const language = useLanguage((choice) => choice.language);
  const current = rulesOn(view.org.unit, view.today);
  return (
    <Section title={say('startTitle')}>
      <div className="form">
        <p>{say('startHint')}</p>
        <Button onClick={() => draft.replace(copyOf(current))}>{say('copyCurrent')}</Button>
        {PROFILES.map((rules) => (
          <Button key={rules.id} variant="default" onClick={() => draft.replace(copyOf(rules))}>{say('copyOf', { name: language === 'vi' ? rules.name : rules.nameEn })}</Button>
        ))}
        <OpenFile onOpened={draft.replace} />
      </div>
    </Section>
  );
}

function StartOver({ onDrop }: { onDrop: () => void }) {
  const say = useText(rulesWords);
  const [asked, ask] = useState(false);
  if (!asked) return <div className="actions"><Button variant="subtle" onClick={() => ask(true)}>{say('startOver')}</Button></div>;
  const actions = (
    <>
      <Button variant="default" onClick={onDrop}>{say('startOverYes')}</Button>
      <Button onClick={() => ask(false)}>{say('keep')}</Button>
    </>
  );
  return <Note tone="warn" urgent title={say('startOverSure')} actions={actions} />;
}

function Writing({ view, draft, value }: { view: RulesView; draft: OwnProfile; value: Json }) {
  const say = useText(rulesWords);
  const navigate = useNavigate();
  const [goal, setGoal] = useState<{ readonly path: string } | null>(null);
  const faults = draftFaults(value, view.org.unit);
  const { set, reshape, revision } = draft;
  async function preview(): Promise<void> {
    await draft.save();
    await navigate({ to: '/quy-tac', search: { 'ap-dung': OWN } as never });
  }
  const save = <Button variant="default" leftSection={<Icon name="file" />} onClick={() => downloadFile(profileFile(value), profileFileName(value))}>{say('exportFile')}</Button>;
  return (
    <ProfileFormContext value={{ value, faults, set, reshape, revision, goal }}>
      {faults.length > 0
        ? <Note tone="warn" title={say('faultsTitle', { count: faults.length })}><FaultList faults={faults} onGo={(path) => setGoal({ path })} /></Note>
        : (
          <Note tone="info" icon="check" title={say('sound')}
            actions={<><Button onClick={() => void preview()}>{say(view.roles.unitHead ? 'preview' : 'previewOfficer')}</Button>{save}</>}>
            {say('soundHint')}
          </Note>
        )}
      <ProfileFields />
      <OpenFile onOpened={draft.replace} />
      <StartOver onDrop={() => void draft.drop()} />
    </ProfileFormContext>
  );
}

/** A copy of a profile with changes of one's own; what is written stays on this device until it is adopted. */
export function RulesEditPage() {
  const app = useApp();
  const say = useText(rulesWords);
  const view = useRules();
  const draft = useOwnProfile(app);
  if (!view || draft.value === undefined) return <Page><PageHeader title={say('editTitle')} /><Loading /></Page>;
  if (!view.roles.unitHead && !view.roles.organiser) return <Page><PageHeader title={say('editTitle')} /><NotYours /></Page>;
  return (
    <Page>
      <PageHeader title={say('editTitle')} lead={say('editLead')} />
      {draft.value === null ? <Start view={view} draft={draft} /> : <Writing view={view} draft={draft} value={draft.value} />}
    </Page>
  );
}
