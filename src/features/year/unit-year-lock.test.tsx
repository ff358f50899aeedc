import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { officeApp } from '#tests/support/fake-office-app.ts';
import { headWorld } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { UnitYearPage } from './unit-year-page.tsx';

// A canvas draws nothing here; the chart's text twin is what is tested.
vi.mock('./levels-chart.tsx', () => ({ LevelsChart: () => null }));
// Typing and checking accessibility are slow where the machine has other work.
vi.setConfig({ testTimeout: 30_000 });
const scrolled = vi.fn();
beforeEach(() => {
  scrolled.mockClear();
  Element.prototype.scrollIntoView = scrolled;
});
afterEach(cleanup);

const JANUARY = '2027-01-15T02:00:00.000Z';
const AT = '2026-12-10T02:00:00.000Z';
const of = (person: string) => ({ person, year: 2026 });
const told = (person: string, ...lines: [string, Record<string, unknown>][]) =>
  recordOf('review', `${person}.2026`, received(lines.map(([type, data]) => entry('review', `${person}.2026`, 'chair', `year.${type}.v1`, AT, data))));
const decided = (person: string): [string, Record<string, unknown>] => ['decided', { ...of(person), decision: 'd1', level: 'good', document: 'QĐ', on: '2026-12-10', average: null, replaces: null }];
const DECIDED = ['chair', 'vice', 'officer', 'an'].map((person) => told(person, decided(person)));

const lockEntry = (type: string, actor: string, data: object = {}) => entry('unit', 'u1', actor, `unit.${type}.v1`, JANUARY, { period: '2026', ...data });
const CLOSED = [lockEntry('periodLocked', 'officer')];
const ASKED = [...CLOSED, lockEntry('periodUnlockAsked', 'chair', { reason: 'Kiến nghị đúng' })];

function show(person: string, { records = DECIDED, locks = [] as typeof CLOSED, now = JANUARY, at = '/nam/don-vi?nam=2026' } = {}) {
  const app = officeApp(person, records);
  app.setNow(now);
  const unit = app.records.get('u1')!;
  app.put({ ...unit, entries: [...unit.entries, ...locks] });
  const page = renderPage(app, { '/nam/don-vi': UnitYearPage, '/nam': () => null }, at);
  return { app, page, user: userEvent.setup(), lockNow: () => foldOf('unit', app.records.get('u1')!).state.locks[0] ?? null };
}

const lockPart = async () => within(await screen.findByRole('region', { name: 'Khóa năm' }, { timeout: 10_000 }));

