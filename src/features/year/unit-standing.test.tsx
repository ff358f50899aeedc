import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOf } from '#app/documents.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { parseNationalFile } from '#domain/year/national-file.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { headWorld } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { UnitYearPage } from './unit-year-page.tsx';

const downloads: { content: Blob; name: string }[] = [];
vi.mock('#parts/app/download-file.ts', () => ({ downloadFile: (content: Blob, name: string) => void downloads.push({ content, name }) }));
// A canvas draws nothing here; the chart's text twin is what is tested.
vi.mock('./levels-chart.tsx', () => ({ LevelsChart: () => null }));
// Typing and checking accessibility are slow where the machine has other work.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  downloads.length = 0;
});
afterEach(cleanup);

const NATIONAL = 'Tệp cho cơ sở dữ liệu quốc gia';
const NOW = '2027-01-05T02:00:00.000Z';
const SCORES = { an: '95', binh: '92', deputyA: '80', headA: '80', headB: '80', chi: '80', officer: '80', vice: '60' };

function closed(person: string, period: string, total: string): RecordDocument {
  const score = { person, period, provisional: false, level: 'good', total: { exact: total, display: `${total}.00` }, taskResults: { points: { exact: '60', display: '60.00' } } };
  return { ...recordOf('review', `${person}.${period}`, []), summary: { epoch: 1, seq: 9, engine: 'period-score/1', profile: 'nd335', inputs: 'x', asOf: NOW, score } };
}

const MONTHS = Object.entries(SCORES).flatMap(([person, total]) => Array.from({ length: 12 }, (_, index) => closed(person, `2026-${String(index + 1).padStart(2, '0')}`, total)));
const AT = '2026-12-28T02:00:00.000Z';
const of = (person: string) => ({ person, year: 2026 });
const told = (person: string, ...entries: [string, Record<string, unknown>][]) =>
  recordOf('review', `${person}.2026`, received(entries.map(([type, data]) => entry('review', `${person}.2026`, type === 'year.petitioned.v1' ? person : 'chair', type, AT, data))));
const DECIDED = told('an',
  ['year.proposed.v1', { ...of('an'), level: 'excellent', reason: 'Biên bản' }],
  ['year.decided.v1', { ...of('an'), decision: 'd1', level: 'excellent', document: 'QĐ 7', on: '2026-12-28', average: '95', replaces: null }],
  ['year.petitioned.v1', { ...of('an'), petition: 'p1', decision: 'd1', text: 'Xem lại' }]);

function show(person: string, more: readonly RecordDocument[] = [], org = ward(), at = '/nam/don-vi?nam=2026') {
  const app = headWorld([...MONTHS, ...more], { person, now: NOW, org });
  const page = renderPage(app, { '/nam/don-vi': UnitYearPage, '/nam': () => null }, at);
  return { app, page, user: userEvent.setup() };
}

async function section(name: string) {
  return within(await screen.findByRole('region', { name }));
}

