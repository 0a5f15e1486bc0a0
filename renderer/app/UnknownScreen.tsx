import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Stands where an address leads to no screen, e.g. one typed by hand, and leads back. */
export function UnknownScreen() {
  const { t } = useTranslation();
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={1}>{t('app.unknownTitle')}</Title>
      <Text>{t('app.unknownText')}</Text>
      <Button component={Link} to="/today">
        {t('app.toToday')}
      </Button>
    </Stack>
  );
}
