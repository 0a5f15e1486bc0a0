import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Stands in for a screen that broke: nothing is lost, and the way back is one button. */
export function ErrorScreen({ reset }: { reset: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={1}>{t('app.brokenTitle')}</Title>
      <Text>{t('app.brokenText')}</Text>
      <Button onClick={reset}>{t('app.tryAgain')}</Button>
    </Stack>
  );
}
