import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { headWorld } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { UnitYearPage } from './unit-year-page.tsx';

// A canvas draws nothing here; the chart's text twin is what is tested.
vi.mock('./levels-chart.tsx', () => ({ LevelsChart: () => null }));
// Typing and checking accessibility are slow where the machine has other work.
vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

const NOW = '2027-02-10T02:00:00.000Z';
const PERIODS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

function closed(person: string, period: string, total: string): RecordDocument {
  const score = { person, period, provisional: false, total: { exact: total, display: total }, taskResults: { points: { exact: '60', display: '60.00' } } };
  return { ...recordOf('review', `${person}.${period}`, []), summary: { epoch: 1, seq: 9, engine: 'period-score/1', profile: 'nd335', inputs: 'x', asOf: NOW, score } };
}

function grouped(person: string, group: string): RecordDocument {
  const id = `${person}.2026`;
  return recordOf('review', id, received([entry('review', id, 'officer', 'year.groupSet.v1', '2026-03-02T02:00:00.000Z', { person, year: 2026, group })]));
}

/** Two excellent of five good, one of them in a group. */
const SCORES = { an: '95', binh: '92', deputyA: '80', headA: '80', headB: '80', chi: '80', officer: '80', vice: '60' };
const RECORDS = [
  ...Object.entries(SCORES).flatMap(([person, total]) => PERIODS.map((period) => closed(person, period, total))),
  ...['an', 'chi'].map((person) => grouped(person, 'Địa chính')),
];

function show(person = 'chair', records: readonly RecordDocument[] = RECORDS) {
  const org = ward({ binh: { ...ward().people.get('binh')!, name: 'Trần Văn Bình' } });
  const app = headWorld(records, { person, now: NOW, org });
  const page = renderPage(app, { '/nam/don-vi': UnitYearPage, '/nam': () => null }, '/nam/don-vi?nam=2026');
  return { app, page };
}

async function section(name: string) {
  return within(await screen.findByRole('region', { name }));
}

function namesIn(table: Pick<typeof screen, 'getAllByRole'>): (string | null)[] {
  return table.getAllByRole('rowheader').map((cell) => cell.querySelector('a')!.textContent);
}

describe('the year of the unit', () => {
  it('lists everybody classified here by name, never by points, and is found without diacritics', async () => {
    const user = userEvent.setup();
    const { page } = show();
    const people = await section('Danh sách');
    expect(namesIn(people)).toEqual(['An', 'Phó phòng A', 'Trưởng phòng A', 'Trưởng phòng B', 'Trần Văn Bình', 'Cán bộ tổ chức', 'Chi', 'Phó Chủ tịch', 'Chủ tịch'].toSorted((a, b) => {
      const given = (name: string) => `${name.split(' ').at(-1)} ${name}`;
      return given(a).localeCompare(given(b), 'vi');
    }));
    expect(people.queryByText('Đã chuyển')).toBeNull();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.type(people.getByRole('searchbox'), 'binh');
    expect(namesIn(people)).toEqual(['Trần Văn Bình']);
    expect(people.getByText('92,00')).toBeTruthy();
    expect(people.getByText('12/12')).toBeTruthy();
  });

  it('names who left apart: the new unit classifies them (Điều 19.1)', async () => {
    show();
    expect((await section('Đã chuyển đi trong năm')).getByText('Đã chuyển')).toBeTruthy();
  });

  it('names whose months are missing, not the Chair whom the level above monitors', async () => {
    show('chair', RECORDS.filter(({ id }) => id !== 'chi.2026-05'));
    const blocks = await section('Những gì còn vướng');
    expect(blocks.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Chi: thiếu điểm tháng 5']);
  });

  it('counts the levels without naming anybody', async () => {
    show();
    const levels = await section('Phân bố mức');
    expect(levels.getByRole('row', { name: /xuất sắc/, hidden: true }).textContent).toContain('2 người');
  });

  it('shows the contested base under all three readings, for the agency and each group', async () => {
    show();
    const caps = await section('Tỷ lệ xuất sắc');
    expect(caps.getByText(/Được đề nghị 1 = 20% × 5 người xếp loại tốt \(làm tròn xuống\); đạt mức xuất sắc: 2/)).toBeTruthy();
    expect(caps.getByText('Nếu tính trên 7 người xếp loại tốt trở lên: được 1')).toBeTruthy();
    expect(caps.getByText('Nếu tính trên 8 người được xếp loại: được 1')).toBeTruthy();
    expect(caps.getByRole('heading', { name: 'Địa chính' })).toBeTruthy();
  });
});

describe('trying out proposals', () => {
  it('ticks people, says where it is too many, keeps the draft and writes nothing', async () => {
    const user = userEvent.setup();
    const { app } = show();
    const people = await section('Danh sách');
    await user.click(people.getByRole('checkbox', { name: 'Đề nghị xuất sắc: An' }));
    await user.click(people.getByRole('checkbox', { name: 'Đề nghị xuất sắc: Trần Văn Bình' }));
    expect(people.getByText('Thử: đã chọn 2, toàn cơ quan được 1')).toBeTruthy();
    expect(people.getByText('Vượt tỷ lệ: Toàn cơ quan; Địa chính')).toBeTruthy();
    const caps = await section('Tỷ lệ xuất sắc');
    expect(caps.getAllByText('vượt 1 người')).toHaveLength(2);
    await user.click(caps.getByRole('checkbox', { name: /Theo tỷ lệ 25%/ }));
    expect(caps.getByText(/Được đề nghị 1 = 25% × 5/)).toBeTruthy();
    await vi.waitFor(() => expect(app.drafts.get('proposals:u1.2026')).toEqual({ people: ['an', 'binh'], outstanding: true }));
    expect(app.written).toEqual([]);
    await user.click(caps.getByRole('button', { name: 'Bỏ chọn tất cả' }));
    expect(people.getByRole<HTMLInputElement>('checkbox', { name: 'Đề nghị xuất sắc: An' }).checked).toBe(false);
  });

  it('comes back as a draft', async () => {
    const user = userEvent.setup();
    const org = ward();
    const app = headWorld(RECORDS, { person: 'chair', now: NOW, org });
    app.drafts.set('proposals:u1.2026', { people: ['an'], outstanding: null });
    renderPage(app, { '/nam/don-vi': UnitYearPage, '/nam': () => null }, '/nam/don-vi?nam=2026');
    await user.click(await screen.findByRole('button', { name: 'Tiếp tục' }));
    expect((await section('Danh sách')).getByRole<HTMLInputElement>('checkbox', { name: 'Đề nghị xuất sắc: An' }).checked).toBe(true);
  });
});

describe('who sees what', () => {
  it('a head sees those he stands over, without caps or forms', async () => {
    show('headA');
    expect(namesIn(await section('Danh sách'))).toEqual(['Phó phòng A', 'Trưởng phòng A', 'An', 'Trần Văn Bình'].toSorted((a, b) => a.split(' ').at(-1)!.localeCompare(b.split(' ').at(-1)!, 'vi') || a.localeCompare(b, 'vi')));
    expect(screen.getByText(/tính trên toàn cơ quan/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Tỷ lệ xuất sắc' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Xếp loại cơ quan, đơn vị' })).toBeNull();
  });

  it('an official without authority is told whom to ask', async () => {
    show('an');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('region', { name: 'Danh sách' })).toBeNull();
  });

  it('says which months this device does not have', async () => {
    show('chair', RECORDS.filter(({ id }) => !id.endsWith('.2026-01')));
    expect(await screen.findByText('Máy này chưa có điểm của tháng 01/2026')).toBeTruthy();
  });
});

