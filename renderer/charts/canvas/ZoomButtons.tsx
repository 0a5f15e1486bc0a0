import type { CSSProperties } from 'react';
import type { ChartTheme } from '../theme.ts';
import type { ChartLabels } from './props.ts';
import type { Zoom } from './useZoom.ts';

interface Props {
  readonly zoom: Zoom;
  readonly theme: ChartTheme;
  readonly labels: ChartLabels;
}

/** Zoom in, out and back to the whole. */
export function ZoomButtons({ zoom, theme, labels }: Props) {
  const style: CSSProperties = {
    width: 30,
    height: 30,
    padding: 0,
    display: 'grid',
    placeItems: 'center',
    border: 0,
    background: 'transparent',
    color: theme.muted,
    cursor: 'pointer',
  };
  const icon = (path: string) => (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
  return (
    <div
      style={{
        position: 'absolute',
        right: 8,
        bottom: 8,
        display: 'flex',
        flexDirection: 'column',
        borderRadius: 10,
        background: theme.surface,
        border: `1px solid ${theme.line}`,
      }}
    >
      <button type="button" style={style} aria-label={labels.zoomIn} onClick={zoom.zoomIn}>
        {icon('M7 2v10M2 7h10')}
      </button>
      <button type="button" style={style} aria-label={labels.zoomOut} onClick={zoom.zoomOut}>
        {icon('M2 7h10')}
      </button>
      {zoom.view.k > 1 && (
        <button type="button" style={style} aria-label={labels.zoomReset} onClick={zoom.reset}>
          {icon('M2 5V2h3M9 2h3v3M12 9v3H9M5 12H2V9')}
        </button>
      )}
    </div>
  );
}
