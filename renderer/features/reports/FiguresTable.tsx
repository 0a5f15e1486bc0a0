import { Table } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupFigures } from '../../../shared/rules/groupFigures.ts';
import { useFormats } from '../../locales/format.ts';
import { useCurrency } from '../../people/useCurrency.ts';
import classes from './Reports.module.css';

/** A group and its figures; figures are missing while the groups are on their way. */
export interface FiguresRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly figures: GroupFigures | undefined;
}

/** A table of groups: people, revenue, share of it, trust, and who waits for contact. */
export function FiguresTable({
  title,
  of,
  rows,
}: {
  title: string;
  /** What the groups are: the title of the first column. */
  of: string;
  rows: readonly FiguresRow[];
}) {
  const { t } = useTranslation();
  const { number, money, percent } = useFormats();
  const currency = useCurrency();
  const id = useId();
  return (
    <section className={classes.tableSection}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <Table aria-labelledby={id} verticalSpacing={6} horizontalSpacing="sm" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{of}</Table.Th>
            <Table.Th>{t('reports.people')}</Table.Th>
            <Table.Th>{t('reports.revenue')}</Table.Th>
            <Table.Th>{t('reports.share')}</Table.Th>
            <Table.Th>{t('reports.trust')}</Table.Th>
            <Table.Th>{t('reports.pastCadence')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, label, figures }) =>
            figures ? (
              <Table.Tr key={key} data-empty={figures.people === 0}>
                <Table.Th scope="row">{label}</Table.Th>
                <Table.Td>{number(figures.people)}</Table.Td>
                <Table.Td>{money(figures.revenue, currency)}</Table.Td>
                <Table.Td>
                  <span className={classes.share}>
                    <span className={classes.bar} aria-hidden>
                      <span style={{ width: `${figures.revenueShare * 100}%` }} />
                    </span>
                    {percent(figures.revenueShare)}
                  </span>
                </Table.Td>
                <Table.Td>{figures.trust === null ? '–' : number(Math.round(figures.trust))}</Table.Td>
                <Table.Td>{number(figures.pastCadence)}</Table.Td>
              </Table.Tr>
            ) : null,
          )}
        </Table.Tbody>
      </Table>
    </section>
  );
}
