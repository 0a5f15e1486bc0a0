import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';

/** What copies of the workspace could not both keep: what became of it, whose stands, and when. */
export function Conflicts() {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const { data: conflicts } = useQuery(core.history.conflicts.queryOptions());
  return (
    <Section title={t('settings.conflicts.title')} hint={t('settings.conflicts.hint')}>
      {conflicts?.length === 0 && <p className={classes.hint}>{t('settings.conflicts.none')}</p>}
      {conflicts !== undefined && conflicts.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
        <ol className={classes.commands} tabIndex={0} aria-label={t('settings.conflicts.title')}>
          {conflicts.map(({ uid, at, reason, details }) => (
            <li key={uid} className={classes.command}>
              <span>
                {t(`settings.conflicts.${reason}`, {
                  ...details,
                  name: details.name || t('settings.conflicts.nameless'),
                })}
              </span>
              <span className={classes.commandMoment}>{moment(at)}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
