import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from './Section.tsx';
import classes from './Today.module.css';

/** Offers to place those whom an import brought and nobody has placed since. */
export function UnsortedPeople({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <Section title={t('placement.offerTitle', { count })}>
      <p className={classes.offer}>{t('placement.offerText')}</p>
      <Button mt="sm" component={Link} to="/circles/placement">
        {t('placement.begin')}
      </Button>
    </Section>
  );
}
