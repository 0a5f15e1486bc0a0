import { IconHeartBroken } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCircles } from '../../../people/circles/circleName.ts';
import { useDriftWords } from '../useDriftWords.ts';
import type { PromiseAsk } from '../waiting.ts';
import { LogContact } from './LogContact.tsx';
import classes from './Row.module.css';
import type { RowKind, RowProps } from './rowKind.ts';

function Why({ ask: { circle: uid, drift, since: begun } }: RowProps<PromiseAsk>) {
  const { t } = useTranslation();
  const words = useDriftWords();
  const circle = useCircles().find((one) => one.uid === uid);
  const { since } = words({ ratio: drift, cadence: circle?.cadenceDays ?? 0, begun });
  return (
    <>
      <strong className={classes.pressing}>
        {t('today.promiseBroken', { count: circle?.maximumDays ?? 0 })}
      </strong>{' '}
      · {since}
    </>
  );
}

/** The longest interval that was promised is over: what was promised comes before what is planned. */
export const promise: RowKind<PromiseAsk> = {
  place: 15,
  Icon: IconHeartBroken,
  Why,
  Actions: LogContact,
  notNow: ['tomorrow', 'week', 'dropped'],
};
