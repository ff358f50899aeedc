import { describe, expect, it } from 'vitest';
import { fakeChannel, fakeSettings } from '#tests/support/fake-channel.ts';
import type { FakeChannel } from '#tests/support/fake-channel.ts';

const OWN = { unit: 'u1', person: 'an', id: 'device0', endpoint: 'https://push.example/0' };
const KEYS = { endpoint: OWN.endpoint, keys: { p256dh: 'p', auth: 'a' } };
const LISTED = fakeSettings({ push: { publicKey: 'KEY', devices: [{ id: 'device0', label: 'Chrome trên Android', since: '2026-03-01T00:00:00.000Z' }] } });
const on = (change: Partial<FakeChannel> = {}) => fakeChannel({ permission: 'granted', subscription: KEYS, mark: OWN, settings: LISTED, ...change });
const OFFLINE = { kind: 'unreachable', code: 'no-connection' } as const;

describe('what this device can do', () => {
  it.each<[string, FakeChannel, string]>([
    ['an old browser', fakeChannel({ support: 'unsupported' }), 'unsupported'],
    ['an iPhone in the browser', fakeChannel({ support: 'install-first' }), 'install-first'],
    ['blocked by the person', fakeChannel({ permission: 'denied' }), 'denied'],
    ['never asked', fakeChannel(), 'off'],
    ['on', on(), 'on'],
    ['allowed, without a subscription', on({ subscription: null }), 'off'],
    ['with a subscription the server was not told of', on({ mark: { ...OWN, endpoint: 'https://push.example/old' } }), 'off'],
    ['with a colleague’s subscription', on({ mark: { ...OWN, person: 'binh' } }), 'off'],
    ['blocked after it was on', on({ permission: 'denied' }), 'denied'],
  ])('%s', async (_, { channel }, expected) => expect(await channel.device.state()).toBe(expected));
});

describe('switching it on', () => {
  it('asks the person, then the push service, then tells the server', async () => {
    const world = fakeChannel();
    expect(await world.channel.device.turnOn('KEY')).toMatchObject({ ok: true, settings: { push: { devices: [{ id: 'device1', label: 'Chrome trên Android' }] } } });
    expect(world.asked).toEqual(['ask', 'subscribe KEY', 'add']);
    expect(world.mark).toEqual({ unit: 'u1', person: 'an', id: 'device1', endpoint: 'https://push.example/1' });
    expect(await world.channel.device.state()).toBe('on');
  });

  it.each([['denied', 'denied'], ['default', 'dismissed']] as const)('goes no further when the person’s answer is %s', async (answer, reason) => {
    const world = fakeChannel({ answer });
    expect(await world.channel.device.turnOn('KEY')).toEqual({ ok: false, reason });
    expect(world.asked).toEqual(['ask']);
  });

  it('says when the push service gave nothing', async () => {
    expect(await fakeChannel({ reachable: false }).channel.device.turnOn('KEY')).toEqual({ ok: false, reason: 'no-push' });
  });

  it('leaves no silent subscription when the server does not take it', async () => {
    const world = fakeChannel({ failing: OFFLINE });
    expect(await world.channel.device.turnOn('KEY')).toMatchObject({ ok: false, kind: 'unreachable' });
    expect(world).toMatchObject({ subscription: null, mark: null });
  });
});

describe('switching it off, and signing out', () => {
  it('ends it on the device first, then on the server', async () => {
    const world = on();
    expect(await world.channel.device.turnOff()).toMatchObject({ ok: true, value: { push: { devices: [] } } });
    expect(world.asked).toEqual(['unsubscribe', 'remove device0']);
    expect(world).toMatchObject({ subscription: null, mark: null });
  });

  it('ends it on the device without a network too', async () => {
    const world = on({ failing: OFFLINE });
    expect(await world.channel.device.turnOff()).toMatchObject({ ok: false });
    expect(world).toMatchObject({ subscription: null, mark: null });
    expect(await world.channel.device.state()).toBe('off');
  });

  it('asks the server for nothing that was another person’s', async () => {
    const world = on({ mark: { ...OWN, person: 'binh' } });
    expect(await world.channel.device.turnOff()).toBeNull();
    expect(world.asked).toEqual(['unsubscribe']);
  });
});

describe('when the app is opened', () => {
  it.each<[string, FakeChannel, readonly string[], object]>([
    ['nothing was ever switched on', fakeChannel({ subscription: KEYS }), [], { subscription: KEYS }],
    ['all is as it was', on(), [], { subscription: KEYS, mark: OWN }],
    ['another person uses the device: his colleague’s notices end', on({ mark: { ...OWN, person: 'binh' } }), ['unsubscribe'], { subscription: null, mark: null }],
    ['the permission was taken away', on({ permission: 'denied' }), ['unsubscribe'], { mark: null }],
    ['the browser changed the subscription', on({ subscription: { ...KEYS, endpoint: 'https://push.example/new' } }), ['add', 'remove device0'], { mark: { ...OWN, id: 'device1', endpoint: 'https://push.example/new' } }],
    ['the browser dropped it', on({ subscription: null }), ['settings', 'subscribe KEY', 'add', 'remove device0'], { mark: { ...OWN, id: 'device1', endpoint: 'https://push.example/1' } }],
    ['dropped, without a network: the next opening tries again', on({ subscription: null, failing: OFFLINE }), ['settings'], { mark: OWN }],
    ['dropped, and the operator has switched push off', on({ subscription: null, settings: fakeSettings({ push: { publicKey: null, devices: [] } }) }), ['settings'], { mark: OWN }],
  ])('%s', async (_, world, asked, after) => {
    await world.channel.device.renew();
    expect(world.asked).toEqual(asked);
    expect(world).toMatchObject(after);
  });
});
