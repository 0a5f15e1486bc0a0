import type { WebContents } from 'electron';
import { openExternalLink } from './externalLinks.ts';
import { isOwnPage } from './scheme.ts';

/** Keeps a window on the app's own page, whatever it is told to load; links elsewhere open outside. */
export function guardNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isOwnPage(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame) openExternalLink(event.url);
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
