import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { refusalText } from '#domain/access/refusal.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { useApp } from '#parts/app/app-context.ts';
import '#parts/drafts/form-frame.css';
import { useLanguage, useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import type { Proposals } from './proposals.ts';
import { proposeMany, wantedProposals } from './propose-many.ts';
import type { Made } from './propose-many.ts';
import { standingWords } from './standing-words.ts';
import { unitYearWords } from './unit-words.ts';
import { levelName } from '#parts/year/level-name.ts';
import { yearWords } from './words.ts';

interface ProposeProps {
  readonly unit: UnitYear;
  readonly org: Organisation;
  readonly proposals: Proposals;
}

function Outcomes({ made, unit, org }: Omit<ProposeProps, 'proposals'> & { made: readonly Made[] }) {
  const say = useText(standingWords);
  const sayYear = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  if (made.length === 0) return <p className="plain">{say('madeNone')}</p>;
  return (
    <ul className="year-blocks" aria-label={say('madeTitle')}>
      {made.map(({ person, level, outcome }) => {
        const name = nameIn(org, person);
        const why = outcome.ok ? '' : outcome.code === 'storage-full' ? sayYear('storageFull') : refusalText(outcome.code, language);
        return <li key={person}>{outcome.ok ? say('made', { name, level: levelName(unit.rules, level, language) }) : say('madeNot', { name, why })}</li>;
      })}
    </ul>
  );
}

/** Turns the trial into proposals in one confirmed action; over the cap it warns, and the competent person decides. */
export function ProposeForm({ unit, org, proposals }: ProposeProps) {
  const app = useApp();
  const say = useText(standingWords);
  const sayUnit = useText(unitYearWords);
  const sayYear = useText(yearWords);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<readonly Made[] | null>(null);
  const [tried, setTried] = useState(false);
  const [form, change] = useState({ reason: '', withOthers: false, others: '' });
  const { chosen, candidates, rows } = proposals;
  const rest = candidates.filter((person) => !chosen.has(person)).length;
  const over = rows.filter((row) => row.exceeded).map((row) => row.group ?? sayUnit('capWhole'));
  const lacks = (text: string) => tried && text.trim() === '' ? sayYear('reasonNeeded') : undefined;
  async function submit(): Promise<void> {
    setTried(true);
    if (form.reason.trim() === '' || (form.withOthers && form.others.trim() === '')) return;
    setBusy(true);
    const proposing = { reason: form.reason.trim(), others: form.withOthers ? form.others.trim() : null };
    setMade(await proposeMany(app, unit.year, wantedProposals(unit, app.account.person, candidates, chosen, proposing)));
    setBusy(false);
    setTried(false);
    setOpen(false);
  }
  return (
    <>
      {!open && chosen.size > 0 && <div className="actions"><Button onClick={() => {
        setMade(null);
        setOpen(true);
      }}>{say('make', { count: chosen.size })}</Button></div>}
      {open && (
        <form className="form framed-form" aria-label={say('makeTitle')} noValidate onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}>
          <p className="soft plain">{say('makeHint')}</p>
          {over.length > 0 && <Note tone="warn" title={say('makeOver', { where: over.join('; ') })} />}
          <Textarea label={say('makeReason')} autosize value={form.reason} maxLength={2000} error={lacks(form.reason)} onChange={(event) => change({ ...form, reason: event.currentTarget.value })} />
          {rest > 0 && <Checkbox label={say('makeOthers', { count: rest })} checked={form.withOthers} onChange={(event) => change({ ...form, withOthers: event.currentTarget.checked })} />}
          {form.withOthers && <Textarea label={say('makeOthersReason')} autosize value={form.others} maxLength={2000} error={lacks(form.others)} onChange={(event) => change({ ...form, others: event.currentTarget.value })} />}
          <div className="actions">
            <Button type="submit" loading={busy}>{say('makeConfirm')}</Button>
            <Button variant="default" onClick={() => setOpen(false)}>{sayYear('cancel')}</Button>
          </div>
        </form>
      )}
      <output className="saved">{made && <Outcomes made={made} unit={unit} org={org} />}</output>
    </>
  );
}
