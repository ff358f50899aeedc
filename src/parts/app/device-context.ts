/** What the settings tell about this device: main's composition root provides it. */
import { createContext, useContext } from 'react';
import type { ReminderChannel } from '#app/device-notices.ts';

export interface DeviceFacts {
  /** Build of the app, e.g. '0.1.0'. */
  readonly version: string;
  /** Asks the browser to keep the data, and how much room there is (bytes). */
  readonly room: () => Promise<{
    readonly persistence: 'persistent' | 'may-be-cleared' | 'unknown';
    readonly used: number | null;
    readonly quota: number | null;
  }>;
  /** Reminders outside of the page; fails where its files cannot be fetched. */
  readonly channel: () => Promise<ReminderChannel>;
}

export const DeviceContext = createContext<DeviceFacts | null>(null);

/** @throws outside of the signed-in part of the page */
export function useDevice(): DeviceFacts {
  const device = useContext(DeviceContext);
  if (!device) throw new Error('no device facts provided');
  return device;
}
