import { UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deal, DealColumn } from '../../../shared/model/deal.ts';
import { useFormats } from '../../locales/format.ts';
import { useSelection } from '../../people/selection.tsx';
import { DealMenu } from './DealMenu.tsx';
import classes from './Pipeline.module.css';

function DealCard({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const { date, money } = useFormats();
  const { open } = useSelection();
  const { stage, lostReason, expectedOn } = deal;
  const expected = deal.status === 'open' && expectedOn && t('pipeline.expected', { date: date(expectedOn) });
  const known = [stage, lostReason, expected].filter(Boolean);
  return (
    <li className={classes.deal}>
      <span className={classes.dealTitle}>{deal.title}</span>
      <span className={classes.amount}>{deal.amount > 0 && money(deal.amount, deal.currency)}</span>
      <DealMenu deal={deal} />
      <UnstyledButton className={classes.contact} onClick={() => open(deal.contact.uid)}>
        {deal.contact.name}
      </UnstyledButton>
      <span className={classes.date}>{date(deal.closedAt ?? deal.createdAt)}</span>
      {known.length > 0 && <span className={classes.known}>{known.join(' · ')}</span>}
    </li>
  );
}

/** Deals of one status with what they add up to, per currency. */
export function DealColumnView({ column: { status, count, sums, deals } }: { column: DealColumn }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.column}>
      <header className={classes.columnHeader} data-status={status}>
        <h2 id={id} className={classes.columnTitle}>
          {t(`pipeline.status.${status}`)} <span className={classes.count}>{count}</span>
        </h2>
        <p className={classes.sums}>
          {sums.length === 0 ? '–' : sums.map(({ amount, currency }) => money(amount, currency)).join(' + ')}
        </p>
      </header>
      {count === 0 ? (
        <p className={classes.none}>{t(`pipeline.none.${status}`)}</p>
      ) : (
        <ul className={classes.deals}>
          {deals.map((deal) => (
            <DealCard key={deal.uid} deal={deal} />
          ))}
        </ul>
      )}
      {count > deals.length && (
        <p className={classes.none}>{t('pipeline.older', { count: count - deals.length })}</p>
      )}
    </section>
  );
}
