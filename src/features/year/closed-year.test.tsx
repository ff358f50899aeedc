import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { headWorld } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { YearPage } from './year-page.tsx';

// A canvas draws nothing here; the list of months says the same.
vi.mock('./months-chart.tsx', () => ({ MonthsChart: () => null }));
// Typing and checking accessibility are slow where the machine has other work.
vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

const NOW = '2027-01-18T02:00:00.000Z';
const LOCK = { period: '2026', entry: 'e1', by: 'officer', at: '2027-01-15T02:00:00.000Z', asked: null, declined: null };
const AT = '2026-12-10T02:00:00.000Z';
const an = { person: 'an', year: 2026 };

type Told = readonly [actor: string, type: string, data: Record<string, unknown>];
const DECIDED: Told = ['chair', 'decided', { ...an, decision: 'd1', level: 'good', document: 'QĐ 7', on: '2026-12-10', average: null, replaces: null }];
const PETITIONED: Told = ['an', 'petitioned', { ...an, petition: 'k1', decision: 'd1', text: 'Xem lại' }];
const UPHELD: Told = ['chair', 'petitionAnswered', { petition: 'k1', upheld: true, reason: 'Đúng' }];
const ASKED: Told = ['officer', 'replacementAsked', { ...an, decision: 'd1', reason: 'Khai sai' }];
const FACTS: readonly Told[] = [
  ['officer', 'leaveRecorded', { ...an, leave: 'l1', kind: 'sick', from: '2026-05-04', to: '2026-05-08' }],
  ['officer', 'groundRecorded', { ...an, ground: 'g1', code: '20.4.c', document: 'QĐ 1' }],
];

function show(viewer: string, told: readonly Told[], lock: object = {}) {
  const story = told.map(([actor, type, data]) => entry('review', 'an.2026', actor, `year.${type}.v1`, AT, data));
  const app = headWorld([recordOf('review', 'an.2026', received(story))], { person: viewer, now: NOW, org: ward({}, { locks: [{ ...LOCK, ...lock }] }) });
  const at = viewer === 'an' ? '/nam?nam=2026' : '/nam?nam=2026&nguoi=an';
  const page = renderPage(app, { '/nam': YearPage, '/diem/$period': () => null, '/nam/don-vi': () => <p>unit</p> }, at);
  return { app, page, user: userEvent.setup() };
}

const section = async (name: string) => within(await screen.findByRole('region', { name }));
/** Buttons that write, in the order of the page. */
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent ?? '').filter((text) => !/^(Xem|Mở|Ẩn)/.test(text));

describe('a closed year of somebody', () => {
  it.each<[string, readonly Told[], string[]]>([
    ['chair', FACTS, []],
    ['officer', FACTS, []],
    ['headA', FACTS, []],
    ['an', FACTS, []],
    ['officer', [...FACTS, DECIDED, PETITIONED], []],
    ['chair', [...FACTS, DECIDED, PETITIONED], ['Trả lời kiến nghị']],
    ['an', [...FACTS, DECIDED], ['Gửi kiến nghị']],
  ])('%s is offered what the server still takes (%#)', async (viewer, told, expected) => {
    const { page } = show(viewer, told);
    expect(await screen.findByText('Năm 2026 đã khóa')).toBeTruthy();
    expect(screen.getByText(/^Cán bộ tổ chức khóa lúc .*muốn sửa điều khác thì đề nghị mở lại năm\.$/)).toBeTruthy();
    await section('Nghỉ, căn cứ, kết quả từ đơn vị khác');
    expect(buttons()).toEqual(expected);
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('the official sees his decision and petitions as ever', async () => {
    const { app, user } = show('an', [DECIDED]);
    await vi.waitFor(() => expect(app.written.map(({ type }) => type)).toEqual(['year.decisionSeen.v1']));
    await user.click(await screen.findByRole('button', { name: 'Gửi kiến nghị' }));
    const form = within(await screen.findByRole('form', { name: 'Gửi kiến nghị' }, { timeout: 10_000 }));
    await user.type(form.getByLabelText('Nội dung kiến nghị'), 'Xem lại');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    await vi.waitFor(() => expect(app.written.at(-1)?.type).toBe('year.petitioned.v1'));
    expect(screen.getByText('Cán bộ tổ chức hoặc người đứng đầu đề nghị mở lại.')).toBeTruthy();
  });

  it('upholding a petition says that the year is opened first, with the way there', async () => {
    const { app, user, page } = show('chair', [DECIDED, PETITIONED]);
    await user.click(await screen.findByRole('button', { name: 'Trả lời kiến nghị' }));
    const form = within(await screen.findByRole('form', { name: 'Trả lời kiến nghị' }, { timeout: 10_000 }));
    await user.selectOptions(form.getByLabelText('Kết luận'), 'Chấp nhận kiến nghị');
    await user.type(form.getByLabelText('Lý do, căn cứ'), 'Đúng');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    const decision = await section('Quyết định xếp loại');
    expect(await decision.findByText(/^Kiến nghị đã được chấp nhận nhưng năm đã khóa: mở lại năm trước/)).toBeTruthy();
    expect(app.written.at(-1)?.type).toBe('year.petitionAnswered.v1');
    expect(screen.queryByRole('button', { name: 'Thay thế quyết định' })).toBeNull();
    expect(screen.queryByText(/hãy ban hành quyết định thay thế/)).toBeNull();
    await user.click(decision.getByRole('link', { name: 'Đến mục Khóa năm' }));
    await vi.waitFor(() => expect(page.address()).toBe('/nam/don-vi?nam=2026#khoa-nam'));
  });

  it.each<[string, string, readonly Told[], RegExp, boolean]>([
    ['upheld, to the official himself', 'an', [DECIDED, PETITIONED, UPHELD], /^Kiến nghị đã được chấp nhận nhưng năm đã khóa/, false],
    ['21.3: asked, to the officer', 'officer', [DECIDED, ASKED], /^Đang có đề nghị thay thế nhưng năm đã khóa/, true],
    ['21.3: asked, to his head', 'headA', [DECIDED, ASKED], /^Đang có đề nghị thay thế nhưng năm đã khóa/, false],
    ['closed without a decision, to the Chair', 'chair', [], /^Năm đã khóa khi chưa có quyết định/, true],
    ['found wrong, to the Chair', 'chair', [DECIDED], /^Năm đã khóa: mở lại năm trước, rồi đề nghị/, true],
  ])('%s', async (_, viewer, told, words, way) => {
    show(viewer, told);
    const decision = await section('Quyết định xếp loại');
    expect(decision.getByText(words)).toBeTruthy();
    expect(decision.queryAllByRole('link', { name: 'Đến mục Khóa năm', hidden: true })).toHaveLength(way ? 1 : 0);
  });

  it('a request to open it is told to everybody', async () => {
    show('headA', [], { asked: { entry: 'a1', by: 'chair', at: NOW, reason: 'Kiến nghị đúng' } });
    expect(await screen.findByText('Chủ tịch đã đề nghị mở lại, đang chờ người thứ hai quyết định.')).toBeTruthy();
  });

  it('another year closed changes nothing', async () => {
    show('officer', FACTS, { period: '2025' });
    expect(await screen.findByRole('button', { name: 'Ghi nghỉ' })).toBeTruthy();
    expect(screen.queryByText(/đã khóa/)).toBeNull();
  });
});
