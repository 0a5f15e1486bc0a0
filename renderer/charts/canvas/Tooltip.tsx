import type { Dot, Size } from '../scene.ts';
import type { ChartTheme } from '../theme.ts';
import { toScreen, type View } from '../view.ts';

interface Props {
  readonly dot: Dot;
  readonly name: string;
  readonly circle: string;
  /** That a step is suggested, or null. */
  readonly step: string | null;
  readonly view: View;
  readonly size: Size;
  readonly theme: ChartTheme;
}

const ROOM = 120;

/** Name and circle of the dot pointed at, and what is suggested of it; above it, or below where there is no room. */
export function Tooltip({ dot, name, circle, step, view, size, theme }: Props) {
  const { x, y } = toScreen(view, dot);
  const r = dot.r * view.k;
  const below = y - r < 52;
  const left = Math.max(ROOM, Math.min(size.width - ROOM, x));
  return (
    <div
      aria-hidden="true"
      data-chart-tooltip=""
      style={{
        position: 'absolute',
        left,
        top: below ? y + r + 9 : y - r - 9,
        transform: `translate(-50%, ${below ? '0' : '-100%'})`,
        maxWidth: ROOM * 2,
        padding: '5px 10px',
        borderRadius: 8,
        background: theme.surface,
        border: `1px solid ${theme.line}`,
        boxShadow: '0 2px 10px rgb(0 0 0 / 0.10)',
        color: theme.ink,
        fontSize: 12.5,
        lineHeight: 1.35,
        whiteSpace: 'nowrap',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        pointerEvents: 'none',
      }}
    >
      <strong style={{ fontWeight: 600 }}>{name}</strong>
      <span style={{ display: 'flex', alignItems: 'center', gap: 6, color: theme.muted }}>
        <span style={{ width: 8, height: 8, borderRadius: 4, background: theme.circles[dot.colour] }} />
        {circle}
      </span>
      {step !== null && <span style={{ color: theme.muted }}>{step}</span>}
    </div>
  );
}
