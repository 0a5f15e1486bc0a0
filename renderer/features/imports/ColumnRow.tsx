import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isPlainField } from '../../../shared/model/contactFields.ts';
import { type ColumnMapping, dateOrders, importFields } from '../../../shared/model/import.ts';
import type { ImportPreview } from '../../../shared/model/importRun.ts';
import classes from './Mapping.module.css';
import { dateOrdersAsked } from './questions.ts';

const shownSamples = 3;

/** One column of a file: its name, what stands in it, and what that becomes. */
export function ColumnRow({
  column,
  preview,
  onChange,
}: {
  column: ColumnMapping;
  preview: ImportPreview;
  onChange: (column: ColumnMapping) => void;
}) {
  const { t } = useTranslation();
  const name = preview.hasHeader ? column.header : t('imports.columnNumber', { number: column.index + 1 });
  const samples = preview.columns?.find(({ index }) => index === column.index)?.samples ?? [];
  const orders = dateOrdersAsked(preview, column);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className={classes.samples}>{samples.slice(0, shownSamples).join(' · ')}</span>
      </td>
      <td>
        <Group gap={6} wrap="nowrap">
          <Select
            size="xs"
            flex={1}
            aria-label={t('imports.becomesOf', { column: name })}
            data={importFields.map((field) => ({
              value: field,
              label: t(isPlainField(field) ? `contacts.fields.${field}` : `imports.fields.${field}`),
            }))}
            value={column.field}
            searchable
            allowDeselect={false}
            onChange={(value) => {
              const field = importFields.find((candidate) => candidate === value);
              if (field) onChange({ ...column, field });
            }}
          />
          {orders.length > 0 && (
            <Select
              size="xs"
              flex={1}
              aria-label={t('imports.dateOrderOf', { column: name })}
              data={orders.map((order) => ({ value: order, label: t(`imports.dateOrders.${order}`) }))}
              value={column.dateOrder ?? orders[0]}
              allowDeselect={false}
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
