import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../../shared/lib/assertNever.ts';
import type { HistoryEntry } from '../../../../shared/model/contact.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircleColour } from '../../../people/circles/circleColour.ts';
import { useAnyCircle, useNameOfCircle } from '../../../people/circles/circleName.ts';
import { useKindName } from '../../../people/kindName.ts';
import { useSelection } from '../../../people/selection.tsx';
import { TextButton } from './TextButton.tsx';

type Entry<Type extends HistoryEntry['type']> = Extract<HistoryEntry, { type: Type }>;

/** One moment of somebody's history in words. */
export function HistoryText({ entry }: { entry: HistoryEntry }) {
  switch (entry.type) {
    case 'circle':
      return <CircleMove entry={entry} />;
    case 'stage':
      return <StageMove entry={entry} />;
    case 'interaction':
      return <Interaction entry={entry} />;
    case 'deal':
      return <Deal entry={entry} />;
    case 'delivery':
      return <Delivery entry={entry} />;
    case 'referral':
      return <Referral entry={entry} />;
    default:
      return assertNever(entry);
  }
}

function CircleMove({ entry: { from, to, reason, cause } }: { entry: Entry<'circle'> }) {
  const { t } = useTranslation();
  const anyCircle = useAnyCircle();
  const nameOf = useNameOfCircle();
  const target = anyCircle(to);
  const origin = from === null ? undefined : anyCircle(from);
  const names = { from: origin ? nameOf(origin) : '', to: target ? nameOf(target) : '' };
  const inward = origin && target && target.position < origin.position;
  const between = cause === 'circle-removed' ? 'removed' : inward ? 'closer' : 'further';
  const text = !origin ? 'placed' : between;
  return (
    <>
      {t(`contacts.history.${text}`, names)}
      {reason && `: ${reason}`}
    </>
  );
}

function StageMove({ entry: { from, to, reason } }: { entry: Entry<'stage'> }) {
  const { t } = useTranslation();
  const names = { from: from ? t(`stages.${from}`) : '', to: t(`stages.${to}`) };
  return (
    <>
      {t(from ? 'contacts.history.stage' : 'contacts.history.firstStage', names)}
      {reason && `: ${reason}`}
    </>
  );
}

function Interaction({ entry: { kind, direction, summary } }: { entry: Entry<'interaction'> }) {
  const { t } = useTranslation();
  const kindName = useKindName();
  if (summary === '') return t(`contacts.history.${direction}`, { kind: kindName(kind) });
  return (
    <>
      <span className="visually-hidden">{kindName(kind)}: </span>
      {summary}
    </>
  );
}

function Deal({ entry: { title, status, amount, currency } }: { entry: Entry<'deal'> }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return t(`contacts.history.deal.${status}`, { title, amount: money(amount, currency) });
}

function Delivery({ entry: { title } }: { entry: Entry<'delivery'> }) {
  const { t } = useTranslation();
  return t('contacts.history.received', { title });
}

function Referral({ entry: { uid, name } }: { entry: Entry<'referral'> }) {
  const { t } = useTranslation();
  const { open } = useSelection();
  return (
    <>
      {t('contacts.history.referred')} <TextButton onClick={() => open(uid)}>{name}</TextButton>
    </>
  );
}

/** Marks moments by what they are: moves in the colour of the circle, what was shared or won in the accent. */
export function useEntryColour(): (entry: HistoryEntry) => string {
  const colourOf = useCircleColour();
  return (entry) => {
    if (entry.type === 'circle') return colourOf(entry.to);
    if (entry.type === 'delivery') return 'var(--accent)';
    if (entry.type === 'referral' || (entry.type === 'deal' && entry.status === 'won'))
      return 'var(--circle-1)';
    return entry.type === 'interaction' ? 'var(--circle-2)' : 'var(--line)';
  };
}
