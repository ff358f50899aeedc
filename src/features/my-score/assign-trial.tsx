import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CatalogueItem } from '#app/app.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { SupposedTask } from '#domain/explain/what-if.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { plainText } from '#ui/plain-text.ts';
import { QuantityInput } from '#ui/quantity-input.tsx';
import { SearchBox } from '#ui/search-box.tsx';
import { useLive } from '#ui/use-live.ts';
import { trialWords } from './trial-words.ts';

const SHOWN = 5;

function ProductLine({ product }: { product: CatalogueItem }) {
  const say = useText(trialWords);
  const { number } = useScoreScreen();
  return (
    <span>
      <span className="row-title">{product.name}</span>
      <span className="row-facts">{say('productLine', { code: product.code, coefficient: number(product.coefficient) })}</span>
    </span>
  );
}

function ProductSearch({ onChoose }: { onChoose: (product: CatalogueItem) => void }) {
  const say = useText(trialWords);
  const { app } = useScoreScreen();
  const catalogue = useLive(() => app.catalogue(), []);
  const [query, setQuery] = useState('');
  const plain = useMemo(() => (catalogue ?? []).map((product) => plainText(`${product.code} ${product.name}`)), [catalogue]);
  const words = plainText(query).split(' ');
  const found = query.trim() === '' ? [] : (catalogue ?? []).filter((_, index) => words.every((word) => plain[index]?.includes(word))).slice(0, SHOWN);
  const choose = (product: CatalogueItem) => {
    onChoose(product);
    setQuery('');
  };
  return (
    <div>
      <SearchBox value={query} onChange={setQuery} label={say('findProduct')} placeholder={say('findProduct')} />
      <ul className="rows">
        {found.map((product) => (
          <li key={product.id}>
            <button type="button" className="row" onClick={() => choose(product)}><ProductLine product={product} /></button>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Form = Pick<SupposedTask, 'title' | 'coefficient' | 'assigned' | 'kind' | 'group' | 'hours' | 'finished'>;

/** One field for what a unit weighs: its coefficient, or under standard hours its hours. */
function WeightField({ profile, form, change }: { profile: RuleProfile; form: Form; change: (part: Partial<Form>) => void }) {
  const say = useText(trialWords);
  if (!profile.standardHours) return <QuantityInput label={say('coefficient')} value={form.coefficient} min={0.1} onChange={(coefficient) => change({ coefficient })} />;
  return <QuantityInput label={say('hours')} value={form.hours ?? profile.standardHours.defaultHours} min={0.5} onChange={(hours) => change({ hours })} />;
}

/** One more task, from the catalogue or by its coefficient: what it would do, done or not. */
export function AssignTrial({ profile, onAdd }: { profile: RuleProfile; onAdd: (task: SupposedTask) => void }) {
  const say = useText(trialWords);
  const { app } = useScoreScreen();
  const [form, setForm] = useState<Form>({ title: '', coefficient: '1', assigned: '1', kind: 'planned', group: '', hours: null, finished: true });
  const change = (part: Partial<Form>) => setForm({ ...form, ...part });
  const fits = Number(form.assigned) > 0 && Number(form.coefficient) > 0 && (form.hours === null || Number(form.hours) > 0);
  const choose = ({ name, coefficient, group, hours }: CatalogueItem) => change({ title: name, coefficient, group, hours: hours ?? null });
  return (
    <div className="stack">
      <ProductSearch onChoose={choose} />
      {form.title && <p className="plain"><strong>{form.title}</strong></p>}
      <WeightField profile={profile} form={form} change={change} />
      <QuantityInput label={say('quantity')} value={form.assigned} onChange={(assigned) => change({ assigned })} />
      <ChoiceChips
        label={say('kind')}
        value={form.kind}
        options={[{ value: 'planned', label: say('planned') }, { value: 'unscheduled', label: say('unscheduled') }]}
        onChange={(kind) => change({ kind })}
      />
      <ChoiceChips
        label={say('outcome')}
        value={form.finished ? 'done' : 'notDone'}
        options={[{ value: 'done', label: say('done') }, { value: 'notDone', label: say('notDone') }]}
        onChange={(outcome) => change({ finished: outcome === 'done' })}
      />
      <div className="actions">
        <Button variant="default" leftSection={<Icon name="plus" />} disabled={!fits} onClick={() => onAdd({ ...form, id: `trial-${app.newId()}`, title: form.title || say('someTask') })}>{say('add')}</Button>
      </div>
    </div>
  );
}
