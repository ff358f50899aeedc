/** The entries of a product’s story: its definition in each catalogue version. */
import * as z from 'zod/mini';
import { day, decimal, identifier, line, positiveDecimal, text } from '../record/shapes.ts';

const definition = z.strictObject({
  version: identifier,
  code: line,
  scope: z.enum(['leadership', 'shared', 'division']),
  division: z.nullable(identifier),
  name: line,
  detail: text,
  output: text,
  group: z.enum(['N1', 'N2', 'N3', 'N4', 'N5']),
  points: decimal,
  /** The approved printed decimal: it is what counts, not points ÷ standard. */
  coefficient: positiveDecimal,
  hours: z.optional(positiveDecimal),
  note: z.optional(text),
});

export const productEntries = {
  'product.proposed.v1': definition,
  /** A product outside the catalogue, approved by itself (NĐ335 Điều 13.3). */
  'product.approved.v1': z.strictObject({ version: identifier, from: day, decision: line }),
} as const;

export type ProductEntryType = keyof typeof productEntries;
export type ProductData<T extends ProductEntryType> = z.infer<(typeof productEntries)[T]>;
export type ProductDefinition = z.infer<typeof definition>;
