/** One task as its people live it: each step waits for the next session of whoever takes it, and ends at the present. */
import { startOfDay } from '#domain/calendar/day.ts';
import type { GroupWork, SplitWork, TaskData, TaskEntryType, TaskKind } from '#domain/work/task-entries.ts';
import type { Session } from './timetable.ts';
import { copyOf } from './world.ts';
import type { CatalogueProduct, Member, World } from './world.ts';

export interface TaskPlan {
  readonly person: Member;
  readonly assigner: Member;
  readonly product: CatalogueProduct;
  readonly title: string;
  readonly requirement: string;
  readonly quantity: number;
  readonly period: string;
  readonly due: string;
}

export interface Beginning {
  readonly kind: TaskKind;
  readonly reason?: string;
  readonly source?: string;
  readonly batch?: string;
  readonly group?: GroupWork;
  readonly split?: SplitWork;
}

export class TaskStory {
  readonly id: string;
  private last: Session | null = null;
  private first: Session | null = null;
  private lastType = '';
  private open = true;

  constructor(
    readonly world: World,
    readonly plan: TaskPlan,
  ) {
    this.id = world.taskId(plan.period);
  }

  /** First and last day on which something was written; null while nothing is. */
  get days(): readonly [from: string, to: string] | null {
    return this.first && this.last ? [this.first.day, this.last.day] : null;
  }

  /** When the assignment reached the server, in milliseconds; Infinity while nothing is written. */
  get knownSince(): number {
    return this.first?.receivedAt ?? Infinity;
  }

  /** When the last step reached the server, in milliseconds. */
  get knownUntil(): number {
    return this.last?.receivedAt ?? Infinity;
  }

  get isHandedBack(): boolean {
    return this.lastType === 'task.handedBack.v1';
  }

  assign(session: Session | null, beginning: Beginning): void {
    this.begin(session, 'task.assigned.v1', { ...this.facts(), ...beginning });
  }

  declare(session: Session | null, reason: string): void {
    this.begin(session, 'task.declared.v1', { ...this.facts(), reason });
  }

  /**
   * @param notBefore first day on which the step may be taken
   * @returns the entry's id; null once the story has reached the present
   */
  step<T extends TaskEntryType>(actor: Member, type: T, data: TaskData<T> | ((day: string) => TaskData<T>), notBefore = ''): string | null {
    if (!this.open || !this.last) return null;
    return this.stepIn(this.sessionFor(actor, notBefore), type, data);
  }

  /** A step in a given session, which must not lie before the last one. */
  stepIn<T extends TaskEntryType>(session: Session | null, type: T, data: TaskData<T> | ((day: string) => TaskData<T>)): string | null {
    if (!session || !this.open || !this.last || session.start < this.last.start) {
      this.open = false;
      return null;
    }
    this.last = session;
    this.lastType = type;
    return this.world.journal.write(session, 'task', this.id, type, typeof data === 'function' ? data(session.day) : data);
  }

  /** The actor goes on in his own sitting; anybody else has to see first what was handed in. */
  private sessionFor(actor: Member, notBefore: string): Session | null {
    const last = this.last!;
    if (last.person === actor.id && notBefore <= last.day) return last;
    const earliest = notBefore ? Date.parse(startOfDay(notBefore)) : 0;
    return this.world.timetable.next(actor.id, Math.max(last.receivedAt, earliest));
  }

  private begin(session: Session | null, type: TaskEntryType, data: Readonly<Record<string, unknown>>): void {
    if (!session) {
      this.open = false;
      return;
    }
    this.first = session;
    this.last = session;
    this.world.journal.write(session, 'task', this.id, type, data);
  }

  private facts(): Omit<TaskData<'task.declared.v1'>, 'reason'> {
    const { person, product, title, requirement, quantity, due, period } = this.plan;
    return { person: person.id, product: copyOf(product), title, output: product.output, requirement, quantity: String(quantity), due, period };
  }
}
