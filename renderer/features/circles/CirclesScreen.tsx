import { Button, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noonOf } from '../../../shared/lib/dates.ts';
import type { PeopleFilter } from '../../../shared/rules/peopleFilter.ts';
import { tiesOf } from '../../../shared/rules/ties.ts';
import { core } from '../../bridge/core.ts';
import type { FunnelStage } from '../../charts/funnel/layout.ts';
import { RingsChart } from '../../charts/rings/RingsChart.tsx';
import { useFormats } from '../../locales/format.ts';
import { useDialogs } from '../../people/dialogs.ts';
import { EmptyNetwork } from '../../people/EmptyNetwork.tsx';
import { FilterTools } from '../../people/filter/FilterTools.tsx';
import { OutlineMenu } from '../../people/filter/OutlineMenu.tsx';
import { useFilter, useFiltered } from '../../people/filter/useFilter.ts';
import { PeopleTwin } from '../../people/list/PeopleTwin.tsx';
import { PictureButtons } from '../../people/PictureButtons.tsx';
import { LookBack } from '../../people/past/LookBack.tsx';
import { Past, PastDay } from '../../people/past/Past.tsx';
import { PastTools } from '../../people/past/PastTools.tsx';
import { usePast, useTime } from '../../people/past/pastContext.ts';
import { useTrails } from '../../people/past/usePeriod.ts';
import { playTime } from '../../people/past/usePlayer.ts';
import { useSelection } from '../../people/selection.tsx';
import { SelectionBar } from '../../people/several/SelectionBar.tsx';
import { useChart } from '../../people/useChart.tsx';
import { useDrawnPeople, usePeople } from '../../people/usePeople.ts';
import { usePlacement } from '../../people/usePlacement.ts';
import { useUnsorted } from '../../people/useUnsorted.ts';
import { useAddress } from '../../ui/address.ts';
import classes from '../../ui/ChartScreen.module.css';
import { PillSelect } from '../../ui/PillSelect.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { presentDay } from '../../ui/typed/clock.ts';
import { readCircles, sectors, sizes } from './address.ts';
import { TiesCard } from './TiesCard.tsx';

/** Among more people than this dots are too small for arrows, and what is suggested stands on Today. */
const mostWithArrows = 5000;
const noStages: readonly FunnelStage[] = [];
const noTags: string[] = [];

/** The rings: everybody at the distance they stand, now or on a past day. */
export function CirclesScreen() {
  return (
    <Past>
      <Circles />
    </Past>
  );
}

function Circles() {
  const { t } = useTranslation();
  const { number, date } = useFormats();
  const drawn = useDrawnPeople();
  const { people } = usePeople();
  const { newContact, importContacts } = useDialogs();
  const { view, since } = useTime();
  const unsorted = useUnsorted();
  const isPast = usePast() !== null;
  const [hovered, setHovered] = useState<string | null>(null);
  const [drawing, show] = useAddress(readCircles);
  const { sector = 'none', size = 'revenue', referrals = false, table = false, outline = noTags } = drawing;
  const region = t('circles.region');
  const { circles, labels } = useChart(region).props;
  const { selected } = useSelection();
  const trails = useTrails(since, view.at ?? presentDay());
  const [filter, narrow] = useFilter();
  const onTies = (ties: string | undefined) => show({ ties }, 'place');

  return (
    <>
      <ScreenHeader
        title={
          drawn.ready
            ? t('circles.title', {
                count: drawn.people.length,
                people: number(drawn.people.length),
                circles: circles.length,
              })
            : t('navigation.circles')
        }
        tools={
          <>
            <PillSelect
              label={t('circles.sector.label')}
              value={sector}
              options={sectors.map((value) => ({ value, label: t(`circles.sector.${value}`) }))}
              onChange={(next) => show({ sector: next }, 'place')}
            />
            <PillSelect
              label={t('circles.size.label')}
              value={size}
              options={sizes.map((value) => ({ value, label: t(`circles.size.${value}`) }))}
              onChange={(next) => show({ size: next }, 'step')}
            />
            <Switch
              label={t('circles.referrals')}
              checked={referrals}
              onChange={(event) => show({ referrals: event.currentTarget.checked }, 'step')}
            />
            <Button variant="default" aria-pressed={table} onClick={() => show({ table: !table }, 'place')}>
              {t('charts.table')}
            </Button>
            <FilterTools filter={filter} narrow={narrow} />
            <OutlineMenu
              tags={outline}
              onChange={(tags) => show({ outline: tags.length === 0 ? undefined : [...tags] }, 'step')}
            />
          </>
        }
      >
        <PictureButtons
          drawing={{
            kind: 'circles',
            people,
            circles,
            stages: noStages,
            sector,
            sizeBy: size,
            labels,
            referrals: theOne(selected),
            allReferrals: referrals,
            trails,
          }}
        />
        <LookBack />
        {!isPast && (
          <>
            {/* Who came in is placed before more come. */}
            {unsorted.length > 0 ? (
              <Button variant="light" component={Link} to="/circles/placement">
                {t('placement.offer', { count: unsorted.length })}
              </Button>
            ) : (
              <Button variant="default" onClick={importContacts}>
                {t('actions.importContacts')}
              </Button>
            )}
            <Button onClick={newContact}>{t('actions.newContact')}</Button>
          </>
        )}
      </ScreenHeader>
      <PastTools canCompare />
      {since !== null && view.beside ? (
        <div className={classes.drawings}>
          <div className={classes.drawing}>
            <p className={classes.caption}>{date(noonOf(since))}</p>
            <PastDay day={since}>
              <Rings
                region={t('past.on', { region, day: date(noonOf(since)) })}
                drawing={drawing}
                filter={filter}
                onTies={onTies}
                shared={{ hovered, onHover: setHovered }}
              />
            </PastDay>
          </div>
          <div className={classes.drawing}>
            <p className={classes.caption}>{date(noonOf(view.at ?? presentDay()))}</p>
            <Rings
              region={region}
              drawing={drawing}
              filter={filter}
              onTies={onTies}
              shared={{ hovered, onHover: setHovered }}
            />
            <SelectionBar among={people} floats="bottom" />
          </div>
        </div>
      ) : (
        <div className={classes.chart}>
          <Rings region={region} drawing={drawing} filter={filter} onTies={onTies} />
          {(drawing.ties === undefined || selected.size > 1) && (
            <SelectionBar
              among={people}
              floats={table || drawing.ties !== undefined ? 'bottom' : 'top-left'}
            />
          )}
        </div>
      )}
    </>
  );
}

/** Whoever is selected alone. */
function theOne(selected: ReadonlySet<string>): string | null {
  const [one] = selected;
  return selected.size === 1 ? (one ?? null) : null;
}

/** One drawing of the rings, of the time that is shown where it stands. @param shared the pointing of two drawings. */
function Rings({
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
