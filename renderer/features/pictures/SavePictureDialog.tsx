import { Button, Group, Radio, SegmentedControl, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noonOf } from '../../../shared/lib/dates.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { measureOnCanvas } from '../../charts/pictures/canvas.ts';
import { composePicture, type PictureOptions } from '../../charts/pictures/compose.ts';
import { type PictureFormat, pictureFile, pictureFormats } from '../../charts/pictures/file.ts';
import { type Paper, papers } from '../../charts/pictures/paper.ts';
import { useFormats } from '../../locales/format.ts';
import { phrase } from '../../locales/phrase.ts';
import type { ShownDrawing } from '../../people/shownDrawing.ts';
import { useMessages } from '../../ui/messages.tsx';
import type { Scheme } from '../../ui/palette.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { presentDay } from '../../ui/typed/clock.ts';
import { Preview } from './Preview.tsx';
import classes from './SavePictureDialog.module.css';
import { useLettersLoaded } from './useLettersLoaded.ts';
import { useWholeRings } from './useWholeRings.ts';

const screens = { circles: 'circles', funnel: 'funnel', both: 'compare' } as const;

/** From a drawing to a picture: which file, for which paper, with or without names, and how it looks. */
export function SavePictureDialog({ shown, onClose }: { shown: ShownDrawing | null; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { number, date } = useFormats();
  const messages = useMessages();
  const rings = useWholeRings();
  const drawing = shown ?? rings;
  const [format, setFormat] = useState<PictureFormat>('png');
  const [paper, setPaper] = useState<Paper>('slide');
  const [scheme, setScheme] = useState<Scheme>('light');
  const [names, setNames] = useState(true);
  const [title, setTitle] = useState('');
  const written = useDeferredValue(title);
  const lettersLoaded = useLettersLoaded(drawing, written);

  const [today] = useState(presentDay);
  const day = drawing.day ?? today;
  const drawn =
    drawing.kind === 'funnel' ? drawing.people.filter(({ stage }) => stage !== 'lost') : drawing.people;
  const caption = t(drawing.day === null ? 'pictures.caption' : 'pictures.captionThen', {
    count: drawn.length,
    people: number(drawn.length),
    date: date(noonOf(day)),
  });
  const picture = useMemo(() => {
    if (!lettersLoaded) return null;
    const options: PictureOptions = { paper, scheme, names, title: written.trim(), caption };
    return composePicture(drawing, options, measureOnCanvas);
  }, [lettersLoaded, drawing, paper, scheme, names, written, caption]);

  const screen = t(`navigation.${screens[drawing.kind]}`);
  const fileAs = (kind: PictureFormat) =>
    pictureFile(picture!, kind, { title: written.trim() || screen, language: i18n.language });
  const save = useMutation({
    mutationFn: async () => {
      const name = `${screen} ${day}.${format}`;
      saveFile(await fileAs(format), name);
      return name;
    },
    onSuccess: (name) => messages.done(phrase('pictures.saved', { name })),
    onError: messages.failed,
    onSettled: onClose,
  });
  const copy = useMutation({
    mutationFn: async () => {
      // The picture may come later: the clipboard has to be asked for while the button is pressed.
      const item = new ClipboardItem({ 'image/png': fileAs('png') });
      await navigator.clipboard.write([item]).catch((cause: unknown) => {
        throw new Problem('picture-not-copied', {}, { cause });
      });
    },
    onSuccess: () => messages.done(phrase('pictures.copied')),
    onError: messages.failed,
    onSettled: onClose,
  });

  return (
    <form
      className={classes.dialog}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Preview picture={picture} label={t('pictures.preview')} />
      <Stack gap="md">
        <Choice label={t('pictures.format')} hint={t(`pictures.hints.${format}`)}>
          <SegmentedControl
            data-autofocus
            aria-label={t('pictures.format')}
            value={format}
            onChange={(value) => setFormat(value)}
            data={pictureFormats.map((value) => ({ value, label: t(`pictures.formats.${value}`) }))}
          />
        </Choice>
        <Radio.Group label={t('pictures.paper')} value={paper} onChange={(value) => setPaper(value as Paper)}>
          <Stack gap={6} mt={6}>
            {papers.map((value) => (
              <Radio key={value} value={value} label={t(`pictures.papers.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Choice label={t('pictures.colours')}>
          <SegmentedControl
            aria-label={t('pictures.colours')}
            value={scheme}
            onChange={(value) => setScheme(value)}
            data={(['light', 'dark'] as const).map((value) => ({
              value,
              label: t(`pictures.schemes.${value}`),
            }))}
          />
        </Choice>
        <Switch
          label={t('pictures.names')}
          description={t('pictures.namesHint')}
          checked={names}
          onChange={(event) => setNames(event.currentTarget.checked)}
        />
        <TextInput
          label={t('pictures.heading')}
          value={title}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </Stack>
      <Group justify="flex-end" className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button
          variant="default"
          loading={copy.isPending}
          disabled={picture === null}
          onClick={() => copy.mutate()}
        >
          {t('pictures.copy')}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={picture === null}>
          {t('pictures.run')}
        </Button>
      </Group>
    </form>
  );
}

/** A few choices beside each other, with what the present one is for. */
function Choice({ label, hint, children }: { label: string; hint?: string; children: React.ReactNode }) {
  return (
    <Stack gap={6} align="flex-start">
      <Text size="sm" fw={500}>
        {label}
      </Text>
      {children}
      {hint && (
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      )}
    </Stack>
  );
}
