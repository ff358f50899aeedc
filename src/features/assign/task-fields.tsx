import { Button, Checkbox, TextInput, Textarea } from '@mantine/core';
import type { CatalogueItem } from '#app/app.ts';
import { localNumber } from '#domain/scoring/explanation-text.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { QuantityInput } from '#ui/quantity-input.tsx';
import { Section } from '#ui/section.tsx';
import { leftToShare, shareOf, splitEqually } from './assignment-plan.ts';
import type { AssignForm, FormFault } from './assignment-plan.ts';
import { ProductPicker } from './product-picker.tsx';
import { assignWords } from './words.ts';

export interface FieldsProps {
  readonly form: AssignForm;
  readonly change: (part: Partial<AssignForm>) => void;
  readonly nameOf: (person: string) => string;
  /** Shown after the first attempt. */
  readonly faults: readonly FormFault[];
}

function ShareFields({ form, change, nameOf, faults }: FieldsProps) {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  const left = leftToShare(form);
  return (
    <fieldset className="assign-shares">
      <legend>{say('sharedHint')}</legend>
      {form.people.map((person) => (
        <div key={person} className="assign-share">
          <QuantityInput
            label={say('part', { name: nameOf(person) })}
            value={form.parts[person] ?? ''}
            onChange={(part) => change({ parts: { ...form.parts, [person]: part } })}
          />
          <span className="soft">{say('share', { share: localNumber(shareOf(form.parts[person] ?? '0', form.quantity), language) })}</span>
        </div>
      ))}
      <div className="actions">
        <Button variant="default" onClick={() => change({ parts: splitEqually(form.quantity, form.people) })}>{say('split')}</Button>
        {left !== null && left !== '0' && <output className="tag" data-tone="warn">{say('left', { left: localNumber(left, language) })}</output>}
      </div>
      {faults.includes('parts') && <p className="plain assign-fault" role="alert">{say('faultParts')}</p>}
    </fieldset>
  );
}

/** Product, quantity, output and requirement: clear work, clear product. */
export function TaskFields(props: FieldsProps & { readonly catalogue: readonly CatalogueItem[] }) {
  const { form, change, faults, catalogue } = props;
  const say = useText(assignWords);
  const chosen = catalogue.find(({ id }) => id === form.product) ?? null;
  const choose = (product: CatalogueItem | null) => change(product ? { product: product.id, title: product.name, output: product.output } : { product: '' });
  const several = form.people.length > 1;
  const quantity = several ? (form.shared ? say('quantityAll') : say('quantityEach')) : say('quantity');
  return (
    <Section title={say('product')}>
      <div className="stack">
        <ProductPicker catalogue={catalogue} chosen={chosen} onChoose={choose} />
        {faults.includes('product') && <p className="plain assign-fault" role="alert">{say('faultProduct')}</p>}
        {chosen && (
          <>
            <TextInput label={say('name')} value={form.title} onChange={(event) => change({ title: event.currentTarget.value })} />
            <QuantityInput label={quantity} value={form.quantity} error={faults.includes('quantity') ? say('faultQuantity') : undefined} onChange={(text) => change({ quantity: text })} />
            {several && (
              <Checkbox
                label={say('shared')}
                checked={form.shared}
                onChange={(event) => change({ shared: event.currentTarget.checked, parts: splitEqually(form.quantity, form.people) })}
              />
            )}
            {several && form.shared && <ShareFields {...props} />}
            <Textarea label={say('output')} autosize value={form.output} onChange={(event) => change({ output: event.currentTarget.value })} />
            <Textarea label={say('requirement')} autosize value={form.requirement} onChange={(event) => change({ requirement: event.currentTarget.value })} />
          </>
        )}
      </div>
    </Section>
  );
}
