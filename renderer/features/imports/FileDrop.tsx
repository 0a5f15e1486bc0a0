import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Imports.module.css';

/** Takes files, chosen or dropped. What is inside decides, not the ending of the name. */
export function FileDrop({
  compact,
  onFiles,
}: {
  compact: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  return (
    <label
      className={classes.drop}
      data-over={over || undefined}
      data-compact={compact || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <input
        type="file"
        multiple
        accept=".csv,.vcf,.vcard,.txt,text/csv,text/vcard"
        className="visually-hidden"
        aria-label={t('imports.files')}
        data-autofocus
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again after it was changed.
          event.currentTarget.value = '';
        }}
      />
      <span className={classes.dropTitle}>{t(compact ? 'imports.more' : 'imports.choose')}</span>
      {!compact && <span className={classes.muted}>{t('imports.formats')}</span>}
    </label>
  );
}
