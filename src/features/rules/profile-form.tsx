/** The form of a whole profile, part by part; each part tells how many faults wait in it. */
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Field, useFaultAt } from './field.tsx';
import { useProfileForm } from './form-context.ts';
import { getIn, liesIn, listIn } from './profile-draft.ts';
import type { Json } from './profile-draft.ts';
import { FORM_PARTS, pathIn } from './profile-fields.ts';
import type { GroupSpec, ListSpec, Pair, Spec } from './profile-fields.ts';
import { rulesWords } from './words.ts';

function usePick(): (pair: Pair) => string {
  const language = useLanguage((choice) => choice.language);
  return (pair) => pair[language === 'vi' ? 0 : 1];
}

interface FoldProps {
  readonly title: ReactNode;
  /** What lies within: its faults are counted, and a way to one of them opens the fold. */
  readonly places: readonly string[];
  readonly children: ReactNode;
}

/** What is folded is not drawn: a whole profile has hundreds of fields, and a phone would draw them at every letter. */
function Fold({ title, places, children }: FoldProps) {
  const say = useText(rulesWords);
  const form = useProfileForm();
  const holds = (path: string): boolean => places.some((place) => liesIn(path, place));
  const faults = form.faults.filter(({ path }) => holds(path)).length;
  const led = form.goal && holds(form.goal.path) ? form.goal : null;
  // Opened by a hand or by a way to a fault, whichever came last.
  const [hand, setHand] = useState<{ readonly open: boolean; readonly after: typeof led }>({ open: false, after: null });
  const open = led && led !== hand.after ? true : hand.open;
  return (
    <details className="rules-fold" open={open}>
      <summary onClick={(event) => {
        event.preventDefault();
        setHand({ open: !open, after: led });
      }}>
        <span>{title}</span>
        {faults > 0 && <span className="tag" data-tone="act"><Icon name="alert" />{say('faultCount', { count: faults })}</span>}
      </summary>
      {open && <div className="form">{children}</div>}
    </details>
  );
}

function FaultNote({ path }: { path: string }) {
  const error = useFaultAt(path);
  return error ? <output className="field-error">{error}</output> : null;
}

function headingOf(item: Json, { heading, item: name }: ListSpec, pick: (pair: Pair) => string, at: number, comma: boolean): string {
  const [first, ...rest] = heading.map((key) => getIn(item, key)).filter((part) => typeof part === 'string');
  if (!first) return `${pick(name)} ${at + 1}`;
  const parts = [first, ...rest].filter((part) => part !== '');
  const shown = parts.map((part) => (comma && /^\d+\.\d+$/.test(part) ? part.replace('.', ',') : part));
  return shown.join(' · ');
}

function Item({ spec, path, at, onDrop }: { spec: ListSpec; path: string; at: number; onDrop: (() => void) | null }) {
  const { value } = useProfileForm();
  const say = useText(rulesWords);
  const pick = usePick();
  const comma = useLanguage((choice) => choice.language) === 'vi';
  const place = `${path}[${at}]`;
  const title = headingOf(getIn(value, place) ?? null, spec, pick, at, comma);
  return (
    <li>
      <Fold title={title} places={[place]}>
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
  return (
    <Fold title={pick(spec.title)} places={placesOf(spec)}>
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
