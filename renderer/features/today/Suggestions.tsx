import { Button, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../shared/model/problem.ts';
import type { Suggestion } from '../../../shared/model/suggestion.ts';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { phrase } from '../../locales/phrase.ts';
import { CircleLabel } from '../../people/circles/CircleLabel.tsx';
import { useSelection } from '../../people/selection.tsx';
import { useHistory } from '../../people/useHistory.ts';
import { useMessages } from '../../ui/messages.tsx';
import { Section } from './Section.tsx';
import classes from './Today.module.css';
import { useSuggestionWords } from './useSuggestionWords.ts';

/** What assistants suggest: what would change, to be accepted or dismissed. Those that are stale can only be dismissed. */
export function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const { t } = useTranslation();
  const { fromNow } = useFormats();
  const { open } = useSelection();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const wordsOf = useSuggestionWords();
  const accept = useMutation(
    core.suggestions.accept.mutationOptions({
      onSuccess: ({ accepted, refused }) => {
        if (accepted > 0)
          // Several are as many steps, of which Undo takes back the last.
          messages.done(
            phrase('suggestions.accepted', { count: accepted }),
            accepted === 1 ? lastStep() : undefined,
          );
        for (const { problem } of refused) messages.failed(new Problem(problem.code, problem.details));
      },
      onError: messages.failed,
    }),
  );
  const dismiss = useMutation(
    core.suggestions.dismiss.mutationOptions({
      onSuccess: ({ count }) => messages.done(phrase('suggestions.dismissed', { count }), lastStep()),
      onError: messages.failed,
    }),
  );
  const fresh = suggestions.filter(({ isStale }) => !isStale).map(({ uid }) => uid);
  return (
    <Section title={t('suggestions.title', { count: suggestions.length })}>
      <ul className={classes.people}>
        {suggestions.map((suggestion) => {
          const { uid, about, circle, proposal, program, at, isStale } = suggestion;
          const { sentence, details } = wordsOf(suggestion);
          const isPerson = about !== null && proposal.command !== 'insights.schedule';
          return (
            <li key={uid} className={classes.suggestion}>
              <div className={classes.what}>
                {isPerson ? (
                  <UnstyledButton className={classes.sentence} onClick={() => open(about.uid)}>
                    {sentence}
                  </UnstyledButton>
                ) : (
                  <span className={classes.sentence}>{sentence}</span>
                )}
                {details.map((detail) => (
                  <span key={detail} className={classes.detail}>
                    {detail}
                  </span>
                ))}
                <span className={classes.details}>
                  {circle !== null && <CircleLabel circle={circle} />}
                  <span>{t('suggestions.by', { program: program || t('suggestions.nameless') })}</span>
                  <span>{fromNow(at)}</span>
                </span>
                {isStale && <span className={classes.stale}>{t('suggestions.stale')}</span>}
              </div>
              <Button
                variant="subtle"
                aria-label={t('suggestions.dismissNamed', { what: sentence })}
                onClick={() => dismiss.mutate({ suggestions: [uid] })}
              >
                {t('suggestions.dismiss')}
              </Button>
              {!isStale && (
                <Button
                  variant="default"
                  aria-label={t('suggestions.acceptNamed', { what: sentence })}
                  onClick={() => accept.mutate({ suggestions: [uid] })}
                >
                  {t('suggestions.accept')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {fresh.length > 1 && (
        <Button variant="subtle" mt="xs" onClick={() => accept.mutate({ suggestions: fresh })}>
          {t('suggestions.acceptAll', { count: fresh.length })}
        </Button>
      )}
    </Section>
  );
}
