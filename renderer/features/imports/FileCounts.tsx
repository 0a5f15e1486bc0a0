import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../shared/model/importRun.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Imports.module.css';

/** What a file turned out to be, how many contacts it holds, and how many of them are new. */
export function FileCounts({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { layout, count, skipped } = preview;
  const counted = (key: 'found' | 'added' | 'updated' | 'known' | 'skipped', amount: number) =>
    amount > 0 ? [t(`imports.counts.${key}`, { count: amount, figure: number(amount) })] : [];
  return (
    <span className={classes.muted}>
      {[
        t(`imports.layouts.${layout}`),
        ...(count + skipped === 0 ? [t('imports.counts.nothing')] : counted('found', count)),
        ...counted('added', preview.added),
        ...counted('updated', preview.updated),
        ...counted('known', preview.known),
        ...counted('skipped', skipped),
      ].join(' · ')}
    </span>
  );
}
