/** Unit-months as strange as the law allows: every kind of task, fault and leader, in trees up to four deep. */
import type { CompletedUnits, PeriodFile, PeriodPerson, PeriodTask } from './case-file.ts';
import { rollDice, type Dice } from './dice.ts';

const COEFFICIENTS = ['1', '1', '2', '4', '0.5', '1.5', '2.25', '0.8', '8/9', '1/3', '7/6'] as const;
const UNITS = ['0', '1', '1', '1', '2', '2', '3', '5', '10', '0.5', '2.75', '2/3'] as const;
const LATE = ['-0.5', '-1/100', '0', '0', '0.0999', '0.1', '1/6', '0.2', '0.25', '0.3', '1/3', '0.4', '0.5', '501/1000', '2'] as const;
const DEEPEST = 4;

function makeGroup(dice: Dice, spotless: boolean): CompletedUnits {
  const units = dice.pick(UNITS);
  if (spotless || dice.chance(50)) return { units };
  return {
    units,
    ...(dice.chance(50) && { failedReviews: dice.below(6) }),
    ...(dice.chance(50) && { delays: dice.below(6) }),
  };
}

function makeTask(dice: Dice, spotless: boolean): PeriodTask {
  const kind = dice.pick(['planned', 'planned', 'planned', 'planned', 'takenOver', 'unscheduled']);
  const base = { product: dice.pick(['X', 'Y', 'Z']), coefficient: dice.pick(COEFFICIENTS), kind };
  if (dice.chance(25)) {
    // As much done as assigned, so that whole scores and exact thresholds come up.
    const units = dice.pick(['1', '2', '5']);
    return { ...base, assigned: units, completed: [{ units }] };
  }
  return {
    ...base,
    ...(dice.chance(12) && { handedBack: true }),
    assigned: dice.pick(UNITS),
    completed: Array.from({ length: dice.below(4) }, () => makeGroup(dice, spotless)),
  };
}

function makeKhanhHoaTask(dice: Dice): PeriodTask {
  return {
    product: dice.pick(['X', 'Y', 'Z']),
    quality: dice.pick(['90', '100', '75.5', '0', '60', '250/3']),
    late: dice.pick(LATE),
    complexity: dice.pick(['1.0', '1.1', '1.2', '1.3', '1.4']),
    ...(dice.chance(60) && { hours: dice.pick(['8', '4', '0.5', '16', '40/3']) }),
    ...(dice.chance(12) && { handedBack: true }),
  };
}

/** A few people do everything or nearly nothing: the thresholds at 50 and 90 must be met from both sides. */
function makeTasks(dice: Dice, khanhHoa: boolean): PeriodTask[] {
  if (dice.chance(8)) return [];
  const spotless = dice.chance(35);
  const count = 1 + dice.below(8);
  return Array.from({ length: count }, () => (khanhHoa ? makeKhanhHoaTask(dice) : makeTask(dice, spotless)));
}

function makeGeneral(dice: Dice): string {
  const quarters = dice.chance(60) ? 121 - 1 - dice.below(25) : dice.below(121);
  return String(quarters / 4);
}

interface Place {
  readonly depth: number;
  readonly manages: Set<number>;
}

/** Direct lines go from lower to higher numbers only, so no circle can arise; deputies share people with others. */
function makeTree(dice: Dice, size: number): Place[] {
  const places: Place[] = [{ depth: 1, manages: new Set() }];
  for (let index = 1; index < size; index += 1) {
    const above = places.filter((place) => place.depth < DEEPEST);
    const parent = above[Math.min(dice.below(above.length), dice.below(above.length))];
    places.push({ depth: (parent?.depth ?? 0) + 1, manages: new Set() });
    parent?.manages.add(index);
  }
  for (const [index, place] of places.entries()) {
    if (place.manages.size === 0 || !dice.chance(40)) continue;
    const more = index + 1 + dice.below(size);
    if (more < size && (places[more]?.depth ?? 0) > place.depth) place.manages.add(more);
  }
  return places;
}

function makePerson(dice: Dice, profile: PeriodFile['profile'], index: number, place: Place): PeriodPerson {
  const khanhHoa = profile === 'khanh-hoa-2025';
  const leads = place.manages.size > 0 || dice.chance(8);
  const role = leads ? dice.pick(['head', 'deputy']) : 'staff';
  return {
    id: `p${index + 1}`,
    role,
    ...(leads && { manages: dice.shuffle([...place.manages].map((below) => `p${below + 1}`)) }),
    ...((!khanhHoa || dice.chance(20)) && { general: makeGeneral(dice) }),
    ...(leads && { organising: dice.pick([1, 0.5]), uniting: dice.pick([1, 0.5]) }),
    tasks: makeTasks(dice, khanhHoa),
  };
}

/** @param seed any whole number; every fifth unit follows Khánh Hòa, every tenth the draft */
export function generatePeriod(seed: number): PeriodFile {
  const dice = rollDice(seed);
  const profile = seed % 5 === 0 ? 'khanh-hoa-2025' : seed % 10 === 3 ? 'draft-2025-09' : 'nd335';
  const places = makeTree(dice, 3 + dice.below(23));
  const people = places.map((place, index) => makePerson(dice, profile, index, place));
  return { profile, period: dice.pick(['2026-03', '2026-12', '2026-Q2']), people: dice.shuffle(people) };
}
