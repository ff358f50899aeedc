import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatMoment } from '#ui/dates.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { classificationWords } from './classification-words.ts';
import { optional, selfFaults } from './classification-fields.ts';
import type { SelfDraft } from './classification-fields.ts';
import { lockOfYear } from '#parts/year/lock-of-year.ts';
import { LevelSelect } from '#parts/year/level-select.tsx';
import { useYearForm } from './use-year-form.ts';
import { FormFrame } from '#parts/drafts/form-frame.tsx';
import { levelName } from '#parts/year/level-name.ts';
import { yearWords } from './words.ts';

interface SelfProps {
  readonly year: PersonYear;
  readonly org: Organisation;
}

function SelfForm({ year, onClose }: { year: PersonYear; onClose: () => void }) {
  const say = useText(classificationWords);
  const { person, input, facts } = year;
  const { draft, saving, fault, submit } = useYearForm<SelfDraft>({ person, year: input.year, onClose }, {
    type: 'year.selfClassified.v1',
    empty: { level: facts.self?.level ?? '', strengths: facts.self?.strengths ?? '', weaknesses: facts.self?.weaknesses ?? '' },
    check: selfFaults,
    data: ({ level, strengths, weaknesses }) => ({ person, year: input.year, level, ...optional('strengths', strengths), ...optional('weaknesses', weaknesses) }),
  });
  const { level, strengths, weaknesses } = draft.value;
  return (
    <FormFrame saving={saving} label={say('selfDo')} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      <LevelSelect label={say('ownLevel')} rules={input.profile} value={level} error={fault('level')} onChange={(code) => draft.change({ level: code })} />
      <Textarea label={say('strengths')} autosize value={strengths} maxLength={4000} onChange={(event) => draft.change({ strengths: event.currentTarget.value })} />
      <Textarea label={say('weaknesses')} autosize value={weaknesses} maxLength={4000} onChange={(event) => draft.change({ weaknesses: event.currentTarget.value })} />
    </FormFrame>
  );
}

/** What the official says of his own year (Điều 21.1.a, 21.2.a), with the computed level beside it. */
export function SelfSection({ year, org }: SelfProps) {
  const app = useApp();
  const say = useText(classificationWords);
  const sayYear = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const [open, setOpen] = useState(false);
  const { person, input, score, facts: { self } } = year;
  const own = person === app.account.person;
  const writes = own && lockOfYear(org, input.year) === null;
  return (
    <Section title={say('self')}>
      <div className="stack">
        <p className="soft plain">{say(own ? 'selfLead' : 'differs', { level: levelName(input.profile, score.level, language) || sayYear('noLevel') })}</p>
        {self ? (
          <div className="year-fact">
            <strong>{say('selfLine', { level: levelName(input.profile, self.level, language) })}</strong>
            {self.strengths && <span className="year-text">{say('strengthsLine', { text: self.strengths })}</span>}
            {self.weaknesses && <span className="year-text">{say('weaknessesLine', { text: self.weaknesses })}</span>}
            <span className="soft">{formatMoment(self.at)}</span>
          </div>
        ) : <p className="plain">{say('selfNone')}</p>}
        {writes && open && <SelfForm year={year} onClose={() => setOpen(false)} />}
        {writes && !open && <div className="actions"><Button variant={self ? 'default' : 'filled'} onClick={() => setOpen(true)}>{say(self ? 'selfAgain' : 'selfDo')}</Button></div>}
      </div>
    </Section>
  );
}
