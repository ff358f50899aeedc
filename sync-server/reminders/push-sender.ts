/** Web Push (RFC 8030, 8291, 8292): the payload is sealed for the browser, the push service only passes it on. */
import { createHash, ECDH } from 'node:crypto';
import type { Logger } from 'pino';
import webPush from 'web-push';
import type { PushDevice, PushNotice } from '#domain/protocol/reminders.ts';
import type { PushKeys } from './push-keys.ts';
import type { StoredDevice } from './wishes-rows.ts';

/** 'gone': the browser has taken its subscription back, for good. */
export type PushOutcome = 'sent' | 'gone' | 'failed';

export interface PushSender {
  readonly publicKey: string;
  /** Whether the address is one of a push service, so that nobody makes this server call anything else. */
  allows(endpoint: string): boolean;
  send(device: StoredDevice, notice: PushNotice): Promise<PushOutcome>;
}

/** Push services of Chrome and Edge on Android, Firefox, Edge on Windows, Safari. A star stands for one or more names. */
export const PUSH_SERVICES = ['fcm.googleapis.com', '*.push.services.mozilla.com', '*.notify.windows.com', 'web.push.apple.com'] as const;

/** A service keeps a notice for a browser that is off for so long, in seconds. */
const KEEP = 12 * 3600;
const PATIENCE = 10_000;

export function isAllowedHost(endpoint: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) && hostname.length > host.length - 1 : hostname === host));
}

/** Whether a payload can be sealed for it at all: a point of P-256 and 16 bytes. */
export function hasGoodKeys({ keys }: PushDevice): boolean {
  try {
    ECDH.convertKey(Buffer.from(keys.p256dh, 'base64url'), 'prime256v1');
  } catch {
    return false;
  }
  return Buffer.from(keys.p256dh, 'base64url').length === 65 && Buffer.from(keys.auth, 'base64url').length === 16;
}

/** At most 32 letters of base64url; a service keeps only the newest notice of a topic for a browser that is off. */
function topicOf(tag: string): string {
  return createHash('sha256').update(tag).digest('base64url').slice(0, 32);
}

function outcomeOf(status: number): PushOutcome {
  if (status === 404 || status === 410) return 'gone';
  return status >= 200 && status < 300 ? 'sent' : 'failed';
}

export interface PushOptions {
  readonly keys: PushKeys;
  /** 'mailto:…' or 'https://…': whom a push service may turn to. */
  readonly contact: string;
  readonly hosts: readonly string[];
  readonly log: Logger;
  /** Replaced in tests, where no push service is. */
  readonly request?: typeof fetch;
}

export function createPushSender({ keys, contact, hosts, log, request = fetch }: PushOptions): PushSender {
  const allows = (endpoint: string) => isAllowedHost(endpoint, hosts);

  async function post({ endpoint, p256dh, auth }: StoredDevice, notice: PushNotice): Promise<PushOutcome> {
    const sealed = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(notice), {
      vapidDetails: { subject: contact, ...keys }, TTL: KEEP, topic: topicOf(notice.tag),
    });
    const headers = Object.entries(sealed.headers).filter(([name]) => name !== 'Content-Length').map(([name, value]): [string, string] => [name, String(value)]);
    const body = new Uint8Array(sealed.body);
    const { status } = await request(endpoint, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    const outcome = outcomeOf(status);
    if (outcome === 'failed') log.warn({ host: new URL(endpoint).hostname, status }, 'a notice was not taken');
    return outcome;
  }

  /** The rest of the endpoint is the browser's own secret: never logged. */
  function explain(endpoint: string, error: unknown): 'failed' {
    log.warn({ host: new URL(endpoint).hostname, failure: error instanceof Error ? error.name : 'unknown' }, 'a push service was not reached');
    return 'failed';
  }

  return {
    publicKey: keys.publicKey,
    allows,
    // The operator may have shortened the list since the browser was noted.
    send: (device, notice) => (allows(device.endpoint) ? post(device, notice).catch((error: unknown) => explain(device.endpoint, error)) : Promise.resolve('gone')),
  };
}
