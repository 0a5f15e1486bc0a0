import { type ReactNode, useId, useState } from 'react';
import type { Scene } from '../scene.ts';
import type { ChartTheme } from '../theme.ts';
import type { View } from '../view.ts';
import { type LegendFacts, type LegendPart, partsShown } from './legendParts.ts';

/** What the parts of the rings mean, in words. */
export interface LegendTexts extends Readonly<Record<LegendPart, string>> {
  /** Name of the legend, on the button that opens it. */
  readonly title: string;
}

interface Props {
  readonly texts: LegendTexts;
  readonly theme: ChartTheme;
  readonly scene: Scene;
  readonly view: View;
  readonly facts: LegendFacts;
}

/** What the rings show now, in a corner of the drawing; opened and closed by its button. Of nobody there is nothing to explain. */
export function Legend({ texts, theme, scene, view, facts }: Props) {
  const [opened, setOpened] = useState(false);
  const id = useId();
  const [core, regulars = core, clients = core] = theme.circles as readonly [string, ...string[]];
  const dot = (x: number, r: number, colour: string = core, alpha = 1) => (
    <circle cx={x} cy={10} r={r} fill={colour} opacity={alpha} />
  );
  const line = { fill: 'none', stroke: theme.muted, strokeWidth: 1.2 } as const;
  const signs: Readonly<Record<LegendPart, ReactNode>> = {
    place: (
      <>
        <path d="M9 1a12 12 0 0 1 0 18M21 1a22 22 0 0 1 0 18" {...line} opacity={0.5} />
        {dot(6, 3.4)}
        {dot(18, 3.4, clients)}
      </>
    ),
    size: [dot(6, 2.6, regulars), dot(19, 6.5, regulars)],
    lean: [dot(18, 4, regulars, 0.38), dot(13, 5.5, regulars)],
    edge: (
      <>
        <path d="M2 16A26 26 0 0 1 30 16" {...line} opacity={0.4} />
        <path d="M16 8.1A26 26 0 0 1 30 16" {...line} stroke={regulars} strokeWidth={2.4} />
      </>
    ),
    step: (
      <>
        {dot(20, 4.5, clients)}
        <path d="M12.5 7v6l-6-3z" fill={theme.ink} opacity={0.62} />
      </>
    ),
    arc: (
      <>
        <path d="M6 11Q14 -2 22 8.5" {...line} opacity={0.7} />
        <path d="M24.5 11.5l-5-2.4 4-2.8z" fill={theme.muted} />
        <circle cx={5} cy={14.5} r={3} fill={core} />
        <circle cx={27} cy={15.5} r={3} fill={clients} />
      </>
    ),
    trail: (
      <>
        <path d="M7 3v6l22-3z" fill={regulars} opacity={0.6} />
        <circle cx={7} cy={6} r={3.6} fill={regulars} />
        <path d="M25 12v5l-22-2.5z" fill={theme.muted} opacity={0.6} />
        <circle cx={25} cy={14.5} r={3.2} fill={clients} />
      </>
    ),
    many: (
      <>
        <rect x={1} y={2} width={30} height={16} rx={4} fill={clients} opacity={0.35} />
        {specks.map(([x, y]) => (
          <rect key={`${x} ${y}`} x={x} y={y} width={1.3} height={1.3} fill={clients} />
        ))}
      </>
    ),
    names: (
      <>
        {dot(6, 4)}
        <path d="M14 10h15" {...line} stroke={theme.ink} strokeWidth={2} opacity={0.55} />
      </>
    ),
  };
  if (scene.dots.length === 0) return null;
  return (
    <div
      style={{
        position: 'absolute',
        left: 8,
        bottom: 8,
        maxWidth: 'min(300px, calc(100% - 64px))',
        maxHeight: 'calc(100% - 16px)',
        overflow: 'auto',
        borderRadius: 10,
        background: theme.surface,
        border: `1px solid ${theme.line}`,
        color: theme.ink,
        fontSize: 12.5,
        lineHeight: 1.4,
      }}
    >
      <ul id={id} hidden={!opened} style={{ margin: 0, padding: '10px 12px 2px', listStyle: 'none' }}>
        {(opened ? partsShown(scene, view, facts) : []).map((key) => (
          <li key={key} style={{ display: 'flex', gap: 10, alignItems: 'center', marginBottom: 7 }}>
            <svg width="32" height="20" viewBox="0 0 32 20" aria-hidden="true" style={{ flexShrink: 0 }}>
              {signs[key]}
            </svg>
            {texts[key]}
          </li>
        ))}
      </ul>
      <button
        type="button"
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
        style={{
          display: 'block',
          width: '100%',
          padding: '6px 12px',
          border: 0,
          background: 'transparent',
          color: theme.muted,
          font: 'inherit',
          fontWeight: 500,
          textAlign: 'left',
          cursor: 'pointer',
        }}
      >
        {texts.title}
      </button>
    </div>
  );
}

const specks = [
  [5, 6],
  [10, 12],
  [13, 5],
  [17, 9],
  [20, 14],
  [23, 6],
  [27, 11],
  [8, 15],
] as const;
