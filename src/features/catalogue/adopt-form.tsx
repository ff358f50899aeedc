import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { isDay } from '#domain/calendar/day.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { useFailureText } from '#parts/imports/import-progress.tsx';
import { DayField } from '#ui/day-field.tsx';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { ErrorNote } from '#ui/error-note.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import type { VersionRow } from '#parts/catalogue/catalogue-versions.ts';
import { catalogueWords } from './words.ts';

/** The head's decision (NĐ335 Điều 13.2): from which day, by which document. */
export function AdoptForm({ version, onAdopted }: { version: VersionRow; onAdopted: (from: string) => void }) {
  const app = useApp();
  const say = useText(catalogueWords);
  const failure = useFailureText();
  const draft = useDraft(`adopt:${version.version}`, { from: app.today(), decision: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { from, decision } = draft.value;
  const dayMissing = !isDay(from);
  const decisionMissing = decision.trim() === '';

  async function adopt(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (dayMissing || decisionMissing) return;
    setBusy(true);
    const data = { version: version.version, from, decision: decision.trim() };
    const outcome = await app.write('unit', app.account.unit, 'unit.catalogueAdopted.v1', data);
    setBusy(false);
    if (!outcome.ok) return setProblem(failure(outcome.code));
    await draft.done();
    onAdopted(from);
  }

  return (
    <Section title={say('adoptTitle', { name: version.name })}>
      <form className="form" onSubmit={(event) => void adopt(event)} noValidate>
        <p>{say('adoptHint')}</p>
        <DraftOffer found={draft.found} />
        {problem && <ErrorNote title={say('adoptFailed')} safe={say('adoptSafe')} next={problem} />}
        <DayField label={say('from')} value={from} onChange={(day) => draft.change({ from: day })} error={tried && dayMissing ? say('dayNeeded') : undefined} />
        <TextInput label={say('decision')} description={say('decisionHint')} value={decision} maxLength={500}
          error={tried && decisionMissing ? say('decisionNeeded') : undefined} onChange={(event) => draft.change({ decision: event.currentTarget.value })} />
        <Button type="submit" loading={busy}>{say('adopt')}</Button>
      </form>
    </Section>
  );
}
