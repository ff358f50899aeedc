/**
 * The demo ward late in its year, with one official whose year has everything: an objection with a file, a petition,
 * comments of the meeting and the Party cell, a decision and the one that replaced it.
 */
import { fakeHeadApp } from './fake-head-app.ts';
import type { FakeHeadApp } from './fake-head-app.ts';
import { demoAt } from './demo-ledger.ts';
import { entry, received } from './story.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { reviewId } from '#domain/review/review.ts';
import { hashOf } from '#app/documents.ts';
import { DEMO_ACCOUNTS } from '#sync-server/demo/accounts.ts';
import { DEMO_UNIT } from '#sync-server/demo/world.ts';

export const MADE_AT = '2026-12-20T03:30:00.000Z';
export const YEAR = 2026;
export const PERIOD = '2026-11';

const demo = demoAt(MADE_AT);

/** A person's id by the login of his demo account. @throws Error for an unknown login */
export function idOf(login: string): string {
  const account = DEMO_ACCOUNTS.find((one) => one.login === login);
  if (!account) throw new Error(`no such demo account: ${login}`);
  return demo.person(account.person).id;
}

export const PHOTO = new Blob([Uint8Array.from({ length: 3000 }, (_, place) => (place * 7) % 251)]);
export const OFFICIAL = idOf('congchuc');

const [CHAIR, OFFICER, HEAD] = ['chutich', 'tochuc', 'truongphong'].map(idOf) as [string, string, string];
const LOST = 'f'.repeat(64);

function file(sha256: string, name: string, size: number) {
  return { kind: 'file', sha256, name, size, type: 'image/jpeg' };
}

function contest(photo: string): readonly StoredEntry[] {
  const id = reviewId(OFFICIAL, PERIOD);
  const confirmation = demo.ledger.records.get(id)?.entries.findLast(({ type }) => type === 'review.confirmed.v1');
  if (!confirmation) throw new Error(`nobody confirmed ${id}`);
  const write = (actor: string, type: string, at: string, data: unknown) => entry('review', id, actor, `review.${type}.v1`, at, data);
  const again = { ...(confirmation.data as object), comment: 'Đã xem lại theo ý kiến của công chức', figure: { total: '91.25', exact: '365/4', engine: 'period-score/1' } };
  return [
    write(OFFICIAL, 'objected', '2026-12-05T02:00:00.000Z', {
      objection: 'yk1', confirmation: confirmation.id, lines: ['I.1'], text: 'Đề nghị xem lại dòng I.1: =SUM(A1) không phải công thức', evidence: [file(photo, 'Ảnh chụp biên nhận số 1.JPG', 3000), { kind: 'document', number: '12/BC-UBND' }],
    }),
    write(HEAD, 'objectionAnswered', '2026-12-07T02:00:00.000Z', { objection: 'yk1', upheld: true, reason: 'Minh chứng đúng' }),
    write(HEAD, 'confirmed', '2026-12-07T02:05:00.000Z', again),
  ];
}

function yearStory(): readonly StoredEntry[] {
  const id = reviewId(OFFICIAL, String(YEAR));
  const of = { person: OFFICIAL, year: YEAR };
  const write = (actor: string, type: string, at: string, data: object) => entry('review', id, actor, `year.${type}.v1`, at, { ...of, ...data });
  const decided = { average: '80', reason: 'Theo biên bản họp' };
  return [
    write(OFFICIAL, 'selfClassified', '2026-12-01T02:00:00.000Z', { level: 'excellent' }),
    write(OFFICER, 'commented', '2026-12-03T02:00:00.000Z', { source: 'meeting', text: 'Hoàn thành tốt công việc được giao', document: '03/BB', on: '2026-12-03' }),
    write(OFFICER, 'commented', '2026-12-04T02:00:00.000Z', { source: 'party', text: 'Chi bộ nhất trí', on: '2026-12-04' }),
    write(CHAIR, 'proposed', '2026-12-08T02:00:00.000Z', { level: 'good', reason: 'Trong tỷ lệ' }),
    write(CHAIR, 'decided', '2026-12-10T02:00:00.000Z', { ...decided, decision: 'q1', level: 'completed', document: '15/QĐ-UBND', on: '2026-12-10', replaces: null }),
    entry('review', id, OFFICIAL, 'year.decisionSeen.v1', '2026-12-11T02:00:00.000Z', { decision: 'q1' }),
    write(OFFICIAL, 'petitioned', '2026-12-12T02:00:00.000Z', { petition: 'kn1', decision: 'q1', text: 'Đề nghị xem lại mức', evidence: [file(LOST, 'Phụ lục.pdf', 900)] }),
    write(CHAIR, 'petitionAnswered', '2026-12-15T02:00:00.000Z', { petition: 'kn1', upheld: true, reason: 'Điểm đã thay đổi', document: '20/UBND' }),
    write(CHAIR, 'decided', '2026-12-16T02:00:00.000Z', { ...decided, decision: 'q2', level: 'good', document: '18/QĐ-UBND', on: '2026-12-16', replaces: 'q1' }),
  ];
}

/** Later entries follow those the server received. */
function longer(id: string, more: readonly StoredEntry[]): RecordDocument {
  const known = demo.ledger.records.get(id) ?? { id, kind: 'review' as const, unit: DEMO_UNIT, entries: [] };
  const place = 1_000_000;
  const entries = received(more).map((one) => ({ ...one, receipt: { ...one.receipt!, seq: place + one.receipt!.seq } }));
  return { ...known, entries: [...known.entries, ...entries] };
}

/** What the server worked out of a month: its figure travels with the review. */
export function scoreOf(period: string): PeriodScore {
  return demo.score(demo.generated.people.find(({ id }) => id === OFFICIAL)!, period);
}

function withSummary(review: RecordDocument): RecordDocument {
  const [person, period = ''] = review.id.split('.');
  if (person !== OFFICIAL || period >= PERIOD || period === String(YEAR)) return review;
  const score = scoreOf(period);
  return { ...review, summary: { epoch: 1, seq: 999_999, engine: score.engine, profile: score.profile, inputs: 'a'.repeat(64), asOf: MADE_AT, score } };
}

/** Seen by the Chair, with the work of the people named by login. */
export async function officeWorld(logins: readonly string[]): Promise<FakeHeadApp> {
  const people = logins.map(idOf);
  const work = demo.tasks.filter(({ state }) => people.includes(state.person)).map(({ id }) => demo.ledger.records.get(id)!);
  const unit = demo.ledger.records.get(DEMO_UNIT)!;
  const records = [
    ...work, ...demo.ledger.of('review').map(withSummary), ...demo.ledger.of('product'), unit, { ...unit, id: 'u1' },
    longer(reviewId(OFFICIAL, PERIOD), contest(await hashOf(new Uint8Array(await PHOTO.arrayBuffer())))), longer(reviewId(OFFICIAL, String(YEAR)), yearStory()),
  ];
  const app = fakeHeadApp({ person: CHAIR, now: MADE_AT, org: demo.ledger.org, records });
  return { ...app, openFile: async (_, sha256) => (sha256 === LOST ? null : PHOTO) };
}
