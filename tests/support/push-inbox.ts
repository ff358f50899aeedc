/**
 * A push service on this machine and browsers that subscribe to it: what arrives is opened as a browser does
 * (RFC 8291, written out with node:crypto alone) and its VAPID signature checked (RFC 8292).
 */
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import type { ECDH } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseNotice } from '#domain/protocol/reminders.ts';
import type { PushDevice, PushNotice } from '#domain/protocol/reminders.ts';

export const PUSH_HOST = 'push.test.vn';

export interface PushInbox {
  /** To be used instead of `fetch`: leads to this service, and refuses everything else. */
  readonly request: typeof fetch;
  /** Notices as the browsers opened them, in order of arrival, with the browser's name. */
  readonly notices: (PushNotice & { readonly to: string })[];
  /** Who the server says it is, of each notice. */
  readonly subjects: string[];
  /** What the service answers from now on; 201 at first. */
  status: number;
  /** A browser that subscribes. */
  device(name: string): PushDevice;
  close(): Promise<void>;
}

interface Browser {
  readonly keys: ECDH;
  readonly auth: Buffer;
}

function open({ keys, auth }: Browser, body: Buffer): unknown {
  const [salt, size] = [body.subarray(0, 16), body.readUInt8(20)];
  const server = body.subarray(21, 21 + size);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), server]);
  const secret = Buffer.from(hkdfSync('sha256', keys.computeSecret(server), auth, info, 32));
  const part = (name: string, length: number) => Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${name}\0`, length));
  const sealed = body.subarray(21 + size);
  const decipher = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12)).setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString());
}

/** @returns the subject of the token. @throws Error when it is not signed by the key it names */
function subjectOf(authorization: string): string {
  const [, token, key] = /^vapid t=([^,]+), k=(\S+)$/.exec(authorization) ?? [];
  const [head, claims, signature] = token!.split('.');
  const point = Buffer.from(key!, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const signer = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const;
  if (!verify('sha256', Buffer.from(`${head}.${claims}`), signer, Buffer.from(signature!, 'base64url'))) throw new Error('wrong signature');
  const { sub, aud } = JSON.parse(Buffer.from(claims!, 'base64url').toString()) as { sub: string; aud: string };
  if (aud !== `https://${PUSH_HOST}`) throw new Error(`a token for ${aud}`);
  return sub;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

export async function openPushInbox(): Promise<PushInbox> {
  const browsers = new Map<string, Browser>();
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const to = decodeURIComponent(request.url!.slice(1));
    if (inbox.status === 201) {
      inbox.subjects.push(subjectOf(request.headers.authorization ?? ''));
      inbox.notices.push({ ...parseNotice(open(browsers.get(to)!, body))!, to });
    }
    response.writeHead(inbox.status).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const inbox: PushInbox = {
    request: (input, init) => {
      const { hostname, pathname } = new URL(String(input));
      return hostname === PUSH_HOST ? fetch(base + pathname, init) : Promise.reject(new Error(`no service at ${hostname}`));
    },
    notices: [],
    subjects: [],
    status: 201,
    device(name) {
      const keys = createECDH('prime256v1');
      const p256dh = keys.generateKeys('base64url');
      const auth = randomBytes(16);
      browsers.set(name, { keys, auth });
      return { endpoint: `https://${PUSH_HOST}/${encodeURIComponent(name)}`, keys: { p256dh, auth: auth.toString('base64url') }, label: name };
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return inbox;
}
