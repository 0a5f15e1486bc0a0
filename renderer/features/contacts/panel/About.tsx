import { Pill } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { fieldsWith } from '../../../../shared/model/contactFields.ts';
import { showBirthday } from '../../../../shared/rules/typed/show.ts';
import { useFormats } from '../../../locales/format.ts';
import { useSelection } from '../../../people/selection.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import { useReaders } from '../../../ui/typed/useReaders.ts';
import classes from './Panel.module.css';
import { Section } from './Section.tsx';
import { TextButton } from './TextButton.tsx';

/** The rest of what was written down: tags, facts and notes. */
export function About({ contact }: { contact: ContactDetails }) {
  const { t } = useTranslation();
  const { open } = useSelection();
  const { date } = useFormats();
  const { language } = useReaders();
  const { referredBy, consent, consentAt, consentOrigin } = contact;
  const consentText = [t(`contacts.consent.${consent}`), consentAt && date(consentAt), consentOrigin]
    .filter(Boolean)
    .join(', ');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('contacts.fields.consent'), consentText],
    [t('contacts.fields.birthday'), contact.birthday && showBirthday(contact.birthday, language)],
    [
      t('contacts.fields.referredBy'),
      referredBy && <TextButton onClick={() => open(referredBy.uid)}>{referredBy.name}</TextButton>,
    ],
    ...fieldsWith('panel', 'listed').map((field) => [t(`contacts.fields.${field}`), contact[field]] as const),
    ...contact.custom.map(({ name, value }) => [name, value] as const),
    [t('contacts.fields.since'), date(contact.createdAt)],
  ];
  return (
    <Section title={t('contacts.panel.about')}>
      {contact.tags.length > 0 && (
        <div className={classes.tags}>
          {contact.tags.map((tag) => (
            <Pill key={tag}>{tag}</Pill>
          ))}
        </div>
      )}
      {contact.notes !== '' && <p className={classes.notes}>{contact.notes}</p>}
      <FactList facts={facts} className={classes.facts} />
    </Section>
  );
}
