import { CloseButton, Group, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import { useSelection } from '../../people/selection.tsx';
import { usePeople } from '../../people/usePeople.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { ContactPanelBody } from './panel/ContactPanelBody.tsx';
import classes from './panel/Panel.module.css';
import { usePanelFocus } from './panel/usePanelFocus.ts';

/** What Escape closes before the panel, told by where the key was pressed. */
const inFront = '[role="dialog"], [role="menu"], [role="listbox"], [aria-expanded="true"][aria-haspopup]';

/** Escape closes the panel, unless something in front of it takes the key first. */
function useEscape(close: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.key === 'Escape' && !event.defaultPrevented && !target?.closest(inFront)) close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [close]);
}

/** The open contact, at the right of every screen. */
export function ContactPanel({ uid }: { uid: string }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { open } = useSelection();
  const { people } = usePeople();
  const { data: contact, error } = useQuery(core.contacts.details.queryOptions({ uid }));
  const panel = useRef<HTMLElement>(null);
  const giveBack = usePanelFocus(panel, uid);
  const close = () => {
    giveBack();
    open(null);
  };
  useEscape(close);
  const name = contact?.displayName ?? people.find((person) => person.uid === uid)?.name;
  return (
    <aside
      ref={panel}
      className={classes.panel}
      tabIndex={-1}
      aria-label={name ?? t('contacts.panel.label')}
      aria-busy={!contact && !error}
    >
      {contact ? (
        <ContactPanelBody key={uid} contact={contact} onClose={close} />
      ) : (
        <Group justify="space-between">
          {error ? (
            problemText(problemOf(error))
          ) : (
            <Loader size="sm" aria-label={t('contacts.panel.loading')} />
          )}
          <CloseButton aria-label={t('actions.close')} onClick={close} />
        </Group>
      )}
    </aside>
  );
}
