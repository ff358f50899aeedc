/** What the server answers when it refuses, for tests of the screens that show it: the words are the server's own. */
import { ApiError, errorBody } from '#sync-server/errors.ts';
import type { ErrorCode } from '#sync-server/errors.ts';

export function serverRefusal(code: ErrorCode, detail: Record<string, unknown> = {}): Response {
  const error = new ApiError(code, detail);
  return Response.json(errorBody(error, 'r-1'), { status: error.status });
}
