import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { DeviceContext } from '#parts/app/device-context.ts';
import type { DeviceFacts } from '#parts/app/device-context.ts';
import { CODE, fakeChannel, fakeSettings } from '#tests/support/fake-channel.ts';
import type { FakeChannel } from '#tests/support/fake-channel.ts';
import { headWorld } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { NoticeSection } from './notice-section.tsx';

afterEach(cleanup);

const OFFLINE = { kind: 'unreachable', code: 'no-connection' } as const;
const OWN = { unit: 'u1', person: 'an', id: 'device0', endpoint: 'https://push.example/0' };
const PHONE = { id: 'device0', label: 'Chrome trên Android', since: '2026-03-01T00:00:00.000Z' };
const LOST = { id: 'lost', label: 'Edge trên Windows', since: '2026-01-05T00:00:00.000Z' };
const on = (devices = [PHONE], change: Partial<FakeChannel> = {}) => fakeChannel({
  permission: 'granted', subscription: { endpoint: OWN.endpoint, keys: { p256dh: 'p', auth: 'a' } }, mark: OWN, settings: fakeSettings({ push: { publicKey: 'KEY', devices } }), ...change,
});

function show(world: FakeChannel, app = headWorld([], { person: 'an' })) {
  const facts: DeviceFacts = {
    version: '1', room: async () => ({ persistence: 'unknown', used: null, quota: null }), channel: async () => world.channel,
  };
  const page = renderPage(app, { '/cai-dat': () => <DeviceContext value={facts}><NoticeSection /></DeviceContext> }, '/cai-dat');
  return { app, page };
}

const toggle = () => screen.findByRole('switch', { name: 'Báo việc trên máy này' });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the switch', () => {
  test('asks the person only after the tap, then shows the device in the list', async () => {
    const world = fakeChannel();
    const { page } = show(world);
    expect((await toggle()).getAttribute('aria-checked')).toBe('false');
    screen.getByText(/không có điểm, xếp loại hay tên người khác/);
    expect(world.asked).toEqual(['settings']);
    expect(await faultsOf(page.container)).toEqual([]);
    fireEvent.click(await toggle());
    await screen.findByText('máy này');
    expect((await toggle()).getAttribute('aria-checked')).toBe('true');
    expect(world.asked).toEqual(['settings', 'ask', 'subscribe KEY', 'add']);
    expect(await faultsOf(page.container)).toEqual([]);
  });

  test('off again, the list is empty', async () => {
    const world = on();
    show(world);
    await screen.findByText('máy này');
    fireEvent.click(await toggle());
    await waitFor(() => expect(screen.queryByText('Các máy đang nhận thông báo')).toBeNull());
    expect((await toggle()).getAttribute('aria-checked')).toBe('false');
    expect(world.subscription).toBeNull();
  });

  test.each<[string, Partial<FakeChannel>, RegExp]>([
    ['the browser is too old', { support: 'unsupported' }, /Dùng Chrome, Edge/],
    ['an iPhone has to install first', { support: 'install-first' }, /Thêm vào MH chính/],
    ['the browser blocks it', { permission: 'denied' }, /Cách bỏ chặn/],
    ['the operator has not switched it on', { settings: fakeSettings({ push: { publicKey: null, devices: [] } }) }, /Người vận hành máy chủ cần bật/],
  ])('%s: it says what to do instead', async (_, change, words) => {
    const { page } = show(fakeChannel(change));
    await screen.findByText(words);
    expect(screen.queryByRole('switch')).toBeNull();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  test.each<[string, Partial<FakeChannel>, RegExp]>([
    ['the person put the question away', { answer: 'default' }, /Bật lại và chọn “Cho phép”/],
    ['the person said no', { answer: 'denied' }, /Cách bỏ chặn/],
    ['the push service is not there', { reachable: false }, /Kiểm tra mạng rồi bật lại/],
  ])('%s', async (_, change, words) => {
    show(fakeChannel(change));
    fireEvent.click(await toggle());
    await screen.findByText(words);
  });

  test('a server that is gone meanwhile leaves it off, and says so', async () => {
    const world = fakeChannel();
    show(world);
    const button = await toggle();
    world.failing = OFFLINE;
    fireEvent.click(button);
    await screen.findByText(/Không kết nối được máy chủ/);
    expect((await toggle()).getAttribute('aria-checked')).toBe('false');
  });

  test('removed on another device, it is off here', async () => {
    show(on([]));
    expect((await toggle()).getAttribute('aria-checked')).toBe('false');
  });
});

describe('the devices', () => {
  test('a test goes to one of them', async () => {
    const world = on([PHONE, LOST]);
    show(world);
    fireEvent.click(await screen.findByRole('button', { name: 'Gửi thử đến Chrome trên Android' }));
    await screen.findByText(/Đã gửi thử/);
    expect(world.asked).toContain('test device0');
    world.failing = { kind: 'refused', code: 'push-failed' };
    click('Gửi thử đến Edge trên Windows');
    await screen.findByText(/Tắt rồi bật lại thông báo trên máy đó/);
  });

  test('a lost one is removed without touching this one', async () => {
    const world = on([PHONE, LOST]);
    show(world);
    fireEvent.click(await screen.findByRole('button', { name: 'Bỏ Edge trên Windows, từ 05/01/2026' }));
    await waitFor(() => expect(screen.queryByText('Edge trên Windows')).toBeNull());
    expect(world.asked).not.toContain('unsubscribe');
    click('Bỏ Chrome trên Android, từ 01/03/2026');
    await waitFor(() => expect(world.subscription).toBeNull());
  });
});

