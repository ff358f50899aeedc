/** The server's own pair of VAPID keys (RFC 8292): made once, and the same for all servers on one database. */
import webPush from 'web-push';
import type { Queryable } from '../store/pool.ts';

export interface PushKeys {
  /** base64url, 65 bytes: browsers subscribe with it. */
  readonly publicKey: string;
  readonly privateKey: string;
}

const KEY = 'push-keys';

/**
 * To be called as the owner of the tables: the role the server works as cannot read them, whatever a query does.
 * Of several servers that start at once, all get the pair of the first.
 */
export async function ensurePushKeys(owner: Queryable): Promise<PushKeys> {
  const read = () => owner.query<{ value: string }>('select value from server_secret where key = $1', [KEY]);
  const known = (await read()).rows[0];
  if (known) return JSON.parse(known.value) as PushKeys;
  const made = JSON.stringify(webPush.generateVAPIDKeys());
  await owner.query('insert into server_secret (key, value) values ($1, $2) on conflict do nothing', [KEY, made]);
  return JSON.parse((await read()).rows[0]!.value) as PushKeys;
}
