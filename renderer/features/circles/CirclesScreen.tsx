import { Button, Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noonOf } from '../../../shared/lib/dates.ts';
import type { FunnelStage } from '../../charts/funnel/layout.ts';
import { useFormats } from '../../locales/format.ts';
import { useDialogs } from '../../people/dialogs.ts';
import { FilterTools } from '../../people/filter/FilterTools.tsx';
import { OutlineMenu } from '../../people/filter/OutlineMenu.tsx';
import { useFilter } from '../../people/filter/useFilter.ts';
import { PictureButtons } from '../../people/PictureButtons.tsx';
import { LookBack } from '../../people/past/LookBack.tsx';
import { Past, PastDay } from '../../people/past/Past.tsx';
import { PastTools } from '../../people/past/PastTools.tsx';
import { usePast, useTime } from '../../people/past/pastContext.ts';
import { useTrails } from '../../people/past/usePeriod.ts';
import { theOne, useSelection } from '../../people/selection.tsx';
import { SelectionBar } from '../../people/several/SelectionBar.tsx';
import { useChart } from '../../people/useChart.tsx';
import { useDrawnPeople, usePeople } from '../../people/usePeople.ts';
import { useUnsorted } from '../../people/useUnsorted.ts';
import { useAddress } from '../../ui/address.ts';
import classes from '../../ui/ChartScreen.module.css';
import { PillSelect } from '../../ui/PillSelect.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { presentDay } from '../../ui/typed/clock.ts';
import { readCircles, sectors, sizes } from './address.ts';
import { Rings } from './Rings.tsx';

const noStages: readonly FunnelStage[] = [];
const noTags: readonly string[] = [];

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
