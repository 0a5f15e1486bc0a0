import { ActionIcon, Button, Progress } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadOptions } from '../../../shared/model/import.ts';
import type { ImportPreview } from '../../../shared/model/importRun.ts';
import { useProblemText } from '../../app/messages.tsx';
import { useFormats } from '../../locales/format.ts';
import { FileSettings } from './FileSettings.tsx';
import classes from './Imports.module.css';
import { asksSomething } from './questions.ts';
import type { ImportFile } from './useImportFiles.ts';

/** A chosen file: how far it is, what it turned out to be, and how it is read. */
export function FileRow({
  file,
  onOptions,
  onRemove,
}: {
  file: ImportFile;
  onOptions: (options: ReadOptions) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { name, state, options } = file;
  const settings = useId();
  const preview = state.status === 'ready' ? state.preview : null;
  const [opened, { toggle }] = useDisclosure(false);
  const adjustable =
    preview?.columns !== undefined || preview?.encoding.guessed || options.encoding !== undefined;
  const shown = opened || (preview !== null && asksSomething(preview, options));
  return (
    <li className={classes.file} data-refused={state.status === 'refused' || undefined}>
      <div className={classes.fileHead}>
        <div className={classes.fileText}>
          <span className={classes.fileName}>{name}</span>
          <FileStatus file={file} />
        </div>
        {adjustable && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={shown}
            aria-controls={settings}
            onClick={toggle}
          >
            {t(preview?.columns ? 'imports.columns' : 'imports.encoding')}
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('imports.remove', { file: name })}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      </div>
      <div id={settings}>
        {shown && preview && <FileSettings preview={preview} options={options} onOptions={onOptions} />}
      </div>
    </li>
  );
}

function FileStatus({ file: { name, state } }: { file: ImportFile }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  if (state.status === 'sending') {
    return (
      <Progress
        size="sm"
        value={state.share * 100}
        aria-label={t('imports.reading', { file: name })}
        className={classes.reading}
      />
    );
  }
  if (state.status === 'refused') {
    return (
      <span role="alert" className={classes.refusal}>
        {problemText(state.problem)}
      </span>
    );
  }
  return <FileCounts preview={state.preview} />;
}

function FileCounts({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { layout, count, skipped, contacts } = preview;
  const counted = (key: 'added' | 'updated' | 'known', amount: number) =>
    amount > 0 ? [t(`imports.counts.${key}`, { count: amount, figure: number(amount) })] : [];
  const withEffect = (...effects: string[]) =>
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
        count === 0 && skipped === 0
          ? t('imports.counts.nothing')
          : t('imports.counts.found', { count, figure: number(count) }),
        ...effects,
        ...(skipped > 0 ? [t('imports.counts.skipped', { count: skipped, figure: number(skipped) })] : []),
      ].join(' · ')}
    </span>
  );
}
