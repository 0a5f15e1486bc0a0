import { createContext, use } from 'react';
import type { Choice } from './choices.ts';

/** Which wave of which insight is about to be marked as sent. */
export interface WaveToSend {
  readonly insight: string;
  readonly wave: string;
}

/**
 * The dialogs that are opened from other places than the feature they belong to. That feature makes them
 * (`useDialogs` of its `feature.ts`); whoever opens one knows only what is said here.
 */
export interface Dialogs {
  newContact(): void;
  importContacts(): void;
  /** Logs contact, with these people filled in. */
  logContact(contacts: readonly Choice[]): void;
  newInsight(): void;
  /** Shows who gets a wave before it is marked as sent. */
  sendWave(wave: WaveToSend): void;
  newDeal(): void;
}

/** Filled in by the app, from all features. */
export const DialogsContext = createContext<Dialogs | null>(null);

/** Opens dialogs of whichever feature has them. */
export function useDialogs(): Dialogs {
  const dialogs = use(DialogsContext);
  if (!dialogs) throw new Error('useDialogs needs the Dialogs of the app');
  return dialogs;
}
