import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { rulesOn } from '#domain/organisation/rules.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { AdoptForm } from './adopt-form.tsx';
import { Comparison } from './comparison.tsx';
import { RuleChanges } from './rule-changes.tsx';
import type { RulesView } from './use-rules.ts';
import { rulesWords } from './words.ts';

interface AdoptViewProps {
  readonly view: RulesView;
  readonly rules: RuleProfile;
  readonly back: ReactNode;
  readonly onRead: () => void;
  readonly onAdopted: () => void;
}

/** What changes, whom it would have touched, and then the decision. */
export function AdoptView({ view, rules, back, onRead, onAdopted }: AdoptViewProps) {
  const say = useText(rulesWords);
  const language = useLanguage((choice) => choice.language);
  const { org, roles, today } = view;
  return (
    <Page>
      <PageHeader title={say('adoptTitle', { name: language === 'vi' ? rules.name : rules.nameEn })} lead={say('version', { version: rules.version, id: rules.id })} back={back}
        actions={<Button variant="default" onClick={onRead}>{say('read')}</Button>} />
      <Section title={say('stepChanges')}><RuleChanges before={rulesOn(org.unit, today)} after={rules} /></Section>
      <Section title={say('stepCompare')}><Comparison org={org} candidate={rules} /></Section>
      <Section title={say('stepDecide')}>
        {roles.unitHead
          ? <AdoptForm unit={org.unit} rules={rules} onAdopted={onAdopted} />
          : <Note tone="info" title={say('onlyHead')}>{say('onlyHeadHint')}</Note>}
      </Section>
    </Page>
  );
}
