/** Reads a file of one year: every fault with its path, or data that `scoreYearFile` can trust. */
import * as z from 'zod/mini';
import { LEVEL_CODES, type RuleProfile } from '#domain/profiles/rule-profile.ts';
import { YEAR_LEAVES } from '#domain/scoring/year-shape.ts';
import { amount } from './amount.ts';
import { duplicateFaults, faultsOf, inBoth, printPath, type Fault, type Parsed } from './fault.ts';
import { FILE_ROLES, listOf, named, peopleAtMost, profileNamed, profileOf, textOf, wholeNumber } from './file-shape.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));

function yearShape(profile: RuleProfile) {
  const month = z.optional(amount({ least: '0', most: '100' }));
  return z.strictObject({
    profile: profileNamed,
    year: wholeNumber(2000, 2099),
    organisations: z.array(z.strictObject({
      id: named,
      level: z.enum(LEVEL_CODES),
      outstanding: z._default(z.boolean(), false),
    })).check(peopleAtMost),
    people: z.array(z.strictObject({
      id: named,
      organisation: named,
      group: z._default(z.nullable(named), null),
      role: z.enum(FILE_ROLES),
      months: z.strictObject(Object.fromEntries(MONTHS.map((key) => [key, month]))),
      monthsWorked: amount({ least: '0', most: '12', otherwise: '12' }),
      leave: z._default(z.nullable(z.enum(YEAR_LEAVES)), null),
      grounds: z._default(z.array(z.enum(profile.year.grounds.map(({ code }) => code))), []),
    })).check(peopleAtMost),
  });
}

export type YearFile = z.infer<ReturnType<typeof yearShape>>;
export type FileYearPerson = YearFile['people'][number];

function organisationFaults(root: unknown): readonly Fault[] {
  const known = new Set(listOf(root, 'organisations').map((one) => textOf(one, 'id')));
  return listOf(root, 'people').flatMap((person, index) => {
    const name = textOf(person, 'organisation');
    if (name === null || known.has(name)) return [];
    const text = inBoth(`không có tổ chức nào mã "${name}"`, `there is no organisation with the id "${name}"`);
    return [{ path: printPath(['people', index, 'organisation']), text }];
  });
}

function idsOf(root: unknown, list: string): readonly string[] {
  return listOf(root, list).map((one, index) => textOf(one, 'id') ?? `${list}[${index}]`);
}

/** @param root parsed JSON */
export function parseYear(root: unknown): Parsed<YearFile> {
  const parsed = z.safeParse(yearShape(profileOf(root)), root);
  const twice = ['organisations', 'people'].flatMap((list) => duplicateFaults(list, idsOf(root, list)));
  const faults = [...(parsed.success ? [] : faultsOf(parsed.error, root)), ...twice, ...organisationFaults(root)];
  return parsed.success && faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults };
}
