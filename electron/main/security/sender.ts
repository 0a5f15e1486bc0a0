import type { WebFrameMain } from 'electron';
import { isOwnPage } from './scheme.ts';

/** Whether a message comes from the top frame of the app's own page. */
export function isFromOwnPage(event: { readonly senderFrame: WebFrameMain | null }): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
