import { useFocusWithin, useSessionStorage } from '@mantine/hooks';
import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Person } from '../../../shared/model/person.ts';
import { VirtualTable } from '../../ui/table/VirtualTable.tsx';
import { useSelection } from '../selection.tsx';
import classes from './PeopleTwin.module.css';
import { usePeopleColumns } from './peopleColumns.tsx';

/** The columns of the twin, each with the width in CSS pixels from which it has room beside the name. */
const shownFrom: Readonly<Record<string, number>> = {
  name: 0,
  circle: 0,
  stage: 0,
  trust: 560,
  lastContact: 720,
  revenue: 820,
};

const PeopleTable = memo(function PeopleTable({ name, people }: { name: string; people: readonly Person[] }) {
  const selection = useSelection();
  const [sort, setSort] = useSessionStorage<string | undefined>({
    key: `sort.${name}`,
    getInitialValueInEffect: false,
    sync: false,
  });
  const columns = usePeopleColumns(people);
  const shown = useMemo(
    () =>
      columns
        .filter(({ id }) => id in shownFrom)
        .map((column) => ({ ...column, from: shownFrom[column.id] })),
    [columns],
  );
  return (
    <VirtualTable
      label={name}
      items={people}
      columns={shown}
      selection={selection}
      opened={selection.opened}
      onOpen={selection.open}
      sort={sort}
      onSort={setSort}
    />
  );
});

/** From so many people on, a table that nobody sees waits until changes have ended, so long in milliseconds. */
const many = 2000;
const calm = 1000;

/** The people as they were before the last change, for a moment longer; or as they are. */
function useCalm(people: readonly Person[], waits: boolean): readonly Person[] {
  const [settled, setSettled] = useState(people);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(people), waits ? calm : 0);
    return () => clearTimeout(timer);
  }, [people, waits]);
  return waits ? settled : people;
}

/**
 * The people of a drawing as a table of the same name, by name. It is always there for screen readers; it
 * comes into sight when it is opened, or when the keyboard walks into it.
 */
export function PeopleTwin({
  name,
  people,
  opened,
}: {
  name: string;
  people: readonly Person[];
  opened: boolean;
}) {
  const { ref, focused } = useFocusWithin<HTMLDivElement>();
  const { selected, opened: panel } = useSelection();
  // The drawing answers a gesture first; the table may follow a moment later.
  const listed = useDeferredValue(useCalm(people, !opened && !focused && people.length >= many));
  return (
    <div
      ref={ref}
      className={classes.twin}
      data-opened={opened || undefined}
      data-selecting={selected.size > (panel === null ? 0 : 1) || undefined}
    >
      <PeopleTable name={name} people={listed} />
    </div>
  );
}
