import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Depth } from '../../../../shared/model/circle.ts';
import type { InsightChanges, InsightDetails } from '../../../../shared/model/insight.ts';
import { core, queryClient } from '../../../bridge/core.ts';
import { phrase } from '../../../locales/phrase.ts';
import { useHistory } from '../../../people/useHistory.ts';
import type { ShownClash } from '../../../ui/Clashes.tsx';
import { useMessages } from '../../../ui/messages.tsx';
import { stateOf, useReason } from '../../../ui/needs.ts';
import { useEdits } from '../../../ui/useEdits.ts';

/** What is being written about an insight and not saved yet, over what is stored. */
export interface Draft {
  readonly title: string;
  textOf(depth: Depth): string;
  readonly unsaved: boolean;
  /** Why it cannot be saved now, as a sentence; null when it can. */
  readonly notSaved: string | null;
  readonly saving: boolean;
  /** What somebody else changed meanwhile, with the ways to settle it. */
  readonly clashes: readonly ShownClash[];
  keep(field: string): void;
  take(field: string): void;
  setTitle(title: string): void;
  setText(depth: Depth, text: string): void;
  /** Saves everything as one command; resolves to whether it is stored. */
  save(): Promise<boolean>;
}

/** The title and the texts of an insight, side by side. */
type Values = Readonly<Record<'title' | Depth, string>>;

/** The same as the core takes them. */
function changesOf({ title, ...variants }: Partial<Values>): InsightChanges {
  return { variants, ...(title !== undefined && { title }) };
}

/** Keeps what is typed until it is saved, as one undo step, whatever is stored meanwhile. */
export function useDraft(stored: InsightDetails): Draft {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const { title, variants } = stored;
  const edits = useEdits<Values>({ title, full: '', summary: '', teaser: '', public: '', ...variants });
  const { values, changed } = edits;
  const update = useMutation(core.insights.update.mutationOptions());

  const unsaved = Object.keys(changed).some(
    (field) => field !== 'title' || values.title.trim() !== stored.title,
  );
  const reason = useReason()([{ name: t('insights.title'), state: stateOf(values.title) }]);
  const notSaved = unsaved ? reason : t('needs.unchanged');

  async function save(): Promise<boolean> {
    if (notSaved !== null) return !unsaved;
    try {
      const changes = changesOf(changed);
      const saved = await update.mutateAsync({ uid: stored.uid, changes, began: changesOf(edits.began) });
      // What was sent is shown as stored at once, so that the old text does not flash by.
      queryClient.setQueryData(core.insights.details.queryKey({ uid: stored.uid }), (present) =>
        present
          ? { ...present, title: saved.title, variants: { ...present.variants, ...changes.variants } }
          : present,
      );
      edits.saved(changed);
      messages.done(phrase('insights.saved', { title: saved.title }), lastStep());
      return true;
    } catch (error) {
      messages.failed(error);
      return false;
    }
  }

  return {
    title: values.title,
    textOf: (depth) => values[depth],
    unsaved,
    notSaved,
    saving: update.isPending,
    clashes: edits.clashes.map(({ field, theirs, mine }) => ({
      field,
      label: field === 'title' ? t('insights.title') : t(`depths.${field as Depth}`),
      theirs: String(theirs ?? ''),
      mine: String(mine ?? ''),
    })),
    keep: (field) => edits.keep(field as keyof Values),
    take: (field) => edits.take(field as keyof Values),
    setTitle: (text) => edits.change({ title: text }),
    setText: (depth, text) => edits.change({ [depth]: text }),
    save,
  };
}
