import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Imports.module.css';

/**
 * Takes files, chosen or dropped; dropping them anywhere in the window will do. What is inside decides, not
 * the ending of the name.
 */
export function FileDrop({
  compact,
  input,
  onFiles,
}: {
  compact: boolean;
  input: RefObject<HTMLInputElement | null>;
  onFiles: (files: readonly File[]) => void;
}) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);

  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Else the browser would leave the page to show the file.
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') onFiles([...event.dataTransfer.files]);
  });
  useEffect(() => {
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    const listener = (event: DragEvent) => onDrag(event);
    for (const kind of kinds) window.addEventListener(kind, listener);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, listener);
    };
  }, []);

  const Icon = compact ? IconPlus : IconFileImport;
  return (
    <label className={classes.drop} data-over={over || undefined} data-compact={compact || undefined}>
      <input
        ref={input}
        type="file"
        multiple
        accept=".csv,.xlsx,.vcf,.vcard,.txt,.json,text/csv,text/vcard,application/json"
        className="visually-hidden"
        aria-label={t('imports.files')}
        data-autofocus
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again after it was changed.
          event.currentTarget.value = '';
        }}
      />
      <Icon size={compact ? 17 : 34} stroke={1.5} aria-hidden className={classes.dropIcon} />
      <span className={classes.dropTitle}>{t(compact ? 'imports.more' : 'imports.choose')}</span>
      {!compact && <span className={classes.muted}>{t('imports.formats')}</span>}
    </label>
  );
}
