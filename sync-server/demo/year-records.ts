/** What the demo's organisation officer keeps of people's years: groups, leave, a ground, a brought result. */
import { startOfDay } from '#domain/calendar/day.ts';
import { yearOf } from '#domain/calendar/period.ts';
import { reviewId } from '#domain/review/review.ts';
import { rateOrganisations } from './organisation-ratings.ts';
import type { DivisionId } from './people.ts';
import type { Session } from './timetable.ts';
import { ARRIVAL } from './world.ts';
import type { Member, World } from './world.ts';

const DECISION = 'QĐ-UBND (dữ liệu minh họa)';
const GROUPS: Readonly<Record<DivisionId, string>> = {
  vp: 'Chuyên môn văn phòng, tư pháp', kt: 'Chuyên môn kinh tế, hạ tầng', vx: 'Chuyên môn văn hóa – xã hội', hc: 'Tiếp nhận và trả kết quả',
};
/** Disciplined in the year (NĐ335 Điều 20.4.c). */
const DISCIPLINED = 'vx-media';

function groupOf({ role, division, positions }: Member): string {
  if (role !== 'staff') return 'Nhóm lãnh đạo, quản lý';
  if (positions.some((code) => code.startsWith('HTPV'))) return 'Hỗ trợ, phục vụ';
  return division === null ? 'Quân sự' : GROUPS[division];
}

class YearBook {
  private facts = 0;

  constructor(
    private readonly world: World,
    private readonly year: string,
  ) {}

  /** The officer's first sitting from a day on; null while it has not come. */
  private sitting(day: string): Session | null {
    return this.world.timetable.next(this.world.member('organiser').id, Date.parse(startOfDay(day)));
  }

  private write(session: Session | null, person: Member, type: string, data: Readonly<Record<string, unknown>>): void {
    if (!session) return;
    const record = reviewId(person.id, this.year);
    this.world.journal.write(session, 'review', record, `year.${type}.v1`, { person: person.id, year: Number(this.year), ...data });
  }

  /** Names a fact so that it can be withdrawn. */
  private name(): string {
    this.facts += 1;
    return `${this.year}-${this.facts}`;
  }

  keep(): void {
    const { world, year } = this;
    const start = this.sitting(`${year}-01-05`);
    for (const person of world.people) this.write(start, person, 'groupSet', { group: groupOf(person) });
    for (const { person, kind, from, to, document } of world.leaves.filter((leave) => yearOf(leave.from) === year)) {
      this.write(this.sitting(from), world.member(person), 'leaveRecorded', { leave: this.name(), kind, from, to, ...(document && { document }) });
    }
    if (year === yearOf(world.firstPeriod)) this.bring();
    if (year === yearOf(world.lastClosedPeriod)) this.discipline();
  }

  /** January was worked elsewhere: its result follows the person (NĐ335 Điều 19.1). */
  private bring(): void {
    const { world, year } = this;
    const period = `${year}-01`;
    this.write(this.sitting(`${year}-02-03`), world.member(ARRIVAL), 'resultBrought', {
      result: this.name(), period, unitName: 'Xã Tưởng Tượng (dữ liệu minh họa)', total: '91.25',
      workingDays: world.workingDays(period).length, document: '12/PL-UBND (dữ liệu minh họa)',
    });
  }

  private discipline(): void {
    const { world } = this;
    const day = world.workingDays(world.lastClosedPeriod)[4]!;
    this.write(this.sitting(day), world.member(DISCIPLINED), 'groundRecorded', {
      ground: this.name(), code: '20.4.c', document: `31/${DECISION}`, note: 'Khiển trách do vi phạm quy chế làm việc. Số liệu minh họa.',
    });
  }
}

export function keepYears(world: World): void {
  for (const year of new Set(world.periods.map(yearOf))) {
    const book = new YearBook(world, year);
    book.keep();
    rateOrganisations(world, Number(year) - 1);
  }
}
