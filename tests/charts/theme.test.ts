import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, mix } from '../../renderer/charts/oklab.ts';
import { chartTheme, circleColours } from '../../renderer/charts/theme.ts';
import { palettes, paletteVariables } from '../../renderer/ui/palette.ts';
import { circleHues } from '../../shared/model/circle.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

for (const scheme of ['light', 'dark'] as const) {
  describe(scheme, () => {
    const palette = palettes[scheme];

    for (const count of [3, 4, 5, 6, 7]) {
      test(`text on the bands of ${count} circles can be read`, () => {
        const theme = chartTheme(scheme, count);
        for (const [index, text] of theme.texts.entries()) {
          const { near, far } = theme.bands[index]!;
          for (const ground of [far, theme.bands[index + 1]?.near ?? theme.ground]) {
            expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
          }
          expect(contrast(theme.ink, near)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(theme.ink, far)).toBeGreaterThanOrEqual(7);
          expect(contrast(theme.onDots[index]!, theme.circles[index]!)).toBeGreaterThanOrEqual(4.5);
        }
      });
    }

    test('a circle may have a colour of its own in any place: it is seen on its ground, and its text can be read', () => {
      for (const count of [3, 5, 7]) {
        for (let place = 0; place < count; place += 1) {
          for (const hue of circleHues) {
            const hues = Array.from({ length: count }, (_, index) => (index === place ? hue : null));
            const theme = chartTheme(scheme, count, hues);
            const what = `${hue} in place ${place + 1} of ${count}`;
            expect(theme.circles[place]).toBe(palette.hues[hue]);
            for (const [index, dot] of theme.circles.entries()) {
              const { near, far } = theme.bands[index]!;
              const outside = theme.bands[index + 1]?.near ?? theme.ground;
              expect(contrast(dot, far), what).toBeGreaterThanOrEqual(3);
              expect(contrast(theme.texts[index]!, far), what).toBeGreaterThanOrEqual(4.5);
              expect(contrast(theme.texts[index]!, outside), what).toBeGreaterThanOrEqual(4.5);
              expect(contrast(theme.ink, near), what).toBeGreaterThanOrEqual(4.5);
              expect(contrast(theme.onDots[index]!, dot), what).toBeGreaterThanOrEqual(4.5);
            }
          }
        }
      }
    });

    test('the core glows and each ring further out does so less; every dot stands out from its ground', () => {
      for (const count of [3, 5, 7]) {
        const { bands, circles, ground } = chartTheme(scheme, count);
        const lit = bands.flatMap(({ near, far }) => [contrast(near, ground), contrast(far, ground)]);
        for (const [index, light] of lit.entries())
          expect(light).toBeGreaterThan((lit[index + 1] ?? 1) - 0.005);
        expect(lit[0]!).toBeGreaterThan(1.25);
        expect(lit.at(-1)!).toBeLessThan(1.05);
        for (const [index, dot] of circles.entries()) {
          expect(contrast(dot, bands[index]!.far), `dot ${index + 1} of ${count}`).toBeGreaterThanOrEqual(3);
        }
      }
    });

    test('text can be read on the ground, the surface and the funnel', () => {
      const theme = chartTheme(scheme, 5);
      for (const ground of [palette.ground, palette.surface, theme.neutral]) {
        for (const text of [palette.ink, palette.muted, palette.accent, palette.warning]) {
          expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    });

    test('a style sheet gets every colour of the palette', () => {
      const variables = paletteVariables(scheme);
      expect(variables['--ground']).toBe(palette.ground);
      expect(variables['--accent-soft']).toBe(palette.accentSoft);
      expect(variables['--circle-5']).toBe(palette.circles[4]);
      expect(Object.keys(variables)).toHaveLength(9 + 5 + circleHues.length);
    });
  });
}

test('with another number of circles the colours run from the core to outside', () => {
  const five = palettes.light.circles;
  expect(circleColours(five, 5)).toEqual(five);
  expect(circleColours(five, 3)).toEqual([five[0], five[2], five[4]]);
  const seven = circleColours(five, 7);
  expect([seven[0], seven[3], seven[6]]).toEqual([five[0], five[2], five[4]]);
  expect(new Set(seven).size).toBe(7);
});

test('mixing nothing changes nothing, and mixing all gives the other', () => {
  fc.assert(
    fc.property(colour, colour, (a, b) => {
      expect(mix(a, b, 0)).toBe(a);
      expect(mix(a, b, 1)).toBe(b);
    }),
  );
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
