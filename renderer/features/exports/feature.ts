import type { Feature } from '../feature.ts';
import { useEraseDialog } from './useEraseDialog.tsx';
import { useExportDialog } from './useExportDialog.tsx';

/** The ways out: files of contacts or of the whole workspace, and erasing somebody for good. */
export const exports = {
  useDialogs: () => ({ exportContacts: useExportDialog(), eraseContact: useEraseDialog() }),
} as const satisfies Feature;
