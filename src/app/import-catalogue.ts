/**
 * Confirmed rows of a catalogue → writes. An import proposes only (NĐ335 Điều 13.2): one definition for each product,
 * then the version on the unit's record, last, so that a version that can be adopted is a whole one.
 */
import type { CatalogueImport } from '#domain/organisation/catalogue-import.ts';
import type { CatalogueRow } from '#domain/organisation/catalogue-sheet.ts';
import { plainWords } from '#domain/organisation/catalogue-sheet-cell.ts';
import type { ProductDefinition } from '#domain/organisation/product-entries.ts';
import type { ProductState } from '#domain/organisation/product.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import type { App, Row } from './app.ts';
import { catalogueNote } from './catalogue-note.ts';
import type { Write, WriteOptions, WriteResult } from './write-in-turn.ts';
import { writeInTurn } from './write-in-turn.ts';

export interface KnownProduct {
  readonly id: string;
  readonly state: ProductState;
}

export interface CatalogueProposal {
  /** Names the version for good: letters, digits and . : _ - */
  readonly version: string;
  readonly name: string;
  readonly note: string;
  readonly read: Pick<CatalogueImport, 'rows' | 'groups' | 'standardPoints' | 'importable'>;
  /** Printed division → the unit's division; null where the officer keeps it without one. */
  readonly divisions: ReadonlyMap<string, string | null>;
}

export interface CatalogueHere {
  readonly unitId: string;
  readonly unit: UnitState;
  readonly products: readonly KnownProduct[];
  readonly newId: () => string;
}

export type PlanFault = 'not-importable' | 'bad-version' | 'bad-name' | 'version-known' | 'version-differs' | 'unmapped-division';

export type CataloguePlan =
  | { readonly ok: true; readonly writes: readonly Write[]; /** Written by an earlier, interrupted import. */ readonly already: number; readonly products: number }
  | { readonly ok: false; readonly code: PlanFault; readonly detail: string };

const VERSION = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,59}$/;

/** The definition a row becomes; without a division of its own the printed one is kept in the note. */
export function definitionOf(row: CatalogueRow, version: string, division: string | null): ProductDefinition {
  const { code, scope, name, detail, output, group, points, coefficient, hours } = row;
  const printed = row.division !== null && division === null ? `Phòng, ban: ${row.division}` : '';
  const note = [printed, row.note].filter(Boolean).join('\n');
  return { version, code, scope, division, name, detail, output, group, points, coefficient, ...(hours && { hours }), ...(note && { note }) };
}

export function sameDefinition(a: ProductDefinition, b: ProductDefinition): boolean {
  const keys = ['code', 'scope', 'division', 'name', 'detail', 'output', 'group', 'points', 'coefficient', 'hours', 'note'] as const;
  return keys.every((key) => (a[key] ?? '') === (b[key] ?? ''));
}

function latestCode({ state }: KnownProduct): string {
  return plainWords(state.versions.at(-1)?.code ?? '');
}

interface RowStep {
  readonly write: Write | null;
  readonly differs: boolean;
}

function stepOf(definition: ProductDefinition, known: KnownProduct | undefined, newId: () => string): RowStep {
  const begun = known?.state.versions.find(({ version }) => version === definition.version);
  if (begun) return { write: null, differs: !sameDefinition(begun, definition) };
  return { write: { kind: 'product', record: known?.id ?? newId(), type: 'product.proposed.v1', data: definition }, differs: false };
}

function checkProposal({ version, name, read, divisions }: CatalogueProposal, unit: UnitState): { code: PlanFault; detail: string } | null {
  if (!read.importable || read.rows.length === 0) return { code: 'not-importable', detail: '' };
  if (!VERSION.test(version)) return { code: 'bad-version', detail: version };
  if (name.trim() === '' || name.trim().length > 500) return { code: 'bad-name', detail: name };
  if (unit.catalogues.some((known) => known.version === version)) return { code: 'version-known', detail: version };
  const unmapped = read.rows.find(({ division }) => division !== null && !divisions.has(division));
  return unmapped ? { code: 'unmapped-division', detail: unmapped.division ?? '' } : null;
}

/** Pure. A product keeps its record by its code; one that already has this version is skipped. */
export function planCatalogueImport(proposal: CatalogueProposal, here: CatalogueHere): CataloguePlan {
  const { version, name, note, read, divisions } = proposal;
  const fault = checkProposal(proposal, here.unit);
  if (fault) return { ok: false, ...fault };
  const byCode = new Map(here.products.map((product) => [latestCode(product), product]));
  const steps = read.rows.map((row) => {
    const division = row.division === null ? null : (divisions.get(row.division) ?? null);
    return { row, ...stepOf(definitionOf(row, version, division), byCode.get(plainWords(row.code)), here.newId) };
  });
  const codes = new Set(read.rows.map(({ code }) => plainWords(code)));
  const differs = steps.find((step) => step.differs)?.row.code
    ?? here.products.find((product) => product.state.versions.some((known) => known.version === version && !codes.has(plainWords(known.code))))?.state.versions.at(-1)?.code;
  if (differs !== undefined) return { ok: false, code: 'version-differs', detail: differs };
  const writes = steps.flatMap(({ write }) => write ?? []);
  const proposed: Write = {
    kind: 'unit', record: here.unitId, type: 'unit.catalogueProposed.v1',
    data: { version, name: name.trim(), products: read.rows.length, note: catalogueNote(read, note).slice(0, 4000) },
  };
  return { ok: true, writes: [...writes, proposed], already: steps.length - writes.length, products: read.rows.length };
}

export function importCatalogue(app: Pick<App, 'writeAll'>, plan: Extract<CataloguePlan, { ok: true }>, options: WriteOptions = {}): Promise<WriteResult> {
  return writeInTurn(app, plan.writes, options);
}

/** Versions some products have and the unit does not name: imports that stopped half-way. */
export function begunVersions(products: readonly Row<'product'>[], unit: UnitState): string[] {
  const named = new Set(unit.catalogues.map(({ version }) => version));
  const approved = (row: Row<'product'>) => new Set(row.state.approvals.map(({ version }) => version));
  return [...new Set(products.flatMap((row) => row.state.versions.map(({ version }) => version).filter((version) => !named.has(version) && !approved(row).has(version))))];
}
