import type { ProductDefinition } from '#domain/organisation/product-entries.ts';
import { useText } from '#ui/language.ts';
import { useDivisionName } from './division-names.ts';
import { catalogueWords } from './words.ts';

const comma = (decimal: string): string => decimal.replace('.', ',');

/** One product: what it is, what comes out, what it counts; the rest opens on demand. */
export function ProductRow({ product }: { product: ProductDefinition }) {
  const say = useText(catalogueWords);
  const divisionName = useDivisionName();
  const { code, name, output, group, points, coefficient, hours, detail, note } = product;
  const place = product.scope === 'division' ? (divisionName(product.division) ?? say('outside')) : say(product.scope);
  return (
    <div className="row product-row">
      <div>
        <span className="row-title"><span className="code">{code}</span> {name}</span>
        <span className="row-facts"><span>{place}</span><span>{say('output')}: {output}</span></span>
        {(detail || note) && (
          <details className="product-more">
            <summary>{say('detail')}</summary>
            {detail && <p>{detail}</p>}
            {note && <p>{say('note')}: {note}</p>}
          </details>
        )}
      </div>
      <div className="product-worth">
        <strong>{say('coefficient', { coefficient: comma(coefficient) })}</strong>
        <span className="soft">{group} · {say('points', { points: comma(points) })}</span>
        {hours && <span className="soft">{say('hours', { hours: comma(hours) })}</span>}
      </div>
    </div>
  );
}
