import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../shared/model/suggestion.ts';
import { useFormats } from '../../locales/format.ts';
import { useCircleName } from '../../people/circles/circleName.ts';
import { useKindName } from '../../people/kindName.ts';

/** What would be done, in a sentence, and what it says exactly. */
export interface SuggestionWords {
  readonly sentence: string;
  readonly details: readonly string[];
}

/** Fields whose name in a form is another one. */
const fieldKeys: Readonly<Record<string, string>> = {
  displayName: 'name',
  tag: 'tags',
};

/** Texts are shown as far as they are needed to decide. */
const shownText = 300;
const shortened = (text: string): string =>
  text.length > shownText ? `${text.slice(0, shownText).trimEnd()}…` : text;

/** Says what a suggestion would do. */
export function useSuggestionWords(): (suggestion: Suggestion) => SuggestionWords {
  const { t } = useTranslation();
  const { day, moment } = useFormats();
  const circleName = useCircleName();
  const kindName = useKindName();
  const fieldName = (field: string): string =>
    t(`contacts.fields.${fieldKeys[field] ?? field}` as ParseKeys as 'contacts.fields.name');
  const texts = (...all: readonly (string | null | undefined)[]): string[] =>
    all.flatMap((text) => (text ? [shortened(text)] : []));

  return ({ proposal: { command, input }, about, circle, changes }) => {
    const name = about?.name ?? '';
    switch (command) {
      case 'interactions.log':
        return {
          sentence: t('suggestions.log', {
            kind: kindName(input.kind),
            name,
            when: input.at === null ? t('interactions.now') : moment(input.at),
          }),
          details: texts(input.summary),
        };
      case 'tasks.add': {
        // At noon it is that day wherever the page is.
        const due = `${day(`${input.dueDay}T12:00:00`)} ${input.dueTime ?? ''}`.trim();
        return {
          sentence: about ? t('suggestions.taskFor', { name, due }) : t('suggestions.task', { due }),
          details: texts(input.title),
        };
      }
      case 'contacts.create': {
        const { displayName, organisation, jobTitle, points, tags, notes } = input;
        return {
          sentence: t('suggestions.create', {
            name: displayName || organisation || '',
            circle: input.circle === null ? '' : circleName(input.circle),
          }),
          details: texts(
            [jobTitle, organisation].filter(Boolean).join(', '),
            points.map(({ value }) => value).join(', '),
            tags.length > 0 ? `${fieldName('tag')}: ${tags.join(', ')}` : null,
            notes,
          ),
        };
      }
      case 'contacts.update':
        return {
          sentence: t('suggestions.update', { name }),
          details: changes.map(({ field, from, to }) => {
            const values = { field: fieldName(field), from: shortened(from ?? ''), to: shortened(to ?? '') };
            if (from === null) return t('suggestions.added', values);
            return to === null ? t('suggestions.removed', values) : t('suggestions.changed', values);
          }),
        };
      case 'circles.move':
        return {
          sentence: t('suggestions.move', {
            name,
            from: circle === null ? '' : circleName(circle),
            to: circleName(input.circle),
          }),
          details: texts(input.reason),
        };
      case 'insights.create':
        return {
          sentence: t('suggestions.insight', { title: input.title }),
          details: texts(...Object.values(input.variants)),
        };
      case 'insights.schedule':
        return {
          sentence: t('suggestions.plan', { name, when: moment(input.start, input.zone) }),
          details: [],
        };
    }
  };
}
