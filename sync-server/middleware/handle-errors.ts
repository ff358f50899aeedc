import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { ApiError, errorBody } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';

/** What body-parser, the router and PostgreSQL call their failures, in our words. */
const known: Readonly<Record<string, ErrorCode>> = {
  'entity.parse.failed': 'malformed-json',
  'entity.verify.failed': 'malformed-json',
  'entity.too.large': 'too-large',
  'encoding.unsupported': 'wrong-content-type',
  'charset.unsupported': 'wrong-content-type',
  'request.aborted': 'bad-request',
  'request.size.invalid': 'bad-request',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  '57P01': 'unavailable',
  '57P03': 'unavailable',
  '53300': 'unavailable',
  '08006': 'unavailable',
  ENOENT: 'not-found',
  ECONNABORTED: 'bad-request',
};

function textProperty(error: object, name: 'type' | 'code'): string {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
}

/** What the HTTP libraries blame on the caller without a name of ours: bytes that do not unpack, a range beyond the file. */
function isCallersFault(error: Error): boolean {
  const status: unknown = Reflect.get(error, 'status');
  return typeof status === 'number' && status >= 400 && status < 500;
}

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (!(error instanceof Error)) return new ApiError('internal');
  if (error instanceof URIError) return new ApiError('bad-request');
  const code = known[textProperty(error, 'type')] ?? known[textProperty(error, 'code')];
  if (code) return new ApiError(code);
  if (isCallersFault(error)) return new ApiError('bad-request');
  const lost = /timeout exceeded when trying to connect|Connection terminated|Cannot use a pool after/;
  return new ApiError(lost.test(error.message) ? 'unavailable' : 'internal');
}

/** The one exit for failures, registered last. What was not expected is logged whole and told in general words. */
export function handleErrors(log: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, _next) => {
    const answer = asApiError(error);
    // A caller who went away is no failure of ours.
    if (answer.status >= 500 && !request.destroyed) log.error({ err: error, id: request.id }, answer.code);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const seconds = answer.detail['retryAfter'];
    if (typeof seconds === 'number') response.setHeader('Retry-After', seconds);
    response.setHeader('Cache-Control', 'no-store');
    response.status(answer.status).json(errorBody(answer, request.id));
  };
}
