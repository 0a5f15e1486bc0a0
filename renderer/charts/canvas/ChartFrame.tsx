import type { ReactNode } from 'react';
import type { Size } from '../scene.ts';
import { useSize } from './useSize.ts';

interface Props {
  /** Name of the region. */
  readonly label: string;
  /** Draws into the measured room. */
  readonly draw: (size: Size) => ReactNode;
  /** Shown under the drawing, inside the region. */
  readonly children?: ReactNode;
}

/** The region around a drawing: fills its parent, gives the drawing all room that `children` leave. */
export function ChartFrame({ label, draw, children }: Props) {
  const [room, size] = useSize();
  return (
    <section
      aria-label={label}
      style={{ display: 'flex', flexDirection: 'column', width: '100%', height: '100%', minHeight: 0 }}
    >
      <div ref={room} style={{ position: 'relative', flex: '1 1 auto', minHeight: 160 }}>
        {size && draw(size)}
      </div>
      {children}
    </section>
  );
}
