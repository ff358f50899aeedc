import { array, assert, constantFrom, integer, property, record, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_WISHES } from '#domain/protocol/reminders.ts';
import type { ReminderWishes } from '#domain/protocol/reminders.ts';
import { REMINDER_KINDS } from '#domain/reminders/reminder.ts';
import type { Reminder, ReminderKind } from '#domain/reminders/reminder.ts';
import { URGENCIES } from '#domain/reminders/urgency.ts';
import type { Urgency } from '#domain/reminders/urgency.ts';
import { isQuiet, momentOf } from './moment.ts';
import { claimOf, digestId, MAX_TRIES, mayTryAgain, retryAt, tell } from './tell.ts';
import type { Channel, Claim, Message, Told } from './tell.ts';

const CALENDAR = { holidays: ['2026-03-05'], swapped: [] };

function reminder(kind: ReminderKind, urgency: Urgency, id = `${kind}.1`): Reminder {
  return { id, kind, urgency, due: '2026-03-04', person: 'an', record: null, period: '2026-03', subject: '', title: 'Báo cáo', count: 1, escalated: false };
}

interface Given {
  readonly open?: readonly Reminder[];
  readonly told?: readonly Told[];
  readonly wishes?: Partial<ReminderWishes>;
  readonly channels?: readonly Channel[];
}

/** @param at in Vietnam, 'YYYY-MM-DD HH:mm' */
function telling(at: string, { open = [], told = [], wishes = {}, channels = ['push'] }: Given) {
  const now = momentOf(Date.parse(`${at.replace(' ', 'T')}:00+07:00`));
  return { reminders: open, told, wishes: { ...DEFAULT_WISHES, ...wishes }, channels, now, calendar: CALENDAR };
}

const inWords = (messages: readonly Message[]) => messages.map(({ kind, channel, reminders }) => [kind, channel, ...reminders.map(({ id }) => id)].join(' '));
const was = (claim: Claim, state: Told['state'] = 'sent', more: Partial<Told> = {}): Told => ({ ...claim, channel: 'push', state, tries: 1, nextAt: null, ...more });
const digest = (day: string, state: Told['state'] = 'sent', more: Partial<Told> = {}) => was({ reminder: digestId(day), urgency: 'digest' }, state, more);

const LATE = reminder('taskDue', 'late');
const TODAY = reminder('taskDue', 'today');
const SOON = reminder('selfScore', 'soon');
const RETURNED = reminder('taskReturned', 'soon');
const NEWS = reminder('decisionNotice', 'news');
const MONDAY = digest('2026-03-02');
const IN_A_MINUTE = Date.parse('2026-03-02T10:01:00+07:00');

