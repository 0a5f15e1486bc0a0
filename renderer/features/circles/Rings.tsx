import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleFilter } from '../../../shared/rules/peopleFilter.ts';
import { tiesOf } from '../../../shared/rules/ties.ts';
import { core } from '../../bridge/core.ts';
import { RingsChart } from '../../charts/rings/RingsChart.tsx';
import { EmptyNetwork } from '../../people/EmptyNetwork.tsx';
import { useFiltered } from '../../people/filter/useFilter.ts';
import { PeopleTwin } from '../../people/list/PeopleTwin.tsx';
import { usePast, useTime } from '../../people/past/pastContext.ts';
import { useTrails } from '../../people/past/usePeriod.ts';
import { playTime } from '../../people/past/usePlayer.ts';
import { theOne, useSelection } from '../../people/selection.tsx';
import { useChart } from '../../people/useChart.tsx';
import { useDrawnPeople, usePeople } from '../../people/usePeople.ts';
import { usePlacement } from '../../people/usePlacement.ts';
import classes from '../../ui/ChartScreen.module.css';
import { presentDay } from '../../ui/typed/clock.ts';
import type { readCircles } from './address.ts';
import { TiesCard } from './TiesCard.tsx';

/** Among more people than this dots are too small for arrows, and what is suggested stands on Today. */
const mostWithArrows = 5000;
const noTags: readonly string[] = [];

/** One drawing of the rings, of the time that is shown where it stands. @param shared the pointing of two drawings. */
export function Rings({
  region,
  drawing,
  filter,
  onTies,
  shared,
}: {
  region: string;
  drawing: ReturnType<typeof readCircles>;
  filter: PeopleFilter;
  /** Shows whom somebody is tied to, or everybody again. */
  onTies: (uid: string | undefined) => void;
  shared?: { readonly hovered: string | null; readonly onHover: (uid: string | null) => void };
}) {
  const { t } = useTranslation();
  const { sector = 'none', size = 'revenue', referrals = false, table = false, outline = noTags } = drawing;
  const { people } = usePeople();
  const drawn = useDrawnPeople();
  const filtered = useFiltered(filter);
  // Somebody's ties are asked for of everybody, whatever the filter.
  const ties = useMemo(
    () => (drawing.ties === undefined ? null : tiesOf(people, drawing.ties)),
    [people, drawing.ties],
  );
  const kept = ties?.all ?? filtered.kept;
  const left = useMemo(
    () => (ties ? people.filter(({ uid }) => ties.all.has(uid)) : filtered.left),
    [ties, people, filtered.left],
  );
  const groups = useMemo(
    () =>
      outline.map((tag) => ({
        name: tag,
        people: people.filter(({ tags }) => tags.includes(tag)).map(({ uid }) => uid),
      })),
    [outline, people],
  );
  const { selected } = useSelection();
  const placement = usePlacement();
  const chart = useChart(region, onTies);
  const past = usePast();
  const { view, since, playing } = useTime();
  const at = past?.day ?? view.at ?? presentDay();
  // The earlier of two drawings is what the other is compared with.
  const trails = useTrails(since !== null && since < at ? since : null, at);
  const suggested = useQuery({
    ...core.circles.suggestedSteps.queryOptions(),
    enabled: past === null && drawn.ready && drawn.people.length <= mostWithArrows,
  }).data;
  const steps = useMemo(
    () =>
      new Map(past === null ? suggested?.map(({ contact, direction }) => [contact, direction]) : undefined),
    [past, suggested],
  );

  return (
    <>
      <RingsChart
        {...chart.props}
        {...shared}
        // Who has no name yet has no group either.
        people={sector === 'none' ? drawn.people : people}
        sector={sector}
        sizeBy={size}
        kept={kept}
        outlined={groups}
        pace={playing ? playTime : undefined}
        referrals={ties?.person.uid ?? theOne(selected)}
        allReferrals={referrals}
        steps={steps}
        trails={trails}
        onDrop={placement.moveTo}
      >
        <PeopleTwin name={region} people={left} opened={table} />
      </RingsChart>
      {ties && shared === undefined && <TiesCard ties={ties} onLeave={() => onTies(undefined)} />}
      {drawn.ready && drawn.people.length === 0 && (
        <div className={classes.over}>
          {past === null ? (
            <EmptyNetwork title={t('circles.emptyTitle')} text={t('circles.emptyText')} />
          ) : (
            <Text m="auto">{t('past.nobody')}</Text>
          )}
        </div>
      )}
      {chart.menu}
    </>
  );
}
