import type { Database } from './pool.ts';
import { inUnit } from './pool.ts';

/**
 * To be called once for each unit after its data were put back from a copy, or after a failover that lost something,
 * before any device is let in. Devices then walk anew and hand in again what the server lost.
 * The number rests on the clock (minutes since 1970), because a copy may have forgotten epochs that devices know.
 * @returns the new epoch
 */
export function startNewEpoch(database: Database, unit: string): Promise<number> {
  return inUnit(database, unit, async (connection) => {
    const { rows } = await connection.query<{ epoch: number }>(
      `update unit set epoch = greatest(epoch + 1, (extract(epoch from clock_timestamp()) / 60)::int),
                       restored_to = least(restored_to, head)
        where id = $1 returning epoch`,
      [unit],
    );
    const epoch = rows[0]?.epoch;
    if (epoch === undefined) throw new Error(`no unit ${unit}`);
    // Devices may hold later figures that rest on lost entries: those of the new epoch win.
    await connection.query(
      `update record set summary = summary || jsonb_build_object('epoch', $2::int) where unit_id = $1 and summary is not null`,
      [unit, epoch],
    );
    return epoch;
  });
}
