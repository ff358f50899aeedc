/** Makes a failing case small enough to read: leaves out whatever does not matter for the failure. */

/** Each way of leaving out one element of one list, or one key that may be missing, anywhere in a value. */
function* smallerOnes(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const index of value.keys()) yield value.toSpliced(index, 1);
    for (const [index, element] of value.entries()) {
      for (const smaller of smallerOnes(element)) yield value.with(index, smaller);
    }
  } else if (typeof value === 'object' && value !== null) {
    const pairs: [string, unknown][] = Object.entries(value);
    for (const [left] of pairs) yield Object.fromEntries(pairs.filter(([key]) => key !== left));
    for (const [key, element] of pairs) {
      for (const smaller of smallerOnes(element)) yield { ...value, [key]: smaller };
    }
  }
}

function firstOf(values: Iterable<unknown>, fits: (value: unknown) => boolean): unknown {
  for (const value of values) if (fits(value)) return value;
  return undefined;
}

/**
 * @param fails whether a smaller case is still sound and still fails
 * @returns the smallest case found, still failing
 */
export function smallestCase(first: unknown, fails: (smaller: unknown) => boolean): unknown {
  let smallest = first;
  for (;;) {
    const next = firstOf(smallerOnes(smallest), fails);
    if (next === undefined) return smallest;
    smallest = next;
  }
}
