/** The products a person may choose from: what he used last first, then his own division's. */
import { activePosts } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { addDays } from '#domain/calendar/day.ts';
import { definitionInForce } from '#domain/organisation/product.ts';
import { catalogueInForce } from '#domain/organisation/unit.ts';
import type { CatalogueItem, Live } from './app.ts';
import { combineLive, createLive, mapLive } from './live.ts';
import type { RecordStore, StoredRow } from './ports.ts';

/** How far back "last used" looks. */
const RECENT_DAYS = 60;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Used = ReadonlyMap<string, string>;

/** Product id → the last day it was used. */
function lastUsed(tasks: readonly StoredRow<'task'>[], sheets: readonly StoredRow<'daysheet'>[]): Used {
  const used = new Map<string, string>();
  const note = (product: string | null | undefined, when: string) => {
    if (product && (used.get(product) ?? '') < when) used.set(product, when);
  };
  for (const { state } of tasks) note(state.product?.id, state.assignedAt.slice(0, 10));
  for (const { state } of sheets) for (const line of state.lines) note(line.product, state.day);
  return used;
}

function rank(item: CatalogueItem, divisions: readonly (string | null)[]): number {
  if (item.scope === 'division') return divisions.includes(item.division) ? 0 : 3;
  return item.scope === 'shared' ? 1 : 2;
}

/** Made once: comparing with the language's name makes a new one for each pair. */
const codes = new Intl.Collator('vi', { numeric: true });

export function orderCatalogue(items: readonly CatalogueItem[], used: Used, divisions: readonly (string | null)[]): CatalogueItem[] {
  const byUse = (a: CatalogueItem, b: CatalogueItem) => compareText(used.get(b.id) ?? '', used.get(a.id) ?? '');
  const byPlace = (a: CatalogueItem, b: CatalogueItem) => rank(a, divisions) - rank(b, divisions) || codes.compare(a.code, b.code);
  return [...items].sort((a, b) => byUse(a, b) || byPlace(a, b));
}

function inForce(products: readonly StoredRow<'product'>[], org: Organisation, day: string): CatalogueItem[] {
  const version = catalogueInForce(org.unit, day)?.version ?? null;
  return products.flatMap((row) => {
    const definition = definitionInForce(row.state, version, day);
    return definition ? [{ ...definition, id: row.id }] : [];
  });
}

/** @param today asked anew at each change, so that a page open over midnight follows */
export function catalogueLive(store: RecordStore, organisation: Live<Organisation>, person: string, today: () => string): Live<readonly CatalogueItem[]> {
  const products = createLive<readonly StoredRow<'product'>[]>((emit) => store.watch('product', {}, emit));
  const tasks = createLive<readonly StoredRow<'task'>[]>((emit) => store.watch('task', { person }, emit));
  const recent = () => ({ person, from: addDays(today(), -RECENT_DAYS) });
  const sheets = createLive<readonly StoredRow<'daysheet'>[]>((emit) => store.watch('daysheet', recent(), emit));
  return mapLive(combineLive([products, organisation, tasks, sheets]), ([all, org, ownTasks, ownSheets]) => {
    const divisions = activePosts(org, person, today()).map((post) => post.division);
    return orderCatalogue(inForce(all, org, today()), lastUsed(ownTasks, ownSheets), divisions);
  });
}
