import type { ReactNode } from 'react';
import type { ProductDefinition } from '#domain/organisation/product-entries.ts';
import { PagedList } from '#parts/lists/paged-list.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { diffCatalogue } from './catalogue-diff.ts';
import type { ChangedProduct, DiffField } from './catalogue-diff.ts';
import type { ListedProduct } from '#parts/catalogue/catalogue-versions.ts';
import { useDivisionName } from './division-names.ts';
import { ProductRow } from './product-row.tsx';
import { catalogueWords } from './words.ts';

const FIELD_WORDS = {
  coefficient: 'fieldCoefficient', points: 'fieldPoints', hours: 'fieldHours', group: 'fieldGroup', name: 'fieldName', output: 'fieldOutput',
  code: 'fieldCode', scope: 'fieldScope', division: 'fieldDivision', detail: 'fieldDetail',
} as const satisfies Record<DiffField, string>;

/** Before → after of each field that differs, in words and crossed out, never by colour alone. */
export function FieldChanges({ before, after, fields }: { before: ProductDefinition; after: ProductDefinition; fields: readonly DiffField[] }) {
  const say = useText(catalogueWords);
  const divisionName = useDivisionName();
  const scopeName = { leadership: say('leadership'), shared: say('shared'), division: say('ofDivision') };
  const shown = (product: ProductDefinition, field: DiffField): string => {
    if (field === 'division') return divisionName(product.division) ?? say('outside');
    if (field === 'scope') return scopeName[product.scope];
    if (field === 'coefficient' || field === 'points' || field === 'hours') return product[field]?.replace('.', ',') ?? say('none');
    return product[field] || say('none');
  };
  return (
    <dl className="changes">
      {fields.map((field) => (
        <div key={field}>
          <dt>{say(FIELD_WORDS[field])}</dt>
          <dd><del>{shown(before, field)}</del> → <ins>{shown(after, field)}</ins></dd>
        </div>
      ))}
    </dl>
  );
}

function ChangedRow({ change }: { change: ChangedProduct }) {
  const { before, after, fields } = change;
  return (
    <div className="row">
      <div>
        <span className="row-title"><span className="code">{after.code}</span> {after.name}</span>
        <FieldChanges before={before} after={after} fields={fields} />
      </div>
    </div>
  );
}

interface PartProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly hint?: string;
  readonly children: (item: T) => ReactNode;
}

function Part<T>({ title, items, keyOf, hint, children }: PartProps<T>) {
  if (items.length === 0) return null;
  return (
    <Section title={title} aside={items.length}>
      {hint && <p className="soft">{hint}</p>}
      <PagedList items={items} size={20} keyOf={keyOf} label={title}>{children}</PagedList>
    </Section>
  );
}

interface VersionDiffProps {
  readonly before: readonly ListedProduct[];
  readonly after: readonly ListedProduct[];
}

/** What a version changes: coefficients first, because they move scores. */
export function VersionDiff({ before, after }: VersionDiffProps) {
  const say = useText(catalogueWords);
  const { added, removed, changed, same } = diffCatalogue(before, after);
  return (
    <>
      <ul className="counts">
        {([['changed', changed.length], ['added', added.length], ['removed', removed.length], ['same', same]] as const).map(([word, count]) => (
          <li key={word}><strong>{count}</strong> {say(word)}</li>
        ))}
      </ul>
      {changed.length + added.length + removed.length === 0 && <p>{say('noChanges')}</p>}
      <Part title={say('changed')} items={changed} keyOf={({ after: { id } }) => id}>{(change) => <ChangedRow change={change} />}</Part>
      <Part title={say('removed')} items={removed} keyOf={({ id }) => id} hint={say('removedHint')}>{(product) => <ProductRow product={product} />}</Part>
      <Part title={say('added')} items={added} keyOf={({ id }) => id}>{(product) => <ProductRow product={product} />}</Part>
    </>
  );
}
