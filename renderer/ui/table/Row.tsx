import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Column, Listed, ToggleKeys } from './tableModel.ts';
import classes from './VirtualTable.module.css';

/**
 * One row: a box to select, a name that opens, and what there is to know. A click anywhere opens; the name
 * and the box are how the keyboard does the same, and only those of the active row are tab stops.
 */
export function Row<Item extends Listed>({
  item,
  index,
  gap,
  columns,
  active,
  selected,
  opened,
  onToggle,
  onOpen,
}: {
  item: Item;
  index: number;
  gap: number;
  columns: readonly Column<Item>[];
  active: boolean;
  selected: boolean;
  opened: boolean;
  onToggle: (index: number, keys: ToggleKeys) => void;
  onOpen: (uid: string) => void;
}) {
  const { t } = useTranslation();
  const tabIndex = active ? 0 : -1;
  return (
    <>
      {gap > 0 && (
        <tr aria-hidden style={{ height: gap }}>
          <td colSpan={columns.length + 1} />
        </tr>
      )}
      <tr
        className={classes.row}
        data-row={index}
        data-selected={selected || undefined}
        data-opened={opened || undefined}
        aria-rowindex={index + 2}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) onToggle(index, { range: event.shiftKey });
          else onOpen(item.uid);
        }}
      >
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: keeps a missed box from opening the row */}
        <td className={classes.box} onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            data-control="box"
            tabIndex={tabIndex}
            aria-label={t('table.select', { name: item.name })}
            checked={selected}
            onChange={(event) =>
              onToggle(index, { range: (event.nativeEvent as MouseEvent).shiftKey === true })
            }
          />
        </td>
        {columns.map(({ id, cell, align }, place) => (
          <td key={id} data-align={align}>
            {place === 0 ? (
              <UnstyledButton
                className={classes.name}
                data-control="name"
                tabIndex={tabIndex}
                aria-expanded={opened}
              >
                {cell(item)}
              </UnstyledButton>
            ) : (
              cell(item)
            )}
          </td>
        ))}
      </tr>
    </>
  );
}
