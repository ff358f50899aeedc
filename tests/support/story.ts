/** Builds stories for tests: entries with ids that sort by writing, receipts in the order given. */
import type { Entry, KindName, Receipt, StoredEntry } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { AssignedProduct } from '#domain/work/task-entries.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { Delegation, PersonState, Post } from '#domain/organisation/person.ts';
import { unitFold } from '#domain/organisation/unit.ts';
import type { UnitState } from '#domain/organisation/unit.ts';

let counter = 0;

/** A well-formed ULID, rising with each call. */
export function testId(): string {
  counter += 1;
  return `01J${String(counter).padStart(23, '0')}`;
}

export function entry(kind: KindName, record: string, actor: string, type: string, at: string, data: unknown, more: Partial<StoredEntry> = {}): StoredEntry {
  return { id: testId(), kind, record, unit: 'u1', actor, device: 'd1', type, at, seen: null, data, ...more };
}

export function received(story: readonly StoredEntry[], change: Partial<Receipt> = {}): StoredEntry[] {
  return story.map((one, i) => ({ ...one, receipt: { epoch: 1, seq: i + 1, receivedAt: one.seen && one.seen.time > one.at ? one.seen.time : one.at, verdict: 'accepted', ...change } }));
}

export function recordOf(kind: KindName, id: string, entries: readonly StoredEntry[]): RecordDocument {
  return { id, kind, unit: 'u1', entries };
}

export const PRODUCT: AssignedProduct = {
  id: 'product1', version: 'v1', code: 'DC.01', name: 'Soạn văn bản', group: 'N1', points: '20', coefficient: '4',
};

export function assigned(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    person: 'an', product: PRODUCT, title: 'Soạn văn bản', output: 'Văn bản', requirement: 'Đúng thể thức',
    quantity: '2', due: '2026-03-20', period: '2026-03', kind: 'planned', ...change,
  };
}

function post(id: string, role: Post['role'], division: string | null, more: Partial<Post> = {}): Post {
  return { id, position: 'NVCN-01', title: 'Chuyên viên', role, division, field: [], organiser: false, from: '2026-01-01', to: null, ...more };
}

function person(name: string, ...posts: Post[]): PersonState {
  return { name, code: null, posts, delegations: [] };
}

export function delegation(by: string, from: string, to: string): Delegation {
  return { entry: testId(), by, from, to, reason: 'Đi công tác', ended: null };
}

/** One ward: Chair, Vice-Chair (field: division a), two divisions; `an` and `binh` work in division a. */
export function ward(change: Record<string, PersonState> = {}, unit: Partial<UnitState> = {}): Organisation {
  const people: Record<string, PersonState> = {
    chair: person('Chủ tịch', post('p1', 'head', null)),
    vice: person('Phó Chủ tịch', post('p2', 'deputy', null, { field: ['a'] })),
    headA: person('Trưởng phòng A', post('p3', 'head', 'a')),
    deputyA: person('Phó phòng A', post('p4', 'deputy', 'a', { field: ['an'] })),
    an: person('An', post('p5', 'staff', 'a')),
    binh: person('Bình', post('p6', 'staff', 'a')),
    headB: person('Trưởng phòng B', post('p7', 'head', 'b')),
    chi: person('Chi', post('p8', 'staff', 'b')),
    officer: person('Cán bộ tổ chức', post('p9', 'staff', 'b', { organiser: true })),
    left: person('Đã chuyển', post('p10', 'staff', 'a', { to: '2026-02-28' })),
    ...change,
  };
  const divisions = ['a', 'b', 'c'].map((id) => ({ id, name: `Phòng ${id}`, from: '2026-01-01', to: null }));
  const catalogues = [{ version: 'v1', name: 'Danh mục 2026', products: 1, from: '2026-01-01', decision: 'QĐ 1' }];
  return { unit: { ...unitFold.start, name: 'Phường Thử', divisions, catalogues, ...unit }, people: new Map(Object.entries(people)) };
}

/** The entry as its author wrote it, without the server's word on it. */
export function plainEntry(stored: StoredEntry): Entry {
  const { id, type, kind, record, unit, actor, device, at, seen, data } = stored;
  return { id, type, kind, record, unit, actor, device, at, seen, data };
}
