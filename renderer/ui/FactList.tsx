import type { ReactNode } from 'react';

/** Facts with their names, one below the other; those that are not known are left out. @param props.className lays them out. */
export function FactList({
  facts,
  className,
}: {
  facts: readonly (readonly [name: string, value: ReactNode])[];
  className: string | undefined;
}) {
  return (
    <dl className={className}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
