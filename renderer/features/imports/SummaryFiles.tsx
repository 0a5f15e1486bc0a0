import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '../../../shared/model/importRun.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Summary.module.css';

const counts = ['added', 'updated', 'skipped'] as const;

/** What an import did with each of several files. */
export function SummaryFiles({ files }: { files: ImportSummary['files'] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <table className={classes.files} aria-label={t('imports.summaryFiles')}>
      <thead>
        <tr>
          <th scope="col">{t('imports.file')}</th>
          {counts.map((key) => (
            <th key={key} scope="col">
              {t(`imports.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name, and the list is final
          <tr key={index}>
            <th scope="row">{file.file}</th>
            {counts.map((key) => (
              <td key={key} data-none={file[key] === 0 || undefined}>
                {number(file[key])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
