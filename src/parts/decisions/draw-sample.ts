/** Which of many things must be opened before all of them are decided together: random, but drawn only once. */

/** 34 things → 3 to open, 5 → 1. */
export function sampleSize(count: number): number {
  return Math.min(count, Math.ceil(count / 12));
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

