import { ModalsProvider } from '@mantine/modals';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectionProvider, useSelection } from '../people/selection.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { Dialogs } from './Dialogs.tsx';
import { FormerBanner } from './FormerBanner.tsx';
import { features } from './features.ts';
import { HealthBanner } from './HealthBanner.tsx';
import { MessageStrip } from './MessageStrip.tsx';
import classes from './Shell.module.css';
import { Sidebar } from './Sidebar.tsx';
import { useKeptFocus } from './useKeptFocus.ts';
import { useOneWorkspace } from './useOneWorkspace.ts';

const ContactPanel = features.contacts.panel;
const { lobby: Lobby, refusal: Refusal } = features.workspaces;

/** What stands in the page: screens, and dialogs that know who is selected and where one is. */
export function Shell() {
  return (
    <SelectionProvider>
      <ModalsProvider>
        <Dialogs>
          <Frame />
        </Dialogs>
      </ModalsProvider>
    </SelectionProvider>
  );
}

/** What every screen stands in: navigation at the left, the open contact at the right, messages below. */
function Frame() {
  const { t } = useTranslation();
  const { opened } = useSelection();
  const shown = useOneWorkspace();
  useKeptFocus();
  if (shown.is === 'none') {
    return (
      <Suspense>
        <Lobby />
      </Suspense>
    );
  }
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#screen">
        {t('app.skipToContent')}
      </a>
      <Sidebar />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a screen may hold nothing else that takes the keyboard. */}
      <main id="screen" className={classes.screen} tabIndex={0}>
        <ConnectionBanner />
        {shown.is === 'former' && <FormerBanner other={shown.other} />}
        <HealthBanner />
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <Suspense>{opened !== null && <ContactPanel uid={opened} />}</Suspense>
      <MessageStrip />
      <Suspense>
        <Refusal />
      </Suspense>
    </div>
  );
}
