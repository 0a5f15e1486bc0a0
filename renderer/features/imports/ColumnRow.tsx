import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ColumnMapping, dateOrders, importFields } from '../../../shared/model/import.ts';
import type { ImportPreview } from '../../../shared/model/importRun.ts';
import classes from './Imports.module.css';
import { asksDateOrder } from './questions.ts';

const shownSamples = 3;

/** One column of a file: its name, what stands in it, and what that becomes. */
export function ColumnRow({
  column,
  samples,
  preview,
  onChange,
}: {
  column: ColumnMapping;
  samples: readonly string[];
  preview: ImportPreview;
  onChange: (column: ColumnMapping) => void;
}) {
  const { t } = useTranslation();
  const name = column.header || t('imports.columnNumber', { number: column.index + 1 });
  const found = preview.columns?.find(({ index }) => index === column.index);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={classes.samples}>{samples.slice(0, shownSamples).join(' · ')}</td>
      <td>
        <Group gap={6} wrap="nowrap">
          <Select
            size="xs"
            flex={1}
            aria-label={t('imports.becomesOf', { column: name })}
            data={importFields.map((field) => ({ value: field, label: t(`imports.fields.${field}`) }))}
            value={column.field}
            searchable
            allowDeselect={false}
            onChange={(value) => {
              const field = importFields.find((candidate) => candidate === value);
              if (field) onChange({ ...column, field });
            }}
          />
          {asksDateOrder(preview, column) && (
            <Select
              size="xs"
              w={150}
              aria-label={t('imports.dateOrderOf', { column: name })}
              placeholder={t('imports.dateOrder')}
              data={dateOrders
                .filter((order) => found?.dateOrders.includes(order))
                .map((order) => ({ value: order, label: t(`imports.dateOrders.${order}`) }))}
              value={column.dateOrder}
              onChange={(value) =>
                onChange({ ...column, dateOrder: dateOrders.find((order) => order === value) ?? null })
              }
            />
          )}
        </Group>
      </td>
    </tr>
  );
}
