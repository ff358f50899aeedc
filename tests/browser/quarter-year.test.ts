/**
 * The year's end of a ward that changed to quarters in October: somebody moved between divisions, somebody came with
 * results of his old unit, more people are excellent by points than the cap lets through (NĐ335 Điều 17.3, 19–21).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '#sync-server/demo/world.ts';
import { PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { SLOW_START, startClock } from '#tests/support/quarter-clock.ts';
import type { TestClock } from '#tests/support/quarter-clock.ts';
import { adopted, decidedAll, divisionsRated, doneWork, marksOf, openHistory } from '#tests/support/quarter-history.ts';
import type { History } from '#tests/support/quarter-history.ts';
import { addPost, click } from '#tests/support/quarter-screens.ts';
import { QUARTER_RULES } from '#tests/support/quarter-rules.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { allSent, fillDay, nameOf, openForm, openYear, region, saved, sees, signIn } from '#tests/support/screens.ts';

const YEAR = 2026;
const UNIT = 'Ủy ban nhân dân phường Minh Họa';
const NEW = 'Lò Thị Mới Về';
const moved = nameOf('motcua');
/** 5 of 30 points: a quarter of 75. */
const LOW = Object.fromEntries(Object.keys(FULL_MARKS).filter((line) => !['III.3', 'III.4'].includes(line)).map((line) => [line, '0']));

let clock: TestClock;
let history: History;
let own: Device;
let head: Device;
let officer: Device;
let chair: Device;
let newcomer: string;
/** Names proposed as excellent. */
let chosen: string[];

/** As the ward is after 2 November. */
function members(): Member[] {
  const { world } = history;
  const people = world.people.map((one): Member => (one.key === 'hc-desk-1' ? { ...one, division: 'kt' } : one));
  return [...people, { ...world.member('kt-food'), key: 'new', id: newcomer, name: NEW }];
}

/** September by months and October to December as a quarter, marked and confirmed for everybody. */
async function liveToDecember(): Promise<void> {
  const { world, tell } = history;
  const people = members();
  const before = world.people;
  const waiting = before.filter(({ key }) => ['kt-land', 'kt-trade', 'vx-head', 'vice-society', 'hc-desk-2'].includes(key));
  const isLow = ({ role, division, key }: Member) => role === 'staff' && division !== 'kt' && key !== 'organiser';
  const quarter = { period: '2026-Q4', day: '2026-12-03', confirmed: '2026-12-04' };
  await tell([
    ...doneWork(world, before.filter(({ key }) => key !== 'chair'), { period: '2026-09', due: '2026-09-30', days: ['2026-09-22', '2026-09-28', '2026-09-29'] }),
    ...marksOf(world, waiting, { period: '2026-08', day: '2026-09-22', confirmed: '2026-09-23' }),
    ...marksOf(world, before, { period: '2026-09', day: '2026-10-01', confirmed: '2026-10-02' }),
    ...doneWork(world, people.filter(({ key }) => key !== 'chair'), { period: '2026-Q4', due: '2026-12-03', days: ['2026-11-03', '2026-12-02', '2026-12-02'] }),
    ...marksOf(world, people.filter((one) => !isLow(one)), quarter),
    ...marksOf(world, people.filter(isLow), { ...quarter, marks: LOW }),
    ...divisionsRated(world, YEAR, '2026-12-07'),
  ]);
}

beforeAll(async () => {
  clock = await startClock('2026-09-21');
  history = openHistory(clock);
  await history.tell(adopted(history.world, QUARTER_RULES, '2026-10-01'));
  await clock.set('2026-11-02');
  const { url } = clock.server;
  [own, head, officer, chair] = await Promise.all([clock.open(url, PHONE), clock.open(url, TABLET), clock.open(url, TABLET), clock.open(url, TABLET)]);
  await Promise.all([signIn(own, 'motcua'), signIn(head, 'truongphong'), signIn(officer, 'tochuc'), signIn(chair, 'chutich')]);
}, SLOW_START);

afterAll(async () => {
  await history?.close();
  await Promise.all([own, head, officer, chair].map((device) => device?.close()));
  await clock?.server.stop();
});

