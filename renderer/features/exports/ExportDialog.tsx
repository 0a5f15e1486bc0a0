import { Button, Group, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportFormat, exportFormats } from '../../../shared/model/export.ts';
import type { Language } from '../../../shared/model/language.ts';
import { useFormats } from '../../locales/format.ts';
import { phrase } from '../../locales/phrase.ts';
import type { WhoLeaves } from '../../people/dialogs.ts';
import { useMessages } from '../../ui/messages.tsx';
import { download } from './download.ts';

/** Who is in the file: everybody, those in the list as it is narrowed, or those who are selected. */
type Among = 'all' | 'shown' | 'selected';

/** From people to a file: whom, and which kind of file. */
export function ExportDialog({ who, onClose }: { who: WhoLeaves; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { number } = useFormats();
  const messages = useMessages();
  const { shown = [], selected = [], person, consent } = who;
  const [among, setAmong] = useState<Among>(selected.length > 0 ? 'selected' : 'all');
  const [format, setFormat] = useState<ExportFormat>(who.format ?? 'csv');
  const choices: readonly Among[] = (['all', 'shown', 'selected'] as const).filter(
    (choice) => choice === 'all' || who[choice] !== undefined,
  );
  const uids = consent ?? (person ? [person.uid] : { all: null, shown, selected }[among]);
  const formats = consent ? (['csv', 'xlsx'] as const) : exportFormats;

  const run = useMutation({
    mutationFn: () =>
      download({
        format,
        about: consent ? 'consent' : 'contacts',
        contacts: uids && [...uids],
        language: i18n.language as Language,
      }),
    onSuccess: (name) => {
      messages.done(phrase('exports.done', { name }));
      onClose();
    },
    onError: (error) => {
      messages.failed(error);
      onClose();
    },
  });

  return (
    <Stack gap="lg">
      {!person && !consent && choices.length > 1 && (
        <Radio.Group label={t('exports.whom')} value={among} onChange={(value) => setAmong(value as Among)}>
          <Stack gap={8} mt={8}>
            {choices.map((choice) => (
              <Radio
                key={choice}
                value={choice}
                disabled={choice !== 'all' && who[choice]?.length === 0}
                label={
                  choice === 'all'
                    ? t('exports.among.all')
                    : t(`exports.among.${choice}`, {
                        count: who[choice]?.length ?? 0,
                        figure: number(who[choice]?.length ?? 0),
                      })
                }
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Radio.Group
        label={t('exports.format')}
        value={format}
        onChange={(value) => setFormat(value as ExportFormat)}
      >
        <Stack gap={10} mt={8}>
          {formats.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={t(`exports.formats.${kind}`)}
              description={
                kind === 'json' && uids !== null ? t('exports.hints.jsonOf') : t(`exports.hints.${kind}`)
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button loading={run.isPending} onClick={() => run.mutate()}>
          {t('exports.run')}
        </Button>
      </Group>
    </Stack>
  );
}
