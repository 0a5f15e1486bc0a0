import type { Feature } from '../feature.ts';
import { useImportDialog } from './useImportDialog.tsx';

/** Contacts out of files. */
export const imports = {
  useDialogs: () => ({ importContacts: useImportDialog() }),
} as const satisfies Feature;
