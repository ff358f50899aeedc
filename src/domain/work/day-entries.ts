/** The entries of a day sheet’s story. */
import * as z from 'zod/mini';
import { day, identifier, line, reason, text } from '../record/shapes.ts';

const minutes = z.int().check(z.minimum(1), z.maximum(1440));
/** Start of the work as minutes after midnight in Vietnam; null when only the duration is known. */
const startMinute = z.nullable(z.int().check(z.minimum(0), z.maximum(1439)));

export const dayEntries = {
  'day.logged.v1': z.strictObject({
    person: identifier,
    day,
    task: z.nullable(identifier),
    product: z.nullable(identifier),
    text: line,
    minutes,
    start: startMinute,
    note: z.optional(text),
    /** Required when written more than 7 days later. */
    lateReason: z.optional(reason),
  }),
  'day.amended.v1': z.strictObject({ line: identifier, text: line, minutes, start: startMinute, note: z.optional(text) }),
  'day.removed.v1': z.strictObject({ line: identifier, reason: z.optional(reason) }),
} as const;

export type DayEntryType = keyof typeof dayEntries;
export type DayData<T extends DayEntryType> = z.infer<(typeof dayEntries)[T]>;
