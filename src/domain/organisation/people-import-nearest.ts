/** Finds what a person probably meant, to propose it; never used to decide. */
import { plainWords } from './catalogue-sheet-cell.ts';

function pairs(text: string): Map<string, number> {
  const words = ` ${plainWords(text)} `;
  const found = new Map<string, number>();
  for (let at = 0; at + 2 <= words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** Dice's coefficient over pairs of letters: 0 nothing in common, 1 the same letters. */
function likeness(left: string, right: string): number {
  const a = pairs(left);
  const b = pairs(right);
  let shared = 0;
  let all = 0;
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** The likest candidate, '' when none resembles it. */
export function nearest(text: string, candidates: readonly string[]): string {
  let best = '';
  let most = 0.3;
  for (const candidate of candidates) {
    const score = likeness(text, candidate);
    if (score > most) [best, most] = [candidate, score];
  }
  return best;
}
