import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Consent, type ConsentEntry, consents } from '../../../../shared/model/contact.ts';
import { useFormats } from '../../../locales/format.ts';
import { CircleLabel } from '../../../people/circles/CircleLabel.tsx';
import { useCircleName, useCircles } from '../../../people/circles/circleName.ts';
import classes from './Consent.module.css';

type Counts = Readonly<Record<Consent, number>>;

/** What can be looked at by itself: a state, within a circle or everywhere. */
interface Place {
  readonly consent: Consent | undefined;
  readonly circle: string | undefined;
}

function countsOf(entries: readonly ConsentEntry[]): Counts {
  const counts = { granted: 0, refused: 0, unknown: 0 };
  for (const { consent } of entries) counts[consent] += 1;
  return counts;
}

/** How many of each circle said what; every figure leads to those it counts. */
export function ConsentPerCircle({
  entries,
  onChoose,
}: {
  entries: readonly ConsentEntry[];
  onChoose: (place: Place) => void;
}) {
  const { t } = useTranslation();
  const circles = useCircles();
  const nameOf = useCircleName();
  const byCircle = Map.groupBy(entries, ({ circle }) => circle);
  return (
    <Table aria-label={t('reports.consent.perCircle')} verticalSpacing={5} className={classes.figures}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('contacts.columns.circle')}</Table.Th>
          <Table.Td aria-hidden />
          {consents.map((consent) => (
            <Table.Th key={consent}>
              <span className={classes.key} data-consent={consent} aria-hidden />
              {t(`contacts.consent.${consent}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {circles.map(({ uid }) => (
          <CircleRow
            key={uid}
            name={nameOf(uid)}
            counts={countsOf(byCircle.get(uid) ?? [])}
            onChoose={(consent) => onChoose({ consent, circle: uid })}
          >
            <CircleLabel circle={uid} />
          </CircleRow>
        ))}
        <CircleRow
          name={t('reports.consent.everybody')}
          counts={countsOf(entries)}
          onChoose={(consent) => onChoose({ consent, circle: undefined })}
        >
          {t('reports.consent.everybody')}
        </CircleRow>
      </Table.Tbody>
    </Table>
  );
}

function CircleRow({
  name,
  counts,
  onChoose,
  children,
}: {
  name: string;
  counts: Counts;
  onChoose: (consent: Consent) => void;
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const total = consents.reduce((sum, consent) => sum + counts[consent], 0);
  return (
    <Table.Tr data-empty={total === 0}>
      <Table.Th scope="row">{children}</Table.Th>
      <Table.Td aria-hidden>
        <span className={classes.bar}>
          {consents.map((consent) => (
            <span key={consent} data-consent={consent} style={{ flexGrow: counts[consent] }} />
          ))}
        </span>
      </Table.Td>
      {consents.map((consent) => {
        const figure = number(counts[consent]);
        return (
          <Table.Td key={consent}>
            {counts[consent] === 0 ? (
              figure
            ) : (
              <UnstyledButton
                className={classes.figure}
                aria-label={t('reports.consent.count', {
                  state: t(`contacts.consent.${consent}`),
                  circle: name,
                  figure,
                })}
                onClick={() => onChoose(consent)}
              >
                {figure}
              </UnstyledButton>
            )}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}
