/** The entries of a task's story: NĐ335 Điều 18.1 (assignment), 14.2 (quality, time), domain words of §8. */
import * as z from 'zod/mini';
import { parseRational } from '../scoring/rational.ts';
import { day, decimal, evidence, evidenceFile, identifier, line, period, positiveDecimal, reason, text, unitRanges } from '../record/shapes.ts';

/** Copied at assignment: a later catalogue version never changes a past assignment. */
export const assignedProduct = z.strictObject({
  id: identifier,
  version: identifier,
  code: line,
  name: line,
  group: z.string(),
  points: decimal,
  coefficient: positiveDecimal,
  /** Standard hours of one unit, where the catalogue names them. */
  hours: z.optional(positiveDecimal),
});

/** Above zero and at most one: '0.3', or exactly '1/3'. */
const share = z.string().check(z.regex(/^\d{1,6}([./]\d{1,6})?$/), z.refine((value) => {
  const exact = parseRational(value);
  return exact !== null && exact.n > 0n && exact.n <= exact.d;
}, 'not a share'));

/** Work of several people on one product: each answers for his share, all shares make one (NĐ335 Điều 18.1.c). */
export const groupWork = z.strictObject({
  id: identifier,
  members: z.array(z.strictObject({ person: identifier, share })).check(z.minLength(2), z.maxLength(50)),
});

/** A large product in parts by person or period, within its total (NĐ335 Điều 18.1.c). */
export const splitWork = z.strictObject({
  id: identifier,
  part: z.int().check(z.minimum(1)),
  parts: z.array(z.strictObject({ person: identifier, period, quantity: positiveDecimal })).check(z.minLength(2), z.maxLength(60)),
  total: positiveDecimal,
});
export type GroupWork = z.infer<typeof groupWork>;
export type SplitWork = z.infer<typeof splitWork>;

const assignment = {
  person: identifier,
  product: assignedProduct,
  title: line,
  output: text,
  requirement: text,
  quantity: positiveDecimal,
  due: day,
  period,
};

export const taskEntries = {
  'task.assigned.v1': z.strictObject({
    ...assignment,
    kind: z.enum(['planned', 'takenOver', 'unscheduled']),
    /** Named in the plan: planned even when assigned after the cut-off. */
    inPlan: z.optional(z.boolean()),
    /** Why unscheduled, or why taken over. */
    reason: z.optional(reason),
    /** The task taken over, or the whole this is a part of. */
    source: z.optional(identifier),
    /** One action that made several tasks (group assignment, recurring work). */
    batch: z.optional(identifier),
    group: z.optional(groupWork),
    split: z.optional(splitWork),
  }),
  /** Unscheduled work declared by the official; it counts once the head confirms it. */
  'task.declared.v1': z.strictObject({ ...assignment, reason }),
  'task.confirmed.v1': z.strictObject({ note: z.optional(text) }),
  'task.declined.v1': z.strictObject({ reason }),
  'task.started.v1': z.strictObject({}),
  'task.progressed.v1': z.strictObject({
    note: text,
    percent: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
    evidence: z.optional(z.array(evidence).check(z.maxLength(20))),
  }),
  'task.submitted.v1': z.strictObject({ units: unitRanges, note: text, evidence: z.array(evidence).check(z.maxLength(20)) }),
  'task.accepted.v1': z.strictObject({
    submission: identifier, units: z.optional(unitRanges), note: z.optional(text),
    /** Mark 0–100, asked for where the profile counts standard hours. */
    quality: z.optional(decimal.check(z.refine((value) => Number(value) <= 100, 'above 100'))),
  }),
  'task.returned.v1': z.strictObject({
    submission: identifier,
    units: z.optional(unitRanges),
    reason,
    /** Only a major content error counts as a failed review (NĐ335 Điều 14.2.b). */
    majorError: z.boolean(),
    due: day,
  }),
  'task.handedBack.v1': z.strictObject({ reason }),
  /** The head takes the work away for reasons other than inability: it leaves A. */
  'task.cancelled.v1': z.strictObject({ reason }),
  /** Asked for less than was assigned, for leave or another reason the head gives; never for more. */
  'task.targetAdjusted.v1': z.strictObject({ target: decimal, reason, leave: z.optional(z.boolean()) }),
  'task.deadlineChanged.v1': z.strictObject({ due: day, reason }),
  'task.excuseRequested.v1': z.strictObject({
    faults: z.array(identifier).check(z.minLength(1)), reason, evidence: z.array(evidence).check(z.maxLength(20)),
  }),
  'task.excused.v1': z.strictObject({ faults: z.array(identifier).check(z.minLength(1)), request: z.optional(identifier), reason }),
  'task.excuseDeclined.v1': z.strictObject({ request: identifier, reason }),
  /** The head decides a doubtful time of submission; by default it is on time. */
  'task.timeJudged.v1': z.strictObject({ submission: identifier, late: z.boolean(), reason }),
  'task.reminded.v1': z.strictObject({ text: z.optional(text) }),
  'task.commented.v1': z.strictObject({ text: reason, evidence: z.optional(z.array(evidenceFile)) }),
} as const;

export type TaskEntryType = keyof typeof taskEntries;
export type TaskData<T extends TaskEntryType> = z.infer<(typeof taskEntries)[T]>;
export type AssignedProduct = z.infer<typeof assignedProduct>;
export type TaskKind = TaskData<'task.assigned.v1'>['kind'];
