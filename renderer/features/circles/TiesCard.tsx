import { CloseButton, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/model/person.ts';
import type { Ties } from '../../../shared/rules/ties.ts';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { usePast } from '../../people/past/pastContext.ts';
import { useSelection } from '../../people/selection.tsx';
import { unlessDialog } from '../../ui/unlessDialog.ts';
import classes from './TiesCard.module.css';

/** So many are told by name; of more there is a number. */
const shown = 6;

/** Who brought somebody, whom they brought, and which insights they received; Escape leaves. */
export function TiesCard({ ties, onLeave }: { ties: Ties; onLeave: () => void }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const isPast = usePast() !== null;
  const { person, broughtBy, brought } = ties;
  useHotkeys([['Escape', () => unlessDialog(onLeave)]]);
  const { data: details } = useQuery({
    ...core.contacts.details.queryOptions({ uid: person.uid }),
    enabled: !isPast,
  });
  const received = (details?.history ?? []).flatMap((entry) => (entry.type === 'delivery' ? [entry] : []));
  return (
    <section className={classes.card} aria-label={t('circles.ties.of', { name: person.name })}>
      <div className={classes.head}>
        <strong>{person.name}</strong>
        <CloseButton size="sm" aria-label={t('circles.ties.leave')} onClick={onLeave} />
      </div>
      <p className="visually-hidden" role="status">
        {t('circles.ties.told', {
          name: person.name,
          brought: brought.length,
          by: broughtBy?.name ?? t('circles.ties.nobody'),
          insights: received.length,
        })}
      </p>
      <h2 className={classes.title}>{t('circles.ties.broughtBy')}</h2>
      {broughtBy ? (
        <Named people={[broughtBy]} />
      ) : (
        <p className={classes.none}>{t('circles.ties.nobody')}</p>
      )}
      <h2 className={classes.title}>{t('circles.ties.brought')}</h2>
      {brought.length > 0 ? (
        <Named people={brought} />
      ) : (
        <p className={classes.none}>{t('circles.ties.nobody')}</p>
      )}
      {!isPast && (
        <>
          <h2 className={classes.title}>{t('circles.ties.insights')}</h2>
          {received.length === 0 && <p className={classes.none}>{t('circles.ties.noInsights')}</p>}
          <ul className={classes.list}>
            {received.slice(0, shown).map(({ at, title }) => (
              <li key={`${at} ${title}`}>
                {title} <span className={classes.day}>{date(at)}</span>
              </li>
            ))}
          </ul>
          <More count={received.length - shown} />
        </>
      )}
    </section>
  );
}

function Named({ people }: { people: readonly Person[] }) {
  const { open } = useSelection();
  return (
    <>
      <ul className={classes.list}>
        {people.slice(0, shown).map(({ uid, name }) => (
          <li key={uid}>
            <UnstyledButton className={classes.name} onClick={() => open(uid)}>
              {name}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <More count={people.length - shown} />
    </>
  );
}

function More({ count }: { count: number }) {
  const { t } = useTranslation();
  return count > 0 && <p className={classes.none}>{t('circles.ties.more', { count })}</p>;
}
