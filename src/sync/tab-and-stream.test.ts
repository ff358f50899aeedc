import { describe, expect, it } from 'vitest';
import { createCell } from '#app/live.ts';
import type { SyncHandle, SyncReport } from '#app/ports.ts';
import { failure } from './http-request.ts';
import { shareSync } from './leader-tab.ts';
import type { Channel, TabDeps } from './leader-tab.ts';
import { listenLive } from './live-stream.ts';
import type { Stream } from './live-stream.ts';
import { measureOffset } from './measured-clock.ts';
import { isOlderBuild } from './build-version.ts';
import { onlyOwnSession } from './own-session.ts';

const IDLE: SyncReport = { phase: 'idle', lastExchange: null, complete: false, progress: null, error: null };

/** Channels of one origin: each hears the others, never itself. */
function createAir(): () => Channel {
  const all = new Map<Channel, ((event: MessageEvent<unknown>) => void)[]>();
  return () => {
    const channel: Channel = {
      postMessage(data) {
        for (const [other, listeners] of all) if (other !== channel) listeners.forEach((tell) => tell(new MessageEvent('message', { data })));
      },
      close: () => void all.delete(channel),
      addEventListener: (_type, listener) => void all.get(channel)!.push(listener),
    };
    all.set(channel, []);
    return channel;
  };
}

/** One lock for all tabs, like the browser's. */
function createLock(): NonNullable<TabDeps['lock']> {
  let last: Promise<void> = Promise.resolve();
  return (work, signal) => {
    const turn = last.then(() => (signal.aborted ? undefined : work()));
    last = turn;
    return turn;
  };
}

