/** What people chose, and the addresses and browsers by which they are reached. */
import { DEFAULT_WISHES } from '#domain/protocol/reminders.ts';
import type { ReminderSettings, ReminderWishes } from '#domain/protocol/reminders.ts';
import { queryUnit } from '../store/pool.ts';
import type { Database } from '../store/pool.ts';

/** A person of a unit, as sessions name him. */
export interface Owner {
  readonly unit: string;
  readonly person: string;
}

interface WishRow {
  readonly digest_at: string | null;
  readonly quiet_from: string;
  readonly quiet_to: string;
  readonly urgent: boolean;
}

export function toWishes(row: WishRow | null): ReminderWishes {
  if (!row) return DEFAULT_WISHES;
  return { digest: { at: row.digest_at }, quiet: { from: row.quiet_from, to: row.quiet_to }, urgent: row.urgent };
}

export async function saveWishes(database: Database, { unit, person }: Owner, { digest, quiet, urgent }: ReminderWishes): Promise<void> {
  await queryUnit(database, unit, {
    text: `insert into reminder_wish (unit_id, person_id, digest_at, quiet_from, quiet_to, urgent) values ($1, $2, $3, $4, $5, $6)
           on conflict (unit_id, person_id) do update set digest_at = excluded.digest_at, quiet_from = excluded.quiet_from,
             quiet_to = excluded.quiet_to, urgent = excluded.urgent`,
    values: [unit, person, digest.at, quiet.from, quiet.to, urgent],
  });
}

export type StoredSettings = ReminderWishes & {
  readonly devices: ReminderSettings['push']['devices'];
  readonly email: { readonly address: string; readonly confirmed: boolean } | null;
};

export async function readSettings(database: Database, { unit, person }: Owner): Promise<StoredSettings> {
  const { rows } = await queryUnit<{ wish: WishRow | null; email: StoredSettings['email']; devices: StoredSettings['devices'] }>(database, unit, {
    text: `select (select row_to_json(w) from reminder_wish w where w.unit_id = $1 and w.person_id = $2) as wish,
                  (select json_build_object('address', e.address, 'confirmed', e.confirmed_at is not null)
                     from reminder_email e where e.unit_id = $1 and e.person_id = $2) as email,
                  (select coalesce(json_agg(json_build_object('id', d.id, 'label', d.label,
                            'since', to_char(d.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by d.since, d.id), '[]')
                     from push_device d where d.unit_id = $1 and d.person_id = $2) as devices`,
    values: [unit, person],
  });
  const { wish, email, devices } = rows[0]!;
  return { ...toWishes(wish), devices, email };
}

/** Somebody who can be reached, with everything it takes. */
export interface Reached {
  readonly person: string;
  readonly wishes: ReminderWishes;
  readonly devices: readonly StoredDevice[];
  /** Confirmed; null: none. */
  readonly address: string | null;
}

export interface StoredDevice {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export async function reachableUnits(database: Database): Promise<string[]> {
  const { rows } = await database.query<{ unit: string }>('select unit_id as unit from reachable_units()');
  return rows.map(({ unit }) => unit);
}

/** Everybody of the unit who has an account and a browser or a confirmed address. */
export async function readReached(database: Database, unit: string): Promise<Reached[]> {
  const { rows } = await queryUnit<{ person: string; wish: WishRow | null; devices: StoredDevice[] | null; address: string | null }>(database, unit, {
    name: 'reminders-reached',
    text: `select a.person_id as person, row_to_json(w) as wish, d.devices, e.address
             from account a
             left join reminder_wish w on w.unit_id = a.unit_id and w.person_id = a.person_id
             left join reminder_email e on e.unit_id = a.unit_id and e.person_id = a.person_id and e.confirmed_at is not null
             left join lateral (select json_agg(json_build_object('id', p.id, 'endpoint', p.endpoint, 'p256dh', p.p256dh, 'auth', p.auth)) as devices
                                  from push_device p where p.unit_id = a.unit_id and p.person_id = a.person_id) d on true
            where a.unit_id = $1 and (d.devices is not null or e.address is not null)
            order by a.person_id`,
    values: [unit],
  });
  return rows.map(({ person, wish, devices, address }) => ({ person, wishes: toWishes(wish), devices: devices ?? [], address }));
}
