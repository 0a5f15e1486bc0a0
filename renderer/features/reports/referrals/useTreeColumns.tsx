import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreeNode } from '../../../../shared/model/referral.ts';
import { broughtInAll } from '../../../../shared/rules/referrals.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCommonColumns } from '../../../people/list/commonColumns.tsx';
import { ranks } from '../../../people/list/ranks.ts';
import type { Column } from '../../../ui/table/tableModel.ts';

/** The columns of a tree as a table: who, by whom, and what they brought. @param nodes everybody, to name who referred. */
export function useTreeColumns(
  members: readonly TreeNode[],
  nodes: readonly TreeNode[],
  currency: string,
): readonly Column<TreeNode>[] {
  const { t, i18n } = useTranslation();
  const { money } = useFormats();
  const { circle } = useCommonColumns();
  return useMemo(() => {
    const names = new Map(nodes.map(({ uid, name }) => [uid, name]));
    const referrer = ({ referredBy }: TreeNode) =>
      referredBy === null ? null : (names.get(referredBy) ?? null);
    const amount = (
      id: 'own' | 'referred' | 'inAll',
      value: (node: TreeNode) => number,
    ): Column<TreeNode> => ({
      id,
      title: t(`referrals.columns.${id}`),
      width: 100,
      align: 'end',
      highFirst: true,
      cell: (node) => (value(node) === 0 ? '–' : money(value(node), currency)),
      value,
    });
    return [
      {
        id: 'name',
        title: t('contacts.columns.name'),
        cell: ({ name }) => name,
        value: ranks(members, ({ name }) => name, i18n.language),
      },
      { ...circle, width: 180, from: 680 },
      {
        id: 'referredBy',
        title: t('referrals.columns.referredBy'),
        width: 170,
        from: 860,
        cell: referrer,
        value: ranks(members, referrer, i18n.language),
      },
      amount('own', ({ own }) => own),
      amount('referred', ({ referred }) => referred),
      amount('inAll', broughtInAll),
    ];
  }, [members, nodes, currency, circle, money, i18n.language, t]);
}
