/** Work the demo's people share: one product for several, one in parts, and a target made smaller by leave (NĐ335 Điều 18.1.b–c). */
import { shiftPeriod } from '#domain/calendar/period.ts';
import { targetAfterLeave } from '#domain/work/target.ts';
import { isOnLeave } from './leave-plan.ts';
import { planTask, planningSession } from './month-plan.ts';
import { Life } from './task-fates.ts';
import { TaskStory } from './task-story.ts';
import type { Beginning } from './task-story.ts';
import type { CatalogueProduct, Member, World } from './world.ts';

const SHARES = [['kt-building', '0.5'], ['kt-land', '0.3'], ['kt-environment', '0.2']] as const;
const PARTS = [['kt-farming', 7], ['kt-food', 5]] as const;
const ON_LEAVE = 'kt-food';
const QUANTITY = 10;
/** Before the others of the month, so that an assignment is never later than the leave it knows of. */
const PLANNED_BACK = 4;

interface Work {
  readonly person: Member;
  readonly period: string;
  readonly title: string;
  readonly quantity: number;
}

class SharedWork {
  private readonly head: Member;
  private readonly product: CatalogueProduct;

  constructor(private readonly world: World) {
    this.head = world.member('kt-head');
    this.product = world.products.find(({ scope, group }) => scope === 'shared' && group === 'N2') ?? world.products[0]!;
  }

  private begin({ person, period, title, quantity }: Work, beginning: Omit<Beginning, 'kind'>): { story: TaskStory; life: Life } {
    const { world, head, product } = this;
    const chance = world.chance.for('shared', person.key, period, title);
    const due = world.workingDays(period).at(-4)!;
    const story = new TaskStory(world, { ...planTask(world, person, head, { period, due }, chance), product, title, quantity });
    story.assign(planningSession(world, head, period, PLANNED_BACK), { kind: 'planned', ...beginning });
    return { story, life: new Life(story, chance, head) };
  }

  /** Each answers for his share of the same two products. */
  inGroup(period: string): TaskStory[] {
    const members = SHARES.map(([key, share]) => ({ person: this.world.member(key).id, share }));
    const id = `nhom-${period}`;
    return SHARES.map(([key]) => {
      const work = { person: this.world.member(key), period, title: 'Rà soát hiện trạng tuyến đường chính (làm chung)', quantity: 2 };
      const { story, life } = this.begin(work, { group: { id, members }, batch: id });
      life.onTime();
      return story;
    });
  }

  /** One product of twelve, cut by person. */
  inParts(period: string): TaskStory[] {
    const parts = PARTS.map(([key, quantity]) => ({ person: this.world.member(key).id, period, quantity: String(quantity) }));
    const total = String(PARTS.reduce((sum, [, quantity]) => sum + quantity, 0));
    const id = `chia-${period}`;
    return PARTS.map(([key, quantity], index) => {
      const work = { person: this.world.member(key), period, title: 'Lập hồ sơ hộ sản xuất (chia phần)', quantity };
      const { story, life } = this.begin(work, { split: { id, part: index + 1, parts, total }, batch: id });
      life.onTime();
      return story;
    });
  }

  afterLeave(period: string): TaskStory {
    const { world, head } = this;
    const person = world.member(ON_LEAVE);
    const days = world.workingDays(period);
    const away = days.filter((day) => isOnLeave(world.leaves, ON_LEAVE, day)).length;
    const { story, life } = this.begin({ person, period, title: 'Kiểm tra cơ sở kinh doanh thực phẩm', quantity: QUANTITY }, {});
    const target = targetAfterLeave(String(QUANTITY), days.length, away);
    story.step(head, 'task.targetAdjusted.v1', { target, reason: `Nghỉ phép ${away} ngày làm việc.`, leave: true }, days[2]!);
    life.accept(life.submit(days.at(-5)!, [[1, Number(target)]]));
    return story;
  }
}

export function shareWork(world: World): TaskStory[] {
  const shared = new SharedWork(world);
  const last = world.lastClosedPeriod;
  return [...shared.inGroup(shiftPeriod(last, -1)), ...shared.inGroup(last), ...shared.inParts(last), shared.afterLeave(last)];
}
