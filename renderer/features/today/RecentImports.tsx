import { useTranslation } from 'react-i18next';
import type { RecentImport } from '../../../electron/core/today/imports.ts';
import { useFormats } from '../../locales/format.ts';
import { Section } from './Section.tsx';
import classes from './Today.module.css';

const counts = ['added', 'updated', 'skipped'] as const;

/** The last imports and what came of them. */
export function RecentImports({ imports }: { imports: readonly RecentImport[] }) {
  const { t } = useTranslation();
  const { fromNow, number } = useFormats();
  return (
    <Section title={t('today.imports')}>
      <ul className={classes.plainList}>
        {imports.map(({ uid, fileName, others, at, ...result }) => (
          <li key={uid} className={classes.coming}>
            <span className={classes.file}>
              {others > 0 ? t('today.importFiles', { file: fileName, count: others }) : fileName}
            </span>
            <span className={classes.details}>
              <span>{fromNow(at)}</span>
              <span>
                {counts
                  .filter((key) => result[key] > 0)
                  .map((key) => t(`today.imported.${key}`, { figure: number(result[key]) }))
                  .join(', ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
