import { Alert, Button, Fieldset, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Clashes.module.css';

/** A field that was changed elsewhere while it was filled in here, in the words of people. */
export interface ShownClash {
  readonly field: string;
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Asks which of two texts to keep, for every field that two changed at once. Nothing typed goes before that. */
export function Clashes({
  clashes,
  onKeep,
  onTake,
}: {
  clashes: readonly ShownClash[];
  onKeep: (field: string) => void;
  onTake: (field: string) => void;
}) {
  const { t } = useTranslation();
  if (clashes.length === 0) return null;
  return (
    <Alert role="alert" variant="light" color="orange" title={t('clashes.title')}>
      <Stack gap="md">
        {clashes.map(({ field, label, theirs, mine }) => (
          <Fieldset key={field} variant="unstyled" legend={label}>
            <dl className={classes.texts}>
              <dt>{t('clashes.theirs')}</dt>
              <dd>{theirs || t('clashes.nothing')}</dd>
              <dt>{t('clashes.mine')}</dt>
              <dd>{mine || t('clashes.nothing')}</dd>
            </dl>
            <Group gap="xs">
              <Button variant="default" size="compact-sm" onClick={() => onKeep(field)}>
                {t('clashes.keep')}
              </Button>
              <Button variant="default" size="compact-sm" onClick={() => onTake(field)}>
                {t('clashes.take')}
              </Button>
            </Group>
          </Fieldset>
        ))}
      </Stack>
    </Alert>
  );
}
