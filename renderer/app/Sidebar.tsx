import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isPastCadence } from '../../shared/rules/drift.ts';
import { usePeople } from '../features/circles/usePeople.ts';
import { HistoryButtons } from '../features/history/HistoryButtons.tsx';
import { core } from './core.ts';
import { SearchBox } from './SearchBox.tsx';
import classes from './Shell.module.css';

const mainScreens = [
  'today',
  'circles',
  'funnel',
  'compare',
  'contacts',
  'insights',
  'pipeline',
  'playbook',
  'reports',
] as const;

function ScreenLink({
  screen,
  badge,
}: {
  screen: (typeof mainScreens)[number] | 'settings';
  badge?: number;
}) {
  const { t } = useTranslation();
  return (
    <li className={classes.item}>
      <Link to={`/${screen}`} className={classes.link}>
        {t(`navigation.${screen}`)}
      </Link>
      {badge ? (
        <span className={classes.badge} aria-hidden>
          {badge}
        </span>
      ) : null}
    </li>
  );
}

/** The product's name, search, the screens, undo and redo, and which workspace is open. */
export function Sidebar() {
  const { t } = useTranslation();
  const { data: today } = useQuery(core.today.show.queryOptions());
  const { people } = usePeople();
  const due = today?.waves.length ?? 0;
  const { data: workspace } = useQuery(core.workspace.show.queryOptions());
  const badges: Partial<Record<(typeof mainScreens)[number], number>> = {
    today: due + people.filter(isPastCadence).length,
    insights: due,
  };
  return (
    <nav className={classes.sidebar} aria-label={t('navigation.label')}>
      <div className={classes.brand}>{t('app.name')}</div>
      <SearchBox />
      <ul className={classes.links}>
        {mainScreens.map((screen) => (
          <ScreenLink key={screen} screen={screen} badge={badges[screen]} />
        ))}
      </ul>
      <ul className={classes.links}>
        <ScreenLink screen="settings" />
      </ul>
      <Group justify="space-between" wrap="nowrap" gap={0}>
        <div className={classes.workspace} title={workspace?.file}>
          {workspace?.name}
        </div>
        <HistoryButtons />
      </Group>
    </nav>
  );
}
