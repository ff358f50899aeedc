import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { officeApp, personStory } from '#tests/support/fake-office-app.ts';
import { GOOD_SELF, selfRated } from '#tests/support/organisation-facts.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { assigned, entry, received, recordOf } from '#tests/support/story.ts';
import { OrganisationYearPage } from './organisation-year-page.tsx';

// Typing and checking accessibility are slow where the machine has other work.
vi.setConfig({ testTimeout: 40_000 });
afterEach(cleanup);

const HEAD = personStory('headKt', 'Vũ Thị Trưởng', { role: 'head' });
const OFFICE_HEAD = personStory('headVp', 'Hồ Văn Chánh', { role: 'head', division: 'vp' });

/** Two tasks of the division in May: one done in time, one never handed in. */
function tasks(): RecordDocument[] {
  const at = '2026-05-04T02:00:00.000Z';
  const one = (id: string) => entry('task', id, 'headKt', 'task.assigned.v1', at, assigned({ person: 'an', due: '2026-05-20', period: '2026-05' }));
  const submitted = entry('task', 't1', 'an', 'task.submitted.v1', '2026-05-12T02:00:00.000Z', { units: [[1, 2]], note: '', evidence: [] });
  const accepted = entry('task', 't1', 'headKt', 'task.accepted.v1', '2026-05-13T02:00:00.000Z', { submission: submitted.id });
  return [recordOf('task', 't1', received([one('t1'), submitted, accepted])), recordOf('task', 't2', received([one('t2')]))];
}

async function show(person: string, before: readonly (readonly [actor: string, type: string, data: object])[] = []) {
  const app = officeApp(person, [HEAD, OFFICE_HEAD, ...tasks()]);
  const unit = app.records.get('u1')!;
  const told = received(before.map(([actor, type, data]) => entry('unit', 'u1', actor, `unit.${type}.v1`, '2026-06-10T02:00:00.000Z', data)));
  app.put({ ...unit, entries: [...unit.entries, ...told] });
  const page = renderPage(app, { '/nam/to-chuc': OrganisationYearPage, '/bieu-mau': () => null, '/nam': () => null }, '/nam/to-chuc?nam=2026');
  const places = within(await screen.findByRole('region', { name: 'Tổ chức' }));
  return { app, page, places };
}

async function formNamed(name: string) {
  return within(await screen.findByRole('form', { name }, { timeout: 15_000 }));
}

const own = (division: string | null, change: object = {}) => ['headKt', 'organisationSelfRated', { ...GOOD_SELF, division, ...change }] as const;
const rated = (division: string | null, level = 'good') => ['chair', 'organisationRated', { year: 2026, division, level, outstanding: false, decision: 'QĐ 1' }] as const;

