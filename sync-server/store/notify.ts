/**
 * Pokes: "this unit's stream has moved". They are hints outside any transaction; the reading is the truth.
 * Subscribers of this process hear at once, other instances through LISTEN/NOTIFY, a few milliseconds gathered into one.
 */
import type { Checkpoint } from '#domain/record/entry.ts';
import type { Deps } from '../deps.ts';
import type { Connection, Database } from './pool.ts';

export type Poke = (at: Checkpoint) => void;

type NotifyDeps = Pick<Deps, 'database' | 'log'>;

const CHANNEL = 'unit_moved';
const GATHER = 5;
/** PostgreSQL takes payloads below 8000 bytes. */
const UNITS_IN_ONE = 40;
const RETRY = 2000;

class Bus {
  private readonly subscribers = new Map<string, Set<Poke>>();
  private readonly gathered = new Map<string, Checkpoint>();
  private listening: Connection | null = null;
  private starting = false;
  private wanted = false;

  constructor(private readonly deps: NotifyDeps) {}

  announce(unit: string, at: Checkpoint): void {
    this.deliver(unit, at);
    if (this.gathered.size === 0) setTimeout(() => void this.send(), GATHER).unref();
    this.gathered.set(unit, at);
  }

  subscribe(unit: string, poke: Poke): () => void {
    const pokes = this.subscribers.get(unit) ?? new Set();
    this.subscribers.set(unit, pokes.add(poke));
    this.wanted = true;
    void this.listen();
    return () => {
      pokes.delete(poke);
      if (pokes.size === 0 && this.subscribers.get(unit) === pokes) this.subscribers.delete(unit);
    };
  }

  /** Gives the connection back; other instances are heard again from the next subscription on. */
  stop(): void {
    this.wanted = false;
    this.listening?.release(true);
    this.listening = null;
  }

  private deliver(unit: string, at: Checkpoint): void {
    for (const poke of this.subscribers.get(unit) ?? []) poke(at);
  }

  private async send(): Promise<void> {
    const all = [...this.gathered].map(([unit, { epoch, seq }]) => [unit, epoch, seq]);
    this.gathered.clear();
    for (let i = 0; i < all.length; i += UNITS_IN_ONE) {
      const payload = JSON.stringify(all.slice(i, i + UNITS_IN_ONE));
      await this.deps.database.query({ name: 'poke', text: 'select pg_notify($1, $2)', values: [CHANNEL, payload] }).catch((error: unknown) => {
        this.deps.log.debug({ err: error }, 'poke not sent');
      });
    }
  }

  private receive(payload: string | undefined): void {
    for (const [unit, epoch, seq] of JSON.parse(payload ?? '[]') as [string, number, number][]) this.deliver(unit, { epoch, seq });
  }

  private async listen(): Promise<void> {
    if (this.listening || this.starting || !this.wanted) return;
    this.starting = true;
    try {
      const connection = await this.deps.database.connect();
      connection.on('notification', ({ payload }) => this.receive(payload));
      connection.on('error', () => this.lose(connection));
      await connection.query(`listen ${CHANNEL}`);
      if (this.wanted) this.listening = connection;
      else connection.release(true);
    } catch (error) {
      this.deps.log.warn({ err: error }, 'not listening to other instances');
      setTimeout(() => void this.listen(), RETRY).unref();
    } finally {
      this.starting = false;
    }
  }

  private lose(connection: Connection): void {
    if (this.listening !== connection) return;
    this.listening = null;
    connection.release(true);
    setTimeout(() => void this.listen(), RETRY).unref();
  }
}

const buses = new WeakMap<Database, Bus>();

function busOf(deps: NotifyDeps): Bus {
  const known = buses.get(deps.database);
  if (known) return known;
  const bus = new Bus(deps);
  buses.set(deps.database, bus);
  return bus;
}

/** Tells everybody who watches the unit where its stream now ends. */
export function announce(deps: NotifyDeps, unit: string, at: Checkpoint): void {
  busOf(deps).announce(unit, at);
}

/** @returns how to stop hearing. The same place may be told twice: once from here, once by the database. */
export function subscribe(deps: NotifyDeps, unit: string, poke: Poke): () => void {
  return busOf(deps).subscribe(unit, poke);
}

export function stopListeningToOthers(deps: NotifyDeps): void {
  busOf(deps).stop();
}
