/** The ways out of this server, as its operator switched them on. */
import type { Logger } from 'pino';
import type { ReachConfig } from '../config.ts';
import { createMailer } from './mailer.ts';
import type { Mailer } from './mailer.ts';
import type { PushKeys } from './push-keys.ts';
import { createPushSender, PUSH_SERVICES } from './push-sender.ts';
import type { PushSender } from './push-sender.ts';

export interface Outbox {
  readonly push: PushSender | null;
  readonly mail: { readonly mailer: Mailer; readonly publicUrl: string } | null;
  close(): void;
}

/** @param request replaced in tests, where no push service is */
export function openOutbox(reach: ReachConfig, keys: PushKeys, log: Logger, request?: typeof fetch): Outbox {
  const { pushContact, pushHosts, mail, publicUrl } = reach;
  const hosts = [...PUSH_SERVICES, ...pushHosts];
  const push = pushContact === undefined ? null : createPushSender({ keys, contact: pushContact, hosts, log, ...(request && { request }) });
  const mailer = mail && publicUrl !== undefined ? createMailer({ ...mail, host: new URL(publicUrl).hostname, log }) : null;
  return { push, mail: mailer && { mailer, publicUrl: publicUrl ?? '' }, close: () => mailer?.close() };
}
