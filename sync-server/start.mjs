/** `npm start`: installs and builds what is missing, then runs the server. `dev` serves the sources instead. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

const children = [];

function startNode(args, env = {}) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  children.push(child);
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  // One process that ends takes the others with it: half a system helps nobody.
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    for (const other of children) other.kill('SIGTERM');
  });
}

function stopChildren(signal) {
  for (const child of children) child.kill(signal);
}

const development = process.argv[2] === 'dev';
if (!(await ensureInstalled())) {
  console.error('Không cài được các gói. Hãy kiểm tra kết nối mạng rồi chạy lại. / Installing failed: check the network and run again.');
  process.exit(1);
}
if (!(await ensureBuilt())) {
  console.error('Không dựng được ứng dụng, lỗi ở các dòng trên. / The build failed, see the lines above.');
  process.exit(1);
}

process.on('SIGTERM', stopChildren);
process.on('SIGINT', stopChildren);
if (development) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  startNode([vite, 'build', '--ssr', '../sync-server/main.ts', '--outDir', '../dist/server', '--watch']);
  startNode(['--watch', 'dist/server/main.js'], { PORT: process.env.PORT ?? '8080' });
  startNode([vite]);
} else {
  startNode(['dist/server/main.js']);
}
