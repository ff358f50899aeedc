/**
 * An app whose organisation is folded from its records, for screens that change the organisation itself.
 * One ward with a Chair, an organisation officer and two divisions, as `ward()` has them, told as entries.
 */
import type { App } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { foldOf } from '#domain/kinds.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { fakeHeadApp } from './fake-head-app.ts';
import type { FakeHeadApp } from './fake-head-app.ts';
import { entry, received, recordOf } from './story.ts';

export const OFFICE_NOW = '2026-06-15T02:00:00.000Z';

function organisationOf(records: ReadonlyMap<string, RecordDocument>): Organisation {
  const unit = foldOf('unit', records.get('u1')!).state;
  const people = [...records.values()].filter(({ kind }) => kind === 'person').map((record) => [record.id, foldOf('person', record).state] as const);
  return { unit, people: new Map(people) };
}

export interface PostChange {
  readonly role?: 'staff' | 'deputy' | 'head';
  readonly division?: string | null;
  readonly organiser?: boolean;
  readonly field?: readonly string[];
}

export function personStory(id: string, name: string, change: PostChange = {}, code?: string): RecordDocument {
  const post = { post: `${id}-1`, position: 'NVCN-01', title: 'Chuyên viên', role: 'staff', division: 'kt', from: '2026-01-01', ...change };
  return recordOf('person', id, received([
    entry('person', id, 'system', 'person.registered.v1', '2026-01-01T00:00:00.000Z', { name, ...(code && { code }) }),
    entry('person', id, 'system', 'person.posted.v1', '2026-01-01T00:00:00.000Z', post),
  ]));
}

export function officeRecords(): RecordDocument[] {
  const at = '2026-01-01T00:00:00.000Z';
  const open = (division: string, name: string) => entry('unit', 'u1', 'system', 'unit.divisionOpened.v1', at, { division, name, from: '2026-01-01' });
  return [
    recordOf('unit', 'u1', received([
      entry('unit', 'u1', 'system', 'unit.founded.v1', at, { name: 'Phường Thử', level: 'ward' }),
      open('kt', 'Phòng Kinh tế'), open('vp', 'Văn phòng HĐND và UBND'),
    ])),
    personStory('chair', 'Nguyễn Văn Mẫu', { role: 'head', division: null }),
    personStory('vice', 'Trần Thị Ví Dụ', { role: 'deputy', division: null }),
    personStory('officer', 'Đặng Thị Làm Quen', { division: 'vp', organiser: true }),
    personStory('an', 'Lê Văn An', {}, 'CC01'),
  ];
}

/** @param person who uses it: 'officer', 'chair', 'an' */
export function officeApp(person = 'officer', more: readonly RecordDocument[] = []): FakeHeadApp {
  const records = new Map<string, RecordDocument>();
  const org: Organisation = {
    get unit() {
      return organisationOf(records).unit;
    },
    get people() {
      return organisationOf(records).people;
    },
  };
  for (const record of [...officeRecords(), ...more]) records.set(record.id, record);
  const app = fakeHeadApp({ person, now: OFFICE_NOW, org, records: [...records.values()] });
  const put = (record: RecordDocument): void => {
    records.set(record.id, record);
    app.put(record);
  };
  // The organisation is read from the app's own records, which `app.write` changes.
  const follow = (): void => app.records.forEach((record, id) => records.set(id, record));
  const organisation: App['organisation'] = () => ({
    subscribe: (listener) => app.rows('unit').subscribe(() => {
      follow();
      listener(organisationOf(records));
    }),
  });
  const writeAll: App['writeAll'] = async (writes) => {
    const outcomes = await app.writeAll(writes);
    follow();
    return outcomes;
  };
  const write: App['write'] = async (kind, record, type, data) => {
    const outcome = await app.write(kind, record, type, data);
    follow();
    return outcome;
  };
  return { ...app, put, organisation, write, writeAll };
}
