import { setNonce } from 'get-nonce';

/** The word by which style elements are let in by the content policy; empty where the page is served without one. */
export const styleNonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// By this one the locking of the page behind a dialog takes it.
setNonce(styleNonce);
