import { IconMessageCircle } from '@tabler/icons-react';
import { useCircleColour } from '../../../people/circles/circleColour.ts';
import { useCircles } from '../../../people/circles/circleName.ts';
import { DriftMeter } from '../DriftMeter.tsx';
import { useDriftWords } from '../useDriftWords.ts';
import type { CadenceAsk } from '../waiting.ts';
import { LogContact } from './LogContact.tsx';
import classes from './Row.module.css';
import type { RowKind, RowProps } from './rowKind.ts';

function Why({ ask: { circle, drift, driftState, since: begun } }: RowProps<CadenceAsk>) {
  const circles = useCircles();
  const colourOf = useCircleColour();
  const words = useDriftWords();
  const cadence = circles.find(({ uid }) => uid === circle)?.cadenceDays ?? 0;
  const { since, how } = words({ ratio: drift, cadence, begun });
  return (
    <span className={classes.drift}>
      <span className={classes.how} data-state={driftState}>
        {how}
      </span>
      <DriftMeter ratio={drift} colour={colourOf(circle)} />
      <span className={classes.since}>{since}</span>
    </span>
  );
}

export const cadence: RowKind<CadenceAsk> = {
  place: 40,
  Icon: IconMessageCircle,
  Why,
  Actions: LogContact,
  notNow: ['tomorrow', 'week', 'dropped'],
};
