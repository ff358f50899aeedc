/** The entries of a person’s story. */
import * as z from 'zod/mini';
import { day, identifier, line, reason } from '../record/shapes.ts';

export const personEntries = {
  'person.registered.v1': z.strictObject({ name: line, code: z.optional(line) }),
  'person.renamed.v1': z.strictObject({ name: line }),
  'person.posted.v1': z.strictObject({
    post: identifier,
    position: identifier,
    title: line,
    role: z.enum(['staff', 'deputy', 'head']),
    /** Null: the post belongs to the unit itself (Chair, Vice-Chair, those without a division). */
    division: z.nullable(identifier),
    /** A deputy's assigned field: divisions and people. */
    field: z.optional(z.array(identifier)),
    organiser: z.optional(z.boolean()),
    from: day,
  }),
  'person.postEnded.v1': z.strictObject({ post: identifier, to: day, reason: z.optional(reason) }),
  'person.fieldAssigned.v1': z.strictObject({ post: identifier, field: z.array(identifier) }),
  /** A head's dated delegation of the right to confirm period scores, written on the deputy's record. */
  'person.delegated.v1': z.strictObject({ from: day, to: day, reason }),
  /** `delegation`: the entry that gave it; `on`: the first day without it. */
  'person.delegationEnded.v1': z.strictObject({ delegation: identifier, on: day, reason }),
} as const;

export type PersonEntryType = keyof typeof personEntries;
export type PersonData<T extends PersonEntryType> = z.infer<(typeof personEntries)[T]>;
