import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../shared/model/importRun.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Imports.module.css';

/** What a file turned out to be, how many contacts it holds, and how many of them are new. */
export function FileCounts({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { layout, workbook, count, skipped } = preview;
  const counted = (key: 'found' | 'deals' | 'added' | 'updated' | 'known' | 'skipped', amount: number) =>
    amount > 0 ? [t(`imports.counts.${key}`, { count: amount, figure: number(amount) })] : [];
  return (
    <span className={classes.muted}>
      {[
        // A table that no program is known by is called by what it is in.
        t(`imports.layouts.${workbook && layout === 'csv' ? 'xlsx' : layout}`),
        ...(count + skipped === 0 ? [t('imports.counts.nothing')] : counted('found', count)),
        ...counted('deals', preview.deals),
        ...counted('added', preview.added),
        ...counted('updated', preview.updated),
        ...counted('known', preview.known),
        ...counted('skipped', skipped),
      ].join(' · ')}
    </span>
  );
}
