/** The catalogue in force as it is printed; the same model its own page exports. */
import type { App } from '#app/app.ts';
import { combineLive, mapLive } from '#app/live.ts';
import type { Live } from '#app/app.ts';
import { catalogueInForce } from '#domain/organisation/unit.ts';
import { noteOf } from '#parts/catalogue/catalogue-export.ts';
import type { ExportSource } from '#parts/catalogue/catalogue-export.ts';
import { productsOf } from '#parts/catalogue/catalogue-versions.ts';

export interface CatalogueSource {
  readonly agency: string;
  readonly version: string;
  readonly source: ExportSource;
  /** Products of the version that are not on this device yet. */
  readonly lacking: number;
}

/** Null while no catalogue is in force. */
export function catalogueSource(app: App): Live<CatalogueSource | null> {
  return mapLive(combineLive([app.organisation(), app.rows('product'), app.open('unit', app.account.unit)]), ([{ unit }, rows, opened]) => {
    const current = catalogueInForce(unit, app.today());
    if (!current) return null;
    const products = productsOf(rows, current.version);
    const source = { products, divisions: unit.divisions, note: noteOf(opened?.record ?? null, current.version), decision: current.decision };
    return { agency: unit.name, version: current.version, source, lacking: Math.max(0, current.products - products.length) };
  });
}
