import { Button, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { CatalogueItem } from '#app/app.ts';
import { lastDay } from '#domain/calendar/period.ts';
import { periodOn } from '#domain/organisation/rules.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { useText } from '#ui/language.ts';
import { matchesSearch } from '#ui/plain-text.ts';
import { QuantityInput } from '#ui/quantity-input.tsx';
import { SearchBox } from '#ui/search-box.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useLive } from '#ui/use-live.ts';
import { EMPTY_DECLARATION, declarationFaults, declaredData } from './declaration.ts';
import { logWords } from './words.ts';
import { WriteTroubleNote } from './write-trouble-note.tsx';
import type { WriteTrouble } from './write-trouble-note.tsx';

const SHOWN = 8;

function ProductPicker({ catalogue, onPick }: { catalogue: readonly CatalogueItem[]; onPick: (item: CatalogueItem) => void }) {
  const say = useText(logWords);
  const [query, setQuery] = useState('');
  const found = catalogue.filter(({ code, name }) => matchesSearch(`${code} ${name}`, query)).slice(0, SHOWN);
  return (
    <div className="stack">
      <SearchBox label={say('declareProduct')} placeholder={say('declareProduct')} value={query} onChange={setQuery} />
      <ul className="rows">
        {found.map((item) => (
          <li key={item.id}>
            <button type="button" className="row" onClick={() => onPick(item)}><span>{item.code} · {item.name}</span></button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Unscheduled work (NĐ335 Điều 18.1.d): the official declares it, the head confirms it. */
export function DeclareSheet({ onClose }: { onClose: () => void }) {
  const app = useApp();
  const say = useText(logWords);
  const today = app.today();
  const org = useLive(() => app.organisation(), []);
  const catalogue = useLive(() => app.catalogue(), []) ?? [];
  const draft = useDraft('declare', { ...EMPTY_DECLARATION, due: today });
  const [tried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<WriteTrouble | null>(null);
  const form = draft.value;
  const product = catalogue.find((item) => item.id === form.product);
  const faults = tried ? declarationFaults(form) : [];

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!org || !product || declarationFaults(form).length > 0) return;
    const outcome = await app.write('task', app.newId(), 'task.declared.v1', declaredData(form, product, { person: app.account.person, unit: org.unit }));
    if (!outcome.ok) return setTrouble(outcome.code);
    await draft.done();
    onClose();
  }

  return (
    <Sheet opened onClose={onClose} title={say('declare')}>
      <p className="sheet-lead">{say('declareHint')}</p>
      <DraftOffer found={draft.found} />
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        {product
          ? <div className="chosen"><p className="row-title">{product.code} · {product.name}</p><Button variant="default" onClick={() => draft.change({ product: '' })}>{say('change')}</Button></div>
          : <ProductPicker catalogue={catalogue} onPick={(item) => draft.change({ product: item.id, title: form.title || item.name })} />}
        {faults.includes('product') && <p className="field-error" role="alert">{say('needProduct')}</p>}
        <TextInput label={say('declareTitle')} value={form.title} onChange={(event) => draft.change({ title: event.currentTarget.value })} />
        <QuantityInput label={say('declareQuantity')} value={form.quantity} onChange={(quantity) => draft.change({ quantity })} />
        <TextInput type="date" label={say('declareDue')} value={form.due} min={today} max={org ? lastDay(periodOn(org.unit, today)) : undefined}
          onChange={(event) => draft.change({ due: event.currentTarget.value })} />
        <Textarea label={say('declareReason')} rows={2} value={form.reason} error={faults.includes('reason') && say('needReason')}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })} />
        <WriteTroubleNote trouble={trouble} />
        <Button type="submit">{say('declareSend')}</Button>
      </form>
    </Sheet>
  );
}
