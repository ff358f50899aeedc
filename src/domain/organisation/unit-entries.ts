/** The entries of a unit’s story. */
import * as z from 'zod/mini';
import { day, identifier, line, text } from '../record/shapes.ts';
import { lockEntries } from './lock-entries.ts';
import { ratingEntries } from './rating-entries.ts';
import { sendingEntries } from './sending-entries.ts';

export const unitEntries = {
  ...ratingEntries,
  ...lockEntries,
  ...sendingEntries,
  'unit.founded.v1': z.strictObject({ name: line, level: z.enum(['commune', 'ward']) }),
  'unit.renamed.v1': z.strictObject({ name: line }),
  'unit.divisionOpened.v1': z.strictObject({ division: identifier, name: line, from: day }),
  'unit.divisionClosed.v1': z.strictObject({ division: identifier, to: day }),
  'unit.calendarSet.v1': z.strictObject({ holidays: z.array(day), swapped: z.array(day) }),
  'unit.settingsChanged.v1': z.strictObject({
    catalogueLimit: z.optional(z.nullable(z.int().check(z.minimum(1)))),
  }),
  /** The whole profile as data; `check-organisation.ts` says what it must fulfil before it counts. */
  'unit.profileAdopted.v1': z.strictObject({ rules: z.record(z.string(), z.unknown()), from: day, decision: line }),
  'unit.catalogueProposed.v1': z.strictObject({
    version: identifier, name: line, products: z.int().check(z.minimum(1)), note: z.optional(text),
  }),
  'unit.catalogueAdopted.v1': z.strictObject({ version: identifier, from: day, decision: line }),
} as const;

export type UnitEntryType = keyof typeof unitEntries;
export type UnitData<T extends UnitEntryType> = z.infer<(typeof unitEntries)[T]>;
