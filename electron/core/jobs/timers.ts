/** Where the core's timers come from. */
export interface Timers {
  /** Calls `task` once, so many milliseconds from now or later. @returns the way to take that back. */
  after(milliseconds: number, task: () => Promise<void>): () => void;
}

/** Timers of the machine. They stand still while it sleeps and keep no process alive. */
export const machineTimers: Timers = {
  after(milliseconds, task) {
    const timer = setTimeout(() => void task(), milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
