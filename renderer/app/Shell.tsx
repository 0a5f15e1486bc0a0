import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactPanel } from '../features/contacts/ContactPanel.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import classes from './Shell.module.css';
import { Sidebar } from './Sidebar.tsx';
import { useSelection } from './selection.tsx';

/** What every screen stands in: navigation at the left, the open contact at the right. */
export function Shell() {
  const { t } = useTranslation();
  const { opened } = useSelection();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#screen">
        {t('app.skipToContent')}
      </a>
      <Sidebar />
      <main id="screen" className={classes.screen} tabIndex={-1}>
        <ConnectionBanner />
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      {opened !== null && <ContactPanel key={opened} uid={opened} />}
    </div>
  );
}
