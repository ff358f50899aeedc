import type { Response, Router } from 'express';
import type { Checkpoint } from '#domain/record/entry.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { sessionOf } from '../middleware/authenticate.ts';
import { readSessionToken } from '../session-cookie.ts';
import { dropPageHeaders } from './pull.ts';
import { stopListeningToOthers, subscribe } from '../store/notify.ts';
import { readUnitHead } from '../store/organisation-cache.ts';
import { endedSessions } from '../store/sessions.ts';

export const LIVE_PATH = '/api/sync/live';

const HEART_BEAT = 25_000;
/** Every fourth beat asks whether the sessions still hold, and their people their posts. */
const BEATS_PER_CHECK = 4;
/** A reader this many bytes behind is gone in all but name. */
const MOST_UNSENT = 16_384;

interface Watcher {
  readonly token: string;
  readonly unit: string;
  readonly person: string;
}

/** Streams of this process, all on one timer: an idle stream costs its socket and little more. */
class Streams {
  private readonly watchers = new Map<Response, Watcher>();
  private beats = 0;

  constructor(private readonly deps: Deps) {
    const timer = setInterval(() => this.beat(), HEART_BEAT);
    timer.unref();
    deps.closing.addEventListener('abort', () => {
      clearInterval(timer);
      for (const stream of this.watchers.keys()) stream.end();
      stopListeningToOthers(deps);
    });
  }

  add(stream: Response, watcher: Watcher): void {
    this.watchers.set(stream, watcher);
    stream.on('close', () => this.watchers.delete(stream));
    if (this.deps.closing.aborted) stream.end();
  }

  private beat(): void {
    this.beats += 1;
    for (const stream of this.watchers.keys()) {
      if (stream.writableLength > MOST_UNSENT) stream.destroy();
      else stream.write(':\n\n');
    }
    if (this.beats % BEATS_PER_CHECK === 0 && this.watchers.size > 0) void this.endOver();
  }

  private async endOver(): Promise<void> {
    const { database, config, now, log } = this.deps;
    try {
      const tokens = [...this.watchers.values()].map(({ token }) => token);
      const ended = await endedSessions(database, tokens, { now: now(), idle: config.limits.sessionIdle });
      for (const [stream, { token, unit, person }] of this.watchers) {
        if (ended.has(token) || (await this.deps.standing(unit, person)) !== 'member') stream.end();
      }
    } catch (error) {
      log.warn({ err: error }, 'sessions of live streams not checked');
    }
  }
}

/** Tells each place once and never goes back: the same poke comes from this process and from the database. */
function tellOnce(stream: Response): (at: Checkpoint) => void {
  let told: Checkpoint = { epoch: 0, seq: -1 };
  return ({ epoch, seq }) => {
    if (stream.writableEnded || (epoch === told.epoch && seq <= told.seq)) return;
    told = { epoch, seq };
    stream.write(`data: ${JSON.stringify(told)}\n\n`);
  };
}

/**
 * `GET /api/sync/live`: server-sent events `{"epoch","seq"}`, one at the start and one whenever the unit's stream has
 * moved. They are hints to pull, nothing more. The stream ends with the session and when the server stops.
 */
export function registerLive(router: Router, deps: Deps): void {
  const streams = new Streams(deps);
  router.get('/sync/live', async (request, response) => {
    const { unit, person } = sessionOf(request);
    const token = readSessionToken(request);
    if (token === null) throw new ApiError('not-signed-in');
    dropPageHeaders(response);
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
    response.write('retry: 3000\n\n');
    const tell = tellOnce(response);
    // Before the reading, so that no move falls between; a poke may then come first, so the stream has begun by now.
    response.on('close', subscribe(deps, unit, tell));
    streams.add(response, { token, unit, person });
    const at = await readUnitHead(deps.database, unit);
    if (at) tell({ epoch: at.epoch, seq: at.head });
  });
}
