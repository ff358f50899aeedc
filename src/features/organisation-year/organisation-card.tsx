import { Button } from '@mantine/core';
import { useState } from 'react';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { unratedDivisions } from '#domain/organisation/rating-divisions.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { rateOrganisation } from '#domain/scoring/organisation-level.ts';
import { levelName } from '#parts/year/level-name.ts';
import { formatMoment } from '#ui/dates.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import type { PlaceView } from './organisation-view.ts';
import { organisationWords } from './words.ts';

const SelfForm = lazyPart(async () => (await import('./self-form.tsx')).SelfForm, <Loading />);
const RecogniseForm = lazyPart(async () => (await import('./recognise-form.tsx')).RecogniseForm, <Loading />);
const SelfDetails = lazyPart(async () => (await import('./self-details.tsx')).SelfDetails, <Loading />);

const TONES = { none: 'soft', own: 'warn', recognised: 'good' } as const;

interface CardProps {
  readonly org: Organisation;
  readonly rules: RuleProfile;
  readonly year: number;
  readonly place: PlaceView;
  /** Sees more than results: heads, the Chair, the organisation officer. */
  readonly inside: boolean;
}

function OwnLine({ org, rules, place: { own } }: Pick<CardProps, 'org' | 'rules' | 'place'>) {
  const say = useText(organisationWords);
  const language = useLanguage((choice) => choice.language);
  if (!own) return null;
  const points = rateOrganisation(rules, own.facts).total?.display ?? '–';
  return (
    <span>{say('ownLine', {
      level: levelName(rules, own.level, language), points: localNumber(points, language), name: nameIn(org, own.by), time: formatMoment(own.at),
    })}</span>
  );
}

function RecognisedLines({ rules, place: { recognised } }: Pick<CardProps, 'rules' | 'place'>) {
  const say = useText(organisationWords);
  const language = useLanguage((choice) => choice.language);
  if (!recognised) return null;
  const { level, decision, reason, verified, outstanding } = recognised;
  return (
    <>
      <strong className="organisation-level">{say('recognisedLine', { level: levelName(rules, level, language), decision })}</strong>
      {outstanding && <span>{say('outstandingLine')}</span>}
      {reason && <span className="year-text">{say('reasonLine', { reason })}</span>}
      {verified && <span className="year-text">{say('verifiedLine', { text: verified })}</span>}
    </>
  );
}

/** The figures stay folded: the level is what most people come for. */
function Details({ rules, place: { own } }: Pick<CardProps, 'rules' | 'place'>) {
  const say = useText(organisationWords);
  const [opened, open] = useState(false);
  if (!own) return null;
  return (
    <details open={opened} onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{say('look')}</summary>
      {opened && <SelfDetails rules={rules} own={own} />}
    </details>
  );
}

function Actions({ place, onOpen }: { place: PlaceView; onOpen: (form: 'self' | 'recognise') => void }) {
  const say = useText(organisationWords);
  const { name, own, recognised, mayRate, mayRecognise, division } = place;
  if (!mayRate && !mayRecognise) return null;
  const rate = say(own ? 'selfAgain' : 'selfDo');
  const recognise = say(recognised ? 'recogniseAgain' : division === null ? 'recordDo' : 'recogniseDo');
  return (
    <div className="actions">
      {mayRate && <Button variant={own ? 'default' : 'filled'} aria-label={`${rate}: ${name}`} onClick={() => onOpen('self')}>{rate}</Button>}
      {mayRecognise && <Button variant={own && !recognised ? 'filled' : 'default'} aria-label={`${recognise}: ${name}`} onClick={() => onOpen('recognise')}>{recognise}</Button>}
    </div>
  );
}

/** One organisation: who heads it, what it says of itself, what was recognised, and what the viewer may do about it. */
export function OrganisationCard({ org, rules, year, place, inside }: CardProps) {
  const say = useText(organisationWords);
  const [form, open] = useState<'self' | 'recognise' | null>(null);
  const { division, name, heads, step } = place;
  const left = division === null && step !== 'recognised' ? unratedDivisions(org.unit, year).map((one) => one.name) : [];
  const shared = { org, rules, year, division, name, onClose: () => open(null) };
  const headName = heads.map((head) => nameIn(org, head)).join(', ');
  return (
    <li className="year-fact organisation-card">
      <div className="organisation-title">
        <h3 className="year-heading">{name}</h3>
        <span className="tag" data-tone={TONES[step]}>{say(`step_${step}`)}</span>
      </div>
      <span className="soft">{heads.length > 0 ? say('headedBy', { name: headName }) : say('headless')}</span>
      <RecognisedLines rules={rules} place={place} />
      {inside && <OwnLine org={org} rules={rules} place={place} />}
      {inside && <Details rules={rules} place={place} />}
      {division === null && step !== 'recognised' && <span className="soft">{say('unitByProvince')}</span>}
      {left.length > 0 && <span className="soft">{say('lowerFirst', { names: left.join(', ') })}</span>}
      {form === 'self' && <SelfForm {...shared} />}
      {form === 'recognise' && <RecogniseForm {...shared} />}
      {form === null && <Actions place={place} onOpen={open} />}
    </li>
  );
}
