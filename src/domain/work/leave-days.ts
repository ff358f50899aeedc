/** Leave inside a period, and the quantity to propose because of it (NĐ335 Điều 18.1.b; `domain.md` §7, leave days). */
import { addDays } from '../calendar/day.ts';
import { firstDay, lastDay } from '../calendar/period.ts';
import { countWorkingDays, isWorkingDay } from '../calendar/working-days.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { targetAfterLeave } from './target.ts';

/** Days 'YYYY-MM-DD', both included. */
interface Spell {
  readonly from: string;
  readonly to: string;
}

export interface LeaveInPeriod {
  /** Working days on leave; leaves that overlap count a day once. */
  readonly leave: number;
  /** Working days of the whole period. */
  readonly working: number;
}

/** Of any kind of leave: nobody works on those days, paid or not. */
export function leaveInPeriod(leaves: readonly Spell[], period: string, calendar: WorkingCalendar): LeaveInPeriod {
  const [first, last] = [firstDay(period), lastDay(period)];
  const away = new Set<string>();
  for (const { from, to } of leaves) {
    const end = to < last ? to : last;
    for (let day = from > first ? from : first; day <= end; day = addDays(day, 1)) {
      if (isWorkingDay(day, calendar)) away.add(day);
    }
  }
  return { leave: away.size, working: countWorkingDays(first, last, calendar) };
}

/**
 * Null where leave gives no reason to lower the quantity: none was taken, or so few units were assigned that the
 * working days left would make nothing of them. Somebody away for the whole period is asked for nothing.
 */
export function proposedTarget(quantity: string, { leave, working }: LeaveInPeriod): string | null {
  if (leave === 0) return null;
  const target = targetAfterLeave(quantity, working, leave);
  const nothing = !/[1-9]/.test(target);
  return nothing && leave < working ? null : target;
}
