import { daysBetween } from '../../../../shared/lib/dates.ts';
import type { WaveDue } from '../../../../shared/model/insight.ts';
import type { Ask } from '../../../../shared/model/today.ts';
import { wavesDue, wavesReads } from '../../insights/queries.ts';
import type { AskKind } from '../askKind.ts';

/** A wave whose moment has come. */
export interface WaveAsk extends Ask {
  readonly kind: 'wave';
  readonly wave: WaveDue;
}

export const waves: AskKind<WaveAsk> = {
  reads: wavesReads,

  asks: (db, now) =>
    wavesDue(db, now.at).map((wave) => ({
      kind: 'wave',
      occasion: `wave:${wave.uid}:${wave.at}`,
      contact: null,
      name: wave.title,
      circle: wave.circle,
      urgency: daysBetween(wave.at, now.at),
      wave,
    })),
};
