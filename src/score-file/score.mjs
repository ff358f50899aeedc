/** `npm run -s score -- period|year FILE.json`: builds the stand-alone module when its sources have changed, then runs it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist/score/score.mjs');
const stamp = join(root, 'dist/score/.stamp');

/** Names and contents of what goes into the module, because the times of files in a clone say nothing. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['src/domain', 'src/score-file']) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|mjs)$/.test(name) && !name.endsWith('.test.ts'));
    for (const file of files.sort()) hash.update(file).update('\0').update(readFileSync(join(root, folder, file)));
  }
  return hash.digest('hex');
}

const wanted = fingerprint();
if (!existsSync(built) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  // Whatever npm and vite have to say goes to stderr.
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs'), wanted], { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    console.error('Không dựng được lệnh chấm điểm. / The score command could not be built.');
    process.exit(1);
  }
}
const { main } = await import(pathToFileURL(built).href);
process.exitCode = await main(process.argv.slice(2));