describe('what is told when', () => {
  test.each<[string, string, Given, string[]]>([
    ['the digest at its time says all that is open', '2026-03-02 07:30', { open: [LATE, SOON] }, ['digest push taskDue.1 selfScore.1']],
    ['not before it', '2026-03-02 07:29', { open: [SOON] }, []],
    ['once a day', '2026-03-02 07:31', { open: [SOON], told: [MONDAY] }, []],
    ['an empty one only counts as done', '2026-03-02 07:30', {}, ['digest push']],
    ['on both ways where there are both', '2026-03-02 07:30', { open: [SOON], channels: ['push', 'email'] }, ['digest push selfScore.1', 'digest email selfScore.1']],
    ['later in the morning when the server was down', '2026-03-02 10:30', { open: [SOON] }, ['digest push selfScore.1']],
    ['not in the afternoon', '2026-03-02 10:31', { open: [SOON] }, []],
    ['not on a Sunday', '2026-03-01 07:30', { open: [LATE] }, []],
    ['not on a holiday', '2026-03-05 07:30', { open: [LATE] }, []],
    ['never where switched off', '2026-03-02 07:30', { open: [SOON], wishes: { digest: { at: null } } }, []],
    ['at the end of the quiet hours when set within them', '2026-03-02 07:00', { open: [SOON], wishes: { digest: { at: '22:00' } } }, ['digest push selfScore.1']],
    ['what became late is told soon', '2026-03-02 11:00', { open: [LATE] }, ['urgent push taskDue.1']],
    ['what is due today too', '2026-03-02 11:00', { open: [TODAY] }, ['urgent push taskDue.1']],
    ['what is only near waits for the digest', '2026-03-02 11:00', { open: [SOON] }, []],
    ['what came back is told soon, in time or not', '2026-03-02 11:00', { open: [RETURNED] }, ['urgent push taskReturned.1']],
    ['and a decision about the person', '2026-03-02 11:00', { open: [NEWS] }, ['urgent push decisionNotice.1']],
    ['not at night', '2026-03-02 20:00', { open: [LATE] }, []],
    ['after the night', '2026-03-03 07:00', { open: [LATE], wishes: { digest: { at: null } } }, ['urgent push taskDue.1']],
    ['shortly before the digest it waits for it', '2026-03-03 07:00', { open: [LATE] }, []],
    ['long before it, it does not', '2026-03-03 07:00', { open: [LATE], wishes: { digest: { at: '16:00' } } }, ['urgent push taskDue.1']],
    ['not where the person wants the digest alone', '2026-03-02 11:00', { open: [LATE], wishes: { urgent: false } }, []],
    ['not again', '2026-03-03 11:00', { open: [LATE], told: [was(claimOf(LATE))] }, []],
    ['again when it became late', '2026-03-03 11:00', { open: [LATE], told: [was(claimOf(TODAY))] }, ['urgent push taskDue.1']],
    ['not when it is less pressing than what was told', '2026-03-03 11:00', { open: [TODAY], told: [was(claimOf(LATE))] }, []],
    ['not when the other way told it', '2026-03-03 11:00', { open: [LATE], told: [was(claimOf(LATE), 'sent', { channel: 'email' })] }, []],
    ['not while another server has it', '2026-03-02 11:00', { open: [LATE], told: [was(claimOf(LATE), 'claimed')] }, []],
    ['a failed one not before its time', '2026-03-02 10:40', { open: [LATE], told: [was(claimOf(LATE), 'failed', { nextAt: IN_A_MINUTE + 3_600_000 })] }, []],
    ['then again', '2026-03-02 11:01', { open: [LATE], told: [was(claimOf(LATE), 'failed', { nextAt: IN_A_MINUTE + 3_600_000 })] }, ['urgent push taskDue.1']],
    ['five times at most', '2026-03-02 11:01', { open: [LATE], told: [was(claimOf(LATE), 'failed', { tries: MAX_TRIES, nextAt: 0 })] }, []],
    ['a failed digest again', '2026-03-02 10:01', { open: [SOON], told: [digest('2026-03-02', 'failed', { nextAt: IN_A_MINUTE })] }, ['digest push selfScore.1']],
    ['by mail where there is no browser', '2026-03-02 11:00', { open: [LATE], channels: ['email'] }, ['urgent email taskDue.1']],
    ['by push alone where there are both', '2026-03-02 11:00', { open: [LATE], channels: ['push', 'email'] }, ['urgent push taskDue.1']],
    ['to nobody who cannot be reached', '2026-03-02 11:00', { open: [LATE], channels: [] }, []],
  ])('%s', (_, at, given, expected) => {
    expect(inWords(tell(telling(at, given)))).toEqual(expected);
  });

  test('tries come further and further apart', () => {
    expect([1, 2, 3, 4].map((tries) => retryAt(tries, 0) / 60_000)).toEqual([1, 4, 16, 64]);
  });
});

/** The table of what was told, as the database keeps it. */
class Book {
  readonly told = new Map<string, Told>();

  take(channel: Channel, claims: readonly Claim[], now: number): Claim[] {
    return claims.filter((claim) => {
      const key = `${channel} ${claim.reminder} ${claim.urgency}`;
      const known = this.told.get(key);
      if (known && !mayTryAgain(known, now)) return false;
      this.told.set(key, { ...claim, channel, state: 'claimed', tries: (known?.tries ?? 0) + 1, nextAt: null });
      return true;
    });
  }

  settle(channel: Channel, claims: readonly Claim[], sent: boolean, now: number): void {
    for (const claim of claims) {
      const key = `${channel} ${claim.reminder} ${claim.urgency}`;
      const known = this.told.get(key)!;
      this.told.set(key, { ...known, state: sent ? 'sent' : 'failed', nextAt: sent ? null : retryAt(known.tries, now) });
    }
  }
}

