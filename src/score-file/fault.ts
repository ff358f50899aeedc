/** What is wrong with a file, and where: one plain line for each fault. */
import type * as z from 'zod/mini';

export interface Fault {
  /** Where in the file: 'people[0].tasks[2].coefficient'; '$' is the whole. */
  readonly path: string;
  readonly text: string;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };

export const WHOLE = '$';

/** Vietnamese first, English complete. */
export function inBoth(vietnamese: string, english: string): string {
  return `${vietnamese} / ${english}`;
}

export const MISSING = inBoth('thiếu', 'is missing');

/** Names with anything but letters and digits are quoted, so that a path stays readable. */
export function printPath(steps: readonly PropertyKey[]): string {
  const printed = steps.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /^\p{L}\w*$/u.test(String(step)) ? `.${String(step)}` : `[${JSON.stringify(String(step))}]`;
  });
  return printed.join('').replace(/^\./, '') || WHOLE;
}

export function printFault({ path, text }: Fault): string {
  return `${path}: ${text}`;
}

function wrongType(issue: z.core.$ZodIssueInvalidType, missing: boolean): string {
  if (missing) return MISSING;
  const expected: Readonly<Record<string, string>> = {
    object: inBoth('phải là một đối tượng {…}', 'must be an object {…}'),
    array: inBoth('phải là một danh sách […]', 'must be a list […]'),
    string: inBoth('phải là một chuỗi "…"', 'must be a text "…"'),
    boolean: inBoth('phải là true hoặc false', 'must be true or false'),
  };
  return expected[issue.expected] ?? inBoth('sai kiểu dữ liệu', 'is of the wrong type');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value;
}

function textOf(issue: z.core.$ZodIssue, root: unknown): string {
  const missing = valueAt(root, issue.path) === undefined;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, missing);
    case 'invalid_value':
      return missing ? MISSING : inBoth(`phải là một trong: ${issue.values.join(', ')}`, `must be one of: ${issue.values.join(', ')}`);
    default:
      return issue.message;
  }
}

/** @param root what was parsed, to tell a missing value from a wrong one */
export function faultsOf(error: z.core.$ZodError, root: unknown): readonly Fault[] {
  return error.issues.flatMap((issue): readonly Fault[] => {
    if (issue.code !== 'unrecognized_keys') return [{ path: printPath(issue.path), text: textOf(issue, root) }];
    return issue.keys.map((key) => ({ path: printPath([...issue.path, key]), text: inBoth('không có mục này', 'no such key') }));
  });
}

/** Each id once. @param list name of the list in the file */
export function duplicateFaults(list: string, ids: readonly string[]): readonly Fault[] {
  const first = new Map<string, number>();
  return ids.flatMap((id, index) => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, index);
      return [];
    }
    const other = printPath([list, before, 'id']);
    return [{ path: printPath([list, index, 'id']), text: inBoth(`mã "${id}" trùng với ${other}`, `id "${id}" is also at ${other}`) }];
  });
}
