import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ColleaguesAnswer } from '#app/app.ts';
import type { AdoptedProfile } from '#domain/organisation/unit.ts';
import type { ShownColleagues } from '#domain/protocol/colleagues.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import type { ColleagueView } from '#domain/profiles/rule-profile.ts';
import { ruleText } from '#domain/profiles/rule-text.ts';
import { sayIn, useLanguage } from '#ui/language.ts';
import { headWorld } from '#tests/support/head-world.ts';
import { quartersFrom } from '#tests/support/quarter-rules.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { ward } from '#tests/support/story.ts';
import { ColleaguesPage } from './colleagues-page.tsx';
import { colleagueWords } from './words.ts';

vi.setConfig({ testTimeout: 20_000 });
afterEach(() => {
  cleanup();
  useLanguage.setState({ language: 'vi' });
});

const AT = '2026-03-16T01:30:00.000Z';
const UNIT: ShownColleagues = {
  setting: 'unit',
  rows: [
    { person: 'headA', hours: '9.5', jobs: 3, done: 1 }, { person: 'binh', hours: '7.0', jobs: 40, done: 39 },
    { person: 'an', hours: null, jobs: 12, done: 4 }, { person: 'ghost', hours: '8.0', jobs: 1, done: 1 },
  ],
};
const WORDS: ShownColleagues = {
  setting: 'words',
  rows: [
    { person: 'binh', hours: 'more', jobs: 'less', done: 'similar' }, { person: 'an', hours: null, jobs: 'similar', done: 'similar' },
    { person: 'headA', hours: 'similar', jobs: 'more', done: 'more' },
  ],
};

const shown = (table: ShownColleagues, copy = false): ColleaguesAnswer => ({ ok: true, table, at: AT, copy });
const under = (colleagues: ColleagueView, from = '2025-12-01'): AdoptedProfile => ({
  rules: { ...ND335, name: 'Quy tắc của phường', nameEn: 'Rules of the ward', visibility: { colleagues } }, from, decision: '02/QĐ-UBND',
});

function open(answer: ColleaguesAnswer | ((period: string) => Promise<ColleaguesAnswer>), profiles: readonly AdoptedProfile[] = [under('unit')]) {
  const colleagues = vi.fn(typeof answer === 'function' ? answer : async () => answer);
  const app = { ...headWorld([], { person: 'an', org: ward({}, { profiles }) }), colleagues };
  return { colleagues, page: renderPage(app, { '/dong-nghiep': ColleaguesPage, '/quy-tac': () => <p>quy tắc</p> }, '/dong-nghiep') };
}

const lines = async () => (await screen.findAllByRole('rowheader')).map((head) => head.querySelector('.row-title')!.textContent);
const cells = (name: RegExp) => within(screen.getByRole('rowheader', { name }).closest('tr')!).getAllByRole('cell').map(({ textContent }) => textContent);
const periods = () => within(screen.getByRole('group', { name: 'Kỳ' })).getAllByRole('button').map(({ textContent }) => textContent);