describe('an organisation rates itself', () => {
  it('its head states marks and counts beside the records, says why points are lost, and it is written', async () => {
    const user = userEvent.setup();
    const { app, page, places } = await show('headKt');
    expect(places.queryByRole('button', { name: 'Tự đánh giá: Văn phòng HĐND và UBND' })).toBeNull();
    await user.click(places.getByRole('button', { name: 'Tự đánh giá: Phòng Kinh tế' }));
    const form = await formNamed('Tự đánh giá: Phòng Kinh tế');
    expect(form.getByText('Điền đủ điểm và số nhiệm vụ để xem mức.')).toBeTruthy();
    expect(await form.findByText('Hồ sơ: 2')).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Dùng số từ hồ sơ' }));
    expect(form.getByText('Nhiệm vụ hoàn thành: 50,00% (1/2), yêu cầu < 70%')).toBeTruthy();
    await user.clear(form.getByLabelText('Hoàn thành'));
    await user.type(form.getByLabelText('Hoàn thành'), '2');
    expect(form.getByText('Hồ sơ: 1; bạn ghi nhiều hơn 1')).toBeTruthy();
    await user.clear(form.getByLabelText('Đúng thời hạn'));
    await user.type(form.getByLabelText('Đúng thời hạn'), '2');
    const work = form.getByLabelText(/\(tối đa 25\)$/);
    await user.clear(work);
    await user.type(work, '10,5');
    expect(form.getByText('Theo số liệu trên: Hoàn thành tốt nhiệm vụ')).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(form.getByText('Ghi lý do trừ điểm.')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.type(form.getByLabelText(/^Vì sao trừ điểm/), 'Kéo dài');
    await user.type(form.getByLabelText('Số văn bản'), '12/BC');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await places.findByText(/^Tự xếp: Hoàn thành tốt nhiệm vụ \(85,50\/100 điểm/)).toBeTruthy();
    expect(app.written[0]).toMatchObject({
      type: 'unit.organisationSelfRated.v1', record: 'u1',
      data: { year: 2026, division: 'kt', level: 'good', comments: { 'results.b.1': 'Kéo dài' }, evidence: [{ kind: 'document', number: '12/BC' }], facts: { tasks: { assigned: '2', done: '2' } } },
    });
  });

  it('keeps what was typed as a draft and names what is wrong at its field', async () => {
    const user = userEvent.setup();
    const { app, places } = await show('headKt');
    await user.click(places.getByRole('button', { name: 'Tự đánh giá: Phòng Kinh tế' }));
    const form = await formNamed('Tự đánh giá: Phòng Kinh tế');
    const [first] = form.getAllByLabelText(/\(tối đa 10\)$/);
    await user.clear(first!);
    await user.type(first!, '11');
    expect(form.getByText('Vượt mức tối đa.')).toBeTruthy();
    await user.clear(first!);
    await user.type(first!, '9,9');
    expect(form.getByText('Không đúng bước điểm 0,25.')).toBeTruthy();
    await vi.waitFor(() => expect(app.drafts.get('self-rating:u1.2026.kt')).toMatchObject({ general: { 'I.1': '9,9' } }));
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(form.getByText('Còn điểm hoặc số nhiệm vụ chưa đúng. Xem các ô được đánh dấu.')).toBeTruthy();
    expect(app.written).toEqual([]);
  });
});

describe('it is recognised', () => {
  it('the Chair sees every point, and a level other than its own needs a reason', async () => {
    const user = userEvent.setup();
    const { app, places } = await show('chair', [own('kt')]);
    await user.click(places.getByText('Xem từng điểm và điều kiện'));
    expect(await places.findByText('Ba nhiệm vụ kéo dài')).toBeTruthy();
    await user.click(places.getByRole('button', { name: 'Công nhận: Phòng Kinh tế' }));
    const form = await formNamed('Công nhận: Phòng Kinh tế');
    await user.selectOptions(form.getByLabelText('Mức được công nhận'), 'Hoàn thành nhiệm vụ');
    await user.click(form.getByRole('checkbox', { name: /^Có đơn, thư/ }));
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(form.getAllByText('Cần lý do: khác với mức tính được, mức tự xếp.').length).toBeGreaterThan(0);
    expect(form.getByText('Cần số quyết định.')).toBeTruthy();
    expect(form.getByText('Ghi kết quả kiểm tra, xác minh trước khi công nhận.')).toBeTruthy();
    await user.type(form.getByLabelText('Lý do'), 'Còn hạn chế');
    await user.type(form.getByLabelText('Kết quả kiểm tra, xác minh'), 'Đơn không đúng');
    await user.type(form.getByLabelText('Số quyết định'), '21/QĐ');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await places.findByText('Được công nhận: Hoàn thành nhiệm vụ, quyết định 21/QĐ')).toBeTruthy();
    expect(app.written[0]?.data).toEqual({ year: 2026, division: 'kt', level: 'completed', outstanding: false, decision: '21/QĐ', reason: 'Còn hạn chế', verified: 'Đơn không đúng' });
  });

  it('the unit waits for its divisions (Điều 9.1); then the officer records the province’s decision', async () => {
    const { places } = await show('officer', [own('kt'), rated('kt')]);
    expect(places.getByText('Xếp loại các phòng trước, cơ quan sau (Điều 9.1). Còn: Văn phòng HĐND và UBND.')).toBeTruthy();
    expect(places.queryByRole('button', { name: /Phường Thử$/ })).toBeNull();
    cleanup();
    const user = userEvent.setup();
    const { app, places: again } = await show('officer', [rated('kt', 'excellent'), rated('vp')]);
    expect(again.getByText(/^Phòng xếp xuất sắc: 1\. Được 0 = 20% × 1 phòng xếp loại tốt; nếu quyết định tỷ lệ cao hơn: 0 \(NĐ335 Điều 8\.5\.a, NĐ335 Điều 8\.5\.b\)/)).toBeTruthy();
    await user.click(again.getByRole('button', { name: 'Ghi quyết định của tỉnh: Phường Thử' }));
    const form = await formNamed('Công nhận: Phường Thử');
    expect(form.getByText(/^Tổ chức chưa tự đánh giá/)).toBeTruthy();
    await user.selectOptions(form.getByLabelText('Mức được công nhận'), 'Hoàn thành tốt nhiệm vụ');
    await user.click(form.getByRole('checkbox', { name: /^Tập thể có thành tích xuất sắc/ }));
    await user.type(form.getByLabelText('Số quyết định'), '9/QĐ-UBND tỉnh');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await again.findByText('Tập thể xuất sắc, áp dụng tỷ lệ 25%')).toBeTruthy();
    expect(app.written[0]?.data).toEqual({ year: 2026, division: null, level: 'good', outstanding: true, decision: '9/QĐ-UBND tỉnh' });
  });

  it('staff read the results and nothing else', async () => {
    const { places } = await show('an', [own('kt', selfRated({ division: 'kt' })), rated('vp')]);
    expect(places.getByText('Được công nhận: Hoàn thành tốt nhiệm vụ, quyết định QĐ 1')).toBeTruthy();
    expect(places.queryByRole('button')).toBeNull();
    expect(places.queryByText(/^Tự xếp/)).toBeNull();
    expect(screen.queryByRole('region', { name: 'Cuộc họp nhận xét, đánh giá' })).toBeNull();
  });
});

