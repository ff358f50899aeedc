/** The form of a whole profile, part by part; each part tells how many faults wait in it. */
import { Button, Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Field, useFaultAt } from './field.tsx';
import { useProfileForm } from './form-context.ts';
import { getIn, listIn } from './profile-draft.ts';
import type { Json } from './profile-draft.ts';
import { FORM_PARTS, pathIn } from './profile-fields.ts';
import type { GroupSpec, ListSpec, Pair, Spec } from './profile-fields.ts';
import { rulesWords } from './words.ts';

function usePick(): (pair: Pair) => string {
  const language = useLanguage((choice) => choice.language);
  return (pair) => pair[language === 'vi' ? 0 : 1];
}

/** How many faults lie within any of the places. */
function useFaultCount(...places: readonly string[]): number {
  const { faults } = useProfileForm();
  const within = (path: string, place: string): boolean => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
  return faults.filter(({ path }) => places.some((place) => within(path, place))).length;
}

function Fold({ title, faults, children }: { title: ReactNode; faults: number; children: ReactNode }) {
  const say = useText(rulesWords);
  return (
    <details className="rules-fold">
      <summary>
        <span>{title}</span>
        {faults > 0 && <span className="tag" data-tone="act"><Icon name="alert" />{say('faultCount', { count: faults })}</span>}
      </summary>
      <div className="form">{children}</div>
    </details>
  );
}

function FaultNote({ path }: { path: string }) {
  const error = useFaultAt(path);
  return error ? <output className="field-error">{error}</output> : null;
}

function headingOf(item: Json, { heading, item: name }: ListSpec, pick: (pair: Pair) => string, at: number, comma: boolean): string {
  const parts = heading.map((key) => getIn(item, key)).filter((part) => typeof part === 'string' && part !== '') as string[];
  const shown = parts.map((part) => (comma && /^\d+\.\d+$/.test(part) ? part.replace('.', ',') : part));
  return shown.length > 0 ? shown.join(' · ') : `${pick(name)} ${at + 1}`;
}

function Item({ spec, path, at, onDrop }: { spec: ListSpec; path: string; at: number; onDrop: (() => void) | null }) {
  const { value } = useProfileForm();
  const say = useText(rulesWords);
  const pick = usePick();
  const comma = useLanguage((choice) => choice.language) === 'vi';
  const place = `${path}[${at}]`;
  const faults = useFaultCount(place);
  const title = headingOf(getIn(value, place) ?? null, spec, pick, at, comma);
  return (
    <li>
      <Fold title={title} faults={faults}>
        <Fields specs={spec.fields} base={place} />
        {onDrop && <Button variant="default" leftSection={<Icon name="trash" />} onClick={onDrop}>{say('drop', { name: `${pick(spec.item).toLowerCase()} ${at + 1}` })}</Button>}
      </Fold>
    </li>
  );
}

function ListPart({ spec, path }: { spec: ListSpec; path: string }) {
  const { value, reshape } = useProfileForm();
  const say = useText(rulesWords);
  const pick = usePick();
  const items = listIn(value, path);
  const grows = spec.blank !== null;
  return (
    <div className="stack">
      <strong>{pick(spec.title)}</strong>
      <FaultNote path={path} />
      <ul className="rules-items">
        {items.map((_, at) => (
          <Item key={String(at)} spec={spec} path={path} at={at} onDrop={grows ? () => reshape(path, items.filter((_one, other) => other !== at)) : null} />
        ))}
      </ul>
      {grows && (
        <div className="actions">
          <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => reshape(path, [...items, spec.blank])}>{say('add', { name: pick(spec.item).toLowerCase() })}</Button>
        </div>
      )}
    </div>
  );
}

function GroupPart({ spec, path }: { spec: GroupSpec; path: string }) {
  const { value, reshape } = useProfileForm();
  const pick = usePick();
  const taken = getIn(value, path) !== null;
  return (
    <fieldset className="rules-group">
      <legend>{pick(spec.title)}</legend>
      {spec.optional !== undefined && (
        <Checkbox label={pick(spec.title)} checked={taken} onChange={(event) => reshape(path, event.currentTarget.checked ? spec.optional ?? null : null)} />
      )}
      <FaultNote path={path} />
      {taken && <Fields specs={spec.fields} base={path} />}
    </fieldset>
  );
}

function Fields({ specs, base }: { specs: readonly Spec[]; base: string }) {
  const { revision } = useProfileForm();
  return (
    <>
      {specs.map((spec) => {
        const path = pathIn(base, spec.path);
        if (spec.is === 'field') return <Field key={`${revision}:${path}`} spec={spec} path={path} />;
        return spec.is === 'list' ? <ListPart key={path} spec={spec} path={path} /> : <GroupPart key={path} spec={spec} path={path} />;
      })}
    </>
  );
}

/** Where the faults of a part lie: of the two parts without a place of their own, at each of their settings. */
function placesOf({ path, fields }: GroupSpec): readonly string[] {
  return path === '' ? fields.map((spec) => spec.path) : [path];
}

function Part({ spec }: { spec: GroupSpec }) {
  const pick = usePick();
  const faults = useFaultCount(...placesOf(spec));
  return (
    <Fold title={pick(spec.title)} faults={faults}>
      {spec.path !== '' && <FaultNote path={spec.path} />}
      <Fields specs={spec.fields} base={spec.path} />
    </Fold>
  );
}

export function ProfileFields() {
  const { value } = useProfileForm();
  const shown = FORM_PARTS.filter(({ path }) => path === '' || getIn(value, path) !== null);
  return <div className="rules-parts">{shown.map((spec) => <Part key={spec.title[1]} spec={spec} />)}</div>;
}
