import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CatalogueItem } from '#app/app.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { measureText } from '#parts/tasks/task-product.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { plainText } from '#ui/plain-text.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { assignWords } from './words.ts';

const SHOWN = 8;

interface ProductPickerProps {
  readonly catalogue: readonly CatalogueItem[];
  readonly chosen: CatalogueItem | null;
  readonly onChoose: (product: CatalogueItem | null) => void;
  readonly divisionName: (division: string) => string;
  readonly rules: RuleProfile;
}

function ProductLine({ product, divisionName, rules }: Pick<ProductPickerProps, 'divisionName' | 'rules'> & { product: CatalogueItem }) {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  const { code, group, division } = product;
  return (
    <span>
      <span className="row-title">{product.name}</span>
      <span className="row-facts">
        <span>{say('productLine', { code, group })}</span>
        <span>{measureText(product, rules, language)}</span>
        {division !== null && <span>{divisionName(division)}</span>}
      </span>
    </span>
  );
}

/** Search in the whole catalogue without diacritics; products of the people's own divisions stand first. */
export function ProductPicker({ catalogue, chosen, onChoose, divisionName, rules }: ProductPickerProps) {
  const say = useText(assignWords);
  const [query, setQuery] = useState('');
  // Made plain once: 370 products at each key stroke are felt on a slow tablet.
  const plain = useMemo(() => catalogue.map((product) => plainText(`${product.code} ${product.name} ${product.detail}`)), [catalogue]);
  if (chosen) {
    return (
      <div className="stack">
        <ProductLine product={chosen} divisionName={divisionName} rules={rules} />
        <div><Button variant="default" onClick={() => onChoose(null)}>{say('changeProduct')}</Button></div>
      </div>
    );
  }
  const words = plainText(query).split(' ');
  const found = catalogue.filter((_, index) => words.every((word) => plain[index]!.includes(word)));
  return (
    <div>
      <SearchBox value={query} onChange={setQuery} label={say('findProduct')} placeholder={say('findProduct')} />
      <ul className="rows assign-products">
        {found.slice(0, SHOWN).map((product) => (
          <li key={product.id}>
            <button type="button" className="row assign-row" onClick={() => onChoose(product)}><ProductLine product={product} divisionName={divisionName} rules={rules} /></button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="soft plain">{say('productNone')}</p>}
      {found.length > SHOWN && <p className="soft plain">{say('productMore', { count: found.length - SHOWN })}</p>}
    </div>
  );
}
