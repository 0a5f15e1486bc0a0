import type { WebFrameMain } from 'electron';
import { isOwnPage } from './scheme.ts';

/** Throws unless a message comes from the top frame of the app's own page. */
export function assertOwnPage(event: { readonly senderFrame: WebFrameMain | null }): void {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || !isOwnPage(frame.url)) {
    throw new Error('A message from elsewhere than the page is refused');
  }
}
