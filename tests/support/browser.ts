/** Devices for browser tests: real Chromium with a profile of its own that survives a restart. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

export const PHONE = { width: 390, height: 844 } as const;
export const TABLET = { width: 1024, height: 768 } as const;

export interface Device {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything the page logged as an error, for a test to look at in the end. */
  readonly errors: string[];
  /** Closes the browser and opens it again on the same profile: a cold start. */
  restart(path?: string): Promise<Device>;
  close(): Promise<void>;
}

interface DeviceOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Fingers instead of a mouse. */
  readonly touch?: boolean;
  /** CPU slowdown factor. */
  readonly slowdown?: number;
}

export function chromiumPath(): string {
  const found = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  if (!found) throw new Error('Chromium is missing: install the package "chromium", or name it by CHROMIUM=/path');
  return found;
}

async function launch(profile: string, url: string, options: DeviceOptions): Promise<Device> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    args: FLAGS,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: options.viewport ?? PHONE,
    hasTouch: options.touch ?? false,
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    baseURL: url,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  if (options.slowdown) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: options.slowdown });
  }
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    page,
    context,
    errors,
    restart: async (path = '/') => {
      await context.close();
      const again = await launch(profile, url, options);
      await again.page.goto(path);
      return again;
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** A new device: an empty profile that talks to `url`. */
export function openDevice(url: string, options: DeviceOptions = {}): Promise<Device> {
  return launch(mkdtempSync(join(tmpdir(), 'device-')), url, options);
}
