/**
 * Only the person himself sends what waits in his database. The cookie is the browser's, one for all tabs, so before
 * each request the tab looks who is signed in on this device now.
 */
import type { Transport } from '#app/ports.ts';
import { failure } from './http-request.ts';

/** @param isCurrent whether the account of this tab is the one signed in on this device */
export function onlyWhileCurrent(transport: Transport, isCurrent: () => boolean): Transport {
  const other = failure('signed-out', 'other-account');
  return {
    push: async (request) => (isCurrent() ? transport.push(request) : other),
    pull: async (request) => (isCurrent() ? transport.pull(request) : other),
    fetchRecord: async (kind, id) => (isCurrent() ? transport.fetchRecord(kind, id) : other),
    fetchRecords: async (query) => (isCurrent() ? transport.fetchRecords(query) : other),
    announceFile: async (file) => (isCurrent() ? transport.announceFile(file) : other),
    sendPart: async (file, offset, part) => (isCurrent() ? transport.sendPart(file, offset, part) : other),
    download: async (record, sha256) => (isCurrent() ? transport.download(record, sha256) : other),
  };
}
