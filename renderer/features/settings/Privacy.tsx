import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopiesLeft } from '../../people/copies/CopiesLeft.tsx';
import { ForgetUndone } from './ForgetUndone.tsx';
import { Section } from './Section.tsx';

/** With whom may be shared, and what is still known of people who are no longer to be: what was undone, copies made before. */
export function Privacy() {
  const { t } = useTranslation();
  // What was forgotten just now may be in copies: they are looked into again.
  const [looked, lookAgain] = useState(0);
  return (
    <>
      <Section title={t('reports.consent.title')} hint={t('settings.consentHint')}>
        <Button variant="default" renderRoot={(props) => <Link to="/reports/consent" {...props} />}>
          {t('reports.consent.open')}
        </Button>
      </Section>
      <ForgetUndone onDone={() => lookAgain((times) => times + 1)} />
      <Section title={t('settings.erasedIn.title')} hint={t('settings.erasedIn.hint')}>
        <CopiesLeft key={looked} />
      </Section>
    </>
  );
}
