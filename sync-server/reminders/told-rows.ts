/** What was told, and the claim that lets only one server tell it. */
import { inUnit, queryUnit } from '../store/pool.ts';
import type { Connection, Database } from '../store/pool.ts';
import { claimOf, digestId, MAX_TRIES, retryAt } from './tell.ts';
import type { Channel, Claim, Message, Told } from './tell.ts';
import type { Owner } from './wishes-rows.ts';

const DAY = 86_400_000;
/** Longer than anything is reminded of: forgotten earlier, it would be told again. */
const KEEP_DAYS = 400;

/** @param reminders ids that matter now @returns by person */
export async function readTold(database: Database, unit: string, people: readonly string[], reminders: readonly string[]): Promise<Map<string, Told[]>> {
  const { rows } = await queryUnit<Told & { person: string }>(database, unit, {
    name: 'reminders-told',
    text: `select person_id as person, channel, reminder, urgency, state, tries, (extract(epoch from next_at) * 1000)::bigint as "nextAt"
             from reminder_told where unit_id = $1 and person_id = any($2) and reminder = any($3)`,
    values: [unit, people, reminders],
  });
  return new Map(people.map((person) => [person, rows.filter((row) => row.person === person)]));
}

type Taker = Owner & { readonly channel: Channel; readonly now: number };

async function take(connection: Connection, { unit, person, channel, now }: Taker, claims: readonly Claim[]): Promise<Claim[]> {
  const { rows } = await connection.query<Claim>(
    `insert into reminder_told (unit_id, person_id, channel, reminder, urgency, state, tries, told_at)
     select $1, $2, $3, c.reminder, c.urgency, 'claimed', 1, $5 from json_to_recordset($4) as c(reminder text, urgency text) order by 4, 5
     on conflict (unit_id, person_id, channel, reminder, urgency) do update
       set state = 'claimed', tries = reminder_told.tries + 1, next_at = null, told_at = excluded.told_at
       where reminder_told.state = 'failed' and reminder_told.tries < ${MAX_TRIES} and reminder_told.next_at <= excluded.told_at
     returning reminder, urgency`,
    [unit, person, channel, JSON.stringify(claims), new Date(now)],
  );
  return rows;
}

/**
 * Takes a message for this server: what is taken is sent at most once, whatever else fails.
 * @returns what was taken; empty when another server, or an earlier run, has it
 */
export function claimMessage(database: Database, taker: Taker, { kind, reminders }: Message, day: string): Promise<Claim[]> {
  return inUnit(database, taker.unit, async (connection) => {
    const claims = reminders.map(claimOf);
    if (kind === 'urgent') return take(connection, taker, claims);
    const digest = await take(connection, taker, [{ reminder: digestId(day), urgency: 'digest' }]);
    return digest.length === 0 ? [] : [...digest, ...(await take(connection, taker, claims))];
  });
}

/** Says what became of what was taken. A failed one may be taken again later, a few times. */
export async function settleClaims(database: Database, { unit, person, channel, now }: Taker, claims: readonly Claim[], sent: boolean): Promise<void> {
  const retries = Array.from({ length: MAX_TRIES }, (_, tries) => new Date(retryAt(tries + 1, now)));
  await queryUnit(database, unit, {
    text: `update reminder_told t set state = $5, next_at = case when $5 = 'failed' then ($6::timestamptz[])[t.tries] end
             from json_to_recordset($4) as c(reminder text, urgency text)
            where t.unit_id = $1 and t.person_id = $2 and t.channel = $3 and t.reminder = c.reminder and t.urgency = c.urgency and t.state = 'claimed'`,
    values: [unit, person, channel, JSON.stringify(claims), sent ? 'sent' : 'failed', retries],
  });
}

/** Removes what can never matter again. */
export async function sweepTold(database: Database, unit: string, now: number): Promise<void> {
  await queryUnit(database, unit, {
    text: `delete from reminder_told where unit_id = $1 and told_at < case when urgency = 'digest' then $2::timestamptz else $3::timestamptz end`,
    values: [unit, new Date(now - 7 * DAY), new Date(now - KEEP_DAYS * DAY)],
  });
}