describe('when to be told', () => {
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

  test('all wishes go together', async () => {
    const world = fakeChannel();
    show(world);
    await screen.findByRole('form', { name: 'Nhắc vào lúc nào' });
    expect([field('Gửi lúc').value, field('Không báo từ').value, field('đến').value]).toEqual(['07:30', '20:00', '07:00']);
    fireEvent.change(field('Gửi lúc'), { target: { value: '08:15' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Báo ngay việc gấp' }));
    click('Lưu');
    await screen.findByText('Đã lưu.');
    expect(world.settings).toMatchObject({ digest: { at: '08:15' }, quiet: { from: '20:00', to: '07:00' }, urgent: false });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Bản tóm tắt mỗi sáng' }));
    expect(screen.queryByLabelText('Gửi lúc')).toBeNull();
    click('Lưu');
    await waitFor(() => expect(world.settings.digest).toEqual({ at: null }));
  });

  test('an emptied time is asked for', async () => {
    const world = fakeChannel();
    show(world);
    await screen.findByRole('form', { name: 'Nhắc vào lúc nào' });
    fireEvent.change(field('Không báo từ'), { target: { value: '' } });
    click('Lưu');
    await screen.findByText('Cần chọn giờ.');
    expect(world.asked).toEqual(['settings']);
  });

  test('without a network what was chosen stays, and comes back as a draft', async () => {
    const world = fakeChannel();
    const { app } = show(world);
    await screen.findByRole('form', { name: 'Nhắc vào lúc nào' });
    fireEvent.change(field('Gửi lúc'), { target: { value: '06:45' } });
    world.failing = OFFLINE;
    click('Lưu');
    await screen.findByText(/Những gì bạn nhập vẫn còn ở đây/);
    expect(field('Gửi lúc').value).toBe('06:45');
    await waitFor(() => expect(app.drafts.get('reminder-wishes')).toMatchObject({ at: '06:45' }));
    cleanup();
    show(world, app);
    await screen.findByText('Cần có mạng để xem và đổi cài đặt nhắc việc');
    world.failing = null;
    click('Thử lại');
    fireEvent.click(await screen.findByRole('button', { name: /Tiếp tục/ }));
    expect(field('Gửi lúc').value).toBe('06:45');
  });
});

describe('by e-mail', () => {
  const form = (name: string) => screen.findByRole('form', { name });

  test('an address is confirmed by its code, and given up again', async () => {
    const world = fakeChannel();
    const { page } = show(world);
    const address = await form('Nhắc việc qua e-mail');
    fireEvent.change(within(address).getByLabelText('Địa chỉ e-mail'), { target: { value: 'an' } });
    click('Gửi mã');
    await screen.findByText(/Cần một địa chỉ e-mail/);
    fireEvent.change(within(address).getByLabelText('Địa chỉ e-mail'), { target: { value: ' an@xa.gov.vn ' } });
    click('Gửi mã');
    await screen.findByText(/Đã gửi mã 6 chữ số đến an@xa.gov.vn/);
    expect(await faultsOf(page.container)).toEqual([]);
    const typeCode = (value: string) => fireEvent.change(screen.getByLabelText('Mã trong e-mail'), { target: { value } });
    typeCode('12');
    click('Xác nhận');
    await screen.findByText('Mã gồm 6 chữ số.');
    typeCode('000000');
    click('Xác nhận');
    await screen.findByText(/Mã không đúng hoặc đã hết hạn/);
    typeCode(CODE);
    click('Xác nhận');
    await screen.findByText('Đang gửi đến an@xa.gov.vn');
    click('Thôi nhận e-mail');
    await form('Nhắc việc qua e-mail');
    expect(world.settings.email).toEqual({ configured: true, address: null, confirmed: false });
  });

  test('a code that never came: another address', async () => {
    show(fakeChannel({ settings: fakeSettings({ email: { configured: true, address: 'sai@xa.gov.vn', confirmed: false } }) }));
    await screen.findByLabelText('Mã trong e-mail');
    click('Địa chỉ khác hoặc gửi lại mã');
    expect(within(await form('Nhắc việc qua e-mail')).getByLabelText<HTMLInputElement>('Địa chỉ e-mail').value).toBe('sai@xa.gov.vn');
  });

  test('a server without mail says so', async () => {
    show(fakeChannel({ settings: fakeSettings({ email: { configured: false, address: null, confirmed: false } }) }));
    await screen.findByText(/Máy chủ chưa gửi được e-mail/);
    expect(screen.queryByLabelText('Địa chỉ e-mail')).toBeNull();
  });
});
