/** A copy of data with one place changed, named as `rule-check.ts` names it: 'general.groups[0].max'; undefined removes it. */
export function edited<T extends object>(value: T, path: string, to: unknown): T {
  const copy = structuredClone(value);
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop()!;
  const place = steps.reduce((at, step) => at[step] as Record<string, unknown>, copy as Record<string, unknown>);
  if (to === undefined) delete place[last];
  else place[last] = to;
  return copy;
}
