import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column, RowSelection } from './tableModel.ts';
import classes from './VirtualTable.module.css';

/** The heads of the columns, each a button that sorts, and the box that selects all. */
export function HeaderRow<Item>({
  columns,
  sorting,
  onSort,
  uids,
  selection: { selected, select },
}: {
  columns: readonly Column<Item>[];
  sorting: { readonly id: string; readonly desc: boolean } | undefined;
  onSort: (id: string) => void;
  uids: readonly string[];
  selection: RowSelection;
}) {
  const { t } = useTranslation();
  const all = uids.length > 0 && uids.every((uid) => selected.has(uid));
  const some = !all && uids.some((uid) => selected.has(uid));
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th className={classes.box}>
          <input
            type="checkbox"
            aria-label={t('table.selectAll')}
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = some;
            }}
            onChange={() => select(all ? [] : uids)}
          />
        </th>
        {columns.map(({ id, title, width, align }) => {
          const order = sorting?.id === id ? (sorting.desc ? 'descending' : 'ascending') : 'none';
          return (
            <th key={id} style={{ width }} data-align={align} aria-sort={order}>
              <UnstyledButton className={classes.sort} onClick={() => onSort(id)}>
                {title}
                {order === 'ascending' && <IconArrowUp size={13} stroke={1.8} aria-hidden />}
                {order === 'descending' && <IconArrowDown size={13} stroke={1.8} aria-hidden />}
              </UnstyledButton>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
