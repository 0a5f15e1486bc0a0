import { Fragment, useId } from 'react';
import { type BentText, bentPath, bentTexts, HALO } from '../bentTexts.ts';
import type { Scene } from '../scene.ts';
import type { ChartTheme } from '../theme.ts';
import type { View } from '../view.ts';
import type { ChartLabels } from './props.ts';

interface Props {
  readonly scene: Scene;
  readonly view: View;
  readonly theme: ChartTheme;
  readonly labels: ChartLabels;
}

/** The names of rings and sectors as text that bends with them. */
export function RingLabels({ scene, view, theme, labels }: Props) {
  const own = useId();
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: all it holds is text
    <svg
      style={{
        position: 'absolute',
        inset: 0,
        width: '100%',
        height: '100%',
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {bentTexts(scene, view, theme, labels).map((text, index) => (
        <BentLabel key={text.id} id={`${own}${index}`} text={text} />
      ))}
    </svg>
  );
}

function BentLabel({ id, text }: { id: string; text: BentText }) {
  return (
    <>
      <path id={id} d={bentPath(text)} fill="none" />
      {text.halo !== null && (
        // A rim behind all letters: as part of the text each letter's would lie over the one before.
        <use
          href={`#${id}-text`}
          stroke={text.halo}
          strokeWidth={HALO}
          strokeLinejoin="round"
          opacity={text.alpha}
        />
      )}
      <g opacity={text.alpha}>
        <text id={`${id}-text`}>
          <textPath href={`#${id}`} startOffset="50%" textAnchor="middle">
            {text.runs.map(({ text: words, size, weight, colour, italic, underlined }, run) => (
              <Fragment key={words}>
                {run > 0 && ' '}
                <tspan
                  fontSize={size}
                  fontWeight={weight}
                  fill={colour}
                  fontStyle={italic ? 'italic' : undefined}
                  textDecoration={underlined ? 'underline' : undefined}
                >
                  {words}
                </tspan>
              </Fragment>
            ))}
          </textPath>
        </text>
      </g>
    </>
  );
}
