import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showAnother } from '../bridge/openState.ts';
import { fileName } from '../people/fileName.ts';
import classes from './Shell.module.css';

/** Tells that another window went to another workspace, so that nothing can be done here any more. */
export function FormerBanner({ other }: { other: string }) {
  const { t } = useTranslation();
  const name = fileName(other);
  return (
    <div role="alert" className={classes.banner}>
      {t('workspaces.former', { name })}
      <Button variant="subtle" size="compact-sm" onClick={showAnother}>
        {t('workspaces.show', { name })}
      </Button>
    </div>
  );
}
