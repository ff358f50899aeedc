/** The beginning of the demo ward: founded by the server, furnished by the organisation officer, decided by the Chair. */
import { SYSTEM } from '#domain/access/system.ts';
import { startOfDay } from '#domain/calendar/day.ts';
import { firstDay, shiftPeriod } from '#domain/calendar/period.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { CATALOGUE_VERSION } from './catalogue.ts';
import { DEMO_CALENDAR } from './holidays.ts';
import { DIVISIONS } from './people.ts';
import type { Session } from './timetable.ts';
import { ARRIVAL, DEMO_UNIT } from './world.ts';
import type { Member, World } from './world.ts';

const HOUR = 3_600_000;

/** A sitting outside the usual hours, given by its place on the founding day. */
function sittingOf(person: string, day: string, hour: number): Session {
  const start = Date.parse(startOfDay(day)) + hour * HOUR;
  return { key: `${person}/${day}/founding`, person, day, start, end: start + HOUR / 2, receivedAt: start + HOUR / 2 + 30_000 };
}

/** Twelve working days before the first scored month: time enough to plan it. */
function foundingDay(world: World): string {
  return world.workingDays(shiftPeriod(world.firstPeriod, -1)).at(-12)!;
}

/** With the first scored month, though not before the decree itself. */
function rulesFrom(world: World): string {
  const first = firstDay(world.firstPeriod);
  return first < ND335.effectiveFrom ? ND335.effectiveFrom : first;
}

function register(world: World, session: Session, person: Member, from: string): void {
  const { journal } = world;
  const field = person.field.map((key) => world.people.find((one) => one.key === key)?.id ?? key);
  const place = world.people.indexOf(person);
  // The last one has no code: the file for the national database then names him.
  const code = place < world.people.length - 1 && { code: `MH-${String(place + 1).padStart(3, '0')}` };
  journal.write(session, 'person', person.id, 'person.registered.v1', { name: person.name, ...code });
  person.positions.forEach((position, index) => {
    journal.write(session, 'person', person.id, 'person.posted.v1', {
      post: `post-${index + 1}`,
      position,
      title: person.title,
      role: person.role,
      division: person.division,
      ...(field.length > 0 && { field }),
      ...(person.organiser && { organiser: true }),
      from,
    });
  });
}

function proposeCatalogue(world: World, session: Session): void {
  for (const { id, positions: _, ...definition } of world.products) {
    world.journal.write(session, 'product', id, 'product.proposed.v1', { version: CATALOGUE_VERSION, ...definition });
  }
  world.journal.write(session, 'unit', DEMO_UNIT, 'unit.catalogueProposed.v1', {
    version: CATALOGUE_VERSION,
    name: 'Danh mục sản phẩm, công việc năm 2026',
    products: world.products.length,
    note: 'Sản phẩm chuẩn: 5 điểm.',
  });
}

export function foundUnit(world: World): void {
  const { journal } = world;
  const day = foundingDay(world);
  const since = firstDay(shiftPeriod(world.firstPeriod, -3));
  const officer = world.member('organiser');
  const unit = (session: Session, type: string, data: Readonly<Record<string, unknown>>) => journal.write(session, 'unit', DEMO_UNIT, type, data);

  const start = sittingOf(SYSTEM, day, 7);
  unit(start, 'unit.founded.v1', { name: 'Ủy ban nhân dân phường Minh Họa', level: 'ward' });
  for (const { id, name } of DIVISIONS) unit(start, 'unit.divisionOpened.v1', { division: id, name, from: since });
  register(world, start, officer, since);

  const furnishing = sittingOf(officer.id, day, 8);
  unit(furnishing, 'unit.calendarSet.v1', { ...DEMO_CALENDAR });
  for (const person of world.people) {
    if (person.id !== officer.id) register(world, furnishing, person, person.key === ARRIVAL ? firstDay(shiftPeriod(world.firstPeriod, 1)) : since);
  }
  proposeCatalogue(world, furnishing);

  const decision = sittingOf(world.member('chair').id, day, 10);
  unit(decision, 'unit.profileAdopted.v1', { rules: { ...ND335 }, from: rulesFrom(world), decision: '02/QĐ-UBND (dữ liệu minh họa)' });
  unit(decision, 'unit.catalogueAdopted.v1', { version: CATALOGUE_VERSION, from: day, decision: '01/QĐ-UBND (dữ liệu minh họa)' });
}
