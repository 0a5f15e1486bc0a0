import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Panel.module.css';

/** A name in running text that opens something in the page. */
export function TextButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <UnstyledButton className={classes.textButton} onClick={onClick}>
      {children}
    </UnstyledButton>
  );
}
