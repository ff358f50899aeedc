import { useMemo, useState } from 'react';
import { openDivisions } from '#app/division-match.ts';
import { planCatalogueImport } from '#app/import-catalogue.ts';
import type { CataloguePlan } from '#app/import-catalogue.ts';
import { readCatalogue } from '#domain/organisation/catalogue-import.ts';
import type { CatalogueImport } from '#domain/organisation/catalogue-import.ts';
import type { Sheet } from '#domain/organisation/catalogue-sheet.ts';
import { useApp } from '#parts/app/app-context.ts';
import { FaultList, ImportVerdict } from '#parts/imports/import-faults.tsx';
import { importWords } from '#parts/imports/import-words.ts';
import { useLineFilter } from '#parts/imports/line-filter.tsx';
import { PagedList } from '#parts/lists/paged-list.tsx';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { mapDivisions } from './division-mapping.ts';
import type { DivisionMapping } from './division-mapping.ts';
import { importLines, missingProducts } from './import-lines.ts';
import type { ImportLine } from './import-lines.ts';
import { ImportLineRow } from './import-line.tsx';
import { MappingForm } from './mapping-form.tsx';
import { ProposalForm } from './proposal-form.tsx';
import type { ProposalDraft } from './proposal-form.tsx';
import type { CatalogueView } from './use-catalogue.ts';
import { catalogueWords } from './words.ts';

type ReadyPlan = Extract<CataloguePlan, { ok: true }>;

interface ImportPreparationProps {
  readonly sheets: readonly Sheet[];
  readonly view: CatalogueView;
  readonly draft: ProposalDraft;
  readonly change: (part: Partial<ProposalDraft>) => void;
  readonly onReady: (plan: ReadyPlan) => void;
}

function Lines({ lines, mapping }: { lines: readonly ImportLine[]; mapping: DivisionMapping }) {
  const sayImport = useText(importWords);
  const { shown, key, chips } = useLineFilter(lines);
  return (
    <Section title={sayImport('lines')} aside={lines.length}>
      <div className="stack">
        {chips}
        <div>
          <PagedList key={key} items={shown} size={20} keyOf={(line) => line.key} label={sayImport('lines')}>
            {(line) => <ImportLineRow line={line} division={mapping.divisions.get(line.product?.division ?? '') ?? null} />}
          </PagedList>
        </div>
      </div>
    </Section>
  );
}

function Summary({ lines, view, read }: { lines: readonly ImportLine[]; view: CatalogueView; read: CatalogueImport }) {
  const say = useText(catalogueWords);
  const count = (action: ImportLine['action']): number => lines.filter((line) => line.product && line.action === action).length;
  const missing = missingProducts(read.rows, view.inForce).length;
  return (
    <>
      <p><strong>{say('summary', { count: read.rows.length, added: count('added'), changed: count('changed'), same: count('same') })}</strong></p>
      {missing > 0 && <Note tone="info" title={say('linesMissing', { count: missing })} />}
    </>
  );
}

/** What a read file would do, row by row; nothing is written from here. */
export function ImportPreparation({ sheets, view, draft, change, onReady }: ImportPreparationProps) {
  const app = useApp();
  const { unit } = view.org;
  // What was seen of one file says nothing about the next.
  const [seen, setSeen] = useState<readonly Sheet[] | null>(null);
  const [refused, refuse] = useState<Extract<CataloguePlan, { ok: false }> | null>(null);
  const read = useMemo(() => readCatalogue(sheets, { limit: unit.settings.catalogueLimit }), [sheets, unit.settings.catalogueLimit]);
  const mapping = useMemo(() => mapDivisions(read.rows, openDivisions(unit.divisions, app.today()), draft.answers), [app, read, unit.divisions, draft.answers]);
  const lines = useMemo(() => importLines(read, view.inForce, mapping.divisions), [read, view.inForce, mapping]);
  const already = view.products.filter(({ state }) => state.versions.some(({ version }) => version === draft.version)).length;

  function edit(part: Partial<ProposalDraft>): void {
    refuse(null);
    change(part);
  }

  function confirm(): void {
    const { version, name, note } = draft;
    const plan = planCatalogueImport(
      { version, name, note, read, divisions: mapping.divisions },
      { unitId: app.account.unit, unit, products: view.products, newId: app.newId },
    );
    refuse(plan.ok ? null : plan);
    if (plan.ok) onReady(plan);
  }

  return (
    <>
      <ImportVerdict faults={read.faults} importable={read.importable} />
      {read.importable && <Summary lines={lines} view={view} read={read} />}
      <FaultList faults={read.faults} />
      {read.importable && <MappingForm questions={mapping.questions} onAnswer={(printed, answer) => edit({ answers: { ...draft.answers, [printed]: answer } })} />}
      {lines.length > 0 && <Lines lines={lines} mapping={mapping} />}
      {read.importable && (
        <ProposalForm draft={draft} change={edit} warnings={read.faults.length} acknowledged={seen === sheets}
          onAcknowledge={(checked) => setSeen(checked ? sheets : null)} open={mapping.open}
          products={read.rows.length} already={already < read.rows.length ? already : 0} refused={refused} onConfirm={confirm} />
      )}
    </>
  );
}
