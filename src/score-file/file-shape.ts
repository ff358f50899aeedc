/** What both kinds of file share, and a way to look into a file that may be wrong in any place. */
import * as z from 'zod/mini';
import { findProfile, PROFILES } from '#domain/profiles/profiles.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { inBoth, MISSING } from './fault.ts';

export const FILE_ROLES = ['staff', 'head', 'deputy'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** More than any unit has; a chain of authority is walked for each of them. */
export const MOST_PEOPLE = 5000;

export const peopleAtMost = z.maxLength(MOST_PEOPLE, { error: inBoth(`nhiều nhất ${MOST_PEOPLE} người`, `at most ${MOST_PEOPLE} people`) });

/** Not empty, and short enough for a line. */
export const named = z.string().check(
  z.minLength(1, { error: inBoth('không được để trống', 'must not be empty') }),
  z.maxLength(200, { error: inBoth('dài quá 200 ký tự', 'is longer than 200 characters') }),
);

export const profileNamed = z.pipe(
  z.unknown(),
  z.transform((value, context): RuleProfile => {
    const profile = typeof value === 'string' ? findProfile(value) : null;
    if (profile) return profile;
    const known = PROFILES.map(({ id }) => id).join(', ');
    const message = value === undefined ? MISSING : inBoth(`phải là một trong: ${known}`, `must be one of: ${known}`);
    context.issues.push({ code: 'custom', message, input: value });
    return z.NEVER;
  }),
);

/** Both limits included. */
export function wholeNumber(least: number, most: number) {
  const wrong = inBoth(`phải là số nguyên từ ${least} đến ${most}`, `must be a whole number from ${least} to ${most}`);
  return z.pipe(
    z.unknown(),
    z.transform((value, context): number => {
      if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
      context.issues.push({ code: 'custom', message: value === undefined ? MISSING : wrong, input: value });
      return z.NEVER;
    }),
  );
}

/** A field of an object, `undefined` where there is none. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

export function listOf(value: unknown, key: string): readonly unknown[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list : [];
}

export function textOf(value: unknown, key: string): string | null {
  const text = fieldOf(value, key);
  return typeof text === 'string' ? text : null;
}

/** The rules a file is read by, even when its profile is a fault of its own. */
export function profileOf(root: unknown): RuleProfile {
  return findProfile(textOf(root, 'profile') ?? '') ?? ND335;
}
