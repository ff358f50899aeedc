/**
 * The scoring facts of one task in its period. The work layer folds a task's story into this;
 * scoring never sees entries, only their ids, so that every point leads back to a decision.
 */
export const TASK_KINDS = ['planned', 'takenOver', 'unscheduled'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** One failed review or one delay of a product (NĐ335 Điều 14.2.b, 14.2.c). */
export interface Fault {
  /** Id of the entry that decided it. */
  readonly entry: string;
  /** ISO 8601 time of that entry. */
  readonly at: string;
  /** Person who decided it. */
  readonly by: string;
  readonly reason: string;
  /** Id of the entry that confirmed an objective cause; such a fault does not count. */
  readonly excusedBy: string | null;
}

/** Units accepted together, which share the same faults: deductions are per product unit. */
export interface CompletedUnits {
  /** Decimal text, fractions of a unit allowed. */
  readonly units: string;
  /** Person who accepted. */
  readonly acceptedBy: string;
  /** Id of the acceptance entry. */
  readonly acceptance: string;
  readonly failedReviews: readonly Fault[];
  readonly delays: readonly Fault[];
  /** Quality mark given with the acceptance, 0–100 as decimal text; null where the profile asks for none. */
  readonly quality: string | null;
  /** Lateness as a share of the allotted time, a fraction; negative = early, '0' = on time or excused. */
  readonly late: string;
}

/** A cancelled task is not given to scoring at all. */
export interface ScoredTask {
  readonly id: string;
  readonly title: string;
  readonly productCode: string;
  /** The approved printed decimal, copied at assignment (Điều 13.2). */
  readonly coefficient: string;
  /** Complexity group copied at assignment ('N3'), '' when the product has none. */
  readonly group: string;
  /** Standard hours of one unit copied at assignment; null when the product names none. */
  readonly hours: string | null;
  readonly kind: TaskKind;
  /** Handed back for inability: stays assigned, none of its units counts (Điều 18.1.d). */
  readonly handedBack: boolean;
  /** Id of the assignment entry. */
  readonly assignment: string;
  /** Units assigned, after leave and the person's share of group work; decimal text or a fraction. */
  readonly assigned: string;
  readonly completed: readonly CompletedUnits[];
}
