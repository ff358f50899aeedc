/** The ward of the simulated world, written by the system before the first device comes. */
import type { Entry, KindName } from '#domain/record/entry.ts';
import type { WorldServer } from './world-server.ts';

export const UNIT = 'u1';
export const VERSION = 'v1';
export const FIRST_MOMENT = Date.parse('2026-03-02T01:00:00Z');

interface Member {
  readonly id: string;
  readonly role: 'staff' | 'deputy' | 'head';
  readonly division: string | null;
  readonly organiser?: boolean;
}

export const MEMBERS: readonly Member[] = [
  { id: 'chair', role: 'head', division: null },
  { id: 'headA', role: 'head', division: 'a' },
  { id: 'an', role: 'staff', division: 'a' },
  { id: 'binh', role: 'staff', division: 'a' },
  { id: 'chi', role: 'staff', division: 'b' },
  { id: 'officer', role: 'staff', division: 'b', organiser: true },
];

export const PRODUCT = { id: 'product1', version: VERSION, code: 'DC.01', name: 'Soạn văn bản', group: 'N1', points: '20', coefficient: '4' };

const DEFINITION = {
  version: VERSION, code: 'DC.01', scope: 'shared', division: null, name: 'Soạn văn bản', detail: '', output: 'Văn bản',
  group: 'N1', points: '20', coefficient: '4',
};

function memberWrites({ id, role, division, organiser = false }: Member): [KindName, string, string, unknown][] {
  const post = { post: `post-${id}`, position: 'p', title: 'Chức vụ', role, division, organiser, from: '2026-01-01' };
  return [['person', id, 'person.registered.v1', { name: id }], ['person', id, 'person.posted.v1', post]];
}

export function foundWard(server: WorldServer, nextId: () => string): void {
  const divisions = ['a', 'b'].map((division) => ['unit', UNIT, 'unit.divisionOpened.v1', { division, name: division, from: '2026-01-01' }] as const);
  const writes: readonly (readonly [KindName, string, string, unknown])[] = [
    ['unit', UNIT, 'unit.founded.v1', { name: 'Phường Mẫu', level: 'ward' }],
    ...divisions,
    ['product', PRODUCT.id, 'product.proposed.v1', DEFINITION],
    ['unit', UNIT, 'unit.catalogueProposed.v1', { version: VERSION, name: 'Danh mục 2026', products: 1 }],
    ['unit', UNIT, 'unit.catalogueAdopted.v1', { version: VERSION, from: '2026-01-01', decision: 'QĐ 1' }],
    ...MEMBERS.flatMap(memberWrites),
  ];
  const at = new Date(FIRST_MOMENT).toISOString();
  for (const [kind, record, type, data] of writes) {
    const entry: Entry = { id: nextId(), type, kind, record, unit: UNIT, actor: 'system', device: 'server', at, seen: null, data };
    const { results } = server.push('system', { client: '', epoch: server.epoch, records: [{ kind, id: record, base: 0, entries: [entry] }] });
    const verdict = results[0]!.receipts[0]?.receipt.verdict;
    if (verdict !== 'accepted') throw new Error(`the ward cannot be founded: ${type} ${JSON.stringify(results)}`);
  }
}
