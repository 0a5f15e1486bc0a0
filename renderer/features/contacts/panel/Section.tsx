import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

/** A titled part of the panel. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={classes.section}>
      <div className={classes.sectionHead}>
        <h3 id={heading}>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
