import type { WebContents } from 'electron';
import { openExternalLink } from './externalLinks.ts';

/** Refuses every window a page wants to open; links that go elsewhere open outside the app. */
export function guardWindowOpen(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openExternalLink(url);
    return { action: 'deny' };
  });
}
