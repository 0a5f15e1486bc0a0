import type { ReactNode } from 'react';
import { type Dialogs as AllDialogs, DialogsContext } from '../people/dialogs.ts';
import { features } from './features.ts';

/** Lets everything in it open the dialogs of all features. */
export function Dialogs({ children }: { children: ReactNode }) {
  const { contacts, exports, imports, insights, pictures, pipeline } = features;
  const dialogs: AllDialogs = {
    ...contacts.useDialogs(),
    ...exports.useDialogs(),
    ...imports.useDialogs(),
    ...insights.useDialogs(),
    ...pictures.useDialogs(),
    ...pipeline.useDialogs(),
  };
  return <DialogsContext value={dialogs}>{children}</DialogsContext>;
}
