import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PillSelect } from '../../ui/PillSelect.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { useAnother } from './useAnother.tsx';
import { dueIn, inOrder, type Looked, type Order, orders, useWorkspaces } from './useWorkspaces.ts';
import classes from './Workspaces.module.css';
import { WorkspaceTable } from './WorkspaceTable.tsx';

/** From so many on there is something to put in order, and from so many on something to look for. */
const [manyToOrder, manyToSearch] = [4, 9] as const;

/** What is due in all of them together, as soon as all were looked at. */
function Together({ workspaces }: { workspaces: readonly Looked[] }) {
  const { t } = useTranslation();
  const isKnown = workspaces.every(({ whereabouts, glance }) => whereabouts !== 'there' || glance);
  const due = workspaces.flatMap((workspace) => dueIn(workspace) ?? []);
  const sum = (count: (one: (typeof due)[number]) => number): number =>
    due.reduce((all, one) => all + count(one), 0);
  if (!isKnown) return <p className={classes.together}>{t('workspaces.looking')}</p>;
  return (
    <p className={classes.together}>
      {t('workspaces.together', {
        workspaces: t('workspaces.count', { count: workspaces.length }),
        waves: t('workspaces.waves', { count: sum(({ waves }) => waves) }),
        people: t('workspaces.people', { count: sum(({ waiting }) => waiting) }),
        tasks: t('workspaces.tasksCount', { count: sum(({ tasks }) => tasks) }),
      })}
    </p>
  );
}

/** Every workspace of this machine with what is due in it, and one click to another. */
export function WorkspacesScreen() {
  const { t } = useTranslation();
  const { create, openOther } = useAnother();
  const workspaces = useWorkspaces();
  const [order, setOrder] = useState<Order>('recent');
  const [wanted, setWanted] = useState('');
  const count = workspaces?.length ?? 0;
  const found = workspaces?.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <>
      <ScreenHeader
        title={t('navigation.workspaces')}
        tools={
          count >= manyToOrder && (
            <>
              <PillSelect
                label={t('workspaces.order')}
                value={order}
                options={orders.map((value) => ({ value, label: t(`workspaces.orders.${value}`) }))}
                onChange={setOrder}
              />
              {count >= manyToSearch && (
                <TextInput
                  size="xs"
                  aria-label={t('workspaces.search')}
                  placeholder={t('workspaces.search')}
                  value={wanted}
                  onChange={(event) => setWanted(event.currentTarget.value)}
                />
              )}
            </>
          )
        }
      >
        <Button variant="default" onClick={openOther}>
          {t('workspaces.openOther')}
        </Button>
        <Button onClick={create}>{t('workspaces.create')}</Button>
      </ScreenHeader>
      {workspaces && found && (
        <div className={classes.overview}>
          <Together workspaces={workspaces} />
          <WorkspaceTable workspaces={inOrder(found, order)} />
          {found.length === 0 && <p className={classes.together}>{t('workspaces.none')}</p>}
        </div>
      )}
    </>
  );
}
