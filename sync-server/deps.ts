/** What a route may use. Built once in `main.ts`; a test builds its own. */
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Entry } from '#domain/record/entry.ts';
import type { Config } from './config.ts';
import type { Standing } from './standing.ts';
import type { Database } from './store/pool.ts';

/** Who is asking, as the server itself knows it. */
export interface Session {
  readonly login: string;
  readonly unit: string;
  readonly person: string;
  readonly device: string;
  readonly mustChangePassword: boolean;
  /** Holds no post today: hands in what he recorded, and reads nothing. */
  readonly pushOnly: boolean;
}

/** What the records say a person may do in his unit at this moment. */
export interface Rights {
  /** The organisation officer: gives codes to people of the unit. */
  readonly manageAccounts: boolean;
}

/** What the account and evidence routes need from the records. */
export interface RecordPorts {
  rights(unit: string, person: string): Promise<Rights>;
  /** The name of a person registered in the unit; null when there is none. */
  personName(unit: string, person: string): Promise<string | null>;
  /** Whether he belongs to the unit today. */
  standing(unit: string, person: string): Promise<Standing>;
  /** Appends entries to the unit's stream by the server's own decision; throws when one is refused. */
  append(unit: string, entries: readonly Entry[]): Promise<void>;
  mayRead(session: Session, record: string): Promise<boolean>;
  mayWriteEvidence(session: Session, record: string): Promise<boolean>;
}

export interface Deps extends RecordPorts {
  readonly config: Config;
  readonly database: Database;
  readonly log: Logger;
  readonly metrics: Registry;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Aborted when the server stops: live streams end themselves then. */
  readonly closing: AbortSignal;
}