function fakeLoop() {
  const cell = createCell<SyncReport>(IDLE);
  const seen = { wakes: 0, stops: 0 };
  const handle: SyncHandle = { report: cell, wake: () => void (seen.wakes += 1), stop: async () => void (seen.stops += 1) };
  return { cell, seen, handle };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('tabs of one account', () => {
  it('let one lead, pass wakes to it and show its report', async () => {
    const [air, lock] = [createAir(), createLock()];
    const [first, second] = [fakeLoop(), fakeLoop()];
    const one = shareSync({ lock, channel: air(), lead: () => first.handle });
    await soon();
    const two = shareSync({ lock, channel: air(), lead: () => second.handle });
    await soon();
    expect([first.seen.wakes, second.seen.wakes]).toEqual([1, 0]);
    two.wake();
    expect(first.seen.wakes).toBe(2);
    const shown: SyncReport[] = [];
    two.report.subscribe((report) => shown.push(report));
    first.cell.set({ ...IDLE, phase: 'offline' });
    expect(shown.at(-1)?.phase).toBe('offline');
    await one.stop();
    await soon();
    expect([first.seen.stops, second.seen.wakes]).toEqual([1, 1]);
    await two.stop();
  });

  it('each lead their own where there are no locks', async () => {
    const [first, second] = [fakeLoop(), fakeLoop()];
    const tabs = [first, second].map(({ handle }) => shareSync({ lock: null, channel: null, lead: () => handle }));
    await soon();
    expect([first.seen.wakes, second.seen.wakes]).toEqual([1, 1]);
    await Promise.all(tabs.map((tab) => tab.stop()));
    expect([first.seen.stops, second.seen.stops]).toEqual([1, 1]);
  });
});

/** An EventSource in all that is used of it. */
function fakeStream() {
  const target = new EventTarget();
  const seen = { closed: false };
  const stream: Stream = {
    close: () => {
      seen.closed = true;
    },
    addEventListener: (type: string, listener: (event: MessageEvent<unknown>) => void) =>
      target.addEventListener(type, (event) => listener(event as MessageEvent<unknown>)),
  };
  return { stream, seen, tell: (event: Event) => void target.dispatchEvent(event) };
}

describe('live stream', () => {
  function listen() {
    const streams: ReturnType<typeof fakeStream>[] = [];
    const timers: (() => void)[] = [];
    let pokes = 0;
    const open = () => {
      streams.push(fakeStream());
      return streams.at(-1)!.stream;
    };
    const timer = { random: () => 0, after: (_milliseconds: number, run: () => void) => (timers.push(run), () => undefined) };
    const stop = listenLive(open, timer, () => (pokes += 1));
    return { streams, timers, stop, pokes: () => pokes };
  }

  it('pokes for a message of ours only', () => {
    const { streams, pokes } = listen();
    for (const data of ['{"epoch":1,"seq":4}', 'hello', '{"epoch":"x"}']) streams[0]!.tell(new MessageEvent('message', { data }));
    expect(pokes()).toBe(1);
  });

  it.each(['error', 'close'])('starts anew after %s and pokes once it is open again', (type) => {
    const { streams, timers, pokes } = listen();
    streams[0]!.tell(new Event('open'));
    expect(pokes()).toBe(0);
    streams[0]!.tell(new Event(type));
    expect(streams[0]!.seen.closed).toBe(true);
    timers.at(-1)!();
    streams[1]!.tell(new Event('open'));
    expect([streams.length, pokes()]).toEqual([2, 1]);
  });

  it('pokes once when it cannot be opened again, so that the page notices it is offline', () => {
    const { streams, timers, pokes } = listen();
    streams[0]!.tell(new Event('open'));
    for (const turn of [0, 1, 2]) {
      streams[turn]!.tell(new Event('error'));
      timers.at(-1)!();
    }
    expect(pokes()).toBe(1);
  });

  it('stays closed once stopped', () => {
    const { streams, timers, stop } = listen();
    stop();
    streams[0]!.tell(new Event('error'));
    expect([streams.length, timers.length, streams[0]!.seen.closed]).toEqual([1, 0, true]);
  });
});

describe('measured offset', () => {
  const server = '2026-03-02T01:00:00.000Z';
  const at = Date.parse(server);
  it.each([
    ['a clock that is right', 0, at - 100, at + 100, 0],
    ['an hour behind', 0, at - 3_600_000 - 100, at - 3_600_000 + 100, 3_600_000],
    ['an hour ahead', 0, at + 3_600_000 - 100, at + 3_600_000 + 100, -3_600_000],
    ['a slow answer that proves nothing', 0, at - 1000, at + 20_000, 0],
    ['a known offset that holds', 3_600_000, at - 3_600_000 - 300, at - 3_600_000 + 100, 3_600_000],
    ['a clock set right meanwhile', 3_600_000, at - 50, at + 50, 0],
  ])('%s', (_name, old, sent, received, offset) => expect(measureOffset(old, server, sent, received)).toBe(offset));
});

describe('builds', () => {
  it.each([
    ['0.1.0', '', false], ['0.1.0', '0', false], ['0.1.0', '0.1.0', false], ['0.1.0', '0.2.0', true], ['0.10.0', '0.9.0', false], ['1', '1.0.1', true],
  ])('%s against %s', (client, least, older) => expect(isOlderBuild(client, least)).toBe(older));
});

describe('own session', () => {
  const unused = () => Promise.resolve(failure('unreachable', 'unused'));
  function guarded(owners: readonly string[]) {
    let [asked, pulled, mark] = [0, 0, 'a'];
    let pullAnswer: ReturnType<typeof failure> | null = null;
    const askOwner = async () => {
      asked += 1;
      return { ok: true as const, value: { unit: 'u1', person: owners[Math.min(asked, owners.length) - 1]! } };
    };
    const pull = async () => {
      pulled += 1;
      return pullAnswer ?? failure('unreachable', 'x');
    };
    const transport = onlyOwnSession(
      { pull, push: unused, fetchRecord: unused, fetchRecords: unused, fetchColleagues: unused, announceFile: unused, sendPart: unused, download: unused },
      { account: { unit: 'u1', person: 'an' }, askOwner, signInMark: () => mark },
    );
    const ask = () => transport.pull({ epoch: 0, seq: 0, scope: '', page: '' });
    return {
      ask, counts: () => [asked, pulled],
      signIn: () => {
        mark += 'x';
      },
      answer: (next: ReturnType<typeof failure>) => {
        pullAnswer = next;
      },
    };
  }

  it('asks once whose session it is', async () => {
    const { ask, counts } = guarded(['an']);
    await ask();
    await ask();
    expect(counts()).toEqual([1, 2]);
  });

  it('sends nothing under another name', async () => {
    const { ask, counts } = guarded(['binh']);
    expect(await ask()).toMatchObject({ kind: 'signed-out', code: 'other-account' });
    expect(counts()).toEqual([1, 0]);
  });

  it('asks again after any sign-in on the device, and after a 401', async () => {
    const { ask, counts, signIn, answer } = guarded(['an', 'binh', 'an']);
    await ask();
    signIn();
    expect(await ask()).toMatchObject({ code: 'other-account' });
    answer(failure('signed-out', 'not-signed-in'));
    await ask();
    await ask();
    expect(counts()).toEqual([4, 3]);
  });
});
