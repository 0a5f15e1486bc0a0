import { type ReactNode, useId } from 'react';
import classes from './Settings.module.css';

/** A part of the settings: its title, a line that says what it is for, and what can be set. */
export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </section>
  );
}
