import { IconAlertTriangle, IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BackupStanding } from '../../electron/core/backups/queries.ts';
import { core } from '../bridge/core.ts';
import { useFormats } from '../locales/format.ts';
import classes from './Shell.module.css';

/** What is said of a standing, the worst first. */
function wordOf({ lastAt, isBehind, hasFailed }: BackupStanding): 'failed' | 'behind' | 'none' | 'last' {
  if (hasFailed) return 'failed';
  if (isBehind) return 'behind';
  return lastAt === null ? 'none' : 'last';
}

const icons = {
  failed: IconAlertTriangle,
  behind: IconAlertTriangle,
  none: IconShieldQuestion,
  last: IconShieldCheck,
} as const;

/** Tells on every screen when the last backup was made, and that it was read back; leads to the backups. */
export function LastBackup() {
  const { t } = useTranslation();
  const { recent } = useFormats();
  const { data: standing } = useQuery(core.backups.standing.queryOptions());
  if (!standing) return null;
  const word = wordOf(standing);
  const Icon = icons[word];
  return (
    <Link
      to="/settings"
      search={{ part: 'workspace' }}
      className={classes.backup}
      data-warns={word === 'failed' || word === 'behind' || undefined}
    >
      <Icon size={14} stroke={1.6} aria-hidden />
      <span>
        {t(`settings.backups.foot.${word}`, { at: standing.lastAt === null ? '' : recent(standing.lastAt) })}
      </span>
    </Link>
  );
}
