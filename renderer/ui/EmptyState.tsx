import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

/** Teaches an idea in a sentence where there is nothing yet, and offers the next step. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className={classes.empty}>
      <Title order={2} className={classes.title}>
        {title}
      </Title>
      <Text className={classes.text}>{text}</Text>
      <Group justify="center" gap="sm">
        {children}
      </Group>
    </section>
  );
}