describe('two people come into a division in November', () => {
  it('the officer moves one from the one-stop centre, and registers one with what his old unit sent', async () => {
    const { page } = officer;
    await page.goto('/nguoi');
    await page.getByRole('searchbox').first().fill(moved);
    await page.getByRole('button').filter({ hasText: moved }).first().click();
    await click(page, 'Kết thúc vị trí');
    const end = page.getByRole('form', { name: /^Kết thúc vị trí/ });
    await fillDay(end, 'Ngày cuối cùng', '01/11/2026');
    await end.getByLabel('Lý do (không bắt buộc)').fill('Điều động');
    await saved(end);
    await click(page, 'Thêm vị trí');
    await addPost(page.getByRole('form', { name: 'Thêm vị trí' }), 'NVCN-16', 'Phòng Kinh tế, Hạ tầng và Đô thị');
    await page.goto('/nguoi');
    await click(page, 'Thêm người');
    const add = page.getByRole('form', { name: 'Thêm người' });
    await add.getByLabel('Họ và tên').fill(NEW);
    await addPost(add, 'NVCN-18', 'Phòng Kinh tế, Hạ tầng và Đô thị');
    await openYear(page, YEAR, NEW);
    for (const [period, points, days] of [['Quý 1/2026', '80', '58'], ['Quý 2/2026', '80', '60'], ['Quý 3/2026', '80', '64'], ['Tháng 10/2026', '70', '22']] as const) {
      const brought = await openForm(page, 'Ghi kết quả đơn vị cũ gửi');
      await brought.getByLabel('Kỳ', { exact: true }).selectOption({ label: period });
      await brought.getByLabel('Điểm của kỳ (0–100)').fill(points);
      await brought.getByLabel('Số ngày làm việc ở đơn vị đó').fill(days);
      await brought.getByLabel('Tên đơn vị cũ').fill('Xã Cũ');
      await brought.getByLabel('Số văn bản').fill('CV 12');
      await saved(brought);
    }
    await allSent(page);
  });

  it('in December the means count the time really worked, in both units', async () => {
    newcomer = new URL(officer.page.url()).searchParams.get('nguoi')!;
    await clock.set('2026-12-08');
    await liveToDecember();
    const { page } = chair;
    await openYear(page, YEAR, NEW);
    // Nine months of 80 and October of 70 elsewhere, November and December of 100 here.
    await sees(page, '82,50');
    await sees(page, 'Xã Cũ gửi: 70,00 điểm, 22 ngày làm việc');
    await openYear(page, YEAR, moved);
    expect(await page.getByText('Xã Cũ').count()).toBe(0);
    await openYear(head.page, YEAR, moved);
    await page.goto(`/nam/don-vi?nam=${YEAR}`);
    await sees(page, 'Không ai còn thiếu điểm của tháng đã kết thúc.');
    // On maternity leave from May to October: the mean of the six months she worked (Điều 11.2).
    const mother = await page.getByRole('row').filter({ hasText: history.world.member('vx-health').name }).innerText();
    expect(mother).toContain('6/6');
    expect(mother).toContain('Hoàn thành tốt nhiệm vụ');
  });
});

