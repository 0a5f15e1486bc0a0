import { useTranslation } from 'react-i18next';
import { type Stage, stages } from '../../../shared/model/lifecycle.ts';
import { usePeople } from '../../people/usePeople.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import classes from './Playbook.module.css';
import { StageCard } from './StageCard.tsx';

/** The parts of the lifecycle and the stages they hold; `lost` stands beside them. */
const phases = [
  { phase: 'known', stages: ['suspect', 'nql', 'lead', 'mql'] },
  { phase: 'agreed', stages: ['sql', 'sqo', 'intent'] },
  { phase: 'close', stages: ['customer', 'repeat', 'loyal', 'advocate'] },
] as const satisfies readonly { phase: string; stages: readonly Stage[] }[];

/** What each stage of the lifecycle means, what to do there, and how many people are in it. */
export function PlaybookScreen() {
  const { t } = useTranslation();
  const { people } = usePeople();
  const counts = new Map(stages.map((stage) => [stage, 0]));
  for (const { stage } of people) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  const card = (stage: Stage) => (
    <StageCard key={stage} stage={stage} count={counts.get(stage) ?? 0} total={people.length} />
  );
  return (
    <>
      <ScreenHeader title={t('navigation.playbook')} />
      <p className={classes.lesson}>{t('playbook.lesson')}</p>
      <div className={classes.phases}>
        {phases.map(({ phase, stages: held }) => (
          <section key={phase} aria-labelledby={`phase-${phase}`} className={classes.phase}>
            <h2 id={`phase-${phase}`} className={classes.phaseTitle}>
              {t(`playbook.phases.${phase}`)}
            </h2>
            <ol className={classes.stages}>
              {held.map(card)}
              {phase === 'agreed' && card('lost')}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}
