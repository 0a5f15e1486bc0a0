import { ActionIcon, Button, Slider, Switch } from '@mantine/core';
import { useThrottledCallback } from '@mantine/hooks';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noonOf } from '../../../shared/lib/dates.ts';
import { dayAfter, daysFrom, type Span, spans } from '../../../shared/rules/pastDays.ts';
import { wallClock } from '../../../shared/rules/workingMoment.ts';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { PillSelect } from '../../ui/PillSelect.tsx';
import { CalendarButton } from '../../ui/typed/CalendarButton.tsx';
import { ownZone, presentDay } from '../../ui/typed/clock.ts';
import classes from './Past.module.css';
import { PeriodSummary } from './PeriodSummary.tsx';
import { usePast, useTime } from './pastContext.ts';
import { usePlayer } from './usePlayer.ts';

/** Milliseconds between two days that are asked for while the slider moves. */
const slideTime = 120;

const onADay = 'day';

/** The tools of looking back: a slider over the days with a player, what to compare with, and what came of it in words. */
export function PastBar({ canCompare = false }: { canCompare?: boolean }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { view, since, playing, show, play } = useTime();
  const past = usePast();
  const [step, setStep] = useState<Span>('month');
  const [sliding, setSliding] = useState<string | null>(null);
  usePlayer(step);

  const today = presentDay();
  const { data: beginning } = useQuery(core.asOf.beginning.queryOptions());
  const first = beginning ? wallClock(beginning, ownZone).slice(0, 10) : today;
  const at = view.at ?? today;
  const shown = sliding ?? at;
  const length = Math.max(1, daysFrom(first, today));
  const written = (day: string) => date(noonOf(day));
  const goTo = (day: string) => show({ at: day }, 'step');
  const slide = useThrottledCallback(goTo, slideTime);
  const years = useMemo(() => marksOf(first, today), [first, today]);

  const sinceChoice = view.since === undefined ? 'none' : isSpan(view.since) ? view.since : onADay;
  const compared = [
    { value: 'none', label: t('past.since.none') },
    ...spans.map((value) => ({ value, label: t(`past.since.${value}`) })),
    ...(sinceChoice === onADay && since !== null ? [{ value: onADay, label: written(since) }] : []),
  ];

  return (
    <section aria-label={t('past.region')} className={classes.bar}>
      <div className={classes.row}>
        <ActionIcon
          size="lg"
          radius="xl"
          aria-label={t(playing ? 'past.pause' : 'past.play')}
          disabled={first >= today}
          onClick={() => {
            if (!playing && at >= today) goTo(first);
            play(!playing);
          }}
        >
          {playing ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
        </ActionIcon>
        <Slider
          className={classes.slider}
          min={0}
          max={length}
          value={Math.min(length, Math.max(0, daysFrom(first, shown)))}
          label={null}
          marks={years}
          disabled={first >= today}
          thumbLabel={t('past.slider')}
          thumbValueText={() => written(shown)}
          onChange={(days) => {
            play(false);
            setSliding(dayAfter(first, days));
            slide(dayAfter(first, days));
          }}
          onChangeEnd={(days) => {
            setSliding(null);
            goTo(dayAfter(first, days));
          }}
        />
        <span className={classes.day}>
          {written(shown)}
          <CalendarButton label={t('past.pick')} day={at} first={first} last={today} onPick={goTo} />
        </span>
        <PillSelect
          label={t('past.pace.label')}
          value={step}
          options={spans.map((value) => ({ value, label: t(`past.pace.${value}`) }))}
          onChange={setStep}
        />
        {past !== null && (
          <Button variant="light" onClick={() => goTo(today)}>
            {t('past.backToToday')}
          </Button>
        )}
      </div>
      <div className={classes.row}>
        <span role="status" className={classes.words}>
          {playing ? '' : past === null ? t('past.present') : t('past.shown', { day: written(past.day) })}
        </span>
        {canCompare && (
          <>
            <PillSelect
              label={t('past.since.label')}
              value={sinceChoice}
              options={compared}
              onChange={(chosen) => {
                if (chosen === 'none') show({ since: undefined, beside: undefined }, 'place');
                else if (isSpan(chosen)) show({ since: chosen }, 'place');
              }}
            />
            <CalendarButton
              label={t('past.since.pick')}
              day={since}
              first={first}
              last={at}
              onPick={(day) => show({ since: day }, 'place')}
            />
            <Switch
              label={t('past.beside')}
              checked={view.beside === true}
              disabled={since === null}
              onChange={(event) => show({ beside: event.currentTarget.checked || undefined }, 'place')}
            />
          </>
        )}
      </div>
      {canCompare && since !== null && <PeriodSummary since={since} until={at} />}
    </section>
  );
}

const isSpan = (value: string): value is Span => (spans as readonly string[]).includes(value);

/** Most years that are written under the slider. */
const mostYears = 12;

/** Where years begin, as so many days after the first day. */
function marksOf(first: string, today: string): { value: number; label: string }[] {
  const from = Number(first.slice(0, 4)) + 1;
  const until = Number(today.slice(0, 4));
  const every = Math.ceil(Math.max(1, until - from + 1) / mostYears);
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index)
    .filter((year) => (until - year) % every === 0)
    .map((year) => ({ value: daysFrom(first, `${year}-01-01`), label: String(year) }));
}
