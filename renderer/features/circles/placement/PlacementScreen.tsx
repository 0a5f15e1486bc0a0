import { Button, Progress, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/model/person.ts';
import { placedPeers, proposedPlacement } from '../../../../shared/rules/proposedPlacement.ts';
import { RingsChart } from '../../../charts/rings/RingsChart.tsx';
import { useFormats } from '../../../locales/format.ts';
import { useCircleName, useCircles } from '../../../people/circles/circleName.ts';
import { EmptyNetwork } from '../../../people/EmptyNetwork.tsx';
import { useChart } from '../../../people/useChart.tsx';
import { usePeople } from '../../../people/usePeople.ts';
import { usePlacement } from '../../../people/usePlacement.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../../ui/ScreenHeader.tsx';
import { groupsOf } from './groups.ts';
import { PersonCard } from './PersonCard.tsx';
import classes from './Placement.module.css';
import { RingChoices } from './RingChoices.tsx';
import { useDeck } from './useDeck.ts';
import { usePlacementKeys } from './usePlacementKeys.ts';
import { useReasonWords } from './useReasonWords.ts';
import { useTakeBack } from './useTakeBack.ts';

/** At most so many groups are offered along with one person. */
const shownGroups = 3;

/** Deals those who lie unsorted one by one, to be put on a ring; what is done stays, so it can be stopped any time. */
export function PlacementScreen() {
  const { people, ready } = usePeople();
  const circles = useCircles();
  return ready && circles.length > 0 ? <Session people={people} /> : null;
}

function Session({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const circles = useCircles();
  const circleName = useCircleName();
  const chart = useChart(t('circles.region'));
  const { moveTo } = usePlacement();
  const reasonWords = useReasonWords();
  const deck = useDeck(people);
  const takeBack = useTakeBack();
  const [said, setSaid] = useState('');
  const [chosen, setChosen] = useState<{ who: string; by: string; value: string } | null>(null);
  const { waiting, current } = deck;
  const desk = useRef<HTMLDivElement>(null);
  // The keys of the session come first, and the keyboard stays here from card to card.
  useEffect(() => desk.current?.focus({ preventScroll: true }), []);

  const placed = useMemo(() => people.filter(({ isUnsorted }) => !isUnsorted), [people]);
  const peers = useMemo(() => placedPeers(people), [people]);
  const proposalFor = (person: Person) => proposedPlacement(person, circles, peers);
  const proposal = current ? proposalFor(current) : null;
  const groups = useMemo(
    () => (current ? groupsOf(current, waiting).slice(0, shownGroups) : []),
    [current, waiting],
  );
  const group =
    groups.find(
      ({ by, value }) => chosen?.who === current?.uid && by === chosen?.by && value === chosen.value,
    ) ?? null;

  /** Says who comes next, with what is proposed. */
  function say(what: string, next: Person | undefined): void {
    const proposed = next ? proposalFor(next) : null;
    setSaid(
      [
        what,
        next ? t('placement.next', { name: next.name }) : t('placement.done'),
        proposed && `${t('placement.proposal', { circle: circleName(proposed.circle) })}:`,
        next && reasonWords(proposed),
      ]
        .filter(Boolean)
        .join(' '),
    );
  }

  function choose(circle: string): void {
    if (!current) return;
    const contacts = group?.contacts ?? [current.uid];
    deck.place(contacts, circle);
    const values = { name: current.name, circle: circleName(circle), count: contacts.length };
    say(t('placement.placed', values), deck.after(new Set(contacts)));
  }

  function leave(): void {
    deck.place(
      waiting.map(({ uid }) => uid),
      null,
    );
    setSaid(t('placement.done'));
  }

  function skip(): void {
    if (!current) return;
    deck.skip();
    say(t('placement.skipped', { name: current.name }), deck.next);
  }

  usePlacementKeys({
    choose(place) {
      const circle = circles[place];
      if (circle) choose(circle.uid);
    },
    accept() {
      if (proposal) choose(proposal.circle);
    },
    skip,
    undo: () => takeBack?.run(),
  });

  const all = people.length;
  const done = all - waiting.length;
  return (
    <>
      <ScreenHeader
        title={
          waiting.length > 0
            ? t('placement.title', { count: waiting.length, figure: number(waiting.length) })
            : t('placement.done')
        }
      >
        <Button
          variant="default"
          disabled={takeBack === null}
          title={takeBack?.what}
          onClick={() => takeBack?.run()}
          rightSection={<kbd className={classes.key}>U</kbd>}
        >
          {t('actions.undo')}
        </Button>
        {waiting.length > 0 && (
          <Button variant="default" component={Link} to="/circles">
            {t('placement.stop')}
          </Button>
        )}
      </ScreenHeader>
      <div className={classes.frame}>
        <div ref={desk} className={classes.desk} tabIndex={-1}>
          <Progress
            value={all === 0 ? 100 : (100 * done) / all}
            aria-label={t('placement.progress', { placed: number(done), all: number(all) })}
            size="sm"
            flex="none"
          />
          {current && (
            <>
              <PersonCard
                key={current.uid}
                person={current}
                proposal={proposal}
                groups={groups}
                chosen={group}
                onChoose={(next) => setChosen(next && { who: current.uid, by: next.by, value: next.value })}
              />
              <p className={classes.hint}>
                {group ? t('placement.groupChosen', { count: group.contacts.length }) : t('placement.drag')}
              </p>
              <RingChoices placed={placed} proposed={proposal?.circle ?? null} onChoose={choose} />
              <div className={classes.actions}>
                <Button
                  variant="default"
                  onClick={skip}
                  aria-keyshortcuts="S"
                  rightSection={
                    <kbd className={classes.key} aria-hidden>
                      S
                    </kbd>
                  }
                >
                  {t('placement.skip')}
                </Button>
                <LeaveThem people={waiting} onLeave={leave} />
              </div>
            </>
          )}
          {!current && waiting.length > 0 && (
            <EmptyState
              title={t('placement.skippedTitle', { count: waiting.length })}
              text={t('placement.skippedText')}
            >
              <Button onClick={deck.again}>{t('placement.again')}</Button>
              <LeaveThem people={waiting} onLeave={leave} />
            </EmptyState>
          )}
          {all === 0 && <EmptyNetwork title={t('circles.emptyTitle')} text={t('circles.emptyText')} />}
          {all > 0 && waiting.length === 0 && (
            <EmptyState title={t('placement.done')} text={t('placement.doneText')}>
              <Button component={Link} to="/circles">
                {t('placement.seeCircles')}
              </Button>
            </EmptyState>
          )}
        </div>
        <div className={classes.rings}>
          <RingsChart
            {...chart.props}
            people={placed}
            sector="none"
            sizeBy="revenue"
            onDrop={moveTo}
            onDropIn={choose}
          />
        </div>
      </div>
      <VisuallyHidden role="status" aria-live="polite">
        {said}
      </VisuallyHidden>
      {chart.menu}
    </>
  );
}

/** Sorts all who wait where they are, as one step. */
function LeaveThem({ people, onLeave }: { people: readonly Person[]; onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <Button variant="subtle" onClick={onLeave}>
      {t('placement.rest', { count: people.length, name: people[0]?.name ?? '' })}
    </Button>
  );
}
