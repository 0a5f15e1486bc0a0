import { useTranslation } from 'react-i18next';
import type { RecentImport } from '../../../electron/core/today/queries.ts';
import { useFormats } from '../../locales/format.ts';
import { Section } from './Section.tsx';
import classes from './Today.module.css';

/** The last files that were imported and what came of them. */
export function RecentImports({ imports }: { imports: readonly RecentImport[] }) {
  const { t } = useTranslation();
  const { fromNow, number } = useFormats();
  return (
    <Section title={t('today.imports')}>
      <ul className={classes.plainList}>
        {imports.map(({ uid, fileName, at, added, updated, skipped }) => (
          <li key={uid} className={classes.coming}>
            <span className={classes.file}>{fileName}</span>
            <span className={classes.details}>
              <span>{fromNow(at)}</span>
              <span>
                {t('today.importResult', {
                  added: number(added),
                  updated: number(updated),
                  skipped: number(skipped),
                })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
