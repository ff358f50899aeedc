/** A division's head with work waiting for him, for tests of his screens. Today is 16 March 2026, a Monday. */
import type { CatalogueItem } from '#app/app.ts';
import type { ProductDefinition } from '#domain/organisation/product-entries.ts';
import type { ProductState } from '#domain/organisation/product.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { fakeHeadApp } from './fake-head-app.ts';
import type { FakeHeadApp, FakeWorld } from './fake-head-app.ts';
import { assigned, entry, received, recordOf, ward } from './story.ts';

export const NOW = '2026-03-16T02:00:00.000Z';

const definition: ProductDefinition = {
  version: 'v1', code: 'DC.01', scope: 'shared', division: null, name: 'Soạn văn bản', detail: '', output: 'Văn bản', group: 'N1', points: '20', coefficient: '4',
};
const harder: ProductDefinition = { ...definition, code: 'DC.02', name: 'Đề án phát triển', output: 'Đề án', group: 'N5', points: '50', coefficient: '10' };

export const CATALOGUE: readonly CatalogueItem[] = [{ ...definition, id: 'product1' }, { ...harder, id: 'product2' }];

export const PRODUCTS: ReadonlyMap<string, ProductState> = new Map(
  [['product1', definition], ['product2', harder]].map(([id, one]) => [id as string, { versions: [one as ProductDefinition], approvals: [] }]),
);

const document = { kind: 'document', number: '12/BC-UBND' } as const;

export interface Story {
  /** Changes of the assignment; `from` 'headA' assigns. */
  readonly assign?: Record<string, unknown>;
  readonly more?: readonly (readonly [actor: string, type: string, at: string, data: unknown, change?: Partial<StoredEntry>])[];
}

/** A task assigned on 2 March by headA and what came after, all received and accepted. */
export function taskStory(id: string, { assign = {}, more = [] }: Story = {}): RecordDocument {
  const begin = entry('task', id, 'headA', 'task.assigned.v1', '2026-03-02T01:00:00.000Z', assigned(assign));
  const rest = more.map(([actor, type, at, data, change]) => entry('task', id, actor, type, at, data, change));
  return recordOf('task', id, received([begin, ...rest]));
}

/** Submitted with a document number by its person. */
export function submittedTask(id: string, at = '2026-03-12T02:00:00.000Z', assign: Record<string, unknown> = {}): RecordDocument {
  const person = typeof assign['person'] === 'string' ? assign['person'] : 'an';
  const submission = { units: [[1, 2]], note: 'Đã xong', evidence: [document] };
  return taskStory(id, { assign, more: [[person, 'task.submitted.v1', at, submission]] });
}

export function headWorld(records: readonly RecordDocument[], more: Partial<FakeWorld> = {}): FakeHeadApp {
  return fakeHeadApp({ person: 'headA', now: NOW, org: ward(), products: PRODUCTS, catalogue: CATALOGUE, records, ...more });
}

/** The value a live source has right now. */
export function valueOf<T>(live: { subscribe(listener: (value: T) => void): () => void }): T {
  let found: T | undefined;
  live.subscribe((value) => {
    found = value;
  })();
  return found as T;
}
