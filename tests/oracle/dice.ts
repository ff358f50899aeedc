/** Seeded dice: the same seed makes the same case on every machine (mulberry32, 32-bit arithmetic only). */
export interface Dice {
  /** A whole number from 0 up to, not including, `sides`. */
  below(sides: number): number;
  /** True `percent` times of a hundred. */
  chance(percent: number): boolean;
  pick<const T>(choices: readonly [T, ...T[]]): T;
  shuffle<T>(items: readonly T[]): T[];
}

export function rollDice(seed: number): Dice {
  let state = seed | 0;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  const below = (sides: number): number => next() % sides;
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    shuffle(items) {
      const shuffled: (typeof items)[number][] = [];
      for (const item of items) shuffled.splice(below(shuffled.length + 1), 0, item);
      return shuffled;
    },
  };
}
