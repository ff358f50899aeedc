/** Chance from a seed: the same seed and purpose give the same demo commune, on any machine. */
import { ulid } from 'ulid';

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export class Chance {
  private state: number;

  constructor(private readonly seed: string) {
    this.state = hashText(seed);
  }

  /** A stream of its own for each purpose, so that more chance in one place does not move all others. */
  for(...purpose: readonly (string | number)[]): Chance {
    return new Chance([this.seed, ...purpose].join('/'));
  }

  /** 0 ≤ value < 1, by mulberry32. */
  readonly next = (): number => {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };

  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  likely(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError on an empty list. */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[this.whole(0, list.length - 1)]!;
  }

  /** One of the keys, each as likely as its weight says. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const entries = Object.entries<number>(weights) as [T, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries.at(-1)![0];
  }

  id(ms: number): string {
    return ulid(ms, this.next);
  }
}
