/** The process: environment in, signals and exit code out. */
import { pino } from 'pino';
import { parseConfig } from './config.ts';
import { startServer } from './server.ts';
import { StartError } from './start-error.ts';

function tell(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function fail(lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}

const parsed = parseConfig(process.env);
if (!parsed.ok) fail(['Cấu hình sai / wrong configuration:', ...parsed.lines]);
const { config } = parsed;
const log = pino({ level: config.logLevel, redact: ['password', '*.password', 'req.headers', 'err.config'] });

const starting = startServer(config, log);
let stopping = false;

async function stop(reason: string, code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ reason }, 'stopping');
  // A signal may come while the server still starts: what is half up is then stopped when it is up.
  const running = await starting.catch(() => undefined);
  await running?.stop();
  process.exit(code);
}

process.on('SIGTERM', () => void stop('SIGTERM', 0));
process.on('SIGINT', () => void stop('SIGINT', 0));
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    log.fatal({ err: error }, event);
    void stop(event, 1);
  });
}

const running = await starting.catch((error: unknown) => {
  if (error instanceof StartError) fail(error.lines);
  throw error;
});
const scheme = config.tls ? 'https' : 'http';
tell([`Rõ Việc: ${scheme}://${config.host ?? 'localhost'}:${running.port}`, ...running.notes]);
void running.databaseLost.then(() => stop('the database ended', 1));