describe('a meeting', () => {
  it('is recorded by taps, with a comment on each person’s own year', async () => {
    const user = userEvent.setup();
    const { app, page } = await show('headKt');
    const meetings = within(await screen.findByRole('region', { name: 'Cuộc họp nhận xét, đánh giá' }, { timeout: 15_000 }));
    await user.click(meetings.getByRole('button', { name: 'Cuộc họp: Phòng Kinh tế' }));
    const form = await formNamed('Cuộc họp: Phòng Kinh tế');
    expect(form.getByText('Có mặt 0/2: chạm để đánh dấu')).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Tất cả có mặt' }));
    expect(form.getByText('Có mặt 2/2: chạm để đánh dấu')).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Vũ Thị Trưởng' }));
    await user.selectOptions(form.getByLabelText('Thêm người dự'), 'Trần Thị Ví Dụ');
    expect(form.getByText('Có mặt 2/3: chạm để đánh dấu')).toBeTruthy();
    expect(form.queryByLabelText('Nhận xét: Vũ Thị Trưởng')).toBeNull();
    await user.type(form.getByLabelText('Nhận xét: Lê Văn An'), 'Hoàn thành tốt việc được giao');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(form.getByText('Ghi kết luận của cuộc họp.')).toBeTruthy();
    expect(form.getByText('Có nhận xét từng người thì cần số biên bản.')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.type(form.getByLabelText('Kết luận'), 'Thống nhất');
    await user.type(form.getByLabelText('Số biên bản, văn bản'), '12/BB');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await meetings.findByText('Họp nhận xét, đánh giá ngày 15/06/2026: Phòng Kinh tế')).toBeTruthy();
    expect(app.written).toMatchObject([
      { type: 'unit.meetingHeld.v1', data: { division: 'kt', chair: 'headKt', present: ['headKt', 'an', 'vice'], about: ['headKt', 'an'], document: '12/BB' } },
      { type: 'year.commented.v1', record: 'an.2026', data: { source: 'meeting', text: 'Hoàn thành tốt việc được giao', document: '12/BB' } },
    ]);
    await user.click(meetings.getByRole('button', { name: /^Sửa cuộc họp/ }));
    const again = await formNamed('Cuộc họp: Phòng Kinh tế');
    await user.type(again.getByLabelText('Kết luận'), ' cao');
    await user.click(again.getByRole('button', { name: 'Lưu' }));
    expect(await meetings.findByText('Kết luận: Thống nhất cao')).toBeTruthy();
    expect(app.written).toHaveLength(3);
  });

  it('in a closed year no rating is offered, and the page says why', async () => {
    const { places } = await show('headKt', [['officer', 'periodLocked', { period: '2026' }]]);
    expect(screen.getByText('Năm 2026 đã khóa')).toBeTruthy();
    expect(places.queryByRole('button')).toBeNull();
  });

  it('in a closed year is recorded without comments on people', async () => {
    const user = userEvent.setup();
    const { app } = await show('headKt', [['officer', 'periodLocked', { period: '2026' }]]);
    const meetings = within(await screen.findByRole('region', { name: 'Cuộc họp nhận xét, đánh giá' }, { timeout: 15_000 }));
    await user.click(meetings.getByRole('button', { name: 'Cuộc họp: Phòng Kinh tế' }));
    const form = await formNamed('Cuộc họp: Phòng Kinh tế');
    expect(form.getByText(/^Năm 2026 đã khóa: cuộc họp vẫn ghi được/)).toBeTruthy();
    expect(form.queryByLabelText(/^Nhận xét: /)).toBeNull();
    await user.click(form.getByRole('button', { name: 'Tất cả có mặt' }));
    await user.type(form.getByLabelText('Kết luận'), 'Thống nhất');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    await vi.waitFor(() => expect(app.written.map(({ type }) => type)).toEqual(['unit.meetingHeld.v1']));
  });
});
