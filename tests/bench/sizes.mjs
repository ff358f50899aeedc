/**
 * Size budgets of the built page, as a check: what a browser fetches, JS and CSS, before the sign-in page and before
 * Hôm nay can be used. Bytes are those of the `.br` files the server sends (quality 11). Files are followed as a
 * browser does: what index.html names, static imports, and for a lazy part what Vite preloads beside its import.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const KB = 1024;
const app = join(import.meta.dirname, '../../dist/app');

/** Lazy parts on the way to a screen, by the names of their modules. */
const SCREENS = [
  { name: 'first load to the sign-in page', budget: 110 * KB, lazy: [] },
  { name: 'first load to Hôm nay', budget: 230 * KB, lazy: ['signed-in'] },
];

function packedSize(file) {
  const path = join(app, `${file}.br`);
  if (!existsSync(path)) throw new Error(`${file}.br is not there: is the build whole?`);
  return statSync(path).size;
}

function read(file) {
  return file.endsWith('.js') ? readFileSync(join(app, file), 'utf8') : '';
}

function staticImports(code) {
  return [...code.matchAll(/(?:import|from)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map((found) => `assets/${found[1]}`);
}

/** Files Vite preloads with the import of `chunk`: its list is an array of names and, at the import, places in it. */
function preloads(code, chunk) {
  const names = /m\.f=(\[[^\]]*\])/.exec(code);
  const escaped = chunk.replace(/[.$]/g, String.raw`\$&`);
  const call = new RegExp(String.raw`import\(["'\`]\./${escaped}["'\`]\)[\s\S]*?__vite__mapDeps\(\[([\d,]*)\]\)`).exec(code);
  if (!names || !call) throw new Error(`${chunk} is not imported as expected: has the build changed its form?`);
  const list = JSON.parse(names[1]);
  return call[1].split(',').filter(Boolean).map((place) => list[Number(place)]);
}

function closure(files) {
  const seen = new Set();
  const queue = [...files];
  while (queue.length > 0) {
    const file = queue.pop();
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...staticImports(read(file)));
  }
  return seen;
}

const chunks = readdirSync(join(app, 'assets')).filter((name) => name.endsWith('.js'));

/** The chunk of a lazy module and what is preloaded with it by one of the files loaded before. */
function withLazy(loaded, module) {
  const chunk = chunks.find((name) => new RegExp(`^${module}-[\\w-]{8}\\.js$`).test(name));
  if (!chunk) throw new Error(`no chunk of ${module}`);
  const importer = [...loaded].find((file) => read(file).includes(`import(\`./${chunk}\`)`) || read(file).includes(`import("./${chunk}")`));
  if (!importer) throw new Error(`nothing loaded before imports ${module}`);
  return closure([...loaded, `assets/${chunk}`, ...preloads(read(importer), chunk)]);
}

function report({ name, budget, lazy }) {
  const html = readFileSync(join(app, 'index.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((found) => found[1]);
  const files = [...lazy.reduce(withLazy, closure(first))];
  const bytes = files.reduce((sum, file) => sum + packedSize(file), 0);
  console.log(`${bytes <= budget ? 'ok  ' : 'OVER'} ${name}: ${(bytes / KB).toFixed(1)} KB of ${budget / KB} KB (${files.length} files)`);
  if (process.argv.includes('--files')) for (const file of files.sort()) console.log(`     ${packedSize(file)} ${file}`);
  return bytes <= budget;
}

process.exitCode = SCREENS.map(report).every(Boolean) ? 0 : 1;
