import type { Answer, Transport } from '#app/ports.ts';
import type { PullRequest, PullResponse } from '#domain/protocol/pull.ts';
import { failure, send, sendForJson } from './http-request.ts';
import type { Fetch } from './http-request.ts';
import {
  parseMinClient, parseProgress, parsePullResponse, parsePushResponse, parseRecord, parseRecords, recordsAddress,
} from './transport-parse.ts';
import type { Parse } from './transport-parse.ts';

/** A part of 256 KB over a bad line, and a whole page of a first sync, take their time. */
const LONG = 60_000;

/** Where only `minClient` can be read, an empty answer carries it: the loop then stops reading and says so. */
const parsePull: Parse<PullResponse> = (body) => {
  const whole = parsePullResponse(body);
  const least = whole ?? parseMinClient(body);
  if (!least || whole) return whole;
  const nothing = { mode: 'delta', epoch: 0, seq: 0, time: '', scope: '', people: null, page: null, more: false, restoredTo: null, records: [] } as const;
  return { ...nothing, minClient: least.minClient };
};

function pullAddress({ epoch, seq, scope, page }: PullRequest): string {
  return `/api/sync/pull?${new URLSearchParams({ epoch: String(epoch), seq: String(seq), scope, page }).toString()}`;
}

function evidenceAddress(record: string, sha256: string): string {
  return `/api/evidence/${encodeURIComponent(record)}/${sha256}`;
}

async function download(fetch: Fetch, record: string, sha256: string): Promise<Answer<Blob>> {
  const answer = await send(fetch, { method: 'GET', address: evidenceAddress(record, sha256), timeout: LONG });
  if (!answer.ok) return answer;
  try {
    return { ok: true, value: await answer.value.blob() };
  } catch {
    return failure('unreachable', 'no-connection');
  }
}

export function createHttpTransport(fetch: Fetch): Transport {
  return {
    push: (request) => sendForJson(fetch, { method: 'POST', address: '/api/sync/push', json: request, timeout: LONG }, parsePushResponse),
    pull: (request) => sendForJson(fetch, { method: 'GET', address: pullAddress(request), timeout: LONG }, parsePull),
    fetchRecord: (kind, id) => sendForJson(fetch, { method: 'GET', address: `/api/records/${kind}/${encodeURIComponent(id)}` }, parseRecord),
    async fetchRecords(query) {
      const answer = await sendForJson(fetch, { method: 'GET', address: recordsAddress(query), timeout: LONG }, parseRecords);
      return answer.ok ? { ok: true, value: answer.value.records } : answer;
    },
    async fetchColleagues(period) {
      // Of one page alone: its answer is read by code that comes with it.
      const { parseColleagues } = await import('#domain/protocol/colleagues.ts');
      return sendForJson(fetch, { method: 'GET', address: `/api/colleagues?${new URLSearchParams({ period }).toString()}` }, parseColleagues);
    },
    announceFile: ({ record, sha256, name, type, size }) =>
      sendForJson(fetch, { method: 'POST', address: '/api/evidence', json: { record, sha256, name, type, size } }, parseProgress),
    sendPart: ({ record, sha256 }, offset, part) => sendForJson(fetch, {
      method: 'PATCH',
      address: evidenceAddress(record, sha256),
      body: part,
      headers: { 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(offset) },
      timeout: LONG,
    }, parseProgress),
    download: (record, sha256) => download(fetch, record, sha256),
  };
}
