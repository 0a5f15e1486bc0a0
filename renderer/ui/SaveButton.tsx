import { Button, Tooltip } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/**
 * The button that completes a form. While it cannot, it stays within reach of the keyboard and says why: in a
 * tooltip, and to screen readers as its description.
 */
export function SaveButton({
  reason,
  loading,
  variant,
  onClick,
  children,
}: {
  /** Why it cannot be pressed, as a sentence; null when it can. */
  reason: string | null;
  loading: boolean;
  variant?: 'default';
  /** Without it the button submits its form. */
  onClick?: () => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <>
      <Tooltip
        label={reason}
        disabled={reason === null}
        events={{ hover: true, focus: true, touch: true }}
        multiline
        maw={320}
      >
        <Button
          type={onClick ? 'button' : 'submit'}
          variant={variant}
          loading={loading}
          aria-disabled={reason !== null || undefined}
          data-disabled={reason !== null || undefined}
          attributes={{ root: { 'aria-describedby': reason === null ? undefined : id } }}
          onClick={(event) => {
            if (reason !== null) event.preventDefault();
            else onClick?.();
          }}
        >
          {children}
        </Button>
      </Tooltip>
      {reason !== null && (
        <span id={id} className="visually-hidden">
          {reason}
        </span>
      )}
    </>
  );
}
