import { Button, Table, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParetoFigures } from '../../../shared/model/referral.ts';
import { broughtInAll } from '../../../shared/rules/referrals.ts';
import { useFormats } from '../../locales/format.ts';
import { CircleLabel } from '../../people/circles/CircleLabel.tsx';
import { useSelection } from '../../people/selection.tsx';
import classes from './Reports.module.css';

const shownAtFirst = 8;

/** Who brings most, with what they bought themselves and what came through those they brought apart. */
export function ParetoTable({ figures: { leading, currency } }: { figures: ParetoFigures }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { open } = useSelection();
  const [all, setAll] = useState(false);
  const shown = all ? leading : leading.slice(0, shownAtFirst);
  const [most] = leading;
  const largest = most ? broughtInAll(most) : 1;
  const part = (amount: number) => `${(100 * Math.max(0, amount)) / largest}%`;
  return (
    <div className={classes.leading}>
      <Table aria-label={t('reports.leading')} verticalSpacing={5} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('contacts.columns.name')}</Table.Th>
            <Table.Th className={classes.start}>{t('contacts.columns.circle')}</Table.Th>
            <Table.Th>{t('referrals.columns.own')}</Table.Th>
            <Table.Th>{t('referrals.columns.referred')}</Table.Th>
            <Table.Th>{t('referrals.columns.inAll')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((one) => (
            <Table.Tr key={one.uid}>
              <Table.Th scope="row">
                <UnstyledButton className={classes.person} onClick={() => open(one.uid)}>
                  {one.name}
                </UnstyledButton>
              </Table.Th>
              <Table.Td className={classes.start}>
                {one.circle === null ? t('contacts.panel.inNoCircle') : <CircleLabel circle={one.circle} />}
              </Table.Td>
              <Table.Td>{one.own === 0 ? '–' : money(one.own, currency)}</Table.Td>
              <Table.Td>{one.referred === 0 ? '–' : money(one.referred, currency)}</Table.Td>
              <Table.Td>
                <span className={classes.together}>
                  <span className={classes.stacked} aria-hidden>
                    <span data-part="own" style={{ width: part(one.own) }} />
                    <span data-part="all" style={{ width: part(one.referred) }} />
                  </span>
                  {money(broughtInAll(one), currency)}
                </span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {leading.length > shown.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t('reports.more', { count: leading.length - shown.length })}
        </Button>
      )}
    </div>
  );
}
