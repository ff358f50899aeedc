import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { rulesOn } from '#domain/organisation/rules.ts';
import { PROFILES } from '#domain/profiles/profiles.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { useApp } from '#parts/app/app-context.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { AdoptView } from './adopt-view.tsx';
import { AdoptionList } from './adoption-list.tsx';
import { adoptionRows } from './adoption-rows.ts';
import type { AdoptionRow } from './adoption-rows.ts';
import { soundProfile } from './profile-draft.ts';
import { ProfileTable } from './profile-table.tsx';
import { RuleChanges } from './rule-changes.tsx';
import { RuleReader } from './rule-reader.tsx';
import { OWN, keyOfAdopted, profileAt, useRulesPlace } from './rules-address.ts';
import type { RulesPlace } from './rules-address.ts';
import { OWN_DRAFT, useRules } from './use-rules.ts';
import type { RulesView } from './use-rules.ts';
import { rulesWords } from './words.ts';
import './rules.css';

type Go = (place: RulesPlace) => void;

function useNameOf(): (rules: RuleProfile) => string {
  const language = useLanguage((choice) => choice.language);
  return (rules) => (language === 'vi' ? rules.name : rules.nameEn);
}

/** The decree's own rules have no adoption: they are named by their id. */
function keyOf({ rules, from, decision }: AdoptionRow): string {
  return decision === null ? rules.id : keyOfAdopted(from);
}

function InForce({ rows }: { rows: readonly AdoptionRow[] }) {
  const say = useText(rulesWords);
  const nameOf = useNameOf();
  const coming = rows.filter(({ state }) => state === 'coming').toReversed();
  return (
    <>
      {coming.map((row) => (
        <Note key={row.from} tone="warn" icon="clock" title={say('comingTitle', { day: formatFullDay(row.from), name: nameOf(row.rules) })}>
          {row.decision && say('byDecision', { decision: row.decision })}
        </Note>
      ))}
      <Note tone="info" title={say('kept')}>{say('keptHint')}</Note>
    </>
  );
}

function OwnProfile({ view, go }: { view: RulesView; go: Go }) {
  const say = useText(rulesWords);
  const nameOf = useNameOf();
  const { own, roles } = view;
  if (!roles.unitHead && !roles.organiser) return null;
  const sound = soundProfile(own);
  const actions = (
    <>
      <Button component={Link} to="/quy-tac/chinh" variant="default" leftSection={<Icon name="pencil" />}>{say(own === null ? 'prepare' : 'continueOwn')}</Button>
      {sound && <Button variant="default" onClick={() => go({ show: 'adopt', profile: OWN })}>{say(roles.unitHead ? 'adoptThis' : 'previewOfficer')}</Button>}
    </>
  );
  if (own === null) return <div className="actions">{actions}</div>;
  return <Note tone="info" icon="pencil" title={say('ownProfile')} actions={actions}>{sound ? nameOf(sound) : say('ownUnfinished')}</Note>;
}

function Overview({ view, go }: { view: RulesView; go: Go }) {
  const say = useText(rulesWords);
  const nameOf = useNameOf();
  const { org, today, roles } = view;
  const rows = adoptionRows(org.unit, today);
  const current = rulesOn(org.unit, today);
  const inForce = rows.find(({ state }) => state === 'inForce');
  const currentKey = inForce ? keyOf(inForce) : current.id;
  const lead = inForce && `${say('lead', { name: nameOf(current), day: formatFullDay(inForce.from) })} · ${inForce.decision ? say('byDecision', { decision: inForce.decision }) : say('byDecree')}`;
  return (
    <Page>
      <PageHeader title={say('title')} lead={lead} />
      <InForce rows={rows} />
      <Section title={say('adoptions')} aside={rows.length}>
        <AdoptionList rows={rows} onRead={(row) => go({ show: 'text', profile: keyOf(row) })} />
      </Section>
      <Section title={say('available')}>
        <div className="stack">
          <ProfileTable profiles={PROFILES.map((rules) => ({ key: rules.id, rules }))} current={current} role={roles.unitHead ? 'head' : roles.organiser ? 'officer' : 'reader'}
            onRead={(profile) => go({ show: 'text', profile })} onCompare={(after) => go({ show: 'changes', before: currentKey, after })}
            onAdopt={(profile) => go({ show: 'adopt', profile })} />
          <OwnProfile view={view} go={go} />
        </div>
      </Section>
      <Section title={say('fullText')}><RuleReader rules={current} /></Section>
    </Page>
  );
}

function Unknown({ back }: { back: ReactNode }) {
  const say = useText(rulesWords);
  return <Page><PageHeader title={say('title')} back={back} /><EmptyState icon="info" title={say('unknown')} hint={say('unknownHint')} /></Page>;
}

function Detail({ view, place, go }: { view: RulesView; place: Exclude<RulesPlace, { show: 'overview' }>; go: Go }) {
  const app = useApp();
  const say = useText(rulesWords);
  const nameOf = useNameOf();
  const { unit } = view.org;
  const find = (key: string): RuleProfile | null => profileAt(key, unit, soundProfile(view.own));
  const back = <Button variant="subtle" leftSection={<Icon name="back" />} onClick={() => go({ show: 'overview' })}>{say('back')}</Button>;
  if (place.show === 'changes') {
    const [before, after] = [find(place.before), find(place.after)];
    if (!before || !after) return <Unknown back={back} />;
    return (
      <Page>
        <PageHeader title={say('changesTitle')} back={back} lead={`${nameOf(before)} → ${nameOf(after)}`} />
        <Section title={nameOf(after)}><RuleChanges before={before} after={after} /></Section>
      </Page>
    );
  }
  const rules = find(place.profile);
  if (!rules) return <Unknown back={back} />;
  if (place.show === 'adopt' && (view.roles.unitHead || view.roles.organiser)) {
    const adopted = async (): Promise<void> => {
      if (place.profile === OWN) await app.dropDraft(OWN_DRAFT);
      go({ show: 'overview' });
    };
    return <AdoptView view={view} rules={rules} back={back} onRead={() => go({ show: 'text', profile: place.profile })} onAdopted={() => void adopted()} />;
  }
  return (
    <Page>
      <PageHeader title={nameOf(rules)} back={back} lead={say('version', { version: rules.version, id: rules.id })} />
      <RuleReader rules={rules} />
    </Page>
  );
}

/** The unit's rules for everybody to read; the head decides here which apply from a coming period. */
export function RulesPage() {
  const say = useText(rulesWords);
  const view = useRules();
  const [place, go] = useRulesPlace();
  if (!view) return <Page><PageHeader title={say('title')} /><Loading /></Page>;
  return place.show === 'overview' ? <Overview view={view} go={go} /> : <Detail key={JSON.stringify(place)} view={view} place={place} go={go} />;
}
