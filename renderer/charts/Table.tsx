import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { Person } from '../../shared/model/person.ts';
import { toggled } from './canvas/usePointer.ts';

/** A column of the table: its heading, its text per person, and how it sorts. */
export interface TableColumn {
  readonly id: string;
  readonly header: string;
  readonly cell: (person: Person) => ReactNode;
  readonly align?: 'left' | 'right';
  /** CSS width, e.g. '30%'. */
  readonly width?: string;
  /** Ascending order; a column without it cannot be sorted. */
  readonly compare?: (a: Person, b: Person) => number;
}

export interface TableProps {
  /** Name of the table, the same as the drawing's. */
  readonly label: string;
  readonly people: readonly Person[];
  readonly columns: readonly TableColumn[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (uids: ReadonlySet<string>) => void;
  /** Enter or double click on a row. */
  readonly onOpen?: (uid: string) => void;
  readonly hovered?: string | null;
  readonly onHover?: (uid: string | null) => void;
  /** `[` and `]` on the selection, or else on the row of the keyboard. */
  readonly onPromote?: (uids: readonly string[]) => void;
  readonly onDemote?: (uids: readonly string[]) => void;
  /** Height of the scrolling window, e.g. 320 or '100%'. */
  readonly height: number | string;
}

const ROW = 34;

/**
 * The people of a drawing as a real table, for screen readers and keyboards. Only rows in sight exist;
 * `aria-rowcount` tells how many there are. Click or Space selects (ctrl or shift for several), arrows
 * walk, Enter opens. Colours come from the page's CSS variables.
 */
export function Table(props: TableProps) {
  const { label, people, columns, selected, onSelect, hovered = null } = props;
  const [sort, setSort] = useState<{ id: string; descending: boolean } | null>(null);
  const [current, setCurrent] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => sorted(people, columns, sort), [people, columns, sort]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialRect: { width: 600, height: 400 },
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  const choose = (person: Person, several: boolean) =>
    onSelect(several ? toggled(selected, person.uid) : new Set([person.uid]));
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setCurrent(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus({ preventScroll: true });
    });
  };
  const onKeyDown = (event: KeyboardEvent, person: Person, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const concerned = selected.size > 0 ? [...selected] : [person.uid];
    if (event.key === 'ArrowDown') goTo(index + 1);
    else if (event.key === 'ArrowUp') goTo(index - 1);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(rows.length - 1);
    else if (event.key === ' ') choose(person, true);
    else if (event.key === 'Enter') props.onOpen?.(person.uid);
    else if (event.key === '[') props.onPromote?.(concerned);
    else if (event.key === ']') props.onDemote?.(concerned);
    else if (event.key === 'Escape') onSelect(new Set());
    else return;
    event.preventDefault();
  };
  const onHeader = (id: string) =>
    setSort((old) => ({ id, descending: old?.id === id ? !old.descending : false }));

  return (
    <div ref={scroller} style={{ height: props.height, overflow: 'auto' }}>
      <table aria-label={label} aria-rowcount={rows.length + 1} style={tableStyle}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                aria-sort={
                  sort?.id === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined
                }
                style={{ ...cellStyle, ...headerStyle, textAlign: column.align ?? 'left' }}
              >
                {column.compare ? (
                  <button type="button" style={sortStyle} onClick={() => onHeader(column.id)}>
                    {column.header}
                    <span aria-hidden="true" style={{ opacity: sort?.id === column.id ? 1 : 0 }}>
                      {sort?.descending ? ' ↓' : ' ↑'}
                    </span>
                  </button>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} />}
          {items.map((item) => {
            const person = rows[item.index]!;
            const isSelected = selected.has(person.uid);
            return (
              <tr
                key={person.uid}
                data-row={item.index}
                aria-rowindex={item.index + 2}
                aria-selected={isSelected}
                tabIndex={item.index === Math.min(current, rows.length - 1) ? 0 : -1}
                style={{
                  height: ROW,
                  cursor: 'default',
                  background: isSelected
                    ? 'color-mix(in oklab, var(--accent) 14%, transparent)'
                    : hovered === person.uid
                      ? 'color-mix(in oklab, var(--ink) 5%, transparent)'
                      : undefined,
                }}
                onClick={(event: MouseEvent) => {
                  setCurrent(item.index);
                  choose(person, event.ctrlKey || event.metaKey || event.shiftKey);
                }}
                onDoubleClick={() => props.onOpen?.(person.uid)}
                onFocus={() => setCurrent(item.index)}
                onKeyDown={(event) => onKeyDown(event, person, item.index)}
                onPointerEnter={() => props.onHover?.(person.uid)}
                onPointerLeave={() => props.onHover?.(null)}
              >
                {columns.map((column) => (
                  <td key={column.id} style={{ ...cellStyle, textAlign: column.align ?? 'left' }}>
                    {column.cell(person)}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
    </div>
  );
}

/** Keeps the room of the rows out of sight. */
function Spacer({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row, with nothing to focus or to read
  return <tr aria-hidden="true" style={{ height }} />;
}

function sorted(
  people: readonly Person[],
  columns: readonly TableColumn[],
  sort: { id: string; descending: boolean } | null,
): readonly Person[] {
  const compare = columns.find((column) => column.id === sort?.id)?.compare;
  if (compare === undefined || sort === null) return people;
  return people.toSorted((a, b) => (sort.descending ? compare(b, a) : compare(a, b)));
}

const tableStyle = {
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  fontSize: 13,
  fontVariantNumeric: 'tabular-nums',
} as const;
const cellStyle = {
  padding: '0 10px',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  borderBottom: '1px solid var(--line)',
} as const;
const headerStyle = {
  position: 'sticky',
  top: 0,
  height: ROW,
  background: 'var(--ground)',
  color: 'var(--muted)',
  fontWeight: 500,
  zIndex: 1,
} as const;
const sortStyle = {
  padding: 0,
  border: 0,
  background: 'none',
  font: 'inherit',
  color: 'inherit',
  cursor: 'pointer',
} as const;
