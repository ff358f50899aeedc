import type { Deps, RecordPorts } from './deps.ts';
import { ApiError } from './errors.ts';

/** Answers for a server without records: nobody may do anything, nothing is written. */
export function createRecordPorts(_core: Omit<Deps, keyof RecordPorts>): RecordPorts {
  return {
    rights: () => Promise.resolve({ manageAccounts: false }),
    personName: () => Promise.resolve(null),
    append: () => Promise.reject(new ApiError('unavailable')),
    mayRead: () => Promise.resolve(false),
    mayWriteEvidence: () => Promise.resolve(false),
  };
}