describe('groups of similar duties', () => {
  it('puts several people into a group in one action, and the cap follows', async () => {
    const user = userEvent.setup();
    const { app } = show('officer');
    const groups = await section('Xếp nhóm có nhiệm vụ tương đồng');
    await user.click(groups.getByText(/Chọn người rồi chọn hoặc gõ tên nhóm/));
    await user.click(await groups.findByRole('button', { name: 'Xếp 0 người vào nhóm' }));
    expect(groups.getByText('Chọn ít nhất một người.')).toBeTruthy();
    expect(groups.getByText('Cần tên nhóm.')).toBeTruthy();
    await user.click(groups.getByRole('checkbox', { name: /^Trần Văn Bình/ }));
    await user.click(groups.getByRole('checkbox', { name: /^Phó phòng A/ }));
    await user.type(groups.getByLabelText('Tên nhóm'), 'Tài chính');
    await user.click(groups.getByRole('button', { name: 'Xếp 2 người vào nhóm' }));
    expect(await groups.findByText('Đã xếp 2 người vào nhóm “Tài chính”.')).toBeTruthy();
    expect(app.written.map(({ type, record }) => `${type} ${record}`)).toEqual(['year.groupSet.v1 binh.2026', 'year.groupSet.v1 deputyA.2026']);
    expect((await section('Tỷ lệ xuất sắc')).getByRole('heading', { name: 'Tài chính' })).toBeTruthy();
  });
});

describe('the rating of an organisation', () => {
  it('is shown as recognised, with the way to its page', async () => {
    const rating = { year: 2026, division: null, level: 'good', outstanding: true, decision: 'QĐ 9', entry: 'e', by: 'officer', at: NOW } as const;
    const app = headWorld([], { person: 'chair', now: NOW, org: ward({}, { ratings: [rating] }) });
    renderPage(app, { '/nam/don-vi': UnitYearPage, '/nam': () => null, '/nam/to-chuc': () => null }, '/nam/don-vi?nam=2026');
    const ratings = await section('Xếp loại cơ quan, đơn vị');
    expect(ratings.getByText('Hoàn thành tốt nhiệm vụ, quyết định QĐ 9; tập thể xuất sắc, được 25%')).toBeTruthy();
    expect(ratings.getByRole('link', { name: 'Tự đánh giá, công nhận, cuộc họp' }).getAttribute('href')).toBe('/nam/to-chuc?nam=2026');
    expect((await section('Tỷ lệ xuất sắc')).getByText(/25% ×/)).toBeTruthy();
  });
});
