import { definitionOf } from '#app/import-catalogue.ts';
import { FaultLine } from '#parts/imports/import-faults.tsx';
import { importWords } from '#parts/imports/import-words.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import type { ImportLine, LineAction } from './import-lines.ts';
import { FieldChanges } from './version-diff.tsx';
import { catalogueWords } from './words.ts';

const ACTIONS = {
  added: { icon: 'plus', tone: 'good', word: 'lineAdded' },
  changed: { icon: 'pencil', tone: 'warn', word: 'lineChanged' },
  same: { icon: 'check', tone: 'soft', word: 'lineSame' },
  broken: { icon: 'alert', tone: 'act', word: 'lineBroken' },
} as const satisfies Record<LineAction, object>;

const comma = (decimal: string): string => decimal.replace('.', ',');

/** One row of the file: what will happen to it, and what is wrong with it. */
export function ImportLineRow({ line, division }: { line: ImportLine; division: string | null }) {
  const say = useText(catalogueWords);
  const sayImport = useText(importWords);
  const { product, action, before, fields, faults } = line;
  const { icon, tone, word } = ACTIONS[action];
  return (
    <div className="row">
      <div className="import-line">
        {product && <span className="row-title"><span className="code">{product.code}</span> {product.name}</span>}
        <span className="row-facts">
          {(product || action === 'broken') && <span className="tag" data-tone={tone}><Icon name={icon} />{say(word)}</span>}
          {product && <span>{product.group} · {say('points', { points: comma(product.points) })} · {say('coefficient', { coefficient: comma(product.coefficient) })}</span>}
          {product?.division && <span>{product.division}</span>}
          <span>{line.sheet}, {sayImport('rowNumber', { row: line.row })}</span>
        </span>
        {product && before && action === 'changed' && <FieldChanges before={before} after={definitionOf(product, '', division)} fields={fields} />}
        {faults.map((fault) => <FaultLine key={`${fault.code}:${fault.column}:${JSON.stringify(fault.values)}`} fault={fault} />)}
      </div>
    </div>
  );
}
