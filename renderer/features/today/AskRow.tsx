import { UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listed } from '../../../shared/rules/today.ts';
import { useSelection } from '../../people/selection.tsx';
import { BriefButton } from './BriefButton.tsx';
import { NotNow } from './NotNow.tsx';
import { rowKinds, type TodayAsk } from './rows/index.ts';
import classes from './rows/Row.module.css';
import type { RowKind } from './rows/rowKind.ts';

/** One thing that asks for attention: who, why, and what can be done about it from here. */
export const AskRow = memo(function AskRow({ ask }: { ask: Listed<TodayAsk> }) {
  const { t } = useTranslation();
  const { open } = useSelection();
  // Each kind is given asks of its own only, which the compiler cannot follow through the table.
  const kind = rowKinds[ask.kind] as unknown as RowKind<TodayAsk>;
  const { Icon, Title, Why, Actions, notNow: Other } = kind;
  const { contact, name } = ask;
  const also = ask.also.map((other) => t(`today.kinds.${other}`)).join(', ');
  return (
    <li className={classes.row} data-kind={ask.kind}>
      <Icon size={19} stroke={1.6} className={classes.icon} aria-hidden />
      <div className={classes.what}>
        {contact !== null ? (
          <UnstyledButton className={classes.name} onClick={() => open(contact)}>
            {name}
          </UnstyledButton>
        ) : Title ? (
          <Title ask={ask} />
        ) : (
          <span className={classes.title}>{name}</span>
        )}
        <span className={classes.why}>
          <Why ask={ask} />
        </span>
        {also !== '' && <span className={classes.also}>{t('today.also', { what: also })}</span>}
      </div>
      <div className={classes.ways}>
        <Actions ask={ask} />
        {contact !== null && <BriefButton contact={contact} name={name} />}
        {typeof Other === 'function' ? (
          <Other ask={ask} />
        ) : (
          <NotNow ask={ask} title={name} answers={Other} />
        )}
      </div>
    </li>
  );
});
