import { Alert, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../bridge/problemOf.ts';
import { useProblemText } from '../../../people/useProblemText.ts';
import classes from './Form.module.css';

/** The end of a form, always in sight: why saving failed, Cancel and Save. */
export function FormFooter({
  error,
  saving,
  onClose,
}: {
  error: unknown;
  saving: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const failure = useRef<HTMLDivElement>(null);
  // Whoever saved may have scrolled away from it, and from the clashes that stand above it.
  useEffect(() => {
    if (error !== null) failure.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  return (
    <>
      {error !== null && (
        <Alert ref={failure} className={classes.failure} color="red" title={t('app.failed')}>
          {problemText(problemOf(error))}
        </Alert>
      )}
      <div className={classes.footer}>
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button type="submit" loading={saving}>
          {t('actions.save')}
        </Button>
      </div>
    </>
  );
}
