import { useQuery } from '@tanstack/react-query';
import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Asked as Question } from '../../../shared/model/suggestion.ts';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';

const shownQuestions = 100;

/** What assistants asked of the workspace and suggested to it while it was closed. */
export function Asked() {
  const { t, i18n } = useTranslation();
  const { moment } = useFormats();
  // It is written while the file is closed, so what is kept here is of no later moment than what is asked.
  const { data: asked } = useQuery(core.suggestions.asked.queryOptions({ limit: shownQuestions }));
  if (asked === undefined || asked.length === 0) return null;
  const toolName = (tool: string): string =>
    i18n.exists(`settings.asked.tools.${tool}`)
      ? t(`settings.asked.tools.${tool}` as ParseKeys as 'settings.asked.tools.find_people')
      : tool;
  const outcome = ({ contacts, problem }: Question): string =>
    problem === null ? t('settings.asked.told', { count: contacts.length }) : t('settings.asked.refused');
  return (
    <Section title={t('settings.asked.title')} hint={t('settings.asked.hint')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard. */}
      <ol className={classes.commands} tabIndex={0} aria-label={t('settings.asked.title')}>
        {asked.map((question, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the log is only ever read, and a moment may come twice.
          <li key={place} className={classes.command}>
            <span className={classes.commandText}>{toolName(question.tool)}</span>
            <span className={classes.commandMoment}>
              {`${outcome(question)} · ${question.program || t('suggestions.nameless')} · ${moment(question.at)}`}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
