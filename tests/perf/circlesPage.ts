import type { Page } from '@playwright/test';
import type { WebHost } from '../../scripts/webHost.ts';

export const viewport = { width: 1280, height: 900 };

/** The address of the rings of a host. */
export function circlesAddress(host: WebHost): string {
  const address = new URL(host.url);
  address.pathname = '/circles';
  return address.href;
}

/** Waits for everybody: rings may be drawn before the people are known, and the title of the screen counts them. */
export async function peopleShown(page: Page, size: number): Promise<void> {
  await page.waitForFunction(
    (count) => {
      const title = document.querySelector('h1')?.textContent ?? '';
      return (count === 0 && title !== '') || title.replaceAll(/\D/g, '').includes(String(count));
    },
    size,
    { polling: 'raf', timeout: 120_000 },
  );
}
