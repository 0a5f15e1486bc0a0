import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadOptions } from '../../../shared/model/import.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { FileCounts } from './FileCounts.tsx';
import { FileSettings } from './FileSettings.tsx';
import { FillWorkspace } from './FillWorkspace.tsx';
import classes from './Imports.module.css';
import { asksSomething } from './questions.ts';
import { type ImportFile, problemOfFile } from './useImportFiles.ts';

/** A chosen file: how far it is, what it turned out to be, and how it is read. */
export function FileRow({
  file,
  onOptions,
  onRemove,
  onFilled,
}: {
  file: ImportFile;
  onOptions: (options: ReadOptions) => void;
  onRemove: () => void;
  /** Told when the file was a whole workspace, and this one is filled with it. */
  onFilled: () => void;
}) {
  const { t } = useTranslation();
  const { name, state, options } = file;
  const settings = useId();
  const preview = state.status === 'ready' ? state.preview : null;
  const [opened, setOpened] = useState<boolean | null>(null);
  const adjustable = preview?.columns || preview?.encoding.guessed || options.encoding;
  // Opens by itself where there is a question, and then stays until it is closed by hand.
  const shown = opened ?? (preview !== null && asksSomething(preview, options));
  return (
    <li className={classes.file}>
      <div className={classes.fileHead}>
        <div className={classes.fileText}>
          <span className={classes.fileName}>{name}</span>
          <FileStatus file={file} />
        </div>
        {state.status === 'refused' && state.upload && state.problem.code === 'file-is-workspace' && (
          <FillWorkspace upload={state.upload} onFilled={onFilled} />
        )}
        {adjustable && (
          <Button
            variant="subtle"
            size="compact-sm"
            rightSection={<IconChevronDown size={15} aria-hidden className={classes.chevron} />}
            aria-expanded={shown}
            aria-controls={settings}
            onClick={() => setOpened(!shown)}
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
        {shown && preview && (
          <FileSettings
            preview={preview}
            options={options}
            onOptions={(chosen) => {
              setOpened(true);
              onOptions(chosen);
            }}
          />
        )}
      </div>
    </li>
  );
}

function FileStatus({ file }: { file: ImportFile }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { name, state } = file;
  const problem = problemOfFile(file);
  if (problem) {
    return (
      <span role="alert" className={classes.refusal}>
        {problemText(problem)}
      </span>
    );
  }
  if (state.status === 'ready') return <FileCounts preview={state.preview} />;
  return (
    <Progress
      size="sm"
      // All has been sent: the core is reading, and does not say how far it is.
      animated={state.status === 'sending' && state.share === 1}
      value={state.status === 'sending' ? state.share * 100 : 100}
      aria-label={t('imports.reading', { file: name })}
      className={classes.reading}
    />
  );
}
