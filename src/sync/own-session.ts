/**
 * Only the person himself sends what waits in his database, and only his own records come into it. The cookie is the
 * browser's, one for all tabs and accounts, so the tab asks whose it is: first, after a 401, and after any sign-in.
 */
import type { Account } from '#app/app.ts';
import type { Answer, Failure, Transport } from '#app/ports.ts';
import { failure } from './http-request.ts';
import type { Owner } from './http-session.ts';

export interface OwnSessionDeps {
  readonly account: Pick<Account, 'unit' | 'person'>;
  readonly askOwner: () => Promise<Answer<Owner>>;
  /** Another text after each sign-in on this device, in whichever tab. */
  readonly signInMark: () => string;
}

export interface OwnerCheck {
  /** @returns why nothing may be sent now, or null */
  readonly check: () => Promise<Failure | null>;
  /** After a 401: asks again next time. */
  readonly forget: () => void;
}

export function createOwnerCheck({ account, askOwner, signInMark }: OwnSessionDeps): OwnerCheck {
  let checkedAt: string | null = null;
  const check = async (): Promise<Failure | null> => {
    const mark = signInMark();
    if (checkedAt === mark) return null;
    const answer = await askOwner();
    if (!answer.ok) return answer;
    const { unit, person } = answer.value;
    if (unit !== account.unit || person !== account.person) return failure('signed-out', 'other-account');
    checkedAt = mark;
    return null;
  };
  return {
    check,
    forget: () => {
      checkedAt = null;
    },
  };
}

export function onlyOwnSession(transport: Transport, deps: OwnSessionDeps): Transport {
  const owner = createOwnerCheck(deps);
  const guard = async <T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    const reason = await owner.check();
    if (reason) return reason;
    const answer = await ask();
    if (!answer.ok && answer.kind === 'signed-out') owner.forget();
    return answer;
  };
  return {
    push: (request) => guard(() => transport.push(request)),
    pull: (request) => guard(() => transport.pull(request)),
    fetchRecord: (kind, id) => guard(() => transport.fetchRecord(kind, id)),
    fetchRecords: (query) => guard(() => transport.fetchRecords(query)),
    fetchColleagues: (period) => guard(() => transport.fetchColleagues(period)),
    announceFile: (file) => guard(() => transport.announceFile(file)),
    sendPart: (file, offset, part) => guard(() => transport.sendPart(file, offset, part)),
    download: (record, sha256) => guard(() => transport.download(record, sha256)),
  };
}
