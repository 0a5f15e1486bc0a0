import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type ConflictChoice,
  conflictChoices,
  type ImportPreview,
  type PreviewConflict,
  takesBoth,
} from '../../../shared/model/importRun.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Conflicts.module.css';
import { useValueWords } from './useValueWords.ts';

/** Where files say otherwise than the workspace: both values, and what is to become of them, one by one or for all. */
export function ConflictTable({
  previews,
  onChoose,
  onChooseAll,
}: {
  previews: readonly { readonly key: number; readonly preview: ImportPreview }[];
  onChoose: (file: number, conflict: PreviewConflict, choice: ConflictChoice) => void;
  onChooseAll: (choice: ConflictChoice) => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { fieldName, valueText } = useValueWords();
  const shown = previews.flatMap(({ preview }) => preview.conflicts).length;
  const rest = previews.reduce((sum, { preview }) => sum + preview.conflictCount, 0) - shown;
  return (
    <div className={classes.conflicts}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="var(--muted)">
          {t('imports.conflicts.hint')}
        </Text>
        <Group gap="xs">
          {conflictChoices.map((choice) => (
            <Button key={choice} size="compact-sm" variant="default" onClick={() => onChooseAll(choice)}>
              {t(`imports.conflicts.all.${choice}`)}
            </Button>
          ))}
        </Group>
      </Group>
      <table aria-label={t('imports.conflicts.table')}>
        <thead>
          <tr>
            <th scope="col">{t('imports.conflicts.what')}</th>
            <th scope="col">{t('imports.conflicts.kept')}</th>
            <th scope="col">{t('imports.conflicts.told')}</th>
            <th scope="col">{t('imports.conflicts.choice')}</th>
          </tr>
        </thead>
        <tbody>
          {previews.flatMap(({ key: file, preview }) =>
            preview.conflicts.map((conflict) => (
              <tr key={`${file} ${conflict.key}`}>
                <th scope="row">
                  {conflict.name}
                  <span>{fieldName(conflict)}</span>
                </th>
                <td data-left={conflict.choice === 'theirs' || undefined}>
                  {valueText(conflict.field, conflict.kept)}
                </td>
                <td data-left={conflict.choice === 'ours' || undefined}>
                  {valueText(conflict.field, conflict.told)}
                </td>
                <td>
                  <SegmentedControl
                    size="xs"
                    aria-label={t('imports.conflicts.choiceOf', {
                      name: conflict.name,
                      field: fieldName(conflict),
                    })}
                    data={conflictChoices
                      .filter((choice) => choice !== 'both' || takesBoth(conflict))
                      .map((choice) => ({ value: choice, label: t(`imports.conflicts.choices.${choice}`) }))}
                    value={conflict.choice}
                    onChange={(choice) => onChoose(file, conflict, choice)}
                  />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {rest > 0 && (
        <Text size="sm" c="var(--muted)">
          {t('imports.conflicts.more', { count: rest, figure: number(rest) })}
        </Text>
      )}
    </div>
  );
}
