import { CloseButton, Group, Loader } from '@mantine/core';
import { useModals } from '@mantine/modals';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../app/core.ts';
import { useProblemText } from '../../app/messages.tsx';
import { useSelection } from '../../app/selection.tsx';
import { problemOf } from '../../bridge/problemOf.ts';
import { usePeopleByUid } from '../circles/usePeople.ts';
import { ContactPanelBody } from './panel/ContactPanelBody.tsx';
import classes from './panel/Panel.module.css';

/** Escape closes the panel, unless something in front of it takes the key first. */
function useEscape(close: () => void): void {
  const { modals } = useModals();
  const inFront = modals.length > 0;
  useEffect(() => {
    if (inFront) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const choosing = target?.closest(
        '[aria-expanded="true"][aria-haspopup], [role="menu"], [role="listbox"]',
      );
      if (event.key === 'Escape' && !event.defaultPrevented && !choosing) close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [close, inFront]);
}

/** The open contact, at the right of every screen. */
export function ContactPanel({ uid }: { uid: string }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { open } = useSelection();
  const known = usePeopleByUid().get(uid);
  const { data: contact, error } = useQuery(core.contacts.details.queryOptions({ uid }));
  const panel = useRef<HTMLElement>(null);
  const before = useRef(document.activeElement);
  const close = () => {
    if (panel.current?.contains(document.activeElement) && before.current instanceof HTMLElement) {
      before.current.focus();
    }
    open(null);
  };
  useEscape(close);
  const name = contact?.displayName ?? known?.name;
  return (
    <aside
      ref={panel}
      className={classes.panel}
      aria-label={name ?? t('contacts.panel.label')}
      aria-busy={!contact && !error}
    >
      {contact ? (
        <ContactPanelBody contact={contact} onClose={close} />
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
