import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ScreenHeader.module.css';

/** The title of a screen with what can be done there at its right. */
export function ScreenHeader({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={classes.header}>
      <Title order={1} className={classes.title}>
        {title}
      </Title>
      <Group gap="xs" justify="flex-end">
        {children}
      </Group>
    </header>
  );
}
