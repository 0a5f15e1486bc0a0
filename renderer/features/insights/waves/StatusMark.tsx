import { useTranslation } from 'react-i18next';
import type { WaveStatus } from '../../../../shared/model/insight.ts';
import classes from './StatusMark.module.css';

/** A wave as a bead: the colour is the circle's, the form is the status. */
export function Bead({ status, colour }: { status: WaveStatus; colour: string }) {
  return (
    <span
      className={classes.bead}
      data-status={status}
      style={{ '--bead': colour } as React.CSSProperties}
      aria-hidden
    />
  );
}

/** The status of a wave as a bead and a word. */
export function StatusMark({ status, colour }: { status: WaveStatus; colour: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.status} data-status={status}>
      <Bead status={status} colour={colour} />
      {t(`waves.status.${status}`)}
    </span>
  );
}
