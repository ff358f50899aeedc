/** Unit-years: several organisations, missing months, leave, grounds, groups, ties, and averages on the very thresholds. */
import type { YearFile, YearOrganisation, YearPerson } from './case-file.ts';
import { rollDice, type Dice } from './dice.ts';

const LEVELS = ['excellent', 'good', 'good', 'completed', 'not-completed'] as const;
const GROUNDS = ['11.3.a', '20.4.b', '20.4.c', '20.4.d'] as const;
const ROUND_SCORES = ['90', '90', '70', '50', '92', '88', '86.63', '89.99', '89.995', '49.99', '72', '94', '100', '0'] as const;

/** Few different scores, so that averages tie and thresholds are hit; now and then a fraction. */
function makeScore(dice: Dice): string {
  if (dice.chance(70)) return dice.pick(ROUND_SCORES);
  if (dice.chance(30)) return `${200 + dice.below(400)}/6`;
  return String(50 + dice.below(5001) / 100);
}

function makeMonths(dice: Dice): Record<string, string> {
  const steady = dice.chance(40) ? makeScore(dice) : null;
  const months: Record<string, string> = {};
  const complete = dice.chance(50);
  if (dice.chance(4)) return months;
  for (let month = 1; month <= 12; month += 1) {
    if (complete || dice.chance(75)) months[String(month)] = steady ?? makeScore(dice);
  }
  return months;
}

function makePerson(dice: Dice, index: number, organisations: readonly YearOrganisation[]): YearPerson {
  const organisation = organisations[dice.below(organisations.length)]?.id ?? '';
  const role = dice.pick(['staff', 'staff', 'staff', 'staff', 'deputy', 'head']);
  return {
    id: `p${index + 1}`, organisation, role,
    ...(dice.chance(75) && { group: dice.pick(['g', 'h', 'k']) }),
    months: makeMonths(dice),
    monthsWorked: dice.chance(80) ? 12 : dice.below(13),
    ...(dice.chance(8) && { leave: dice.pick(['sick', 'maternity']) }),
    ...(dice.chance(10) && { grounds: dice.shuffle(GROUNDS).slice(0, 1 + dice.below(2)) }),
  };
}

export function generateYear(seed: number): YearFile {
  const dice = rollDice(seed ^ 0x5ca1ab1e);
  const organisations = Array.from({ length: 1 + dice.below(3) }, (_, index) => ({
    id: `u${index + 1}`, level: dice.pick(LEVELS), outstanding: dice.chance(30),
  }));
  const people = Array.from({ length: 1 + dice.below(40) }, (_, index) => makePerson(dice, index, organisations));
  return { profile: dice.pick(['nd335', 'nd335', 'draft-2025-09', 'khanh-hoa-2025']), year: 2026, organisations, people };
}
