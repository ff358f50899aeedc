/** Rules adopted as data: what is refused, what a closed month keeps to the letter, and how the next one is scored. */
import { ulid } from 'ulid';
import { beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '#domain/scoring/canonical-score.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { worldForEachTest } from '#tests/support/contract-world.ts';
import { ownerOf } from '#tests/support/database.ts';
import { LED } from '#tests/support/leader-marks.ts';
import { addDeputies, confirm, deviceScores, doWork, scoreOf, summaryOf } from '#tests/support/month-world.ts';
import { PRODUCT, START, assigned, onTask, tell, write, handIn } from '#tests/simulation/server-world.ts';
import type { Written } from '#tests/simulation/server-world.ts';

const world = worldForEachTest();

const NEXT = '2026-04';
const adoption = (rules: object, from = '2026-04-01'): Written => (
  { kind: 'unit', record: world.unit, type: 'unit.profileAdopted.v1', data: { rules, from, decision: 'QĐ 7' } }
);
const HOURS = { ...PRODUCT, id: 'product-hours', code: 'KT-02', hours: '12' };

/** One official, one colleague and their head, confirmed; then the month has ended. */
beforeEach(async () => {
  await addDeputies(world);
  for (const person of ['official', 'colleague']) {
    await doWork(world, 'head', person);
    await confirm(world, 'head', person);
  }
  await doWork(world, 'chair', 'head');
  await confirm(world, 'chair', 'head', { leadership: LED });
});

/** Summaries as the database holds them, by review. */
async function stored(period: string): Promise<Record<string, string>> {
  const { rows } = await ownerOf(world.deps.database).query<{ id: string; text: string }>(
    "select id, summary::text as text from record where unit_id = $1 and kind = 'review' and period = $2 order by id", [world.unit, period],
  );
  return Object.fromEntries(rows.map(({ id, text }) => [id, text]));
}

async function proposeHours(): Promise<void> {
  const { id, version, code, name, group, points, coefficient, hours } = HOURS;
  const proposed = { version, code, scope: 'shared', division: null, name, detail: '', output: '', group, points, coefficient, hours };
  expect(await tell(world, 'system', { kind: 'product', record: id, type: 'product.proposed.v1', data: proposed })).toBe('accepted');
}

test.each<[string, string, () => Written, string]>([
  ['a profile that is none', 'chair', () => adoption({ id: 'ta-tu-dat' }), 'refused bad-profile'],
  ['one whose levels leave a gap', 'chair', () => adoption({ ...ND335, levels: ND335.levels.slice(0, 2) }), 'refused bad-profile'],
  ['for a month that has begun', 'chair', () => adoption(KHANH_HOA_2025, '2026-03-01'), 'refused profile-in-past'],
  ['in the middle of a month', 'chair', () => adoption(KHANH_HOA_2025, '2026-04-02'), 'refused profile-not-at-period-start'],
  ['by the organisation officer', 'organiser', () => adoption(KHANH_HOA_2025), 'refused not-allowed'],
  ['by the head, for the next month', 'chair', () => adoption(KHANH_HOA_2025), 'accepted'],
])('%s, adopted: %s', async (_what, actor, written, verdict) => {
  const before = await stored('2026-03');
  expect(await tell(world, actor, written())).toBe(verdict);
  expect(await stored('2026-03')).toEqual(before);
});

test('a closed month keeps its summaries to the letter, and its rules when something of it is decided later', async () => {
  const before = await stored('2026-03');
  expect(Object.keys(before)).toHaveLength(3);
  expect(await tell(world, 'chair', adoption({ ...KHANH_HOA_2025, cycle: ND335.cycle }))).toBe('accepted');
  world.now = Date.parse('2026-04-02T02:00:00.000Z');
  await doWork(world, 'head', 'official', { period: NEXT, due: '2026-04-20' }, { quality: '90' });
  expect(await stored('2026-03')).toEqual(before);
  await doWork(world, 'head', 'colleague', { kind: 'unscheduled', reason: 'Bổ sung tháng trước' });
  expect(await scoreOf(world, 'colleague')).toMatchObject({ profile: 'nd335', ratios: [{ key: 'a' }, { key: 'b' }, { key: 'c' }] });
  expect(await stored('2026-03')).toMatchObject({ 'official.2026-03': before['official.2026-03'] });
});

test('the next month is scored by standard hours: quality, time, complexity, hours', async () => {
  await proposeHours();
  expect(await tell(world, 'chair', adoption({ ...KHANH_HOA_2025, cycle: ND335.cycle }))).toBe('accepted');
  world.now = Date.parse('2026-04-02T02:00:00.000Z');
  const due = { period: NEXT, due: '2026-04-02' };
  await doWork(world, 'head', 'official', due, { quality: '90' });
  await doWork(world, 'head', 'official', { ...due, product: HOURS, title: 'Có giờ chuẩn' }, { quality: '100' });
  const score = await scoreOf(world, 'official', NEXT);
  // On time: (90 + 100) ÷ 2 × 1.1 × 100 ÷ 143, weight 2 × 8; and 100 × 1.1 × 100 ÷ 143, weight 2 × 12.
  expect(score).toMatchObject({ profile: 'khanh-hoa-2025', ratios: [], general: { total: { exact: '0/1' } } });
  expect(score.tasks.map(({ hours }) => hours.exact).sort()).toEqual(['16/1', '24/1']);
  expect(score.tasks.map((task) => task.score.exact).sort()).toEqual(['1000/13', '950/13']);
  expect(score.total?.exact).toBe('980/13');
  expect(canonicalJson(score)).toBe(canonicalJson((await deviceScores(world, NEXT)).get('official')));
});

test('leaders are scored like everybody under rules without leadership criteria, and nobody’s standing moves them', async () => {
  expect(await tell(world, 'chair', adoption({ ...KHANH_HOA_2025, cycle: ND335.cycle }))).toBe('accepted');
  world.now = Date.parse('2026-04-02T02:00:00.000Z');
  await doWork(world, 'chair', 'head', { period: NEXT, due: '2026-04-20' }, { quality: '90' });
  const before = await summaryOf(world, 'head', NEXT);
  expect(before?.score).toMatchObject({ role: 'head', ratios: [], provisional: true });
  await tell(world, 'head', assigned('official', ulid(), { period: NEXT, due: '2026-04-20', quantity: '98' }));
  expect(await summaryOf(world, 'head', NEXT)).toEqual(before);
});

test('work planned ahead is scored again under rules adopted before its month begins', async () => {
  const task = ulid();
  expect(await tell(world, 'head', assigned('official', task, { period: NEXT, due: '2026-04-20' }))).toBe('accepted');
  expect(await scoreOf(world, 'official', NEXT)).toMatchObject({ profile: 'nd335', profileVersion: 1 });
  expect(await tell(world, 'chair', adoption({ ...ND335, id: 'nd335-xa', version: 4 }))).toBe('accepted');
  expect(await scoreOf(world, 'official', NEXT)).toMatchObject({ profile: 'nd335-xa', profileVersion: 4 });
  world.now = START + 3_600_000;
  const submission = write(world, 'official', onTask(task, 'task.submitted.v1', { units: [[1, 2]], note: '', evidence: [] }));
  await handIn(world, 'official', [submission]);
  expect(await tell(world, 'head', onTask(task, 'task.accepted.v1', { submission: submission.id, quality: '120' }))).toBe('rejected bad-shape');
});
