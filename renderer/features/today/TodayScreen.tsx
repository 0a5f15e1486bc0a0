import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { EmptyNetwork } from '../../people/EmptyNetwork.tsx';
import { usePeople } from '../../people/usePeople.ts';
import { useUnsorted } from '../../people/useUnsorted.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { AllSteps } from './AllSteps.tsx';
import { Calm } from './Calm.tsx';
import { CircleAsks } from './CircleAsks.tsx';
import { CirclesNow } from './CirclesNow.tsx';
import { ComingUp } from './ComingUp.tsx';
import { DoneToday } from './DoneToday.tsx';
import { RecentImports } from './RecentImports.tsx';
import { Suggestions } from './Suggestions.tsx';
import classes from './Today.module.css';
import { UnsortedPeople } from './UnsortedPeople.tsx';
import { useAsks } from './useAsks.ts';

/** The first screen: what asks for attention now, from the inside out, to be done from here; and what was done. */
export function TodayScreen() {
  const { t } = useTranslation();
  const { longDay } = useFormats();
  const { people, ready } = usePeople();
  const asks = useAsks();
  const unsorted = useUnsorted();
  const { data: today } = useQuery(core.today.show.queryOptions());
  const { data: deeds } = useQuery(core.today.done.queryOptions());
  const { data: steps = [] } = useQuery(core.circles.suggestedSteps.queryOptions());
  const { data: workspace } = useQuery(core.workspace.show.queryOptions());
  const { data: suggestions } = useQuery(core.suggestions.list.queryOptions());
  if (!ready || !asks || !today || !deeds || !workspace || !suggestions) return null;
  const byCircle = Map.groupBy(asks, ({ circle }) => circle);
  const isEmpty = people.length + asks.length + suggestions.length === 0;
  return (
    <>
      <ScreenHeader title={t('today.title', { day: longDay(workspace.now) })} />
      {isEmpty ? (
        <EmptyNetwork title={t('today.emptyTitle')} text={t('today.lesson')} />
      ) : (
        <div className={classes.frame}>
          <div className={classes.columns}>
            <div className={classes.main}>
              {/* What a circle asks for rests on who stands in it, so that is settled first. */}
              {unsorted.length > 0 && <UnsortedPeople count={unsorted.length} />}
              {asks.length + suggestions.length + unsorted.length === 0 && (
                <Calm hasDone={deeds.length > 0} />
              )}
              {steps.length > 1 && <AllSteps steps={steps} />}
              {[...byCircle].map(([circle, own]) => (
                <CircleAsks key={circle} circle={circle} asks={own} />
              ))}
              {suggestions.length > 0 && <Suggestions suggestions={suggestions} />}
              {deeds.length > 0 && <DoneToday deeds={deeds} />}
            </div>
            <aside className={classes.aside} aria-label={t('today.around')}>
              <CirclesNow />
              <ComingUp />
              {today.imports.length > 0 && <RecentImports imports={today.imports} />}
            </aside>
          </div>
        </div>
      )}
    </>
  );
}
