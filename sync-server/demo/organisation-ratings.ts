/** How the demo's organisations rated themselves for the year before, met about it, and were recognised (NĐ335 Điều 5–9, 21). */
import { startOfDay } from '#domain/calendar/day.ts';
import type { OrganisationFacts } from '#domain/organisation/rating-entries.ts';
import type { GeneralRules, LevelCode } from '#domain/profiles/rule-profile.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { DIVISIONS } from './people.ts';
import type { DivisionId } from './people.ts';
import type { Session } from './timetable.ts';
import { DEMO_UNIT } from './world.ts';
import type { Member, World } from './world.ts';

const DECISION = 'QĐ-UBND (dữ liệu minh họa)';
const WORK = 'results.b.1';

interface Rated {
  readonly own: LevelCode;
  readonly recognised: LevelCode;
  /** Deducted from the 25 points of Điều 7.1.b. */
  readonly lost: string;
  readonly exceeded: string;
}

const RATINGS: Readonly<Record<DivisionId | 'unit', Rated>> = {
  vp: { own: 'good', recognised: 'good', lost: '12', exceeded: '22' },
  kt: { own: 'good', recognised: 'good', lost: '14.5', exceeded: '18' },
  vx: { own: 'excellent', recognised: 'excellent', lost: '2', exceeded: '48' },
  hc: { own: 'good', recognised: 'completed', lost: '15', exceeded: '10' },
  unit: { own: 'good', recognised: 'good', lost: '11', exceeded: '25' },
};

function fullMarks({ groups }: GeneralRules): Record<string, string> {
  return Object.fromEntries(groups.flatMap(({ lines }) => lines.map(({ code, max }) => [code, max])));
}

function factsOf({ lost, exceeded }: Rated): OrganisationFacts {
  return {
    general: fullMarks(ND335.organisation.general),
    results: { ...fullMarks(ND335.organisation.results), 'b.1': String(25 - Number(lost)) },
    tasks: { assigned: '120', done: '120', onTime: '120', exceeded },
    lowerNotCompleted: 0,
    faultsRemedied: null,
    misconduct: false,
    forceMajeure: false,
  };
}

class RatingBook {
  constructor(
    private readonly world: World,
    private readonly year: number,
  ) {}

  /** First sitting of January from a day on; null while it has not come. */
  private sitting(key: string, day: string): Session | null {
    return this.world.timetable.next(this.world.member(key).id, Date.parse(startOfDay(`${this.year + 1}-01-${day}`)));
  }

  private write(session: Session | null, type: string, division: DivisionId | null, data: Readonly<Record<string, unknown>>): void {
    if (session) this.world.journal.write(session, 'unit', DEMO_UNIT, `unit.${type}.v1`, { year: this.year, division, ...data });
  }

  rateThemselves(): void {
    const rate = (key: string, division: DivisionId | null) => {
      const rating = RATINGS[division ?? 'unit'];
      this.write(this.sitting(key, '05'), 'organisationSelfRated', division, {
        level: rating.own, facts: factsOf(rating), comments: { [WORK]: 'Một số nhiệm vụ hoàn thành sát hạn. Số liệu minh họa.' },
        evidence: [{ kind: 'document', number: `${division ? '12' : '15'}/BC-UBND (dữ liệu minh họa)` }],
      });
    };
    for (const { id } of DIVISIONS) rate(`${id}-head`, id);
    rate('chair', null);
  }

  meet(): void {
    const meeting = (by: string, division: DivisionId | null, people: readonly Member[]) => this.write(this.sitting(by, '07'), 'meetingHeld', division, {
      meeting: `${this.year}-${division ?? 'unit'}`, kind: 'meeting', on: `${this.year + 1}-01-06`, chair: people[0]!.id, secretary: people.at(-1)!.id,
      present: people.map(({ id }) => id), about: people.map(({ id }) => id), document: `${division ? '03' : '04'}/BB (dữ liệu minh họa)`,
      conclusions: 'Cuộc họp thống nhất với kết quả tự đánh giá của từng người và của tổ chức. Dữ liệu minh họa.',
    });
    const { people } = this.world;
    meeting('kt-head', 'kt', people.filter(({ division }) => division === 'kt'));
    meeting('organiser', null, people.filter(({ division, role }) => division === null || role === 'head'));
  }

  /** The divisions before the unit (Điều 9.1), with the decisions the officer files. */
  recognise(): void {
    const session = this.sitting('organiser', '12');
    const rate = (division: DivisionId | null) => {
      const { own, recognised: level } = RATINGS[division ?? 'unit'];
      const reason = own === level ? {} : { reason: 'Còn hạn chế được nêu qua kiểm tra việc tiếp nhận hồ sơ. Dữ liệu minh họa.' };
      this.write(session, 'organisationRated', division, { level, outstanding: division === 'vx', decision: `05/${DECISION}`, ...reason });
    };
    for (const { id } of DIVISIONS) rate(id);
    rate(null);
  }
}

/** @param year the year that is over; none before the decree was issued */
export function rateOrganisations(world: World, year: number): void {
  if (year < 2025) return;
  const book = new RatingBook(world, year);
  book.rateThemselves();
  book.meet();
  book.recognise();
}