describe('closing the year', () => {
  it('comes last and not before 1 January', async () => {
    show('officer', { now: '2026-12-31T10:00:00.000Z' });
    const part = await lockPart();
    expect(part.getByText(/^Năm đang mở.*Năm kết thúc ngày 31\/12\/2026, sau đó mới khóa được\.$/)).toBeTruthy();
    expect(part.queryByRole('button')).toBeNull();
    expect(screen.getAllByRole('region').at(-1)?.querySelector('h2')?.textContent).toBe('Khóa năm');
    expect(scrolled).not.toHaveBeenCalled();
  });

  it('names who is left out, each once in the number, then closes; proposals and groups are offered no more', async () => {
    const { page, user, lockNow } = show('officer', { records: [
      told('vice', decided('vice'), ['petitioned', { ...of('vice'), petition: 'k1', decision: 'd1', text: 'x' }], ['replacementAsked', { ...of('vice'), decision: 'd1', reason: 'x' }]),
      told('an', decided('an'), ['petitioned', { ...of('an'), petition: 'k1', decision: 'd1', text: 'x' }], ['petitionAnswered', { petition: 'k1', upheld: true, reason: 'x' }]),
      ...DECIDED.filter(({ id }) => id === 'chair.2026'),
    ] });
    const part = await lockPart();
    expect(screen.getByRole('region', { name: 'Xếp nhóm có nhiệm vụ tương đồng' })).toBeTruthy();
    await user.click(part.getByRole('button', { name: 'Khóa năm' }));
    for (const line of [
      '1 người chưa có quyết định: Đặng Thị Làm Quen', '1 người có kiến nghị chưa trả lời: Trần Thị Ví Dụ',
      '1 người được chấp nhận kiến nghị, chưa có quyết định thay thế: Lê Văn An', '1 người có đề nghị thay thế quyết định đang chờ: Trần Thị Ví Dụ',
      /^3 tổ chức chưa được công nhận mức: /,
    ]) expect(part.getByText(line)).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(part.getByRole('button', { name: 'Khóa, dù còn 6 người, tổ chức' }));
    expect(await (await lockPart()).findByText(/^Năm đã khóa: Đặng Thị Làm Quen khóa lúc/)).toBeTruthy();
    expect(lockNow()).toMatchObject({ period: '2026', by: 'officer' });
    expect(screen.getByText('Năm 2026 đã khóa')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Xếp nhóm có nhiệm vụ tương đồng' })).toBeNull();
    expect(screen.queryByText('Thử đề nghị xuất sắc')).toBeNull();
    expect(screen.queryByRole('columnheader', { name: 'Đề nghị xuất sắc' })).toBeNull();
  });

  it('with everybody decided and every organisation recognised it is one question', async () => {
    const recognised = ['kt', 'vp', null].map((division) => entry('unit', 'u1', 'officer', 'unit.organisationRated.v1', '2026-12-20T02:00:00.000Z', { year: 2026, division, level: 'good', outstanding: false, decision: 'QĐ 9' }));
    const { user, lockNow } = show('chair', { locks: recognised });
    const part = await lockPart();
    await user.click(part.getByRole('button', { name: 'Khóa năm' }));
    expect(part.getByText(/^Mọi người đã có quyết định, mọi tổ chức đã được công nhận/)).toBeTruthy();
    await user.click(part.getByRole('button', { name: 'Thôi' }));
    expect(lockNow()).toBeNull();
    await user.click(part.getByRole('button', { name: 'Khóa năm' }));
    await user.click(part.getByRole('button', { name: 'Khóa năm này' }));
    await vi.waitFor(() => expect(lockNow()).toMatchObject({ by: 'chair' }));
  });
});

describe('opening it again', () => {
  it('is asked with a reason, and not decided by whoever asked', async () => {
    const { user, lockNow } = show('chair', { locks: CLOSED });
    const part = await lockPart();
    await user.click(part.getByRole('button', { name: 'Đề nghị mở lại năm' }));
    await user.type(part.getByLabelText('Lý do mở lại'), 'Kiến nghị đúng');
    await user.click(part.getByRole('button', { name: 'Gửi đề nghị' }));
    expect(await part.findByText(/^Cần một người khác có quyền/)).toBeTruthy();
    expect(part.queryByRole('button', { name: 'Mở lại năm' })).toBeNull();
    expect(screen.getByText('Nguyễn Văn Mẫu đã đề nghị mở lại, đang chờ người thứ hai quyết định.')).toBeTruthy();
    expect(lockNow()).toMatchObject({ asked: { by: 'chair', reason: 'Kiến nghị đúng' } });
  });

  it('the second person opens it, led there by the link of the reminder', async () => {
    const { page, user, lockNow } = show('officer', { locks: ASKED, at: '/nam/don-vi?nam=2026#khoa-nam' });
    const part = await lockPart();
    await vi.waitFor(() => expect(scrolled).toHaveBeenCalled());
    expect(part.getByText('Kiến nghị đúng')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.type(part.getByLabelText('Lý do đồng ý mở'), 'Đồng ý');
    await user.click(part.getByRole('button', { name: 'Mở lại năm' }));
    await vi.waitFor(() => expect(lockNow()).toBeNull());
    expect((await lockPart()).getByText(/^Năm đang mở/)).toBeTruthy();
    expect(screen.queryByText('Năm 2026 đã khóa')).toBeNull();
  });

  it('or declines, and the asker reads why', async () => {
    const { user, lockNow } = show('officer', { locks: ASKED });
    const part = await lockPart();
    await user.click(part.getByRole('button', { name: 'Không mở lại…' }));
    await user.type(part.getByLabelText('Lý do không mở lại'), 'Đủ căn cứ');
    await user.click(part.getByRole('button', { name: 'Không mở lại' }));
    expect(await part.findByText(/^Đặng Thị Làm Quen không đồng ý mở lại/)).toBeTruthy();
    expect(lockNow()).toMatchObject({ asked: null, declined: { by: 'officer', askedBy: 'chair' } });
  });
});

it('a head who sees a part of the unit reads that the year is closed, and whom to ask', async () => {
  const org = ward({}, { locks: [{ period: '2026', entry: 'e1', by: 'officer', at: JANUARY, asked: null, declined: null }] });
  const records: RecordDocument[] = [];
  renderPage(headWorld(records, { person: 'headA', now: JANUARY, org }), { '/nam/don-vi': UnitYearPage, '/nam': () => null }, '/nam/don-vi?nam=2026');
  expect(await screen.findByText('Năm 2026 đã khóa')).toBeTruthy();
  expect(screen.getByText('Cán bộ tổ chức hoặc người đứng đầu đề nghị mở lại.')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Khóa năm' })).toBeNull();
});