describe('figures', () => {
  it('stand by name, with hours of a day, jobs and those done; nobody is ranked', async () => {
    const { page } = open(shown(UNIT));
    expect(await lines()).toEqual(['An (bạn)', 'Bình', 'Người chưa có trên máy này', 'Trưởng phòng A']);
    expect([cells(/^An/), cells(/^Bình/)]).toEqual([['chưa có', '12', '4'], ['7,0', '40', '39']]);
    expect(screen.getByText('4 người, xếp theo tên, không xếp hạng')).toBeTruthy();
    expect(screen.getByText('Số liệu lúc 08:30 16/03')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Giờ|Việc|Đã xong/ })).toBeNull();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('are searched without diacritics', async () => {
    const user = userEvent.setup();
    open(shown(UNIT));
    await user.type(await screen.findByRole('searchbox'), 'truong phong');
    expect(await lines()).toEqual(['Trưởng phòng A']);
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'khong ai ca');
    expect(screen.getByText('Không có ai khớp. Thử bớt chữ.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('of too few people are not shown, with the reason', async () => {
    open(shown({ setting: 'unit', rows: [] }));
    expect(await screen.findByText('Chưa đủ dữ liệu')).toBeTruthy();
    expect(screen.getByText(/ít nhất 3 người/)).toBeTruthy();
  });
});

it('words come with their bounds, and without a figure', async () => {
  const { page } = open(shown(WORDS), [under('words')]);
  expect(await lines()).toEqual(['An (bạn)', 'Bình', 'Trưởng phòng A']);
  expect([cells(/^An/), cells(/^Bình/)]).toEqual([['chưa có', 'tương đương', 'tương đương'], ['nhiều hơn', 'ít hơn', 'tương đương']]);
  expect(screen.getByText(/dưới 80% là “ít hơn”, trên 120% là “nhiều hơn”/)).toBeTruthy();
  expect(within(screen.getByRole('table')).queryByText(/\d/)).toBeNull();
  expect(await faultsOf(page.container)).toEqual([]);
});

it.each(['vi', 'en'] as const)('the rules name the same words (%s)', (language) => {
  const told = ruleText(under('words').rules, language).find(({ key }) => key === 'visibility')!.lines[0]!.text;
  const say = sayIn(language, colleagueWords);
  expect(told).toContain(`(${say('more')}, ${say('similar')}, ${say('less')})`);
});

it('English is complete', async () => {
  useLanguage.setState({ language: 'en' });
  open(shown(WORDS), [under('words')]);
  expect(await screen.findByRole('heading', { level: 1, name: 'Colleagues' })).toBeTruthy();
  expect((await screen.findByRole('rowheader', { name: /^Bình/ })).closest('tr')!.textContent).toContain('more');
  expect(screen.getByText(/under “Rules of the ward”, adopted from 01\/12\/2025 \(decision: 02\/QĐ-UBND\)/)).toBeTruthy();
});

describe('the levels of a year (Điều 21.1.đ, 21.2.đ)', () => {
  const LEVELS: ShownColleagues = { setting: 'levels', rows: [{ person: 'binh', level: 'excellent' }, { person: 'an', level: 'good' }] };
  const published = (colleagues: ColleagueView): AdoptedProfile => ({ ...under(colleagues), rules: { ...under(colleagues).rules, visibility: { colleagues, yearLevels: true } } });

  it('stand alone by name where nothing else is shown; why one sees them is said', async () => {
    const { page, colleagues } = open(shown(LEVELS), [published('own')]);
    expect(await lines()).toEqual(['An (bạn)', 'Bình']);
    expect([cells(/^An/), cells(/^Bình/)]).toEqual([['Hoàn thành tốt nhiệm vụ'], ['Hoàn thành xuất sắc nhiệm vụ']]);
    expect([colleagues.mock.calls, periods()]).toEqual([[['2026']], ['năm 2026']]);
    expect(screen.getByText(/công khai trong đơn vị.*“Quy tắc của phường” áp dụng từ 01\/12\/2025/)).toBeTruthy();
    expect(screen.getByText('Điểm, lý do, nhận xét và kiến nghị không bao giờ hiện ở đây.')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('come after the months where these are shown too', async () => {
    const { colleagues } = open(async (period) => shown(period === '2026' ? LEVELS : UNIT), [published('unit')]);
    await lines();
    expect(periods().at(-1)).toBe('năm 2026');
    await userEvent.click(screen.getByRole('button', { name: 'năm 2026' }));
    expect(await screen.findByText('Hoàn thành xuất sắc nhiệm vụ')).toBeTruthy();
    expect(colleagues.mock.calls.at(-1)).toEqual(['2026']);
  });

  it('are not there yet: it is said when they come', async () => {
    open(shown({ setting: 'levels', rows: [] }), [published('own')]);
    expect(await screen.findByText('Chưa có mức nào được công khai')).toBeTruthy();
  });

  it('without the head’s choice no year is offered', async () => {
    open(shown(UNIT), [under('unit')]);
    await lines();
    expect(periods().filter((name) => name?.startsWith('năm'))).toEqual([]);
  });
});

describe('who set this', () => {
  it('is said with the decision and a link to the rules; reviews, scores and evidence are never here', async () => {
    const { page } = open(shown(UNIT));
    expect(await screen.findByText(/“Quy tắc của phường” áp dụng từ 01\/12\/2025 \(quyết định: 02\/QĐ-UBND\)/)).toBeTruthy();
    expect(screen.getByText('Phiếu đánh giá, điểm và minh chứng không bao giờ hiện ở đây.')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Xem bộ quy tắc' }));
    expect(page.address()).toBe('/quy-tac');
  });

  it.each([
    ['nothing adopted', []], ['closed', [under('own')]], ['opened only from April on', [under('unit', '2026-04-01')]],
  ])('%s: the page says so, and asks nobody', async (_what, profiles) => {
    const { colleagues } = open(shown(UNIT), profiles);
    expect(await screen.findByText('Mỗi người chỉ thấy của mình')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Xem bộ quy tắc' })).toBeTruthy();
    expect(colleagues).not.toHaveBeenCalled();
  });
});

describe('the period', () => {
  it('is chosen among the last ones whose rules show something, and each is asked for once', async () => {
    const { colleagues } = open(async (period) => shown(period === '2026-02' ? WORDS : UNIT), [under('words', '2026-02-01'), under('unit', '2026-03-01')]);
    await lines();
    expect(periods()).toEqual(['tháng 03/2026', 'tháng 02/2026']);
    await userEvent.click(screen.getByRole('button', { name: 'tháng 02/2026' }));
    expect(await screen.findByText(/mức giữa/)).toBeTruthy();
    expect(colleagues.mock.calls).toEqual([['2026-03'], ['2026-02']]);
  });

  it('is a quarter where people are scored by quarters', async () => {
    const { colleagues } = open(shown(UNIT), quartersFrom('2026-01-01', { visibility: { colleagues: 'unit' } }));
    await lines();
    expect([periods(), colleagues.mock.calls]).toEqual([['quý 1/2026'], [['2026-Q1']]]);
  });

  it('an answer that comes late for another period is not shown', async () => {
    let answerLate: (answer: ColleaguesAnswer) => void = () => undefined;
    const late = new Promise<ColleaguesAnswer>((resolve) => {
      answerLate = resolve;
    });
    open((period) => (period === '2026-03' ? late : Promise.resolve(shown(WORDS))), [under('words', '2026-02-01')]);
    await userEvent.click(await screen.findByRole('button', { name: 'tháng 02/2026' }));
    await screen.findByText(/mức giữa/);
    await act(async () => answerLate(shown(UNIT)));
    expect(screen.queryByText('39')).toBeNull();
  });
});

describe('where there is no answer', () => {
  it('the copy on the device says its age', async () => {
    open(shown(UNIT, true));
    expect(await screen.findByText(/Bản lưu trên máy lúc 08:30 16\/03/)).toBeTruthy();
    expect(await lines()).toContain('Bình');
  });

  it.each([
    ['hidden', 'Mỗi người chỉ thấy của mình'], ['not-member', 'Hôm nay bạn không giữ vị trí nào tại đơn vị'],
  ] as const)('%s is told, with nothing to try again', async (reason, title) => {
    open({ ok: false, reason });
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Thử lại' })).toBeNull();
  });

  it.each([
    ['offline', 'Chưa có bản nào của kỳ này trên máy'], ['failed', 'Máy chủ không trả số liệu của kỳ này'],
  ] as const)('%s says what is safe and can be tried again', async (reason, title) => {
    const answers: ColleaguesAnswer[] = [{ ok: false, reason }, shown(UNIT)];
    const { page } = open(async () => answers.shift()!);
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText(/vẫn an toàn trên máy này/)).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await lines()).toContain('Bình');
  });

  it('code that could not be fetched is a failure to try again, never an empty page', async () => {
    open(async () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
    expect(await screen.findByText('Máy chủ không trả số liệu của kỳ này')).toBeTruthy();
  });
});
