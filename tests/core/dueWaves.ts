import type { WaveDue } from '../../shared/model/insight.ts';
import type { TestCore } from './openTestCore.ts';

/** The waves that Today asks to be sent, the longest waiting first. */
export async function dueWaves({ call }: Pick<TestCore, 'call'>): Promise<WaveDue[]> {
  const { asks } = await call.today.show();
  return asks.flatMap((ask) => (ask.kind === 'wave' ? [ask.wave] : []));
}
