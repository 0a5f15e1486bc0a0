import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ScreenHeader.module.css';

interface Props {
  title: string;
  /** What changes the view of the screen: beside the title where there is room, else below it. */
  tools?: ReactNode;
  /** What can be done on the screen, at its right. */
  children?: ReactNode;
}

/** The title of a screen with what can be done there. */
export function ScreenHeader({ title, tools, children }: Props) {
  return (
    <header className={classes.header}>
      <div className={classes.row}>
        <Title order={1} className={classes.title}>
          {title}
        </Title>
        {tools && <div className={classes.tools}>{tools}</div>}
        <div className={classes.actions}>{children}</div>
      </div>
    </header>
  );
}
