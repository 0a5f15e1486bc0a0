import { Button } from '@mantine/core';
import { IconCheck, IconMoon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deed } from '../../../electron/core/today/done.ts';
import { useFormats } from '../../locales/format.ts';
import { useCommandText, useHistory } from '../../people/useHistory.ts';
import { Section } from './Section.tsx';
import classes from './Today.module.css';

const shownAtFirst = 6;

/** What was done today, and what rules did by night; the latest can be taken back. */
export function DoneToday({ deeds }: { deeds: readonly Deed[] }) {
  const { t } = useTranslation();
  const { recent } = useFormats();
  const commandText = useCommandText();
  const { undo, undoUid } = useHistory();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? deeds : deeds.slice(0, shownAtFirst);
  return (
    <Section title={t('today.doneToday', { count: deeds.length })}>
      <ul className={classes.deeds}>
        {shown.map((deed) => (
          <li key={deed.uid} className={classes.deed}>
            {deed.byRule ? (
              <IconMoon size={16} stroke={1.7} aria-hidden />
            ) : (
              <IconCheck size={16} stroke={1.7} aria-hidden />
            )}
            <span className={classes.deedWords}>{commandText(deed)}</span>
            <span className={classes.deedTime}>{recent(deed.at)}</span>
            {deed.uid === undoUid && (
              <Button variant="subtle" size="compact-sm" onClick={undo}>
                {t('actions.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {deeds.length > shown.length && (
        <Button variant="subtle" mt="xs" onClick={() => setWhole(true)}>
          {t('today.showMore', { count: deeds.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}
