import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../bridge/core.ts';
import { features } from './features.ts';
import { HistoryButtons } from './HistoryButtons.tsx';
import { LastBackup } from './LastBackup.tsx';
import { NewVersion } from './NewVersion.tsx';
import { SearchBox } from './SearchBox.tsx';
import classes from './Shell.module.css';
import { useLastAddresses } from './useLastAddresses.ts';
import { useMenuCommands } from './useMenuCommands.ts';

const links = Object.values(features)
  .flatMap((feature) => ('navigation' in feature ? [feature.navigation] : []))
  .toSorted((one, other) => one.order - other.order);
type Navigation = (typeof links)[number];
const isApart = (link: Navigation): boolean => 'apart' in link;

function Badge({ useBadge }: { useBadge: () => number }) {
  const count = useBadge();
  if (count === 0) return null;
  return (
    <span className={classes.badge} aria-hidden>
      {count}
    </span>
  );
}

function ScreenLink({ link, shown }: { link: Navigation; shown: object | undefined }) {
  const { t } = useTranslation();
  return (
    <li className={classes.item}>
      <Link
        to={`/${link.screen}`}
        // Each screen read this from its own address.
        search={shown as never}
        activeOptions={{ includeSearch: false }}
        className={classes.link}
      >
        {t(`navigation.${link.screen}`)}
      </Link>
      {'useBadge' in link && <Badge useBadge={link.useBadge} />}
    </li>
  );
}

/** The product's name, search, the screens, undo and redo, which workspace is open, and when it was last backed up. */
export function Sidebar() {
  const { t } = useTranslation();
  const last = useLastAddresses();
  const searchBox = useRef<HTMLInputElement>(null);
  useMenuCommands(
    () => searchBox.current?.select(),
    (route) => last.get(route),
  );
  const { data: workspace } = useQuery(core.workspace.show.queryOptions());
  return (
    <nav className={classes.sidebar} aria-label={t('navigation.label')}>
      <div className={classes.brand}>{t('app.name')}</div>
      <SearchBox box={searchBox} />
      <ul className={classes.links}>
        {links
          .filter((link) => !isApart(link))
          .map((link) => (
            <ScreenLink key={link.screen} link={link} shown={last.get(`/${link.screen}`)} />
          ))}
      </ul>
      <ul className={classes.links}>
        {links.filter(isApart).map((link) => (
          <ScreenLink key={link.screen} link={link} shown={last.get(`/${link.screen}`)} />
        ))}
      </ul>
      <Group justify="space-between" wrap="nowrap" gap={0}>
        <div className={classes.workspace} title={workspace?.file}>
          {workspace?.name}
        </div>
        <HistoryButtons />
      </Group>
      <LastBackup />
      <NewVersion />
    </nav>
  );
}
