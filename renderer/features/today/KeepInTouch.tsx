import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/model/person.ts';
import { CircleLabel } from '../../people/circles/CircleLabel.tsx';
import { useCircleColour } from '../../people/circles/circleColour.ts';
import { useCircles } from '../../people/circles/circleName.ts';
import { useDialogs } from '../../people/dialogs.ts';
import { useSelection } from '../../people/selection.tsx';
import { DriftMeter } from './DriftMeter.tsx';
import { Section } from './Section.tsx';
import classes from './Today.module.css';
import { useDriftWords } from './useDriftWords.ts';

/** People shown at first, and how many each time more are asked for. */
const shownAtFirst = 10;
const shownMore = 50;

function DriftingRow({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { open } = useSelection();
  const circles = useCircles();
  const colourOf = useCircleColour();
  const words = useDriftWords();
  const { logContact } = useDialogs();
  const cadence = circles.find(({ uid }) => uid === person.circle)?.cadenceDays ?? 0;
  const ratio = person.drift ?? 0;
  const { since, how } = words({ ratio, cadence, spoken: person.lastContactAt !== null });
  return (
    <li className={classes.person}>
      <div className={classes.what}>
        <UnstyledButton className={classes.name} onClick={() => open(person.uid)}>
          {person.name}
        </UnstyledButton>
        <span className={classes.details}>
          <CircleLabel circle={person.circle} />
          {person.organisation && <span className={classes.organisation}>{person.organisation}</span>}
        </span>
      </div>
      <div className={classes.drift}>
        <span className={classes.how} data-state={person.driftState}>
          {how}
        </span>
        <DriftMeter ratio={ratio} colour={colourOf(person.circle)} />
        <span className={classes.since}>{since}</span>
      </div>
      <Button
        variant="default"
        aria-label={t('today.logWith', { name: person.name })}
        onClick={() => logContact([{ uid: person.uid, name: person.name }])}
      >
        {t('interactions.log')}
      </Button>
    </li>
  );
}

/** People past the cadence of their circle, in the order given. */
export function KeepInTouch({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(shownAtFirst);
  return (
    <Section title={t('today.drifting', { count: people.length })}>
      <ul className={classes.people}>
        {people.slice(0, shown).map((person) => (
          <DriftingRow key={person.uid} person={person} />
        ))}
      </ul>
      {people.length > shown && (
        <Button variant="subtle" mt="xs" onClick={() => setShown(shown + shownMore)}>
          {t('today.showMore', { count: Math.min(shownMore, people.length - shown) })}
        </Button>
      )}
    </Section>
  );
}
