import { useElementSize } from '@mantine/hooks';
import {
  type ColumnDef,
  type ColumnSort,
  createSortedRowModel,
  functionalUpdate,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { HeaderRow } from './HeaderRow.tsx';
import { Row } from './Row.tsx';
import type { Column, Listed, RowSelection } from './tableModel.ts';
import { useRows } from './useRows.ts';
import classes from './VirtualTable.module.css';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const byName: ColumnSort = { id: 'name', desc: false };

const compare = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0);

/** Columns as the table library wants them; one without a value keeps the order the rows came in. */
function sortable<Item extends Listed>(columns: readonly Column<Item>[]): ColumnDef<typeof features, Item>[] {
  return columns.map(({ id, value, highFirst = false }) => ({
    id,
    accessorFn: (item: Item, index: number) => (value ? (value(item) ?? undefined) : index),
    sortDescFirst: highFirst,
    sortUndefined: 'last' as const,
    sortFn: (one, other) => compare(one.getValue<string | number>(id), other.getValue<string | number>(id)),
  }));
}

/** A column, with a minus before it from high to low, as the address keeps it. */
const written = ({ id, desc }: ColumnSort): string => `${desc ? '-' : ''}${id}`;

/** The sorting that is written so; undefined when there is no such column. */
function sortingOf(
  text: string | undefined,
  columns: readonly { readonly id: string }[],
): ColumnSort | undefined {
  const id = text?.replace(/^-/, '');
  return columns.some((column) => column.id === id) && id !== undefined
    ? { id, desc: text?.startsWith('-') === true }
    : undefined;
}

/**
 * A table that stays smooth with a hundred thousand rows, because only the rows in sight exist. Arrow keys
 * walk the rows, Shift extends the selection, Ctrl+A selects all, Enter opens.
 */
export function VirtualTable<Item extends Listed>({
  label,
  items,
  columns,
  selection,
  opened,
  onOpen,
  firstSorting = byName,
  sort,
  onSort,
}: {
  label: string;
  /** In the order of the name, unless its column has values of its own. */
  items: readonly Item[];
  columns: readonly Column<Item>[];
  selection: RowSelection;
  opened: string | null;
  onOpen: (uid: string) => void;
  /** How the list is sorted until somebody sorts it otherwise. */
  firstSorting?: ColumnSort;
  /** How it is sorted: a column, with a minus before it from high to low. */
  sort: string | undefined;
  onSort: (sort: string) => void;
}) {
  const { ref: measured, width } = useElementSize();
  const shown = useMemo(
    () => columns.filter(({ from = 0 }) => width === 0 || width >= from),
    [columns, width],
  );
  const definitions = useMemo(() => sortable(columns), [columns]);
  const sorting = useMemo<SortingState>(
    () => [sortingOf(sort, columns) ?? { ...firstSorting }],
    [sort, columns, firstSorting],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: items,
    getRowId: ({ uid }) => uid,
    enableMultiSort: false,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange(change) {
      const [next] = functionalUpdate(change, sorting);
      if (next) onSort(written(next));
    },
  });
  const rows = table.getRowModel().rows;
  const uids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { scroller, active, virtualRows, below, onKeyDown, toggle } = useRows(uids, selection);

  return (
    <div ref={measured} className={classes.frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons and boxes within */}
      <div ref={scroller} className={classes.scroller} onKeyDown={onKeyDown}>
        <table className={classes.table} aria-label={label} aria-rowcount={rows.length + 1}>
          <HeaderRow
            columns={shown}
            sorting={sorting[0]}
            onSort={(id) => table.getColumn(id)?.toggleSorting()}
            uids={uids}
            selection={selection}
          />
          <tbody>
            {virtualRows.map(({ index, gap }) => (
              <Row
                key={uids[index]}
                gap={gap}
                index={index}
                item={rows[index]!.original}
                columns={shown}
                active={index === active}
                selected={selection.selected.has(uids[index]!)}
                opened={uids[index] === opened}
                onToggle={toggle}
                onOpen={onOpen}
              />
            ))}
            {below > 0 && (
              <tr aria-hidden style={{ height: below }}>
                <td colSpan={shown.length + 1} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}
