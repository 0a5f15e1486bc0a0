import { Button, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReferralForest, revenuePeriods, type TreeNode } from '../../../../shared/model/referral.ts';
import { broughtInAll } from '../../../../shared/rules/referrals.ts';
import { core } from '../../../bridge/core.ts';
import { membersBelow } from '../../../charts/tree/layout.ts';
import { TreeChart } from '../../../charts/tree/TreeChart.tsx';
import { useFormats } from '../../../locales/format.ts';
import { CircleDot } from '../../../people/circles/CircleDot.tsx';
import { useCircleColour } from '../../../people/circles/circleColour.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { EmptyNetwork } from '../../../people/EmptyNetwork.tsx';
import { useSelection } from '../../../people/selection.tsx';
import { useAddress } from '../../../ui/address.ts';
import { PillSelect } from '../../../ui/PillSelect.tsx';
import { ScreenHeader } from '../../../ui/ScreenHeader.tsx';
import { VirtualTable } from '../../../ui/table/VirtualTable.tsx';
import { readReferrals } from './address.ts';
import classes from './Referrals.module.css';
import { useTreeColumns } from './useTreeColumns.tsx';

/** Trees listed at first, and how many each time more are asked for. */
const shownAtFirst = 50;

/** Who brought whom: a tree with the revenue on its branches, and the same as a table. */
export function ReferralsScreen() {
  const { t } = useTranslation();
  const [view, change] = useAddress(readReferrals);
  const { currency = null, period = 'recent' } = view;
  const { data: forest } = useQuery({
    ...core.referrals.forest.queryOptions({ currency, period }),
    placeholderData: (before) => before,
  });
  if (forest === undefined) return null;
  return (
    <>
      <ScreenHeader
        title={t('referrals.title')}
        tools={
          forest.nodes.length > 0 && (
            <>
              <PillSelect
                label={t('referrals.period.label')}
                value={period}
                options={revenuePeriods.map((value) => ({ value, label: t(`referrals.period.${value}`) }))}
                onChange={(next) => change({ period: next }, 'step')}
              />
              {forest.currencies.length > 1 && (
                <PillSelect
                  label={t('referrals.currency')}
                  value={forest.currency}
                  options={forest.currencies.map((value) => ({ value, label: value }))}
                  onChange={(next) => change({ currency: next }, 'step')}
                />
              )}
            </>
          )
        }
      />
      {forest.nodes.length === 0 ? (
        <EmptyNetwork title={t('referrals.emptyTitle')} text={t('referrals.lesson')} />
      ) : (
        <Forest
          forest={forest}
          chosen={view.root}
          onChoose={(root) => change({ root }, 'place')}
          sort={view.sort}
          onSort={(sort) => change({ sort }, 'step')}
        />
      )}
    </>
  );
}

/** Those at the root of a tree, who brought most first, with how many people are in it. */
function rootsOf(nodes: readonly TreeNode[], below: (root: TreeNode) => TreeNode[]) {
  return nodes
    .filter(({ referredBy }) => referredBy === null)
    .map((root) => ({ root, people: below(root).length - 1 }))
    .sort((one, other) => broughtInAll(other.root) - broughtInAll(one.root) || other.people - one.people);
}

function Forest({
  forest,
  chosen,
  onChoose,
  sort,
  onSort,
}: {
  forest: ReferralForest;
  /** uid. */
  chosen: string | undefined;
  onChoose: (root: string) => void;
  sort: string | undefined;
  onSort: (sort: string) => void;
}) {
  const { t } = useTranslation();
  const { money, number } = useFormats();
  const colourOf = useCircleColour();
  const circleName = useCircleName();
  const { selected, select, opened, open } = useSelection();
  const { nodes, currency } = forest;
  const below = useMemo(() => membersBelow(nodes), [nodes]);
  const roots = useMemo(() => rootsOf(nodes, below), [nodes, below]);
  const [shown, setShown] = useState(shownAtFirst);
  // Who was brought has a tree of their own too, and whoever is not in the forest has none.
  const root = nodes.find(({ uid }) => uid === chosen) ?? roots[0]?.root ?? (nodes[0] as TreeNode);
  const members = useMemo(() => below(root), [below, root]);
  const columns = useTreeColumns(members, nodes, currency);
  const amounts = ({ own, referred }: TreeNode) => ({
    own: money(own, currency),
    referred: money(referred, currency),
  });
  return (
    <div className={classes.frame}>
      <nav className={classes.roots} aria-label={t('referrals.roots')}>
        <h2>{t('referrals.roots')}</h2>
        <ul>
          {roots.slice(0, shown).map(({ root: one, people }) => (
            <li key={one.uid}>
              <UnstyledButton
                className={classes.root}
                aria-current={one.uid === root.uid}
                onClick={() => onChoose(one.uid)}
              >
                <CircleDot circle={one.circle} />
                <span className={classes.rootName}>{one.name}</span>
                <span className={classes.rootSum}>{money(broughtInAll(one), currency)}</span>
                <span className={classes.rootPeople}>
                  {t('referrals.rootPeople', { count: people, figure: number(people) })}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
        {roots.length > shown && (
          <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + shownAtFirst)}>
            {t('today.showMore', { count: Math.min(shownAtFirst, roots.length - shown) })}
          </Button>
        )}
      </nav>
      <section className={classes.tree} aria-label={t('referrals.treeOf', { name: root.name })}>
        <div className={classes.head}>
          <h2>{t('referrals.treeOf', { name: root.name })}</h2>
          <p>{t('referrals.hint')}</p>
        </div>
        <TreeChart
          key={root.uid}
          label={t('referrals.treeOf', { name: root.name })}
          members={members.map((member) => ({
            ...member,
            colour: colourOf(member.circle ?? ''),
            figures:
              broughtInAll(member) === 0
                ? t('referrals.noRevenue')
                : member.referred === 0
                  ? money(member.own, currency)
                  : t('referrals.figures', amounts(member)),
            label: t('referrals.node', {
              name: member.name,
              circle: member.circle === null ? t('referrals.noCircle') : circleName(member.circle),
              ...amounts(member),
            }),
          }))}
          opened={opened}
          onOpen={open}
        />
      </section>
      <div className={classes.table}>
        <VirtualTable
          label={t('referrals.table', { name: root.name })}
          items={members}
          columns={columns}
          selection={{ selected, select }}
          opened={opened}
          onOpen={open}
          sort={sort}
          onSort={onSort}
        />
      </div>
    </div>
  );
}
