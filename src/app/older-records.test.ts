import { describe, expect, it } from 'vitest';
import { createOlderRecords } from './older-records.ts';
import type { RecordStore, Transport } from './ports.ts';

/** Notes what the server is asked for; it has nothing. */
function asking(today: string, answers: () => boolean = () => true) {
  const asked: (string | undefined)[] = [];
  const transport: Pick<Transport, 'fetchRecords'> = {
    fetchRecords: async ({ period }) => {
      asked.push(period);
      return answers() ? { ok: true, value: [] } : { ok: false, kind: 'unreachable', code: 'unreachable', retryAfter: null, received: null };
    },
  };
  const store: Pick<RecordStore, 'merge'> = { merge: async () => 'stored' };
  return { asked, older: createOlderRecords(store as RecordStore, transport as Transport, () => today) };
}

describe('what a device does not keep is asked for, by the measure of its own kind', () => {
  it.each([
    ['2026-04', false, 'the month before'],
    ['2026-03', true, 'two months back'],
    ['2026-05', false, 'this month'],
    ['2026-Q1', false, 'the quarter before'],
    ['2025-Q4', true, 'two quarters back, though it sorts after a month of this year'],
    ['2026-Q2', false, 'this quarter'],
    ['2025', false, 'the year before'],
    ['2024', true, 'two years back'],
  ])('%s: %s (%s)', (period, wanted) => {
    const { asked, older } = asking('2026-05-10');
    older.wantPeriod('review', { person: 'an', period });
    expect(asked).toEqual(wanted ? [period] : []);
  });

  it('in January the old year’s last quarter is still here', () => {
    const { asked, older } = asking('2027-01-03');
    for (const period of ['2026-12', '2026-Q4', '2026', '2026-Q3']) older.wantPeriod('task', { person: 'an', period });
    expect(asked).toEqual(['2026-Q3']);
  });

  it('asks once for each page visit, and never without a person and a period', async () => {
    const { asked, older } = asking('2026-05-10');
    for (const query of [{ person: 'an', period: '2026-01' }, { person: 'an', period: '2026-01' }, { person: 'an' }, { period: '2026-01' }]) {
      older.wantPeriod('task', query);
    }
    expect(asked).toEqual(['2026-01']);
  });

  it('says whether all of it came, and asks again for what did not', async () => {
    let online = false;
    const { asked, older } = asking('2026-05-10', () => online);
    const ask = (period: string) => older.wantPeriod('task', { person: 'an', period });
    expect([await ask('2026-05'), await ask('2026-01'), await ask('2026-01')]).toEqual(['kept', 'missing', 'missing']);
    online = true;
    expect([await ask('2026-01'), await ask('2026-01')]).toEqual(['brought', 'brought']);
    expect(asked).toEqual(['2026-01', '2026-01', '2026-01']);
  });
});
