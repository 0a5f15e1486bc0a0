import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import type { Standing as StandingOf } from '../../../../shared/model/referral.ts';
import { core } from '../../../bridge/core.ts';
import { useFormats } from '../../../locales/format.ts';
import { phrase } from '../../../locales/phrase.ts';
import { CircleDot } from '../../../people/circles/CircleDot.tsx';
import { useSelection } from '../../../people/selection.tsx';
import { ThanksActions } from '../../../people/thanks/ThanksActions.tsx';
import { useReasonWords } from '../../../people/thanks/useReasonWords.ts';
import { useGiveGift } from '../../../people/useGiveGift.ts';
import { useHistory } from '../../../people/useHistory.ts';
import { useMessages } from '../../../ui/messages.tsx';
import classes from './Panel.module.css';
import { Section } from './Section.tsx';
import { TextButton } from './TextButton.tsx';

/** What lies between you and a contact: whom they brought, open deals, what is owed, and promises. */
export function Standing({ contact }: { contact: ContactDetails }) {
  const { data } = useQuery(core.referrals.standing.queryOptions({ contact: contact.uid }));
  if (data === undefined) return null;
  return (
    <>
      {data.thanks.length > 0 && contact.archivedAt === null && (
        <ThanksOwed contact={contact} standing={data} />
      )}
      {data.openDeals.length > 0 && <OpenDeals deals={data.openDeals} />}
      {data.referred.length > 0 && <Brought contact={contact} standing={data} />}
      {contact.person && contact.archivedAt === null && <Promises contact={contact} standing={data} />}
    </>
  );
}

interface Part {
  readonly contact: ContactDetails;
  readonly standing: StandingOf;
}

function ThanksOwed({ contact: { uid, displayName: name }, standing: { thanks } }: Part) {
  const { t } = useTranslation();
  const { reason } = useReasonWords();
  return (
    <Section title={t('thanks.owed')} aside={<ThanksActions uid={uid} name={name} />}>
      <ul className={classes.list}>
        {thanks.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no identity, and the list is written whole
          <li key={index}>{reason(one)}</li>
        ))}
      </ul>
    </Section>
  );
}

function OpenDeals({ deals }: { deals: StandingOf['openDeals'] }) {
  const { t } = useTranslation();
  const { money, day } = useFormats();
  return (
    <Section title={t('referrals.openDeals')}>
      <ul className={classes.list}>
        {deals.map(({ uid, title, amount, currency, expectedOn }) => (
          <li key={uid} className={classes.point}>
            <span>
              {title}
              {expectedOn !== null && (
                <span className={classes.muted}>, {t('referrals.expected', { day: day(expectedOn) })}</span>
              )}
            </span>
            {amount > 0 && <span className={classes.muted}>{money(amount, currency)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Brought({ contact: { uid }, standing: { referred, people, brought } }: Part) {
  const { t } = useTranslation();
  const { open } = useSelection();
  const { sums } = useReasonWords();
  return (
    <Section
      title={t('referrals.brought')}
      aside={
        <Link
          to="/reports/referrals"
          search={{ root: uid, period: 'ever' } as never}
          className={classes.muted}
        >
          {t('referrals.seeTree')}
        </Link>
      }
    >
      <ul className={classes.list}>
        {referred.map((one) => (
          <li key={one.uid}>
            <CircleDot circle={one.circle} className={classes.dot} />
            <TextButton onClick={() => open(one.uid)}>{one.name}</TextButton>
            {one.brought.length > 0 && <span className={classes.muted}> {sums(one.brought)}</span>}
          </li>
        ))}
      </ul>
      <p className={classes.hint}>{t('referrals.broughtPeople', { count: people, sums: sums(brought) })}</p>
    </Section>
  );
}

function Promises({ contact: { uid, displayName: name }, standing }: Part) {
  const { t } = useTranslation();
  const { day, number } = useFormats();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const tick = useMutation(
    core.promises.treat.mutationOptions({
      onSuccess: () => messages.done(phrase('promises.ticked', { name }), lastStep()),
      onError: messages.failed,
    }),
  );
  const { promise, lastTreatAt, gifts, ledger } = standing;
  const { contact, headStart } = ledger;
  const kept = ({ kept, broken }: { readonly kept: number; readonly broken: number }) => ({
    kept: number(kept),
    all: number(kept + broken),
  });
  const hasLedger = contact.kept + contact.broken + headStart.kept + headStart.broken > 0;
  if (promise === '' && gifts.length === 0 && !hasLedger) return null;
  return (
    <Section title={t('promises.title')}>
      {promise !== '' && (
        <div className={classes.point}>
          <span>
            {promise}{' '}
            <span className={classes.muted}>
              {lastTreatAt === null
                ? t('promises.noTreat')
                : t('promises.treatLine', { day: day(lastTreatAt) })}
            </span>
          </span>
          <Button size="compact-sm" variant="default" onClick={() => tick.mutate({ contacts: [uid] })}>
            {t('promises.tick')}
          </Button>
        </div>
      )}
      {gifts.map((gift) => (
        <Gift key={gift.insight} gift={gift} to={{ uid, name }} />
      ))}
      {hasLedger && (
        <p className={classes.hint}>
          {contact.kept + contact.broken > 0 && t('promises.contactLine', kept(contact))}{' '}
          {headStart.meanDays !== null &&
            t('promises.headStartLine', { ...kept(headStart), days: number(Math.round(headStart.meanDays)) })}
        </p>
      )}
    </Section>
  );
}

function Gift({
  gift,
  to,
}: {
  gift: StandingOf['gifts'][number];
  to: { readonly uid: string; readonly name: string };
}) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const give = useGiveGift();
  const { title, depth, sentAt } = gift;
  return (
    <div className={classes.point}>
      <span>
        {t('promises.gift', {
          title,
          depth: t(`depths.${depth}`).toLocaleLowerCase(),
          day: day(sentAt),
        })}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('promises.giveGiftNamed', { title })}
        onClick={() => give(gift, to)}
      >
        {t('promises.giveGift')}
      </Button>
    </div>
  );
}
