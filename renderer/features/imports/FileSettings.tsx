import { Button, Group, Select, Switch } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ColumnMapping, importEncodings, type ReadOptions } from '../../../shared/model/import.ts';
import type { ImportPreview } from '../../../shared/model/importRun.ts';
import { core } from '../../bridge/core.ts';
import { useMessages } from '../../ui/messages.tsx';
import { ColumnRow } from './ColumnRow.tsx';
import classes from './Mapping.module.css';
import { dateOrdersAsked } from './questions.ts';

/** How a file is read: what each column holds, whether it has names above them, and its text encoding. */
export function FileSettings({
  preview,
  options,
  onOptions,
}: {
  preview: ImportPreview;
  options: ReadOptions;
  onOptions: (options: ReadOptions) => void;
}) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { file, mapping, hasHeader, encoding, workbook } = preview;
  const asked = (mapping?.columns ?? []).filter(
    (column) => column.dateOrder === null && dateOrdersAsked(preview, column).length > 0,
  );
  const asksEncoding = encoding.guessed || options.encoding !== undefined;

  const forget = useMutation(
    core.imports.forgetMapping.mutationOptions({
      onSuccess: () => onOptions({ ...options, mapping: undefined }),
      onError: messages.failed,
    }),
  );

  function changeColumn(changed: ColumnMapping): void {
    if (!mapping) return;
    onOptions({
      ...options,
      mapping: {
        columns: mapping.columns.map((column) => (column.index === changed.index ? changed : column)),
      },
    });
  }

  return (
    <div className={classes.settings}>
      <Group gap="xl" align="flex-end">
        {workbook && workbook.sheets.length > 1 && (
          <Select
            size="xs"
            label={t('imports.sheet')}
            data={[...new Set(workbook.sheets)]}
            value={options.sheet ?? workbook.sheet}
            // Another sheet has columns of its own.
            onChange={(sheet) => onOptions({ sheet: sheet ?? undefined })}
            allowDeselect={false}
            w={240}
          />
        )}
        {hasHeader !== undefined && (
          <Switch
            label={t('imports.hasHeader')}
            checked={hasHeader}
            // Other columns may be found then, so choices about the old ones go.
            onChange={(event) =>
              onOptions({
                sheet: options.sheet,
                encoding: options.encoding,
                hasHeader: event.currentTarget.checked,
              })
            }
          />
        )}
        {asksEncoding && (
          <Select
            size="xs"
            label={t('imports.encoding')}
            description={t('imports.encodingHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            data={importEncodings.map((name) => ({ value: name, label: t(`imports.encodings.${name}`) }))}
            // A choice that does not fit stays to be seen, beside what is wrong with it.
            value={options.encoding ?? encoding.name}
            onChange={(name) =>
              onOptions({
                hasHeader: options.hasHeader,
                encoding: importEncodings.find((candidate) => candidate === name),
              })
            }
            allowDeselect={false}
            w={300}
          />
        )}
      </Group>
      {preview.isRemembered && mapping && (
        <p className={classes.remembered}>
          {t('imports.remembered')}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            loading={forget.isPending}
            onClick={() => forget.mutate({ columns: [...mapping.columns] })}
          >
            {t('imports.forget')}
          </Button>
        </p>
      )}
      {asked.map(({ index, header }) => (
        <p key={index} className={classes.question}>
          <IconAlertCircle size={17} stroke={1.7} aria-hidden />
          {t('imports.dateOrderAsked', { column: header })}
        </p>
      ))}
      {mapping && (
        <table className={classes.mapping} aria-label={t('imports.columnsOf', { file })}>
          <thead>
            <tr>
              <th scope="col">{t('imports.column')}</th>
              <th scope="col">{t('imports.samples')}</th>
              <th scope="col">{t('imports.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {mapping.columns.map((column) => (
              <ColumnRow key={column.index} column={column} preview={preview} onChange={changeColumn} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
