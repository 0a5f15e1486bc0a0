import { UnstyledButton } from '@mantine/core';
import { type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wave } from '../../../../shared/model/insight.ts';
import { daysLater } from '../../../../shared/rules/workingMoment.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { useWaveWords } from '../../../people/useWaveWords.ts';
import { isOpen } from './plan.ts';
import { Bead } from './StatusMark.tsx';
import { cardWidth } from './timeAxis.ts';
import classes from './Waves.module.css';

/** Pixels a pointer moves before it drags rather than clicks. */
const dragFrom = 4;

/** Follows a drag in whole days; a click stays a click. */
function useDayDrag(pixelsPerDay: number, onDrop: (days: number) => void) {
  const start = useRef<number | null>(null);
  const dragged = useRef(false);
  const [days, setDays] = useState(0);
  const daysAt = (event: PointerEvent) =>
    start.current === null ? 0 : Math.round((event.clientX - start.current) / pixelsPerDay);
  return {
    days,
    /** Whether the click that ends a drag is to be ignored. */
    wasDrag: () => dragged.current,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        start.current = event.clientX;
        dragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (start.current === null) return;
        dragged.current ||= Math.abs(event.clientX - start.current) > dragFrom;
        if (dragged.current) setDays(daysAt(event));
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const moved = dragged.current ? daysAt(event) : 0;
        start.current = null;
        setDays(0);
        if (moved !== 0) onDrop(moved);
      },
      onPointerCancel() {
        start.current = null;
        setDays(0);
      },
    },
  };
}

/** A wave in its lane: when, what and how; it opens to be changed and can be dragged by days. */
export function WaveCard({
  wave,
  x,
  pixelsPerDay,
  highlighted,
  onHighlight,
  onOpen,
  onDrop,
}: {
  wave: Wave;
  x: number;
  pixelsPerDay: number;
  highlighted: boolean;
  onHighlight: (wave: string | null) => void;
  onOpen: () => void;
  onDrop: (at: string) => void;
}) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const circleName = useCircleName();
  const words = useWaveWords();
  const drag = useDayDrag(pixelsPerDay, (days) => onDrop(daysLater(wave.at, days, wave.zone)));
  const at = drag.days === 0 ? wave.at : daysLater(wave.at, drag.days, wave.zone);
  const place = {
    className: classes.card,
    'data-status': wave.status,
    'data-highlight': highlighted,
    style: { left: x + drag.days * pixelsPerDay, width: cardWidth },
    onPointerEnter: () => onHighlight(wave.uid),
    onPointerLeave: () => onHighlight(null),
  };
  const content = (
    <>
      <span className={classes.cardMoment}>
        <Bead status={wave.status} colour="var(--circle)" />
        <span className="visually-hidden">{circleName(wave.circle)}, </span>
        {moment(at, wave.zone)}
        <span className="visually-hidden">, {t(`waves.status.${wave.status}`)}</span>
      </span>
      <span className={classes.cardWords}>{words(wave)}</span>
    </>
  );
  if (!isOpen(wave)) return <div {...place}>{content}</div>;
  return (
    <UnstyledButton
      {...place}
      {...drag.handlers}
      mod={{ dragging: drag.days !== 0 }}
      onFocus={() => onHighlight(wave.uid)}
      onBlur={() => onHighlight(null)}
      onClick={() => {
        if (!drag.wasDrag()) onOpen();
      }}
    >
      {content}
    </UnstyledButton>
  );
}
