import type { RegisterRoutes } from './app.ts';

/** Records: handing in, pulling, the live stream, summaries. */
export const recordRoutes: readonly RegisterRoutes[] = [];
