import type { RegisterRoutes } from './app.ts';
import { registerColleagues } from './routes/colleagues.ts';
import { registerLive } from './routes/live.ts';
import { registerPull } from './routes/pull.ts';
import { registerPush } from './routes/push.ts';
import { registerRecords } from './routes/records.ts';

/** Records: handing in, pulling, the live stream, stories and older documents, what colleagues see. */
export const recordRoutes: readonly RegisterRoutes[] = [registerPush, registerPull, registerLive, registerRecords, registerColleagues];
