import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { begunVersions } from '#app/import-catalogue.ts';
import { catalogueTemplate } from '#app/spreadsheet-catalogue.ts';
import { catalogueInForce } from '#domain/organisation/unit.ts';
import { useApp } from '#parts/app/app-context.ts';
import { downloadFile } from '#parts/app/download-file.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { AdoptForm } from './adopt-form.tsx';
import { catalogueWorkbook, noteOf } from '#parts/catalogue/catalogue-export.ts';
import { productsOf } from '#parts/catalogue/catalogue-versions.ts';
import type { VersionRow } from '#parts/catalogue/catalogue-versions.ts';
import { DivisionsContext } from './division-names.ts';
import { ProductList } from './product-list.tsx';
import { useCatalogue } from './use-catalogue.ts';
import type { CatalogueView } from './use-catalogue.ts';
import { useVersion } from './use-version.ts';
import { VersionDiff } from './version-diff.tsx';
import { VersionList, VersionState } from './version-list.tsx';
import { catalogueWords } from './words.ts';
import '#parts/imports/import.css';
import './catalogue.css';

async function exportVersion({ org, products, unitRecord }: CatalogueView, { version, decision }: Pick<VersionRow, 'version' | 'decision'>): Promise<void> {
  const source = { products: productsOf(products, version), divisions: org.unit.divisions, note: noteOf(unitRecord, version), decision };
  downloadFile(await catalogueWorkbook(source), `danh-muc-${version}.xlsx`);
}

/** What a keeper of the catalogue finds to do: decide on a version, or finish an interrupted import. */
function Waiting({ view, onChoose }: { view: CatalogueView; onChoose: (version: string) => void }) {
  const say = useText(catalogueWords);
  const { versions, roles, products, org } = view;
  const proposed = versions.filter(({ state }) => state === 'proposed');
  const [first] = proposed;
  const keeper = roles.unitHead || roles.organiser;
  const begun = keeper ? begunVersions(products, org.unit) : [];
  return (
    <>
      {roles.unitHead && first && (
        <Note tone="warn" icon="inbox" title={say('waiting', { count: proposed.length })} actions={<Button onClick={() => onChoose(first.version)}>{say('look')}</Button>}>
          {say('waitingHint')}
        </Note>
      )}
      {begun.map((version) => (
        <Note key={version} tone="warn" title={say('begun', { version })}
          actions={<Button component={Link} to="/danh-muc/nhap" variant="default">{say('continue')}</Button>}>
          {say('begunHint')}
        </Note>
      ))}
    </>
  );
}

function VersionDetail({ view, version, onClose }: { view: CatalogueView; version: VersionRow; onClose: () => void }) {
  const app = useApp();
  const say = useText(catalogueWords);
  const [adopted, setAdopted] = useState<string | null>(null);
  const current = catalogueInForce(view.org.unit, app.today());
  const isCurrent = current?.version === version.version;
  const note = noteOf(view.unitRecord, version.version);
  const back = <Button variant="subtle" leftSection={<Icon name="back" />} onClick={onClose}>{say('backToCatalogue')}</Button>;
  const whole = version.here >= version.products;
  return (
    <Page>
      <PageHeader title={version.name} back={back} lead={<VersionState version={version} />} />
      {adopted && <Note tone="info" icon="approved" title={say('adopted', { name: version.name, day: formatFullDay(adopted) })} urgent />}
      {note && <p className="version-note">{note}</p>}
      {isCurrent
        ? <ProductList products={productsOf(view.products, version.version)} />
        : (
          <>
            <p className="soft">{current ? say('comparedWith', { name: current.name }) : say('comparedWithNone')}</p>
            <VersionDiff before={view.inForce} after={productsOf(view.products, version.version)} />
          </>
        )}
      {view.roles.unitHead && version.state === 'proposed' && (whole
        ? <AdoptForm version={version} onAdopted={setAdopted} />
        : <Note tone="info" title={say('waitWhole', { count: version.products })} />)}
    </Page>
  );
}

function Catalogue({ view, onChoose }: { view: CatalogueView; onChoose: (version: string) => void }) {
  const app = useApp();
  const say = useText(catalogueWords);
  const { inForce, versions, roles, org } = view;
  const current = catalogueInForce(org.unit, app.today());
  const keeper = roles.unitHead || roles.organiser;
  const lead = current
    ? `${say('leadInForce', { name: current.name, count: inForce.length, day: formatFullDay(current.from ?? '') })} · ${say('decisionNo', { decision: current.decision ?? '' })}`
    : say('leadNone');
  const actions = (
    <>
      {keeper && <Button component={Link} to="/danh-muc/nhap" leftSection={<Icon name="upload" />}>{say('import')}</Button>}
      {current && <Button variant="default" leftSection={<Icon name="file" />} onClick={() => void exportVersion(view, current)}>{say('export')}</Button>}
      {keeper && !current && <Button variant="default" onClick={() => void catalogueTemplate().then((file) => downloadFile(file, 'mau-danh-muc.xlsx'))}>{say('template')}</Button>}
    </>
  );
  const list = (
    <Section title={say('versions')} aside={versions.length}>
      <VersionList versions={versions} onChoose={onChoose} onExport={(version) => void exportVersion(view, version)} />
    </Section>
  );
  return (
    <Page>
      <PageHeader title={say('title')} lead={lead} actions={actions} />
      <Waiting view={view} onChoose={onChoose} />
      {keeper && versions.length > 0 && list}
      {inForce.length > 0
        ? <Section title={say('products')}><ProductList products={inForce} /></Section>
        : <EmptyState title={say('emptyTitle')} hint={say(keeper ? 'emptyHintOfficer' : 'emptyHint')} icon="book" />}
      {!keeper && versions.length > 0 && list}
    </Page>
  );
}

/** The catalogue in force, its versions, and the head's decision on a proposed one. */
export function CataloguePage() {
  const say = useText(catalogueWords);
  const view = useCatalogue();
  const [chosen, choose] = useVersion();
  if (!view) return <Page><PageHeader title={say('title')} /><Loading /></Page>;
  const version = view.versions.find((known) => known.version === chosen);
  return (
    <DivisionsContext value={view.org.unit.divisions}>
      {version ? <VersionDetail key={version.version} view={view} version={version} onClose={() => choose(null)} /> : <Catalogue view={view} onChoose={choose} />}
    </DivisionsContext>
  );
}
