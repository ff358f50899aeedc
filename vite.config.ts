import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const server = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;

/** Puts the SQL migrations beside the bundled server, where node-pg-migrate reads them as files. */
function copyMigrations(): Plugin {
  const folder = join(root, 'sync-server/store/migrations');
  return {
    name: 'copy-migrations',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    generateBundle() {
      for (const name of readdirSync(folder)) {
        this.emitFile({ type: 'asset', fileName: `migrations/${name}`, source: readFileSync(join(folder, name)) });
      }
    },
  };
}

/** A vitest project with its files named from the repository's root. */
function project(name: string, include: string[], more: object = {}) {
  return { extends: true as const, root, test: { name, root, include, environment: 'node', ...more } };
}

const serial = { fileParallelism: false, maxWorkers: 1 };

export default defineConfig(({ isSsrBuild }) => ({
  root: 'src',
  publicDir: '../public',
  cacheDir: join(root, 'node_modules/.vite'),
  plugins: [react(), copyMigrations()],
  build: {
    outDir: '../dist/app',
    emptyOutDir: true,
    copyPublicDir: !isSsrBuild,
    target: isSsrBuild ? 'node20' : 'es2022',
    sourcemap: isSsrBuild === true,
  },
  server: { proxy: { '/api': server, '/health': server } },
  test: {
    dir: root,
    projects: [
      project('unit', ['src/**/*.test.ts', 'sync-server/**/*.test.ts', 'tests/{cases,properties,simulation}/**/*.test.ts']),
      project('ui', ['src/**/*.test.tsx'], { environment: 'happy-dom' }),
      project('contract', ['tests/contract/**/*.test.ts'], { ...serial, testTimeout: 30_000, hookTimeout: 60_000 }),
      project('browser', ['tests/browser/**/*.test.ts'], { ...serial, testTimeout: 120_000, hookTimeout: 120_000 }),
      project('bench', ['tests/bench/**/*.bench.ts'], { ...serial, testTimeout: 600_000, hookTimeout: 120_000 }),
    ],
  },
}));
