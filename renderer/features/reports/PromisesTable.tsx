import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kept } from '../../../shared/rules/promises.ts';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { CircleLabel } from '../../people/circles/CircleLabel.tsx';
import classes from './Reports.module.css';

/** What was kept of the promises to each circle: contact in time, head start, treats. */
export function PromisesTable() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const id = useId();
  const { data } = useQuery(core.promises.circles.queryOptions());
  if (data === undefined) return null;
  const of = ({ kept, broken }: Kept) =>
    kept + broken === 0 ? '–' : t('promises.of', { kept: number(kept), all: number(kept + broken) });
  return (
    <section className={classes.tableSection}>
      <h2 id={id} className={classes.title}>
        {t('promises.perCircle')}
      </h2>
      <p className={classes.explanation}>{t('promises.explanation')}</p>
      <Table aria-labelledby={id} verticalSpacing={6} horizontalSpacing="sm" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('waves.circle')}</Table.Th>
            <Table.Th>{t('promises.contact')}</Table.Th>
            <Table.Th>{t('promises.headStart')}</Table.Th>
            <Table.Th>{t('promises.days')}</Table.Th>
            <Table.Th>{t('promises.treats')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map(({ circle, contact, headStart, treats }) => (
            <Table.Tr key={circle}>
              <Table.Th scope="row">
                <CircleLabel circle={circle} />
              </Table.Th>
              <Table.Td>{of(contact)}</Table.Td>
              <Table.Td>{of(headStart)}</Table.Td>
              <Table.Td>
                {headStart.meanDays === null ? '–' : number(Math.round(headStart.meanDays))}
              </Table.Td>
              <Table.Td>{number(treats)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
