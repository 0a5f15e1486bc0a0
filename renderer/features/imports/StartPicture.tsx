import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/model/person.ts';
import { useFormats } from '../../locales/format.ts';
import { useCircleBands } from '../../people/circles/circleName.ts';
import { SmallRings } from '../../people/circles/SmallRings.tsx';
import { notAsked } from '../../people/sketched.ts';
import { usePeople } from '../../people/usePeople.ts';
import classes from './Starts.module.css';

/** New people that are drawn; of more than these single dots cannot be told apart. */
const mostDrawn = 20_000;

const isNew = (uid: string): boolean => uid.startsWith('new ');

const newcomer = { ...notAsked, trust: 50, driftState: 'none', revenue: 0 } as const;

/** A person for each who starts in a circle. */
function newcomers(starts: Readonly<Record<string, number>>): Person[] {
  const total = Object.values(starts).reduce((sum, count) => sum + count, 0);
  const share = Math.min(1, mostDrawn / Math.max(1, total));
  return Object.entries(starts).flatMap(([circle, count]) =>
    Array.from({ length: Math.ceil(count * share) }, (_, index) => ({
      ...newcomer,
      circle,
      uid: `new ${circle} ${index}`,
    })),
  );
}

/** The rings as they would be after the import, new people in the colour of what is new, and the same in numbers. */
export function StartPicture({ starts }: { starts: Readonly<Record<string, number>> }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { people } = usePeople();
  const circles = useCircleBands();
  const together = useMemo(() => [...people, ...newcomers(starts)], [people, starts]);
  const present = useMemo(() => Map.groupBy(people, (person) => person.circle), [people]);

  return (
    <div className={classes.picture}>
      <SmallRings people={together} circles={circles} isMarked={isNew} />
      <table aria-label={t('imports.starts.picture')}>
        <thead>
          <tr>
            {(['circle', 'now', 'new', 'after'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`imports.starts.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {circles.map(({ id, name, capacity }) => {
            const now = present.get(id)?.length ?? 0;
            const added = starts[id] ?? 0;
            const after = now + added;
            return (
              <tr key={id} data-new={added > 0 || undefined}>
                <th scope="row">{name}</th>
                <td>{number(now)}</td>
                <td>{added > 0 ? `+${number(added)}` : '–'}</td>
                <td data-over={(capacity !== null && after > capacity) || undefined}>
                  {capacity === null ? number(after) : `${number(after)} / ${number(capacity)}`}
                  {capacity !== null && after > capacity && (
                    <span className={classes.over}>{t('imports.starts.over')}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
