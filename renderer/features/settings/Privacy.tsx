import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopiesLeft } from '../../people/copies/CopiesLeft.tsx';
import { ForgetUndone } from './ForgetUndone.tsx';
import { Section } from './Section.tsx';

/** What is still known of people who are no longer to be known: what was undone, and copies made before. */
export function Privacy() {
  const { t } = useTranslation();
  // What was forgotten just now may be in copies: they are looked into again.
  const [looked, lookAgain] = useState(0);
  return (
    <>
      <ForgetUndone onDone={() => lookAgain((times) => times + 1)} />
      <Section title={t('settings.erasedIn.title')} hint={t('settings.erasedIn.hint')}>
        <CopiesLeft key={looked} />
      </Section>
    </>
  );
}
