/** The edge where what a browser sends becomes typed values. */
import * as z from 'zod';
import { ApiError } from './errors.ts';

/** A login is written in lower case; people may type it in any. */
export const loginText = z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9._@-]{2,63}$/);
export const passwordText = z.string().min(1).max(1000);
export const codeText = z.string().min(8).max(40);
export const deviceText = z.string().regex(/^[\w.:-]{1,120}$/);
export const recordText = z.string().regex(/^[\w.:-]{1,120}$/);
export const sha256Text = z.string().regex(/^[0-9a-f]{64}$/);

/** @throws ApiError `bad-request` naming the fields that are wrong, never their values. */
export function parseInput<T>(shape: z.core.$ZodType<T>, input: unknown): T {
  const parsed = z.safeParse(shape, input);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
  throw new ApiError('bad-request', { fields });
}
