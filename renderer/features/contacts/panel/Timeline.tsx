import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../../shared/model/contact.ts';
import { useFormats } from '../../../locales/format.ts';
import { HistoryText, useEntryColour } from './HistoryText.tsx';
import classes from './Panel.module.css';
import { Section } from './Section.tsx';
import { TextButton } from './TextButton.tsx';

/** How many moments are shown before more are asked for. */
const shownAtFirst = 6;

/** What happened with somebody, the latest first. */
export function Timeline({ history }: { history: readonly HistoryEntry[] }) {
  const { t } = useTranslation();
  const { day, date } = useFormats();
  const colourOf = useEntryColour();
  const [all, setAll] = useState(false);
  if (history.length === 0) return null;
  const shown = all ? history : history.slice(0, shownAtFirst);
  return (
    <Section title={t('contacts.panel.lately')}>
      <ol className={classes.timeline}>
        {shown.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the past only grows, and moments have no identity
          <li key={index} style={{ '--mark': colourOf(entry) } as React.CSSProperties}>
            <HistoryText entry={entry} />{' '}
            <time className={classes.muted} dateTime={entry.at} title={date(entry.at)}>
              {day(entry.at)}
            </time>
          </li>
        ))}
      </ol>
      {history.length > shown.length && (
        <TextButton onClick={() => setAll(true)}>
          {t('contacts.panel.earlier', { count: history.length - shown.length })}
        </TextButton>
      )}
    </Section>
  );
}
