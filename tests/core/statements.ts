import Database from 'better-sqlite3';
import { vi } from 'vitest';

/** The text of every statement that is run while `work` lasts, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const any = new Database(':memory:');
  const prototype = Object.getPrototypeOf(any.prepare('SELECT 1')) as Database.Statement<unknown[]>;
  any.close();
  const spies = (['all', 'get', 'run', 'iterate'] as const).map((method) => {
    const original = prototype[method] as (...values: unknown[]) => never;
    return vi.spyOn(prototype, method).mockImplementation(function (this: Database.Statement, ...values) {
      texts.push(this.source);
      return original.apply(this, values);
    });
  });
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return texts;
}
