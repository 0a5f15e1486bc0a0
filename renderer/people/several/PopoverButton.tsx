import { Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

/** A button that opens a small form. @param props.children the form, which is given how to close it. */
export function PopoverButton({
  title,
  children,
}: {
  title: string;
  children: (close: () => void) => ReactNode;
}) {
  const [isOpen, { toggle, close }] = useDisclosure();
  return (
    <Popover opened={isOpen} onDismiss={close} shadow="md" width={300} returnFocus trapFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={toggle}>
          {title}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={title}>{children(close)}</Popover.Dropdown>
    </Popover>
  );
}