describe('the cap', () => {
  it('is contested: the trial shows who is too many under 20%, and that 25% would do', async () => {
    const { page } = chair;
    const whole = region(page, 'Tỷ lệ xuất sắc').getByRole('listitem').filter({ hasText: 'Toàn cơ quan' });
    const [, allowed = 0, base = 0, candidates = 0] = (/Được đề nghị (\d+) = 20% × (\d+) .*: (\d+)$/m.exec(await whole.innerText()) ?? []).map(Number);
    const more = Math.floor(base / 4);
    expect(candidates).toBeGreaterThan(more);
    expect(more).toBeGreaterThan(allowed);
    const ticks = page.getByRole('checkbox', { name: /^Đề nghị xuất sắc: / });
    const names = (await ticks.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))).map((label) => label.replace(/^.*: /, ''));
    expect(names).toContain(moved);
    chosen = names.filter((name) => name !== moved).slice(0, more);
    for (const name of chosen) await page.getByRole('checkbox', { name: `Đề nghị xuất sắc: ${name}`, exact: true }).check();
    await whole.getByText(`vượt ${more - allowed} người`).waitFor();
    await page.getByLabel(/^Theo tỷ lệ 25%/).check();
    await whole.getByText('vừa đủ').waitFor();
    await sees(page, /^Cơ quan chưa có quyết định là tập thể xuất sắc/);
  });

  it('rises to 25% by a reasoned decision, which the officer records', async () => {
    const { page } = officer;
    await page.goto(`/nam/to-chuc?nam=${YEAR}`);
    await click(page, `Ghi quyết định của tỉnh: ${UNIT}`);
    const form = page.getByRole('form', { name: `Công nhận: ${UNIT}` });
    await form.getByLabel('Mức được công nhận').selectOption('Hoàn thành xuất sắc nhiệm vụ');
    await form.getByLabel(/^Tập thể có thành tích xuất sắc/).check();
    await form.getByLabel('Số quyết định').fill('77/QĐ-UBND tỉnh');
    await saved(form);
    await sees(page, 'Tập thể xuất sắc, áp dụng tỷ lệ 25%');
    await allSent(page);
  });

  it('the head’s proposal is changed by the Chair’s, and both stand with their reasons', async () => {
    await openYear(head.page, YEAR, moved);
    const first = await openForm(head.page, 'Đề nghị mức');
    await first.getByLabel('Mức đề nghị').selectOption('Hoàn thành xuất sắc nhiệm vụ');
    await first.getByLabel('Lý do đề nghị').fill('Điểm cao nhất phòng');
    await saved(first);
    await allSent(head.page);

    const { page } = chair;
    await click(page, /^Ghi đề nghị cho/);
    const form = page.getByRole('form', { name: 'Ghi đề nghị' });
    await form.getByLabel('Lý do đề nghị xuất sắc').fill('Thành tích nổi trội, theo biên bản họp');
    await form.getByLabel(/^Đề nghị mức Hoàn thành tốt nhiệm vụ/).check();
    await form.getByLabel('Lý do với những người không được chọn').fill('Hết chỗ trong tỷ lệ 25%');
    await form.getByRole('button', { name: 'Ghi đề nghị' }).click();
    await sees(page, `${moved}: đã ghi Hoàn thành tốt nhiệm vụ`);
    await sees(page, new RegExp(`^Đã đề nghị xuất sắc ${chosen.length}, được ${chosen.length}`));
    await openYear(page, YEAR, moved);
    await sees(page, 'Đổi đề nghị: Hoàn thành xuất sắc nhiệm vụ → Hoàn thành tốt nhiệm vụ');
    await sees(page, 'Lý do: Điểm cao nhất phòng');
    await sees(page, 'Lý do: Hết chỗ trong tỷ lệ 25%');
  });

  it('the Chair decides; everybody of the ward is decided before 15 December', async () => {
    await clock.set('2026-12-11', '16:00');
    const { page } = chair;
    const form = await openForm(page, 'Quyết định mức');
    await form.getByLabel('Số quyết định').fill('201/QĐ-UBND');
    expect(await form.getByLabel('Lý do', { exact: true }).inputValue()).toBe('Theo đề nghị: Hết chỗ trong tỷ lệ 25%');
    await saved(form);
    await allSent(page);
    await history.tell(decidedAll(history.world, members().filter(({ name }) => name !== moved), { year: YEAR, day: '2026-12-11', excellent: chosen }));
    await page.goto(`/nam/don-vi?nam=${YEAR}`);
    await sees(page, /quyết định (\d+)\/\1,/);
  });
});

