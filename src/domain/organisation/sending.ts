/** When the results of a period or year went to the national database (NĐ335 Điều 26.1.d), and what has come since. */
import type { StoredEntry } from '../record/entry.ts';
import type { ResultsSentData } from './sending-entries.ts';

export interface ResultsSent extends ResultsSentData {
  readonly entry: string;
  readonly by: string;
  /** ISO time of the receipt, else the claimed time: as the closing of a period has it, so that both can be compared. */
  readonly at: string;
}

/** What was to be sent: results of a day 'YYYY-MM-DD', the last of them written at an ISO time. */
export interface ToSend {
  readonly on: string;
  readonly at: string;
}

/** Every sending stays: a replaced decision is sent again. */
export function withSending(known: readonly ResultsSent[], entry: StoredEntry): readonly ResultsSent[] {
  return [...known, { ...(entry.data as ResultsSentData), entry: entry.id, by: entry.actor, at: entry.receipt?.receivedAt ?? entry.at }];
}

/** Of a period or year, in the order they were recorded. */
export function sendingsOf(sent: readonly ResultsSent[], period: string): readonly ResultsSent[] {
  return sent.filter((one) => one.period === period);
}

export function isSent(sent: readonly ResultsSent[], period: string, { on, at }: ToSend): boolean {
  return sent.some((one) => one.period === period && one.on >= on && one.at >= at);
}
