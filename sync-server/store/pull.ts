/** What a device is told when it asks what is new, as the text of a `PullResponse`. */
import { dayOf } from '#domain/calendar/day.ts';
import type { PullRequest, PullResponse } from '#domain/protocol/pull.ts';
import type { Deps, Session } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { readMemory } from './organisation-cache.ts';
import type { UnitHead } from './organisation-cache.ts';
import { readDelta, readWalk } from './pull-rows.ts';
import type { Page, Readable } from './pull-rows.ts';

/** Oldest build that understands these answers; goes up only when an older one would misread them. */
export const MIN_CLIENT = '0';

type Envelope = Omit<PullResponse, 'records'>;

function toText(envelope: Envelope, texts: readonly string[]): string {
  return `${JSON.stringify(envelope).slice(0, -1)},"records":[${texts.join(',')}]}`;
}

interface Place {
  readonly snapshot: number;
  readonly before: number;
}

/** `epoch.snapshot.last.scope`: a walk goes on only in the stream and scope it began with, else it begins anew. */
function toToken({ at, envelope }: Pull, { snapshot, before }: Place): string {
  return [at.epoch, snapshot, before, envelope.scope].join('.');
}

function parseToken(pull: Pull): Place | null {
  const [, snapshot, before] = pull.request.page.split('.').map(Number);
  if (snapshot === undefined || before === undefined) return null;
  return toToken(pull, { snapshot, before }) === pull.request.page ? { snapshot, before } : null;
}

interface Pull {
  readonly request: PullRequest;
  readonly at: UnitHead;
  readonly readable: Readable;
  readonly envelope: Pick<Envelope, 'epoch' | 'time' | 'scope' | 'minClient'>;
}

/** A walk also answers a device whose checkpoint is not of this stream: another epoch, or ahead of the server. */
function mustWalk({ request, at, envelope }: Pull): boolean {
  return request.page !== '' || request.scope !== envelope.scope || request.epoch !== at.epoch || request.seq > at.head;
}

async function walk({ database }: Pick<Deps, 'database'>, asked: Pull): Promise<string> {
  const { request, at, readable, envelope } = asked;
  const place = parseToken(asked) ?? { snapshot: at.head, before: at.head + 1 };
  const { last, texts } = await readWalk(database, readable, place);
  const page = last === null ? null : toToken(asked, { ...place, before: last });
  const people = readable.people ?? 'all';
  // Also for a device without a checkpoint: it may have handed in before the restore and not yet pulled.
  const restoredTo = request.epoch === at.epoch ? null : at.restoredTo;
  return toText({ mode: 'walk', ...envelope, seq: place.snapshot, people, page, more: page !== null, restoredTo }, texts);
}

async function delta({ database }: Pick<Deps, 'database'>, { request, at, readable, envelope }: Pull): Promise<string> {
  const nothing: Page = { texts: [], last: null };
  const page = request.seq === at.head ? nothing : await readDelta(database, readable, { after: request.seq, head: at.head });
  const seq = page.last ?? at.head;
  return toText({ mode: 'delta', ...envelope, seq, people: null, page: null, more: page.last !== null, restoredTo: null }, page.texts);
}

/** @returns the JSON text. @throws ApiError `push-only` for who is not, or no longer, of the unit */
export async function pull(deps: Pick<Deps, 'database' | 'now'>, { unit, person }: Session, request: PullRequest): Promise<string> {
  const known = await readMemory(deps.database, unit);
  const time = new Date(deps.now()).toISOString();
  const today = dayOf(time);
  const scope = known?.memory.scope(person, today);
  if (!known || !scope) throw new ApiError('push-only');
  const { at } = known;
  const people = scope.people === 'all' ? null : scope.people;
  const envelope = { epoch: at.epoch, time, scope: scope.version, minClient: MIN_CLIENT };
  const asked = { request, at, readable: { unit, people, today }, envelope };
  return mustWalk(asked) ? walk(deps, asked) : delta(deps, asked);
}
