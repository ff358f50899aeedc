/** Browsers that take notices. */
import { ulid } from 'ulid';
import type { PushDevice } from '#domain/protocol/reminders.ts';
import { inUnit, queryUnit } from '../store/pool.ts';
import type { Database } from '../store/pool.ts';
import type { Owner, StoredDevice } from './wishes-rows.ts';

/** Nobody uses more; the oldest make room. */
const MOST_DEVICES = 10;

/**
 * @param device of the session, so that signing out there ends the notices too
 * @returns the id; the same again for a browser that is known, which from now on tells this person alone
 */
export function addDevice(database: Database, { unit, person }: Owner, push: PushDevice, { device, now }: { device: string; now: number }): Promise<string> {
  const { endpoint, keys, label } = push;
  return inUnit(database, unit, async (connection) => {
    const { rows } = await connection.query<{ id: string }>(
      `insert into push_device (unit_id, id, person_id, device, label, endpoint, p256dh, auth, since) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (unit_id, endpoint) do update set person_id = excluded.person_id, device = excluded.device, label = excluded.label,
         p256dh = excluded.p256dh, auth = excluded.auth, since = excluded.since
       returning id`,
      [unit, ulid(now), person, device, label, endpoint, keys.p256dh, keys.auth, new Date(now)],
    );
    await connection.query(
      `delete from push_device where unit_id = $1 and id in
         (select id from push_device where unit_id = $1 and person_id = $2 order by since desc, id desc offset ${MOST_DEVICES})`,
      [unit, person],
    );
    return rows[0]!.id;
  });
}

/** @returns whether the person had it */
export async function removeDevice(database: Database, { unit, person }: Owner, id: string): Promise<boolean> {
  const { rowCount } = await queryUnit(database, unit, {
    text: 'delete from push_device where unit_id = $1 and person_id = $2 and id = $3',
    values: [unit, person, id],
  });
  return rowCount === 1;
}

/** Ends notices where a session ended: in one browser, or in all but one. */
export async function removeDevicesOf(database: Database, { unit, person }: Owner, which: { readonly only: string } | { readonly but: string | null }): Promise<void> {
  const only = 'only' in which ? which.only : null;
  const but = 'but' in which ? which.but : null;
  await queryUnit(database, unit, {
    text: `delete from push_device where unit_id = $1 and person_id = $2
             and ($3::text is null or device = $3) and ($4::text is null or device <> $4)`,
    values: [unit, person, only, but],
  });
}

/** The person's own device; null when there is none of this id. */
export async function findDevice(database: Database, { unit, person }: Owner, id: string): Promise<StoredDevice | null> {
  const { rows } = await queryUnit<StoredDevice>(database, unit, {
    text: 'select id, endpoint, p256dh, auth from push_device where unit_id = $1 and person_id = $2 and id = $3',
    values: [unit, person, id],
  });
  return rows[0] ?? null;
}
