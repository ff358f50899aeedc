/** Which of many things must be opened before all of them are decided together: random, but drawn only once. */

/** Up to so many things, so many are enough: TCVN 7790-1 (ISO 2859-1), general inspection level I. */
const ENOUGH: readonly (readonly [upTo: number, opened: number])[] = [[90, 5], [150, 8], [280, 13], [500, 20], [1200, 32]];
const MOST = 50;

/** One in twelve, until inspecting lots asks for no more: 5 things → 1 to open, 34 → 3, 276 → 13. */
export function sampleSize(count: number): number {
  const enough = ENOUGH.find(([upTo]) => count <= upTo)?.[1] ?? MOST;
  return Math.min(Math.ceil(count / 12), enough);
}

/** FNV-1a over the text: spreads keys evenly, and the same everywhere. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** The keys that must be opened. The seed makes the choice random; kept with the draft, nobody can draw again. */
export function drawSample(keys: readonly string[], seed: string, size = sampleSize(keys.length)): string[] {
  const drawn = keys.map((key) => ({ key, place: spread(`${seed}/${key}`) }));
  drawn.sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1));
  return drawn.slice(0, size).map(({ key }) => key);
}

