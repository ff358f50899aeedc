/** The server dies twice in the middle of hand-ins: nothing it acknowledged is missing, nothing is there twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '#domain/calendar/day.ts';
import type { Entry } from '#domain/record/entry.ts';
import { daySheetId } from '#domain/work/day-sheet.ts';
import { expectNoErrors, logWork } from '#tests/support/app-page.ts';
import { openDevice } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { signInAs } from '#tests/support/demo-person.ts';
import type { DemoPerson } from '#tests/support/demo-person.ts';
import { readLedger } from '#tests/support/running-database.ts';
import { allSent, signIn } from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const WRITERS = ['motcua', 'phophong', 'tochuc', 'phochutich'];
const TYPED = ['Tuần tra đê', 'Đo mực nước', 'Ghi sổ kho', 'Gọi hộ dân', 'Chụp hiện trường', 'Soạn báo cáo'];

let dataDir: string;
let server: ServerProcess;
let wire: Wire;
let device: Device;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ro-viec-kill-'));
  server = await startServer({ demo: true, dataDir });
  wire = await openWire(Number(new URL(server.url).port));
  device = await openDevice(wire.url);
});
afterAll(async () => {
  await device?.close();
  await wire?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Acknowledged {
  readonly entry: Entry;
  readonly seq: number;
  readonly verdict: string;
}

/** Three lines of one of the last seven days; each text is said once in the world. */
function linesOf({ person, entry }: DemoPerson, round: number): Entry[] {
  const day = addDays(dayOf(new Date().toISOString()), -(round % 7));
  return [1, 2, 3].map((line) => entry({
    kind: 'daysheet', record: daySheetId(person, day), type: 'day.logged.v1',
    data: { person, day, task: null, product: null, text: `${person} ${round} ${line}`, minutes: 1, start: null },
  }));
}

/** A device that hands in batch after batch and repeats each until the server has answered it. */
async function writeUntil(writer: DemoPerson, ended: AbortSignal, acknowledged: Acknowledged[]): Promise<void> {
  for (let round = 0; !ended.aborted; round += 1) {
    const entries = linesOf(writer, round);
    for (;;) {
      const answer = await writer.push(entries).catch(() => null);
      if (!answer) {
        await delay(100);
        continue;
      }
      const receipts = new Map(answer.results.flatMap((result) => result.receipts).map(({ entry, receipt }) => [entry, receipt]));
      acknowledged.push(...entries.map((entry) => ({ entry, ...receipts.get(entry.id)! })));
      break;
    }
    await delay(30);
  }
}

async function untilMore(list: readonly unknown[], count: number): Promise<void> {
  for (const wanted = list.length + count; list.length < wanted; ) await delay(20);
}

async function killAndRestart(): Promise<void> {
  await server.kill('SIGKILL');
  server = await startServer({ demo: true, dataDir });
  wire.lead(Number(new URL(server.url).port));
}

test('acknowledged entries survive two kills, once each and in an order without gaps', async () => {
  const { page } = device;
  await signIn(device, 'congchuc');
  const people = await Promise.all(WRITERS.map((login) => signInAs(wire.url, login)));
  const ended = new AbortController();
  const acknowledged: Acknowledged[] = [];
  const writing = people.map((person) => writeUntil(person, ended.signal, acknowledged));
  const type = async (texts: readonly string[]) => {
    for (const text of texts) await logWork(page, text, 5);
  };

  await Promise.all([type(TYPED.slice(0, 2)), untilMore(acknowledged, 60)]);
  for (const from of [2, 4]) {
    await Promise.all([killAndRestart(), type(TYPED.slice(from, from + 2))]);
    await untilMore(acknowledged, 60);
  }
  ended.abort();
  await Promise.all(writing);
  await allSent(page);
  expectNoErrors(device.errors);

  const ledger = await readLedger(dataDir, people[0]!.unit);
  const byId = new Map(ledger.map((row) => [row.id, row]));
  expect(ledger.map(({ seq }) => seq)).toEqual(ledger.map((_, index) => index + 1));
  expect(byId.size).toBe(ledger.length);
  expect(acknowledged.length).toBeGreaterThan(170);
  const missing = acknowledged.filter(({ entry, seq, verdict }) => byId.get(entry.id)?.seq !== seq || byId.get(entry.id)?.verdict !== verdict);
  expect(missing).toEqual([]);
  const authors = new Set(people.map(({ person }) => person));
  const texts = ledger.filter(({ actor, text }) => authors.has(actor) && /^\S+ \d+ \d$/.test(text ?? '')).map(({ text }) => text);
  expect(texts).toHaveLength(acknowledged.length);
  expect(new Set(texts).size).toBe(texts.length);
  expect(ledger.filter(({ text }) => TYPED.includes(text ?? '')).map(({ text }) => text).sort()).toEqual(TYPED.toSorted());
});
