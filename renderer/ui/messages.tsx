import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { ProblemData } from '../../shared/model/problem.ts';
import { problemOf } from '../bridge/problemOf.ts';
import type { Phrase } from '../locales/phrase.ts';

/** A way back from what a message tells. */
export interface Undo {
  run(): void;
  /**
   * uid of the step of history it takes back, once it is known; null when that step cannot be taken back.
   * Undo is offered only while that step is the latest. Absent where nothing of history is concerned.
   */
  readonly step?: Promise<string | null>;
}

/** What was done. */
export interface Done {
  readonly id: number;
  readonly text: Phrase;
  readonly undo: Undo | null;
  /** What became of `undo.step`; undefined while it is not known. */
  readonly step?: string | null;
}

/** Something to consider, with a button that does it. */
export interface Offer {
  readonly id: number;
  readonly text: Phrase;
  readonly action: Phrase;
  run(): void;
}

/** What could not be done. */
export interface Failure {
  readonly id: number;
  readonly problem: ProblemData;
}

/** What is told now: the latest that was done, what it gives to consider, and every failure that was not closed. */
export interface Told {
  readonly done: Done | null;
  readonly offer: Offer | null;
  readonly failures: readonly Failure[];
}

/** The page's way to tell people something; a message is said in whichever language is the present one. */
export interface Messages {
  done(text: Phrase, undo?: Undo): void;
  /** Belongs to what was just done, and goes with it. */
  offer(text: Phrase, action: Phrase, run: () => void): void;
  failed(error: unknown): void;
  close(id: number): void;
}

const nothing: Told = { done: null, offer: null, failures: [] };
const MessagesContext = createContext<Messages | null>(null);
const ToldContext = createContext<Told>(nothing);

/** Keeps what is told. Nothing goes away by the clock: a message stays until the next, or until it is closed. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const [told, setTold] = useState(nothing);
  const messages = useMemo<Messages>(() => {
    let last = 0;
    const next = () => {
      last += 1;
      return last;
    };
    return {
      done(text, undo) {
        const id = next();
        setTold((present) => ({ ...present, done: { id, text, undo: undo ?? null }, offer: null }));
        void undo?.step?.then((step) =>
          setTold((present) =>
            present.done?.id === id ? { ...present, done: { ...present.done, step } } : present,
          ),
        );
      },
      offer(text, action, run) {
        const id = next();
        setTold((present) => ({ ...present, offer: { id, text, action, run } }));
      },
      failed(error) {
        const id = next();
        const problem = problemOf(error);
        setTold((present) => ({ ...present, failures: [...present.failures, { id, problem }] }));
      },
      close: (id) =>
        setTold((present) => ({
          done: present.done?.id === id ? null : present.done,
          offer: present.offer?.id === id ? null : present.offer,
          failures: present.failures.filter((failure) => failure.id !== id),
        })),
    };
  }, []);
  return (
    <MessagesContext value={messages}>
      <ToldContext value={told}>{children}</ToldContext>
    </MessagesContext>
  );
}

/** Tells people something. */
export function useMessages(): Messages {
  const messages = use(MessagesContext);
  if (!messages) throw new Error('useMessages needs a MessagesProvider');
  return messages;
}

/** What is told now, for the one place that shows it. */
export function useTold(): Told {
  return use(ToldContext);
}
