import { Button, CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../locales/phrase.ts';
import { useHistory } from '../people/useHistory.ts';
import { useProblemText } from '../people/useProblemText.ts';
import { type Done, type Failure, type Offer, useMessages, useTold } from '../ui/messages.tsx';
import classes from './MessageStrip.module.css';

function Message({
  id,
  kind,
  text,
  children,
}: {
  id: number;
  kind: 'done' | 'offer' | 'failed';
  text: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { close } = useMessages();
  return (
    <div className={classes.message} data-kind={kind} role={kind === 'failed' ? 'alert' : 'group'}>
      <span className={classes.text} title={text}>
        {text}
      </span>
      {children}
      <CloseButton size="sm" aria-label={t('actions.close')} onClick={() => close(id)} />
    </div>
  );
}

/** What a message offers; it goes when that is taken. */
function Action({ id, text, run }: { id: Done['id']; text: string; run: () => void }) {
  const { close } = useMessages();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      flex="none"
      onClick={() => {
        close(id);
        run();
      }}
    >
      {text}
    </Button>
  );
}

/** What was done. Undo is offered only while it would take back this, and not something that came later. */
function DoneMessage({ done }: { done: Done }) {
  const { t } = useTranslation();
  const say = useSay();
  const { undoUid, redoUid, redoText } = useHistory();
  const { id, undo, step } = done;
  const isUndone = step != null && step === redoUid;
  const isOffered = undo !== null && (undo.step === undefined || (step != null && step === undoUid));
  return (
    <Message
      id={id}
      kind="done"
      text={isUndone ? t('history.undone', { what: redoText ?? '' }) : say(done.text)}
    >
      {isOffered && <Action id={id} text={t('actions.undo')} run={undo.run} />}
    </Message>
  );
}

function OfferMessage({ offer: { id, text, action, run } }: { offer: Offer }) {
  const say = useSay();
  return (
    <Message id={id} kind="offer" text={say(text)}>
      <Action id={id} text={say(action)} run={run} />
    </Message>
  );
}

function FailureMessage({ failure: { id, problem } }: { failure: Failure }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { undoUid, redoUid, skip } = useHistory();
  const { step } = problem.details;
  // What cannot be replayed would otherwise stand in the way of everything before it.
  const isInTheWay = typeof step === 'string' && (step === undoUid || step === redoUid);
  return (
    <Message id={id} kind="failed" text={problemText(problem)}>
      {isInTheWay && <Action id={id} text={t('history.skip')} run={() => skip(step)} />}
    </Message>
  );
}

/**
 * The one place where the page tells what was done and what could not be done: a strip below every screen
 * that always has its room, so that a message covers nothing and moves nothing.
 */
export function MessageStrip() {
  const { t } = useTranslation();
  const { done, offer, failures } = useTold();
  // One at a time, the latest; closing it shows the one before.
  const failure = failures.at(-1);
  return (
    <div role="status" aria-label={t('app.messages')} aria-atomic={false} className={classes.strip}>
      {failure && <FailureMessage key={failure.id} failure={failure} />}
      {done && <DoneMessage key={done.id} done={done} />}
      {offer && <OfferMessage key={offer.id} offer={offer} />}
    </div>
  );
}