describe('after the decision', () => {
  it('the official reads it, and petitions after Christmas', async () => {
    const { page } = own;
    await page.goto(`/nam?nam=${YEAR}`);
    await sees(page, /^Số 201\/QĐ-UBND/);
    await clock.set('2026-12-28');
    const form = await openForm(page, 'Gửi kiến nghị');
    await form.getByLabel('Nội dung kiến nghị').fill('Điểm của tôi đạt mức xuất sắc');
    await saved(form);
    await allSent(page);
  });

  it.each([
    ['2026-12-28', 'còn 7 ngày làm việc'], ['2026-12-31', 'còn 4 ngày làm việc'], ['2027-01-03', 'còn 4 ngày làm việc'], ['2027-01-06', 'còn 1 ngày làm việc'],
  ])('on %s both sides read: %s', async (day, left) => {
    await clock.set(day, '08:30');
    await Promise.all([own.page.goto(`/nam?nam=${YEAR}`), openYear(chair.page, YEAR, moved)]);
    for (const { page } of [own, chair]) await region(page, 'Kiến nghị').getByText(`trả lời đến hết 07/01/2027, ${left}`).waitFor();
  });

  it('the Chair does not uphold it, in time; the quarter is closed', async () => {
    const form = await openForm(chair.page, 'Trả lời kiến nghị');
    await form.getByLabel('Kết luận').selectOption('Không chấp nhận');
    await form.getByLabel('Lý do, căn cứ').fill('Đã hết tỷ lệ 25%');
    await saved(form);
    await allSent(chair.page);
    await region(own.page, 'Kiến nghị').getByText('đã trả lời đúng hạn').waitFor();
    await clock.set('2027-01-15');
    await officer.page.goto('/ky?ky=2026-Q4');
    await click(officer.page, 'Chốt kỳ');
    await click(officer.page, /^Chốt(, dù còn| kỳ này)/);
    await region(officer.page, 'Kỳ đã chốt').waitFor();
    await allSent(officer.page);
  });

  it('the officer closes the year: nothing more is written to it, and nobody is offered to', async () => {
    const { page } = officer;
    await page.goto(`/nam/don-vi?nam=${YEAR}`);
    const part = region(page, 'Khóa năm');
    await part.getByRole('button', { name: 'Khóa năm' }).click();
    await part.getByRole('button', { name: /^Khóa(, dù còn| năm này)/ }).click();
    await part.getByText(/^Năm đã khóa: /).waitFor();
    await allSent(page);
    const late = { actor: history.world.member('chair').id, kind: 'review', record: `${newcomer}.${YEAR}`, type: 'year.proposed.v1', data: { person: newcomer, year: YEAR, level: 'good', reason: 'Muộn' } } as const;
    await expect(history.tell([{ ...late, at: '2027-01-15 14:00' }])).rejects.toThrow('period-locked');

    await openYear(chair.page, YEAR, moved);
    await sees(chair.page, `Năm ${YEAR} đã khóa`);
    expect(await chair.page.getByRole('button', { name: /^(Thay thế quyết định|Ghi nhận xét|Đề nghị mức|Ghi nghỉ|Ghi căn cứ)/ }).count()).toBe(0);
    await region(own.page, 'Kiến nghị').getByRole('button', { name: 'Gửi kiến nghị' }).waitFor();
  });

  it('found wrong after that, the Chair asks to open the year, and the officer opens it', async () => {
    await clock.set('2027-01-29');
    await chair.page.getByText('Phát hiện quyết định này sai?').click();
    await region(chair.page, 'Quyết định xếp loại').getByRole('link', { name: 'Đến mục Khóa năm' }).click();
    const asking = region(chair.page, 'Khóa năm');
    await asking.getByRole('button', { name: 'Đề nghị mở lại năm' }).click();
    await asking.getByLabel('Lý do mở lại').fill('Bỏ sót thành tích của một người');
    await asking.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await asking.getByText(/^Cần một người khác có quyền/).waitFor();
    expect(await asking.getByRole('button').count()).toBe(0);
    await allSent(chair.page);

    const { page } = officer;
    await page.goto('/nhac-viec');
    await page.getByRole('link', { name: new RegExp(`đề nghị mở lại năm ${YEAR}`) }).click();
    const opening = region(page, 'Khóa năm');
    await opening.getByLabel('Lý do đồng ý mở').fill('Có căn cứ');
    await opening.getByRole('button', { name: 'Mở lại năm' }).click();
    await opening.getByText(/^Năm đang mở/).waitFor();
    await allSent(page);
  });

  it('found wrong, it is replaced by the managing agency, as the officer records; both stay before the official', async () => {
    await clock.set('2027-02-01');
    await openYear(chair.page, YEAR, moved);
    await sees(chair.page, /^Số 201/);
    expect(await chair.page.getByRole('button', { name: /^(Thay thế quyết định|Quyết định mức|Ghi quyết định thay thế)/ }).count()).toBe(0);
    const { page } = officer;
    await openYear(page, YEAR, moved);
    await page.getByText('Phát hiện quyết định này sai?').click();
    const ask = await openForm(page, 'Đề nghị cơ quan quản lý thay thế');
    await ask.getByLabel('Sai ở đâu, căn cứ nào').fill('Bỏ sót thành tích đã được công nhận');
    await saved(ask);
    await sees(page, 'đang chờ cơ quan quản lý');
    const form = await openForm(page, 'Ghi quyết định thay thế của cơ quan quản lý');
    await form.getByLabel('Mức quyết định').selectOption('Hoàn thành xuất sắc nhiệm vụ');
    await form.getByLabel('Số quyết định').fill('15/QĐ-UBND tỉnh');
    await form.getByLabel('Lý do', { exact: true }).fill('Bỏ sót thành tích');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân tỉnh Mẫu');
    await saved(form);
    await allSent(page);
    const decisions = region(own.page, 'Quyết định xếp loại').getByRole('listitem');
    await decisions.filter({ hasText: 'Cơ quan ban hành: Ủy ban nhân dân tỉnh Mẫu' }).first().waitFor();
    expect(await decisions.first().innerText()).toContain('Đang có hiệu lực');
    await decisions.filter({ hasText: 'Số 201/QĐ-UBND' }).filter({ hasText: 'Đã được thay bằng quyết định số 15/QĐ-UBND tỉnh' }).first().waitFor();
    await region(page, 'Quyết định xếp loại').getByText(/^Đã xem/).first().waitFor();
    expect([...own.errors, ...head.errors, ...officer.errors, ...chair.errors]).toEqual([]);
  });
});
