import { createContext, use } from 'react';
import type { ExportFormat } from '../../shared/model/export.ts';
import type { Choice } from './choices.ts';

/** Which wave of which insight is about to be marked as sent. */
export interface WaveToSend {
  readonly insight: string;
  readonly wave: string;
}

/** Of whom a file can be made: always of everybody, and of these; or of one person alone. */
export interface WhoLeaves {
  /** uids of those in the list as it is now. */
  readonly shown?: readonly string[];
  readonly selected?: readonly string[];
  readonly person?: Choice;
  /** uids of those of whom only the consent is told, as a table. */
  readonly consent?: readonly string[];
  /** What the dialog begins with. */
  readonly format?: ExportFormat;
}

/**
 * The dialogs that are opened from other places than the feature they belong to. That feature makes them
 * (`useDialogs` of its `feature.ts`); whoever opens one knows only what is said here.
 */
export interface Dialogs {
  newContact(): void;
  importContacts(): void;
  exportContacts(who: WhoLeaves): void;
  /** Erases somebody for good, after asking. */
  eraseContact(contact: Choice): void;
  /** Logs contact, with these people filled in. */
  logContact(contacts: readonly Choice[]): void;
  newInsight(): void;
  /** Shows who gets a wave before it is marked as sent. */
  sendWave(wave: WaveToSend): void;
  newDeal(): void;
  /** Makes a picture of the drawing on the screen, or of the circles where there is none. */
  savePicture(): void;
  /** Shows the same drawing on the whole screen, without names. */
  present(): void;
}

/** Filled in by the app, from all features. */
export const DialogsContext = createContext<Dialogs | null>(null);

/** Opens dialogs of whichever feature has them. */
export function useDialogs(): Dialogs {
  const dialogs = use(DialogsContext);
  if (!dialogs) throw new Error('useDialogs needs the Dialogs of the app');
  return dialogs;
}
