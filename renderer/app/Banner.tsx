import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Banner.module.css';

/** What stands above every screen until somebody sees to it. @param ways what can be done about it. */
export function Banner({
  kind = 'alarm',
  ways,
  children,
}: {
  kind?: 'alarm' | 'notice';
  ways?: ReactNode;
  children: ReactNode;
}) {
  const Icon = kind === 'alarm' ? IconAlertTriangle : IconInfoCircle;
  return (
    <div role={kind === 'alarm' ? 'alert' : 'status'} className={classes.banner} data-kind={kind}>
      <Icon className={classes.icon} size={18} stroke={1.7} aria-hidden />
      <p className={classes.text}>{children}</p>
      {ways && <div className={classes.ways}>{ways}</div>}
    </div>
  );
}
