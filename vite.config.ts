import { readFileSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defaultClientConditions } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
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

/** The installed app: its name and icons, and the service worker with the list of all files of this build. */
function installedApp() {
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: purpose === 'any' ? `/icon-${size}.png` : `/icon-maskable-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose,
  });
  return VitePWA({
    strategies: 'injectManifest',
    registerType: 'prompt',
    injectRegister: false,
    srcDir: '.',
    filename: 'service-worker.ts',
    injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'], maximumFileSizeToCacheInBytes: 5_000_000 },
    manifest: {
      id: '/',
      name: 'Rõ Việc – sổ việc và điểm công chức',
      short_name: 'Rõ Việc',
      description: 'Ghi việc, nghiệm thu và chấm điểm theo Nghị định 335/2025/NĐ-CP, dùng được cả khi không có mạng.',
      lang: 'vi',
      dir: 'ltr',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#f3f6f7',
      theme_color: '#0b7479',
      categories: ['government', 'productivity'],
      icons: [
        icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable'), { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' as const },
      ],
      shortcuts: [
        { name: 'Ghi việc', url: '/ghi-viec' },
        { name: 'Việc của tôi', url: '/viec' },
      ],
    },
  });
}

/** Lays a `.br` beside each text file of the finished page: the highest quality costs too much to be done per request. */
function packPages(): Plugin {
  let folder = '';
  const pack = promisify(brotliCompress);
  const texts = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|html|svg|webmanifest)$/.test(name));
  return {
    name: 'pack-pages',
    applyToEnvironment: (environment) => environment.name === 'client',
    configResolved: ({ build: { outDir }, root: pages }) => void (folder = resolve(pages, outDir)),
    closeBundle: {
      order: 'post',
      sequential: true,
      // node:zlib takes quality 11 and a window of 4 MB when nothing is said.
      handler: async () => void (await Promise.all(texts().map(async (name) => {
        const file = join(folder, name);
        await writeFile(`${file}.br`, await pack(await readFile(file)));
      }))),
    },
  };
}

/** Leaves out the variables of Mantine's colours that no screen uses: half of its ground styles. */
function dropColours(): Plugin {
  const unused = /^\s*--mantine-color-(?:pink|grape|violet|indigo|cyan|green|lime|yellow|orange)-[^;]+;\n/gm;
  return {
    name: 'drop-colours',
    enforce: 'pre',
    transform: (code, id) => (id.includes('default-css-variables.css') ? code.replace(unused, '') : null),
  };
}

/**
 * The sign-in page and the first screen are one file each, with all they rest on: packed together that is smaller, and
 * asked for once. Every other screen stays apart.
 */
const groups = [
  { name: 'sign-in', tags: ['$initial' as const] },
  { name: 'signed-in', test: /src\/signed-in\.tsx$/ },
];

/**
 * Lets Chromium compile the first screens aside while it reads them: nearly all of their functions run at once, and each
 * would otherwise be compiled when it is called, a third of the time of a start. The hint has to be the file's first line.
 */
function compileAtOnce(): Plugin {
  return {
    name: 'compile-at-once',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && (file.isEntry || file.name === 'signed-in')) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
        }
      },
    },
  };
}

/** A vitest project with its files named from the repository's root. */
function project(name: string, include: string[], more: object = {}) {
  return { extends: true as const, root, test: { name, root, include, environment: 'node', ...more } };
}

/** Generous: a slow machine is no failure. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };
const serial = { fileParallelism: false, maxWorkers: 1 };

export default defineConfig(({ isSsrBuild }) => ({
  root: 'src',
  publicDir: '../public',
  // rxjs keeps its modern build behind this condition; the default one carries helpers of ES5.
  resolve: {
    conditions: ['es2015', ...defaultClientConditions],
    // The same dexie for RxDB and for the vault, in its modern build: two would throw at the start.
    alias: isSsrBuild ? [] : [{ find: /^dexie$/, replacement: join(root, 'node_modules/dexie/dist/modern/dexie.min.mjs') }],
  },
  cacheDir: join(root, 'node_modules/.vite'),
  plugins: [react(), dropColours(), copyMigrations(), ...(isSsrBuild ? [] : [installedApp(), compileAtOnce(), packPages()])],
  build: {
    outDir: '../dist/app',
    emptyOutDir: true,
    copyPublicDir: !isSsrBuild,
    target: isSsrBuild ? 'node20' : 'es2022',
    sourcemap: isSsrBuild === true,
    ...(!isSsrBuild && { rolldownOptions: { output: { codeSplitting: { groups } } } }),
  },
  server: { proxy: { '/api': server, '/health': server } },
  test: {
    dir: root,
    projects: [
      project('unit', ['src/**/*.test.ts', 'sync-server/**/*.test.ts', 'tests/{cases,properties,simulation}/**/*.test.ts'], patient),
      project('ui', ['src/**/*.test.tsx'], { ...patient, environment: 'happy-dom', setupFiles: ['tests/support/patient-ui.ts'] }),
      project('contract', ['tests/contract/**/*.test.ts'], { ...serial, testTimeout: 60_000, hookTimeout: 60_000 }),
      project('browser', ['tests/browser/**/*.test.ts'], { ...serial, testTimeout: 120_000, hookTimeout: 120_000 }),
      project('office', ['tests/office/**/*.test.ts'], { ...serial, testTimeout: 240_000, hookTimeout: 240_000 }),
      project('bench', ['tests/bench/**/*.bench.ts'], { ...serial, testTimeout: 600_000, hookTimeout: 120_000 }),
    ],
  },
}));
