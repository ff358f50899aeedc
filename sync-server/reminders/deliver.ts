/** One message to one person: taken first, then sent, then noted. Cut short in between it is lost rather than doubled. */
import { createHash } from 'node:crypto';
import type { Reminder } from '#domain/reminders/reminder.ts';
import type { Deps } from '../deps.ts';
import { removeDevice } from './device-rows.ts';
import { remindersMail } from './mail-text.ts';
import type { Outbox } from './outbox.ts';
import type { PushOutcome } from './push-sender.ts';
import { noticeOf } from './push-text.ts';
import { reachMetrics } from './reach-metrics.ts';
import { claimOf } from './tell.ts';
import type { Channel, Claim, Message } from './tell.ts';
import { claimMessage, settleClaims } from './told-rows.ts';
import type { Reached } from './wishes-rows.ts';

export interface DeliverDeps extends Pick<Deps, 'database' | 'metrics' | 'now'> {
  readonly outbox: Outbox;
}

/** The ways on which a person can be reached by what the operator has switched on. */
export function channelsOf({ devices, address }: Reached, { push, mail }: Outbox): Channel[] {
  return [...(push && devices.length > 0 ? ['push' as const] : []), ...(mail && address !== null ? ['email' as const] : [])];
}

interface Delivery {
  readonly unit: string;
  readonly reached: Reached;
  readonly message: Message;
  readonly day: string;
}

/** To all browsers of the person; one that took it is enough. Browsers that are gone are forgotten. */
async function push({ database, outbox, metrics }: DeliverDeps, { unit, reached, message }: Delivery): Promise<boolean> {
  const notice = noticeOf(message);
  const sendTo = async (device: Reached['devices'][number]): Promise<PushOutcome> => {
    const outcome = (await outbox.push?.send(device, notice)) ?? 'failed';
    reachMetrics(metrics).count('push', message.kind, outcome);
    if (outcome === 'gone') await removeDevice(database, { unit, person: reached.person }, device.id);
    return outcome;
  };
  return (await Promise.all(reached.devices.map(sendTo))).includes('sent');
}

/** The same for every try of the same things. */
function mailId({ unit, reached, message, day }: Delivery): string {
  const what = [unit, reached.person, message.kind, day, ...message.reminders.map(({ id, urgency }) => `${id} ${urgency}`)];
  return createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 40);
}

async function mail({ outbox, metrics }: DeliverDeps, delivery: Delivery): Promise<boolean> {
  const { reached, message } = delivery;
  if (!outbox.mail || reached.address === null) return false;
  const sent = await outbox.mail.mailer.send(reached.address, remindersMail(message.reminders, outbox.mail.publicUrl), mailId(delivery));
  reachMetrics(metrics).count('email', message.kind, sent ? 'sent' : 'failed');
  return sent;
}

/** Of an urgent message only what this server took; a digest says all that is open. */
function taken({ kind, reminders }: Message, claims: readonly Claim[]): readonly Reminder[] {
  const got = new Set(claims.map(({ reminder, urgency }) => `${reminder} ${urgency}`));
  const isTaken = (reminder: Reminder) => got.has(`${claimOf(reminder).reminder} ${reminder.urgency}`);
  return kind === 'digest' ? reminders : reminders.filter(isTaken);
}

/** @returns whether anything was sent */
export async function deliver(deps: DeliverDeps, delivery: Delivery): Promise<boolean> {
  const { unit, reached, message, day } = delivery;
  const taker = { unit, person: reached.person, channel: message.channel, now: deps.now() };
  const claims = await claimMessage(deps.database, taker, message, day);
  if (claims.length === 0) return false;
  const reminders = taken(message, claims);
  const own = { ...delivery, message: { ...message, reminders } };
  const send = message.channel === 'push' ? push : mail;
  const sent = reminders.length === 0 || (await send(deps, own));
  await settleClaims(deps.database, { ...taker, now: deps.now() }, claims, sent);
  return sent && reminders.length > 0;
}
