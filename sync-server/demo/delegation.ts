/** A head on a journey lets a deputy confirm scores for a few dated days (NĐ335 Điều 10.1.c; `domain.md` §1). */
import { addDays, startOfDay } from '#domain/calendar/day.ts';
import { firstDay } from '#domain/calendar/period.ts';
import type { World } from './world.ts';

export function delegate(world: World): void {
  const from = firstDay(world.currentPeriod);
  const session = world.timetable.previous(world.member('vx-head').id, Date.parse(startOfDay(from)));
  if (!session) return;
  const data = { from, to: addDays(from, 4), reason: 'Đi học lớp bồi dưỡng, ủy quyền xác nhận điểm.' };
  world.journal.write(session, 'person', world.member('vx-deputy').id, 'person.delegated.v1', data);
}
