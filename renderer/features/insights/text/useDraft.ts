import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Depth, depths } from '../../../../shared/model/circle.ts';
import type { InsightDetails } from '../../../../shared/model/insight.ts';
import { core, queryClient } from '../../../bridge/core.ts';
import { phrase } from '../../../locales/phrase.ts';
import { useHistory } from '../../../people/useHistory.ts';
import { useMessages } from '../../../ui/messages.tsx';
import { stateOf, useReason } from '../../../ui/needs.ts';

/** What is being written about an insight and not saved yet, over what is stored. */
export interface Draft {
  readonly title: string;
  textOf(depth: Depth): string;
  readonly unsaved: boolean;
  /** Why it cannot be saved now, as a sentence; null when it can. */
  readonly notSaved: string | null;
  readonly saving: boolean;
  setTitle(title: string): void;
  setText(depth: Depth, text: string): void;
  /** Saves everything as one command; resolves to whether it is stored. */
  save(): Promise<boolean>;
}

interface Edits {
  readonly title?: string;
  readonly variants: Readonly<Partial<Record<Depth, string>>>;
}

const noEdits: Edits = { variants: {} };

/**
 * Keeps what is typed until it is saved, as one undo step. Where nothing is typed the stored text shows, so
 * that undo elsewhere shows too.
 */
export function useDraft(stored: InsightDetails): Draft {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const [edits, setEdits] = useState<Edits>(noEdits);
  const update = useMutation(core.insights.update.mutationOptions());

  const title = edits.title ?? stored.title;
  const textOf = (depth: Depth) => edits.variants[depth] ?? stored.variants[depth] ?? '';
  const changed = depths.filter((depth) => textOf(depth) !== (stored.variants[depth] ?? ''));
  const isRenamed = title.trim() !== stored.title;
  const unsaved = isRenamed || changed.length > 0;
  const reason = useReason()([{ name: t('insights.title'), state: stateOf(title) }]);
  const notSaved = unsaved ? reason : t('needs.unchanged');

  async function save(): Promise<boolean> {
    if (notSaved !== null) return !unsaved;
    const variants = Object.fromEntries(changed.map((depth) => [depth, textOf(depth)]));
    try {
      const changes = { variants, ...(isRenamed && { title }) };
      const saved = await update.mutateAsync({ uid: stored.uid, changes });
      // What was sent is shown as stored at once, so that the old text does not flash by.
      queryClient.setQueryData(core.insights.details.queryKey({ uid: stored.uid }), (present) =>
        present
          ? { ...present, title: saved.title, variants: { ...present.variants, ...variants } }
          : present,
      );
      setEdits((present) => (present === edits ? noEdits : present));
      messages.done(phrase('insights.saved', { title: saved.title }), lastStep());
      return true;
    } catch (error) {
      messages.failed(error);
      return false;
    }
  }

  return {
    title,
    textOf,
    unsaved,
    notSaved,
    saving: update.isPending,
    setTitle: (text) => setEdits((present) => ({ ...present, title: text })),
    setText: (depth, text) =>
      setEdits((present) => ({ ...present, variants: { ...present.variants, [depth]: text } })),
    save,
  };
}
