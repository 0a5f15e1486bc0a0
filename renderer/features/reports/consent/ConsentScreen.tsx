import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Consent, type ConsentEntry, consents } from '../../../../shared/model/contact.ts';
import { core } from '../../../bridge/core.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircles, useNameOfCircle } from '../../../people/circles/circleName.ts';
import { useDialogs } from '../../../people/dialogs.ts';
import { EmptyNetwork } from '../../../people/EmptyNetwork.tsx';
import { useSelection } from '../../../people/selection.tsx';
import { useAddress } from '../../../ui/address.ts';
import { PillSelect } from '../../../ui/PillSelect.tsx';
import { ScreenHeader } from '../../../ui/ScreenHeader.tsx';
import { VirtualTable } from '../../../ui/table/VirtualTable.tsx';
import { readConsent } from './address.ts';
import classes from './Consent.module.css';
import { ConsentPerCircle } from './ConsentPerCircle.tsx';
import { PrintedConsent } from './PrintedConsent.tsx';
import { useConsentColumns } from './useConsentColumns.tsx';
import { useRecordDialog } from './useRecordDialog.tsx';

/** Every state, and all of them. */
const everyState = 'all';

/** With whom may be shared: how many in each circle, and who said what, when and how. */
export function ConsentScreen() {
  const { t } = useTranslation();
  const { data: entries } = useQuery(core.contacts.consent.queryOptions());
  if (!entries) return null;
  return entries.length === 0 ? (
    <>
      <ScreenHeader title={t('reports.consent.title')} />
      <EmptyNetwork title={t('reports.consent.none')} text={t('reports.consent.lesson')} />
    </>
  ) : (
    <Report entries={entries} />
  );
}

function Report({ entries }: { entries: readonly ConsentEntry[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [view, change] = useAddress(readConsent);
  const { selected, select, opened, open } = useSelection();
  const { exportContacts } = useDialogs();
  const record = useRecordDialog();
  const columns = useConsentColumns(entries);
  const [isPrinting, print] = useState(false);
  const shown = useMemo(
    () =>
      entries.filter(
        ({ consent, circle }) =>
          (view.consent === undefined || consent === view.consent) &&
          (view.circle === undefined || circle === view.circle),
      ),
    [entries, view.consent, view.circle],
  );
  const chosen = shown.filter(({ uid }) => selected.has(uid));
  const granted = entries.filter(({ consent }) => consent === 'granted').length;
  return (
    <>
      <ScreenHeader title={t('reports.consent.title')}>
        <Button variant="default" onClick={() => print(true)}>
          {t('reports.consent.print')}
        </Button>
        <Button variant="default" onClick={() => exportContacts({ consent: shown.map(({ uid }) => uid) })}>
          {t('exports.open')}
        </Button>
        <Button disabled={chosen.length === 0} onClick={() => record(chosen)}>
          {t('reports.consent.record')}
        </Button>
      </ScreenHeader>
      <div className={classes.overview}>
        <div>
          <p className={classes.finding}>
            {t('reports.consent.finding', { count: entries.length, granted: number(granted) })}
          </p>
          <p className={classes.explanation}>{t('reports.consent.explanation')}</p>
        </div>
        <ConsentPerCircle entries={entries} onChoose={(place) => change(place, 'place')} />
      </div>
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t('reports.consent.title')}
          value={view.consent ?? everyState}
          onChange={(value) =>
            change({ consent: value === everyState ? undefined : (value as Consent) }, 'place')
          }
          data={[
            { value: everyState, label: t('contacts.filter.all') },
            ...consents.map((value) => ({ value, label: t(`contacts.consent.${value}`) })),
          ]}
        />
        <CircleFilter circle={view.circle} onChange={(circle) => change({ circle }, 'place')} />
        <span className={classes.count} role="status">
          {t('reports.consent.shown', { count: shown.length, figure: number(shown.length) })}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className={classes.nobody}>{t('reports.consent.nobody')}</p>
      ) : (
        <div className={classes.list}>
          <VirtualTable
            label={t('reports.consent.list')}
            items={shown}
            columns={columns}
            selection={{ selected, select }}
            opened={opened}
            onOpen={open}
            sort={view.sort}
            onSort={(sort) => change({ sort }, 'step')}
          />
        </div>
      )}
      {isPrinting && <PrintedConsent entries={shown} onPrinted={() => print(false)} />}
    </>
  );
}

function CircleFilter({
  circle = everyState,
  onChange,
}: {
  circle: string | undefined;
  onChange: (circle: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  return (
    <PillSelect
      label={t('contacts.columns.circle')}
      value={circle}
      options={[
        { value: everyState, label: t('contacts.filter.all') },
        ...circles.map((one) => ({ value: one.uid, label: nameOf(one) })),
      ]}
      onChange={(value) => onChange(value === everyState ? undefined : value)}
    />
  );
}