describe('proposals under the cap', () => {
  it('turns the trial into proposals in one confirmed action, each person with his own outcome', async () => {
    const { app, user, page } = show('officer');
    const people = await section('Danh sách');
    await user.click(people.getByRole('checkbox', { name: 'Đề nghị xuất sắc: An' }));
    const caps = await section('Tỷ lệ xuất sắc');
    await user.click(caps.getByRole('button', { name: 'Ghi đề nghị cho 1 người đã chọn' }));
    const form = within(caps.getByRole('form', { name: 'Ghi đề nghị' }));
    await user.click(form.getByRole('button', { name: 'Ghi đề nghị' }));
    expect(form.getByText('Cần ghi lý do.')).toBeTruthy();
    expect(app.written).toEqual([]);
    await user.type(form.getByLabelText('Lý do đề nghị xuất sắc'), 'Điểm cao nhất');
    await user.click(form.getByRole('checkbox', { name: /^Đề nghị mức Hoàn thành tốt nhiệm vụ cho 1 người/ }));
    await user.type(form.getByLabelText('Lý do với những người không được chọn'), 'Hết chỗ trong tỷ lệ');
    await user.click(form.getByRole('button', { name: 'Ghi đề nghị' }));
    expect(await caps.findByText('An: đã ghi Hoàn thành xuất sắc nhiệm vụ')).toBeTruthy();
    expect(caps.getByText('Bình: đã ghi Hoàn thành tốt nhiệm vụ')).toBeTruthy();
    expect(app.written.map(({ type, record, data }) => [type, record, data])).toEqual([
      ['year.proposed.v1', 'an.2026', { ...of('an'), level: 'excellent', reason: 'Điểm cao nhất' }],
      ['year.proposed.v1', 'binh.2026', { ...of('binh'), level: 'good', reason: 'Hết chỗ trong tỷ lệ' }],
    ]);
    expect(caps.getByText('Đã đề nghị xuất sắc 1, được 1; đã quyết định xuất sắc 0')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(caps.getByRole('button', { name: 'Ghi đề nghị cho 1 người đã chọn' }));
    await user.type(caps.getByLabelText('Lý do đề nghị xuất sắc'), 'Lần nữa');
    await user.click(caps.getByRole('button', { name: 'Ghi đề nghị' }));
    expect(await caps.findByText(/^Không có gì thay đổi/)).toBeTruthy();
    expect(app.written).toHaveLength(2);
  });

  it('warns over the cap without keeping anybody back, and supposed 25% is not the real share', async () => {
    const { app, user } = show('chair');
    const people = await section('Danh sách');
    for (const name of ['An', 'Bình']) await user.click(people.getByRole('checkbox', { name: `Đề nghị xuất sắc: ${name}` }));
    const caps = await section('Tỷ lệ xuất sắc');
    await user.click(caps.getByRole('checkbox', { name: /Theo tỷ lệ 25%/ }));
    expect(caps.getByText('Cơ quan chưa có quyết định là tập thể xuất sắc, nên tỷ lệ thật vẫn là 20%.')).toBeTruthy();
    await user.click(caps.getByRole('button', { name: 'Ghi đề nghị cho 2 người đã chọn' }));
    expect(caps.getByText(/^Vượt tỷ lệ ở: Toàn cơ quan/)).toBeTruthy();
    await user.type(caps.getByLabelText('Lý do đề nghị xuất sắc'), 'Cả hai');
    await user.click(caps.getByRole('button', { name: 'Ghi đề nghị' }));
    expect(await caps.findByText('đề nghị vượt 1 người')).toBeTruthy();
    expect(app.written).toHaveLength(2);
  });

  it('says of each person who was refused, and why', async () => {
    const { app, user } = show('chair');
    const refusing = { ...app, writeAll: async () => [{ ok: false as const, code: 'own-record' as const }] };
    cleanup();
    renderPage(refusing, { '/nam/don-vi': UnitYearPage, '/nam': () => null }, '/nam/don-vi?nam=2026');
    await user.click((await section('Danh sách')).getByRole('checkbox', { name: 'Đề nghị xuất sắc: An' }));
    const caps = await section('Tỷ lệ xuất sắc');
    await user.click(caps.getByRole('button', { name: 'Ghi đề nghị cho 1 người đã chọn' }));
    await user.type(caps.getByLabelText('Lý do đề nghị xuất sắc'), 'x');
    await user.click(caps.getByRole('button', { name: 'Ghi đề nghị' }));
    expect(await caps.findByText(/^An: chưa ghi\./)).toBeTruthy();
  });
});

describe('progress', () => {
  it('shows who is proposed, decided, has seen and petitioned, and who sees what', async () => {
    const { user, page } = show('chair', [DECIDED]);
    const part = await section('Tiến độ xếp loại');
    expect(part.getByText('Tự xếp loại 0/9, đề nghị 1/9, quyết định 1/9, đã xem 0/9, kiến nghị chưa trả lời 1.')).toBeTruthy();
    await user.click(part.getByText('Xem từng người'));
    const link = await part.findByRole('link', { name: 'An' });
    const row = within(link.closest('tr')!);
    expect(row.getByText('QĐ 7')).toBeTruthy();
    expect(row.getByText(/^chờ trả lời: trả lời đến hết 06\/01\/2027, còn 1 ngày làm việc/)).toBeTruthy();
    await user.click(part.getByRole('button', { name: 'Có kiến nghị' }));
    expect(part.getAllByRole('rowheader')).toHaveLength(1);
    await user.click(part.getByRole('button', { name: 'Chưa quyết định' }));
    expect(part.getAllByRole('rowheader')).toHaveLength(8);
    expect(part.getByText(/^Chưa công khai trong phần mềm: đồng nghiệp không thấy gì/)).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('shows whose replacement is asked, and that levels are published where the head chose so (Điều 21.1.đ, 21.3)', async () => {
    const asked = told('binh',
      ['year.decided.v1', { ...of('binh'), decision: 'd2', level: 'good', document: 'QĐ 8', on: '2026-12-28', average: '92', replaces: null }],
      ['year.replacementAsked.v1', { ...of('binh'), decision: 'd2', reason: 'Khai sai' }]);
    const org = ward({}, { profiles: [{ rules: { ...ND335, visibility: { colleagues: 'own', yearLevels: true } }, from: '2026-06-01', decision: 'QĐ 1' }] });
    const { user } = show('officer', [DECIDED, asked], org);
    const part = await section('Tiến độ xếp loại');
    await user.click(part.getByText('Xem từng người'));
    await user.click(part.getByRole('button', { name: 'Đề nghị thay thế' }));
    expect(part.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['Bình']);
    expect(part.getByText(/^Đang công khai trong phần mềm/)).toBeTruthy();
  });

  it('a head sees the progress of those he stands over, no uses of results and no file', async () => {
    const { user } = show('headA', [DECIDED]);
    const part = await section('Tiến độ xếp loại');
    await user.click(part.getByText('Xem từng người'));
    await part.findByRole('table');
    expect(part.getAllByRole('rowheader').map((cell) => cell.textContent)).not.toContain('Chi');
    expect(screen.queryByRole('region', { name: 'Sử dụng kết quả (Điều 23)' })).toBeNull();
  });
});

describe('uses of results (Điều 23)', () => {
  it('lists who has the ground for each use and what the others lack, and downloads it', async () => {
    const { user } = show('chair', [DECIDED]);
    const part = await section('Sử dụng kết quả (Điều 23)');
    expect(part.getAllByText('NĐ335 Điều 23.3.đ')).toHaveLength(1);
    expect(part.getByText('Chỉ với mức: Không hoàn thành nhiệm vụ')).toBeTruthy();
    expect(part.getByText(/^0 người có căn cứ; 1 người có quyết định ở mức khác; 8 người chưa có kết quả/)).toBeTruthy();
    await user.selectOptions(part.getByLabelText('Kết quả của'), 'Quý 1/2026');
    expect(part.getAllByText('An: 95,00 điểm')).toHaveLength(4);
    await user.click(part.getByRole('button', { name: 'Tải Excel' }));
    await vi.waitFor(() => expect(downloads.map(({ name }) => name)).toEqual(['su-dung-ket-qua-2026-quarter-1.xlsx']));
  });
});

describe('the file for the national database (Điều 26.1.d)', () => {
  it('names what is missing per person, the due day, and hands out a checked file', async () => {
    const { user } = show('officer', [DECIDED]);
    const part = await section(NATIONAL);
    expect(part.getByText(/0\/9 người đủ dữ liệu/)).toBeTruthy();
    expect(part.getByText(/Hạn sớm nhất: 02\/01\/2027.*1 người đã quá hạn 5 ngày/s)).toBeTruthy();
    expect(part.getByText('An: Mã công chức')).toBeTruthy();
    await user.click(part.getByRole('button', { name: 'Tải tệp dữ liệu (JSON)' }));
    expect(await part.findByText('Đã tạo tệp ket-qua-2026.json.')).toBeTruthy();
    const file = parseNationalFile(JSON.parse(await downloads[0]!.content.text()));
    expect(file.ok && file.file.ketQua.find(({ maNguoi }) => maNguoi === 'an')).toMatchObject({ maMuc: 'excellent', soQuyetDinh: 'QĐ 7', conThieu: ['maCongChuc'] });
    await user.click(part.getByRole('button', { name: 'Tải Excel' }));
    await vi.waitFor(() => expect(downloads[1]?.name).toBe('ket-qua-2026.xlsx'));
    await user.selectOptions(part.getByLabelText('Kỳ'), 'Tháng 12/2026');
    expect(await part.findByText(/Còn thiếu, theo từng người/)).toBeTruthy();
  });

  it('records that it was sent, with the checksum of the file that was made', async () => {
    const { app, user } = show('officer', [DECIDED]);
    const part = await section(NATIONAL);
    await user.click(part.getByRole('button', { name: 'Tải tệp dữ liệu (JSON)' }));
    await part.findByText('Đã tạo tệp ket-qua-2026.json.');
    await user.click(part.getByRole('button', { name: 'Ghi nhận đã gửi' }));
    const form = within(part.getByRole('form', { name: 'Ghi nhận đã gửi kết quả' }));
    await user.type(form.getByLabelText(/^Số văn bản/), 'TN 55');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    const sha256 = await hashOf(await downloads[0]!.content.text());
    await vi.waitFor(() => expect(app.written).toMatchObject([
      { record: 'u1', type: 'unit.resultsSent.v1', data: { period: '2026', on: '2027-01-05', people: 9, lacking: 9, sha256, document: 'TN 55' } },
    ]));
  });

  it('lists what was sent, and whose result came later', async () => {
    const sending = (on: string) => ({ period: '2026', on, people: 9, lacking: 1, entry: on, by: 'officer', at: `${on}T02:00:00.000Z` });
    show('chair', [DECIDED], ward({}, { sent: [sending('2026-12-20')] }));
    const part = await section(NATIONAL);
    expect(part.getByRole('list', { name: 'Các lần gửi' }).textContent).toMatch(/Đã gửi ngày 20\/12\/2026: 9 người, .*1 người còn thiếu thông tin/);
    expect(part.getByText(/1 người có kết quả sau lần gửi cuối.*1 người đã quá hạn/s)).toBeTruthy();
    cleanup();
    show('officer', [DECIDED], ward({}, { sent: [sending('2026-12-29')] }));
    expect((await section(NATIONAL)).queryByText(/Hạn sớm nhất/)).toBeNull();
  });

  it('opens with the period that a reminder leads to', async () => {
    show('officer', [], ward(), '/nam/don-vi?nam=2026&ky=2026-12');
    expect((await section(NATIONAL)).getByLabelText<HTMLSelectElement>('Kỳ').value).toBe('2026-12');
  });
});
