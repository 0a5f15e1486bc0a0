import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactDetails, ContactPoint } from '../../../../shared/model/contact.ts';
import { useLabelText } from '../../../people/labelText.ts';
import classes from './Panel.module.css';
import { addressOf, linkText } from './pointLink.ts';
import { Section } from './Section.tsx';

/** The ways to reach somebody: one click writes, calls or opens. */
export function Reach({ contact: { points, addresses } }: { contact: ContactDetails }) {
  const { t } = useTranslation();
  const labelText = useLabelText();
  if (points.length === 0 && addresses.length === 0) return null;
  return (
    <Section title={t('contacts.panel.reach')}>
      <ul className={classes.list}>
        {points.map((point) => (
          <li key={point.uid} className={classes.point}>
            <PointLink point={point} />
            {point.label && <span className={classes.muted}>{labelText(point.label)}</span>}
          </li>
        ))}
        {addresses.map((address) => (
          <li key={address.uid} className={classes.point}>
            <address className={classes.address}>
              {[
                address.street,
                [address.postalCode, address.city].filter(Boolean).join(' '),
                address.region,
                address.country,
              ]
                .filter(Boolean)
                .join('\n')}
            </address>
            {address.label && <span className={classes.muted}>{labelText(address.label)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PointLink({ point }: { point: ContactPoint }) {
  const href = addressOf(point);
  if (href === null) return <span className={classes.value}>{point.value}</span>;
  return (
    <Anchor
      className={classes.value}
      size="sm"
      href={href}
      {...(point.type === 'link' && { target: '_blank', rel: 'noreferrer noopener' })}
    >
      {point.type === 'link' ? linkText(point.value) : point.value}
    </Anchor>
  );
}
