/**
 * Makes the stand-alone module dist/score/score.mjs: everything bundled, so that it needs nothing but Node.
 * Called with its output on stderr, because stdout belongs to the result.
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from '../../sync-server/prepare.mjs';

async function bundle(outDir) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/score-file/main.ts', outDir, emptyOutDir: false, target: 'node20',
      rollupOptions: { output: { entryFileNames: 'score.mjs', codeSplitting: false } },
    },
  });
}

if (!(await ensureInstalled())) {
  console.error('Không cài được các gói. Hãy kiểm tra kết nối mạng rồi chạy lại. / Installing failed: check the network and run again.');
  process.exit(1);
}
console.error('Đang dựng lệnh chấm điểm… / Building the score command…');
const [stamp = ''] = process.argv.slice(2);
const target = join(root, 'dist/score');
mkdirSync(target, { recursive: true });
// Two commands may build at once: each in a folder of its own, and whoever ends last wins whole.
const made = mkdtempSync(join(target, 'making-'));
await bundle(made);
renameSync(join(made, 'score.mjs'), join(target, 'score.mjs'));
rmSync(made, { recursive: true, force: true });
writeFileSync(join(target, '.stamp'), stamp);
