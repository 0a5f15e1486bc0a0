import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showAnother } from '../bridge/openState.ts';
import { fileName } from '../people/fileName.ts';
import { Banner } from './Banner.tsx';

/** Tells that another window went to another workspace, so that nothing can be done here any more. */
export function FormerBanner({ other }: { other: string }) {
  const { t } = useTranslation();
  const name = fileName(other);
  return (
    <Banner
      ways={
        <Button size="xs" variant="default" onClick={showAnother}>
          {t('workspaces.show', { name })}
        </Button>
      }
    >
      {t('workspaces.former', { name })}
    </Banner>
  );
}
