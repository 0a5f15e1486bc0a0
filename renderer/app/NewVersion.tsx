import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useUpdates } from '../bridge/updates.ts';
import classes from './Shell.module.css';

/** Tells that there is a newer version, and what comes of it; leads to the settings. */
export function NewVersion() {
  const { t } = useTranslation();
  const now = useUpdates()?.now;
  if (now?.state !== 'available' && now?.state !== 'ready') return null;
  return (
    <Link to="/settings" search={{}} className={classes.backup}>
      <IconDownload size={14} stroke={1.6} aria-hidden />
      <span>{t(`updates.foot.${now.state}`, { version: now.version })}</span>
    </Link>
  );
}
