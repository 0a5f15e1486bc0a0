import { Alert, Button, Group, Select, Stack } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startCircle } from '../../../shared/rules/startCircle.ts';
import { useFormats } from '../../locales/format.ts';
import { useCircles, useNameOfCircle } from '../../people/circles/circleName.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { SaveButton } from '../../ui/SaveButton.tsx';
import { CloseQuestion, type Hold, useCloseQuestion } from './CloseQuestion.tsx';
import { FileDrop } from './FileDrop.tsx';
import { FileRow } from './FileRow.tsx';
import { Findings } from './Findings.tsx';
import { ImportRunning } from './ImportRunning.tsx';
import { ImportSummaryView } from './ImportSummaryView.tsx';
import classes from './Imports.module.css';
import type { DraftRule, Plan } from './plan.ts';
import { problemOfFile, useImportFiles } from './useImportFiles.ts';
import { useImportRun } from './useImportRun.ts';

/** From files to contacts: choose, look, import, read what happened. */
export function ImportDialog({
  onBusy,
  onHold,
  onClose,
}: {
  onBusy: (busy: boolean) => void;
  /** Told what to call instead of closing the dialog, while closing it would lose something; null when nothing. */
  onHold: (ask: (() => void) | null) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const problemText = useProblemText();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  const [plan, setPlan] = useState<Plan>({ conflicts: null, circle: null, rules: [] });
  const { files, add, remove, reread, choose, forgetChoices } = useImportFiles(plan);
  const { state, run, cancel } = useImportRun();
  // Of files that were refused there is nothing to lose.
  const holdsFiles = files.some((file) => file.state.status !== 'refused');
  const question = useCloseQuestion(
    { running: 'held', choosing: holdsFiles ? 'asks' : 'free', done: 'free' }[state.status] as Hold,
    onHold,
  );
  const [rules, setRules] = useState<readonly DraftRule[]>([]);

  const input = useRef<HTMLInputElement>(null);
  const circle = plan.circle ?? startCircle(circles)?.uid ?? '';

  const previews = useMemo(
    () =>
      files.flatMap((file) =>
        file.state.status === 'ready' && !problemOfFile(file)
          ? [{ key: file.key, preview: file.state.preview }]
          : [],
      ),
    [files],
  );

  if (state.status === 'running') {
    return <ImportRunning progress={state.progress} stopping={state.stopping} onCancel={cancel} />;
  }
  if (state.status === 'done') {
    return <ImportSummaryView summary={state.summary} onClose={onClose} />;
  }

  const ready = files.flatMap((file) =>
    file.state.status === 'ready' && !problemOfFile(file) ? [{ ...file, state: file.state }] : [],
  );
  const useful = ready.filter(({ state: { preview } }) => preview.count + preview.skipped > 0);
  const count = useful.reduce((sum, file) => sum + file.state.preview.count, 0);
  const waiting = files.some(
    (file) => file.state.status === 'sending' || (file.state.status === 'ready' && file.state.busy),
  );

  const nothing = count === 0 ? t('imports.nothingToImport') : null;
  const reason = waiting ? t('imports.stillReading') : nothing;

  async function start(): Promise<void> {
    onBusy(true);
    await run(
      useful.map(({ state: { upload, preview }, options, choices }) => ({
        upload,
        options: preview.isRemembered ? { ...options, mapping: preview.mapping } : options,
        choices,
      })),
      { ...plan, circle },
    );
    onBusy(false);
  }

  return (
    <Stack gap="md">
      <CloseQuestion question={question} onClose={onClose} />
      {state.problem && (
        <Alert color="red" title={t('app.failed')}>
          {problemText(state.problem)}
        </Alert>
      )}
      {state.cancelled && <Alert title={t('imports.cancelledTitle')}>{t('imports.cancelled')}</Alert>}
      <FileDrop compact={files.length > 0} input={input} onFiles={add} />
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((file) => (
            <FileRow
              key={file.key}
              file={file}
              onOptions={(options) => reread(file.key, options)}
              onFilled={onClose}
              onRemove={() => {
                remove(file.key);
                // The button that was pressed is gone; the keyboard goes on where files are chosen.
                input.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      <Findings
        previews={previews}
        rules={rules}
        circle={circle}
        onRules={(changed) => {
          setRules(changed);
          setPlan({ ...plan, circle, rules: changed.map(({ rule }) => rule) });
        }}
        onChoose={(file, conflict, choice) => choose(file, conflict.key, choice)}
        onChooseAll={(choice) => {
          forgetChoices();
          setPlan({ ...plan, conflicts: choice });
        }}
      />
      {files.length > 0 && (
        <Group justify="space-between" align="flex-end" className={classes.footer}>
          <Select
            label={t('contacts.columns.circle')}
            description={t(rules.length > 0 ? 'imports.starts.others' : 'imports.circleHint')}
            data={circles.map((option) => ({ value: option.uid, label: nameOf(option) }))}
            value={circle}
            onChange={(chosen) => setPlan({ ...plan, circle: chosen })}
            allowDeselect={false}
            w={260}
          />
          <Group gap="sm">
            <Button variant="default" onClick={question.ask}>
              {t('actions.cancel')}
            </Button>
            <SaveButton reason={reason} loading={false} onClick={() => void start()}>
              {t('imports.import', { count, figure: number(count) })}
            </SaveButton>
          </Group>
        </Group>
      )}
    </Stack>
  );
}
