import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { type Stage, stages } from '../../../../shared/model/lifecycle.ts';
import { useCircles, useNameOfCircle } from '../../../people/circles/circleName.ts';
import { usePlacement } from '../../../people/usePlacement.ts';

/** The circle and the stage, both changeable at once. */
export function Placement({ contact: { uid, person, archivedAt } }: { contact: ContactDetails }) {
  const { t } = useTranslation();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  const placement = usePlacement();
  const archived = archivedAt !== null;
  return (
    <Group grow gap={10} wrap="nowrap">
      <Select
        size="xs"
        label={t('contacts.columns.circle')}
        placeholder={t('contacts.panel.inNoCircle')}
        data={circles.map((circle) => ({ value: circle.uid, label: nameOf(circle) }))}
        value={person?.circle ?? null}
        allowDeselect={false}
        disabled={archived}
        onChange={(circle) => circle !== null && placement.moveTo([uid], circle)}
      />
      {person && (
        <Select
          size="xs"
          label={t('contacts.columns.stage')}
          data={stages.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
          value={person.stage}
          allowDeselect={false}
          disabled={archived}
          maxDropdownHeight={420}
          onChange={(stage) => stage !== null && placement.setStage([uid], stage as Stage)}
        />
      )}
    </Group>
  );
}
