import { NativeSelect } from '@mantine/core';
import { useContext, useState } from 'react';
import { GROUPS } from '#domain/organisation/catalogue-sheet.ts';
import { PagedList } from '#parts/lists/paged-list.tsx';
import { useText } from '#ui/language.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { EVERYTHING, filterProducts } from './catalogue-filter.ts';
import type { CatalogueFilter } from './catalogue-filter.ts';
import type { ListedProduct } from '#parts/catalogue/catalogue-versions.ts';
import { DivisionsContext } from './division-names.ts';
import { ProductRow } from './product-row.tsx';
import { catalogueWords } from './words.ts';

const SCOPES: readonly CatalogueFilter['scope'][] = ['', 'leadership', 'shared', 'division'];

function Filters({ filter, change }: { filter: CatalogueFilter; change: (part: Partial<CatalogueFilter>) => void }) {
  const say = useText(catalogueWords);
  const divisions = useContext(DivisionsContext);
  const all = { value: '', label: say('all') };
  const scopeName = { '': say('all'), leadership: say('leadership'), shared: say('shared'), division: say('ofDivision') };
  return (
    <div className="filters">
      <SearchBox value={filter.search} onChange={(search) => change({ search })} />
      <NativeSelect label={say('division')} value={filter.division} data={[all, ...divisions.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => change({ division: event.currentTarget.value })} />
      <NativeSelect label={say('scope')} value={filter.scope} data={SCOPES.map((scope) => ({ value: scope, label: scopeName[scope] }))}
        onChange={(event) => change({ scope: SCOPES.find((scope) => scope === event.currentTarget.value) ?? '' })} />
      <NativeSelect label={say('group')} value={filter.group} data={[all, ...GROUPS]} onChange={(event) => change({ group: event.currentTarget.value })} />
    </div>
  );
}

/** Products with search and filters, a page at a time. */
export function ProductList({ products }: { products: readonly ListedProduct[] }) {
  const say = useText(catalogueWords);
  const [filter, setFilter] = useState(EVERYTHING);
  const found = filterProducts(products, filter);
  return (
    <div className="stack">
      <Filters filter={filter} change={(part) => setFilter({ ...filter, ...part })} />
      <output className="soft">{say('found', { count: found.length })}</output>
      {found.length === 0
        ? <p className="soft">{say('nothingFound')}</p>
        : <PagedList key={JSON.stringify(filter)} items={found} keyOf={({ id }) => id} label={say('products')}>{(product) => <ProductRow product={product} />}</PagedList>}
    </div>
  );
}
