import { TextInput, Textarea } from '@mantine/core';
import type { CatalogueItem } from '#app/app.ts';
import { periodFrom } from '#domain/organisation/rules.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { useText } from '#ui/language.ts';
import { QuantityInput } from '#ui/quantity-input.tsx';
import { Section } from '#ui/section.tsx';
import { usualDue, wayOf } from './assign-form.ts';
import type { Way } from './assign-form.ts';
import { useForm } from './form-context.ts';
import { PartFields } from './part-fields.tsx';
import { firstParts } from './parts.ts';
import { ProductPicker } from './product-picker.tsx';
import { ShareFields } from './share-fields.tsx';
import { assignWords } from './words.ts';

/** Nothing is asked before somebody is chosen: for one person only parts are another way. */
function WayChoice() {
  const say = useText(assignWords);
  const { form, change, unit } = useForm();
  const { people, quantity, period } = form;
  const several = people.length > 1;
  const ways: readonly (readonly [Way, string])[] = several
    ? [['each', say('wayEach')], ['group', say('wayGroup')], ['split', say('waySplit')]]
    : [['each', say('wayOne')], ['split', say('waySplit')]];
  const choose = (way: Way) => {
    const parts = firstParts(quantity, people, [period, periodFrom(unit, period, 1)], (one) => usualDue(one, unit.calendar));
    change(way === 'split' ? { way, parts } : { way });
  };
  if (people.length === 0) return null;
  return <ChoiceChips label={say('way')} value={wayOf(form)} onChange={choose} options={ways.map(([value, label]) => ({ value, label }))} />;
}

interface TaskFieldsProps {
  readonly catalogue: readonly CatalogueItem[];
  readonly divisionName: (division: string) => string;
}

/** Product, quantity, output and requirement: clear work, clear product. */
export function TaskFields({ catalogue, divisionName }: TaskFieldsProps) {
  const { form, change, faults, rules } = useForm();
  const say = useText(assignWords);
  const chosen = catalogue.find(({ id }) => id === form.product) ?? null;
  const choose = (product: CatalogueItem | null) => change(product ? { product: product.id, title: product.name, output: product.output } : { product: '' });
  const way = wayOf(form);
  const quantity = { each: form.people.length > 1 ? 'quantityEach' : 'quantity', group: 'quantityGroup', split: 'quantityWhole' } as const;
  return (
    <Section title={say('product')}>
      <div className="stack">
        <ProductPicker catalogue={catalogue} chosen={chosen} onChoose={choose} divisionName={divisionName} rules={rules} />
        {faults.includes('product') && <p className="plain assign-fault" role="alert">{say('faultProduct')}</p>}
        {chosen && (
          <>
            <TextInput label={say('name')} value={form.title} onChange={(event) => change({ title: event.currentTarget.value })} />
            <WayChoice />
            <QuantityInput label={say(quantity[way])} value={form.quantity} error={faults.includes('quantity') ? say('faultQuantity') : undefined} onChange={(text) => change({ quantity: text })} />
            {way === 'group' && <ShareFields />}
            {way === 'split' && <PartFields />}
            <Textarea label={say('output')} autosize value={form.output} onChange={(event) => change({ output: event.currentTarget.value })} />
            <Textarea label={say('requirement')} autosize value={form.requirement} onChange={(event) => change({ requirement: event.currentTarget.value })} />
          </>
        )}
      </div>
    </Section>
  );
}