interface Step {
  readonly minutes: number;
  readonly open: readonly { readonly kind: ReminderKind; readonly urgency: Urgency; readonly id: string }[];
  readonly channels: readonly Channel[];
  /** What becomes of what is sent: a server that ends in the middle leaves its claim. */
  readonly fate: 'sent' | 'failed' | 'cut';
  /** Servers that look at the same moment. */
  readonly servers: number;
}

interface Sent {
  readonly at: number;
  readonly message: Message;
}

const steps = array(record<Step>({
  minutes: integer({ min: 1, max: 400 }),
  open: array(record({ kind: constantFrom(...REMINDER_KINDS), urgency: constantFrom(...URGENCIES), id: constantFrom('a', 'b', 'c', 'd') }), { maxLength: 4 }),
  channels: subarray<Channel>(['push', 'email']),
  fate: constantFrom('sent', 'sent', 'failed', 'cut'),
  servers: integer({ min: 1, max: 2 }),
}), { maxLength: 60 });

const anyWishes = record<ReminderWishes>({
  digest: record({ at: constantFrom(null, '07:30', '16:00', '22:00') }),
  quiet: constantFrom({ from: '20:00', to: '07:00' }, { from: '00:00', to: '00:00' }, { from: '11:00', to: '14:00' }),
  urgent: constantFrom(true, true, false),
});

function play(plan: readonly Step[], wishes: ReminderWishes): Sent[] {
  const book = new Book();
  const sent: Sent[] = [];
  let ms = Date.parse('2026-03-02T00:00:00+07:00');
  for (const { minutes, open, channels, fate, servers } of plan) {
    ms += minutes * 60_000;
    const reminders = [...new Map(open.map((one) => [one.id, reminder(one.kind, one.urgency, one.id)])).values()];
    // Every server read the table before any of them wrote into it.
    const views = Array.from({ length: servers }, () => tell({ reminders, told: [...book.told.values()], wishes, channels, now: momentOf(ms), calendar: CALENDAR }));
    for (const message of views.flat()) {
      const head = message.kind === 'digest' ? book.take(message.channel, [{ reminder: digestId(momentOf(ms).day), urgency: 'digest' }], ms) : [];
      if (message.kind === 'digest' && head.length === 0) continue;
      const items = book.take(message.channel, message.reminders.map(claimOf), ms);
      const ids = new Set(items.map(({ reminder: id }) => id));
      if (head.length + items.length === 0) continue;
      if (fate !== 'failed') sent.push({ at: ms, message: message.kind === 'digest' ? message : { ...message, reminders: message.reminders.filter(({ id }) => ids.has(id)) } });
      if (fate !== 'cut') book.settle(message.channel, [...head, ...items], fate === 'sent', ms);
    }
  }
  return sent;
}

describe('whatever happens, with failures, restarts and two servers', () => {
  test('nothing pressing is told twice on one way, and never as less than before', () => {
    assert(property(steps, anyWishes, (plan, wishes) => {
      for (const channel of ['push', 'email'] as const) {
        for (const id of ['a', 'b', 'c', 'd']) {
          const ranks = play(plan, wishes).filter(({ message }) => message.kind === 'urgent' && message.channel === channel)
            .flatMap(({ message }) => message.reminders.filter((one) => one.id === id).map(({ urgency }) => URGENCIES.length - URGENCIES.indexOf(urgency)));
          expect(ranks).toEqual([...new Set(ranks)].toSorted((a, b) => a - b));
        }
      }
    }));
  });

  test('one digest a day and way, on working days, and nothing in the quiet hours', () => {
    assert(property(steps, anyWishes, (plan, wishes) => {
      const sent = play(plan, wishes);
      const digests = sent.filter(({ message }) => message.kind === 'digest').map(({ at, message }) => `${momentOf(at).day} ${message.channel}`);
      expect(digests).toEqual([...new Set(digests)]);
      for (const { at } of sent) {
        const { day, clock } = momentOf(at);
        expect([new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0, day === '2026-03-05', isQuiet(clock, wishes.quiet)]).toEqual([false, false, false]);
      }
    }));
  });
});
