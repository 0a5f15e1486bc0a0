import { ColorSwatch, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CircleHue, circleHues } from '../../../../shared/model/circle.ts';

const ownPlace = 'place';

/** Chooses the colour of a circle: that of its place, or one of its own. @param place colour of its place, as CSS. */
export function HueField({
  label,
  labelled = true,
  value,
  place,
  onChange,
}: {
  label: string;
  /** Whether the label is shown, or only said. */
  labelled?: boolean;
  value: CircleHue | null;
  place: string;
  onChange: (hue: CircleHue | null) => void;
}) {
  const { t } = useTranslation();
  const swatch = (hue: string) => (
    <ColorSwatch
      size={14}
      withShadow={false}
      color={hue === ownPlace ? place : `var(--hue-${hue})`}
      aria-hidden
    />
  );
  return (
    <Select
      label={labelled ? label : undefined}
      aria-label={labelled ? undefined : label}
      data={[
        { value: ownPlace, label: t('settings.hues.place') },
        ...circleHues.map((hue) => ({ value: hue, label: t(`settings.hues.${hue}`) })),
      ]}
      value={value ?? ownPlace}
      allowDeselect={false}
      leftSection={swatch(value ?? ownPlace)}
      renderOption={({ option }) => (
        <span style={{ display: 'flex', alignItems: 'center', gap: 10 }}>
          {swatch(option.value)}
          {option.label}
        </span>
      )}
      onChange={(hue) => hue && onChange(hue === ownPlace ? null : (hue as CircleHue))}
    />
  );
}
