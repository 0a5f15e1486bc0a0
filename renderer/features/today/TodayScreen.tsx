import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingForContact } from '../../../shared/rules/drift.ts';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { useCircles } from '../../people/circles/circleName.ts';
import { EmptyNetwork } from '../../people/EmptyNetwork.tsx';
import { usePeople } from '../../people/usePeople.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { CirclesNow } from './CirclesNow.tsx';
import { ComingUp } from './ComingUp.tsx';
import { KeepInTouch } from './KeepInTouch.tsx';
import { RecentImports } from './RecentImports.tsx';
import { SuggestedSteps } from './SuggestedSteps.tsx';
import { Suggestions } from './Suggestions.tsx';
import classes from './Today.module.css';
import { WavesDue } from './WavesDue.tsx';

/** The first screen: what asks for attention now, to be done from here. */
export function TodayScreen() {
  const { t } = useTranslation();
  const { longDay } = useFormats();
  const { people, ready } = usePeople();
  const circles = useCircles();
  const waiting = useMemo(
    () =>
      waitingForContact(
        people,
        circles.map(({ uid }) => uid),
      ),
    [people, circles],
  );
  const { data: today } = useQuery(core.today.show.queryOptions());
  const { data: steps = [] } = useQuery(core.circles.suggestedSteps.queryOptions());
  const { data: workspace } = useQuery(core.workspace.show.queryOptions());
  const { data: suggestions } = useQuery(core.suggestions.list.queryOptions());
  if (!ready || !today || !workspace || !suggestions) return null;
  const { waves, imports } = today;
  return (
    <>
      <ScreenHeader title={t('today.title', { day: longDay(workspace.now) })} />
      {people.length === 0 && suggestions.length === 0 ? (
        <EmptyNetwork title={t('today.emptyTitle')} text={t('today.lesson')} />
      ) : (
        <div className={classes.frame}>
          <div className={classes.columns}>
            <div className={classes.main}>
              {waves.length + waiting.length + suggestions.length + steps.length === 0 && (
                <p className={classes.calm}>{t('today.allWell')}</p>
              )}
              {waves.length > 0 && <WavesDue waves={waves} />}
              {suggestions.length > 0 && <Suggestions suggestions={suggestions} />}
              {waiting.length > 0 && <KeepInTouch people={waiting} />}
              {steps.length > 0 && <SuggestedSteps steps={steps} />}
            </div>
            <aside className={classes.aside} aria-label={t('today.around')}>
              <CirclesNow />
              <ComingUp />
              {imports.length > 0 && <RecentImports imports={imports} />}
            </aside>
          </div>
        </div>
      )}
    </>
  );
}
