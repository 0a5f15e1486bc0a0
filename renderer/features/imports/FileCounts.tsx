import { useTranslation } from 'react-i18next';
import type { ImportEffect, ImportPreview } from '../../../shared/model/importRun.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Imports.module.css';

/** What a file turned out to be, how many contacts it holds, and how many of them are new. */
export function FileCounts({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { layout, count, skipped, contacts } = preview;
  const counted = (key: 'found' | 'added' | 'updated' | 'known' | 'skipped', amount: number) =>
    amount > 0 ? [t(`imports.counts.${key}`, { count: amount, figure: number(amount) })] : [];
  const withEffect = (...effects: ImportEffect[]) =>
    contacts.filter(({ effect }) => effects.includes(effect)).length;
  // The core rehearses the first contacts only; of longer files just the whole is known beforehand.
  const effects =
    contacts.length === count
      ? [
          ...counted('added', withEffect('added')),
          ...counted('updated', withEffect('updated')),
          ...counted('known', withEffect('already-there', 'archived')),
        ]
      : [];
  return (
    <span className={classes.muted}>
      {[
        t(`imports.layouts.${layout}`),
        ...(count + skipped === 0 ? [t('imports.counts.nothing')] : counted('found', count)),
        ...effects,
        ...counted('skipped', skipped),
      ].join(' · ')}
    </span>
  );
}
