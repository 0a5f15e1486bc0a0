import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/model/person.ts';
import { core } from '../../../bridge/core.ts';
import { useFormats } from '../../../locales/format.ts';
import { useKindName } from '../../../people/kindName.ts';
import { useCurrency } from '../../../people/useCurrency.ts';
import { FactList } from '../../../ui/FactList.tsx';
import classes from './Placement.module.css';

/** So much of the notes is shown. */
const shownNotes = 240;

/** What is known of somebody, and in one line what is not. */
export function Facts({ person }: { person: Person }) {
  const { t, i18n } = useTranslation();
  const { date, fromNow, money, number } = useFormats();
  const currency = useCurrency();
  const kindName = useKindName();
  const { data: details } = useQuery(core.contacts.details.queryOptions({ uid: person.uid }));
  const deals = details?.history.flatMap((entry) => (entry.type === 'deal' ? [entry.status] : [])) ?? [];
  const countOf = (status: string) => number(deals.filter((one) => one === status).length);
  const noted = details?.history.find((entry) => entry.type === 'interaction');
  const { lastContactAt, revenue, stage, source, trust } = person;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('contacts.columns.lastContact'), lastContactAt && `${fromNow(lastContactAt)}, ${date(lastContactAt)}`],
    [t('contacts.columns.revenue'), revenue === 0 ? null : money(revenue, currency)],
    [t('contacts.columns.trust'), trust === null ? null : number(trust)],
    [t('placement.known'), source],
  ];
  const unknown = facts.filter(([, value]) => !value).map(([term]) => term.toLowerCase());
  const more: typeof facts = [
    // What an export calls activity tells no more than that there was something.
    [
      t('placement.noted'),
      noted &&
        noted.at !== lastContactAt &&
        `${fromNow(noted.at)}, ${noted.summary || kindName(noted.kind).toLocaleLowerCase(i18n.language)}`,
    ],
    [
      t('placement.deals'),
      deals.length > 0 && t('placement.dealsTold', { won: countOf('won'), open: countOf('open') }),
    ],
    [t('contacts.fields.referredBy'), details?.referredBy?.name],
    // Everybody new is taken for a lead.
    [t('contacts.columns.stage'), stage === 'lead' ? null : t(`stages.${stage}`)],
  ];
  const notes = details?.notes ?? '';
  return (
    <>
      <FactList facts={[...facts, ...more]} className={classes.facts} />
      {notes !== '' && (
        <p className={classes.notes}>
          {notes.length > shownNotes ? `${notes.slice(0, shownNotes).trimEnd()}…` : notes}
        </p>
      )}
      {details && unknown.length > 0 && (
        <p className={classes.unknown}>
          {t('placement.unknown', {
            facts: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(unknown),
          })}
        </p>
      )}
    </>
  );
}
