/** Every refusal of a request has this body; the codes of entries are in `access/refusal.ts`. */
import * as z from 'zod/mini';

const errorBody = z.object({
  error: z.object({ code: z.string(), message: z.string(), requestId: z.optional(z.string()) }),
});

export interface RequestError {
  readonly code: string;
  readonly message: string;
}

export function parseError(body: unknown): RequestError | null {
  const parsed = z.safeParse(errorBody, body);
  return parsed.success ? parsed.data.error : null;
}
