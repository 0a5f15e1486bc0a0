import { Alert, Button, Group, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fewestCircles, mostCircles } from '../../../../shared/model/circle.ts';
import { core } from '../../../bridge/core.ts';
import { problemOf } from '../../../bridge/problemOf.ts';
import { useFormats } from '../../../locales/format.ts';
import { phrase } from '../../../locales/phrase.ts';
import { circleColour } from '../../../people/circles/circleColour.ts';
import { useCircles, useNameOfCircle } from '../../../people/circles/circleName.ts';
import { useHistory } from '../../../people/useHistory.ts';
import { usePeople } from '../../../people/usePeople.ts';
import { useProblemText } from '../../../people/useProblemText.ts';
import { useMessages } from '../../../ui/messages.tsx';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import type { TypedCircle } from '../CircleForm.tsx';
import { ArrangedRow } from './ArrangedRow.tsx';
import classes from './Arrangement.module.css';
import {
  add,
  arrangementOf,
  change,
  type Draft,
  type DraftCircle,
  draftOf,
  isChanged,
  keep,
  membersAfter,
  moveTo,
  remove,
  sendTo,
} from './draft.ts';

/** The drawings are large, and this is not the first that people look at. */
const RingsAfter = lazy(() => import('./RingsAfter.tsx').then((module) => ({ default: module.RingsAfter })));

/**
 * Which circles there are and in what order, with a picture of what that would make of the rings before it is saved.
 * @param typed what is typed in the forms of circles and not saved yet, by uid: the picture shows that too.
 */
export function Arrangement({ typed }: { typed: Readonly<Record<string, TypedCircle>> }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const messages = useMessages();
  const problemText = useProblemText();
  const { lastStep } = useHistory();
  const nameOf = useNameOfCircle();
  const circles = useCircles();
  const { people } = usePeople();
  const [changed, setChanged] = useState<Draft | null>(null);
  const [said, say] = useState('');
  const grabbed = useRef<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const focusOn = useRef<{ readonly key: string; readonly part: 'button' | 'input' } | null>(null);
  const keys = useRef(0);
  const handleHint = useId();
  const arrange = useMutation(core.circles.arrange.mutationOptions());

  const draft = changed ?? draftOf(circles);
  const isDirty = isChanged(draft);
  const isStale = changed !== null && changed.began.join() !== circles.map(({ uid }) => uid).join();
  const present = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { circle } of people) counts.set(circle, (counts.get(circle) ?? 0) + 1);
    return counts;
  }, [people]);
  const after = membersAfter(draft, present);

  // A row that moves takes the focus along.
  useEffect(() => {
    if (focusOn.current === null) return;
    const { key, part } = focusOn.current;
    focusOn.current = null;
    const row = list.current?.querySelector(`[data-circle="${CSS.escape(key)}"]`);
    row?.querySelector<HTMLElement>(part)?.focus();
  });

  const storedOf = (key: string) => circles.find(({ uid }) => uid === key);
  const nameOfKey = (key: string): string => {
    const stored = storedOf(key);
    if (stored) return nameOf({ ...stored, ...typed[key] });
    return draft.circles.find((one) => one.key === key)?.name.trim() || t('settings.arrange.newName');
  };
  const bandOf = ({ key, name, colour, isNew }: DraftCircle) => {
    const stored = isNew ? undefined : storedOf(key);
    return {
      id: key,
      name: stored ? nameOfKey(key) : name,
      capacity: typed[key] ? typed[key].capacity : (stored?.capacity ?? null),
      hue: typed[key] ? typed[key].colour : (stored?.colour ?? colour),
    };
  };
  const bands = draft.circles.map(bandOf);

  const isTaken = (circle: DraftCircle) =>
    draft.circles.some(
      (other) => other !== circle && nameOfKey(other.key).toLowerCase() === circle.name.trim().toLowerCase(),
    );
  const unnamed = draft.circles.some(({ isNew, name }) => isNew && name.trim() === '');
  const taken = draft.circles.find((circle) => circle.isNew && circle.name.trim() !== '' && isTaken(circle));
  const reason = !isDirty
    ? t('needs.unchanged')
    : unnamed
      ? t('problems.circle-unnamed')
      : taken
        ? t('problems.circle-name-taken', { name: taken.name.trim() })
        : isStale
          ? t('problems.circles-changed')
          : null;

  function shift(key: string, place: number) {
    const next = moveTo(draft, key, place);
    setChanged(next);
    focusOn.current = { key, part: 'button' };
    say(
      t('settings.arrange.now', {
        name: nameOfKey(key),
        place: next.circles.findIndex((one) => one.key === key) + 1,
        count: next.circles.length,
      }),
    );
  }

  function over(key: string) {
    const own = grabbed.current;
    if (own === null || own === key) return;
    setChanged(
      moveTo(
        draft,
        own,
        draft.circles.findIndex((one) => one.key === key),
      ),
    );
  }

  function addOne() {
    keys.current += 1;
    const key = `new ${keys.current}`;
    setChanged(add(draft, key));
    focusOn.current = { key, part: 'input' };
    say(t('settings.arrange.added', { place: draft.circles.length, count: draft.circles.length + 1 }));
  }

  function takeOut(key: string) {
    const place = draft.circles.findIndex((one) => one.key === key);
    const next = remove(draft, key);
    setChanged(next);
    const neighbour = next.circles[Math.min(place, next.circles.length - 1)];
    if (neighbour) focusOn.current = { key: neighbour.key, part: 'button' };
    const heir = next.removed[key];
    say(
      heir === undefined
        ? t('settings.arrange.dropped', { name: nameOfKey(key) })
        : t('settings.arrange.goes', {
            name: nameOfKey(key),
            heir: nameOfKey(heir),
            count: present.get(key) ?? 0,
          }),
    );
  }

  function save() {
    arrange.mutate(arrangementOf(draft), {
      onSuccess: ({ moved }) => {
        setChanged(null);
        messages.done(phrase('settings.arrange.saved', { count: moved }), lastStep());
      },
    });
  }

  const count = draft.circles.length;
  const removed = Object.entries(draft.removed);
  return (
    <div className={classes.arrangement}>
      <div className={classes.side}>
        <p id={handleHint} className={classes.hint}>
          {t('settings.arrange.hint')}
        </p>
        <ol ref={list} className={classes.rows} aria-label={t('settings.arrange.list')}>
          {draft.circles.map((circle, index) => {
            const band = bands[index];
            const members = after.get(circle.key) ?? 0;
            const room = band?.capacity ?? null;
            return (
              <ArrangedRow
                key={circle.key}
                circle={circle}
                name={nameOfKey(circle.key)}
                place={circleColour(index, count)}
                label={
                  <>
                    <span
                      className={classes.dot}
                      style={{ background: circleColour(index, count, band?.hue ?? null) }}
                      aria-hidden
                    />
                    {nameOfKey(circle.key)}
                  </>
                }
                members={
                  room === null
                    ? t('settings.arrange.members', { count: members, figure: number(members) })
                    : t('settings.arrange.membersOf', {
                        count: members,
                        figure: number(members),
                        room: number(room),
                      })
                }
                capacity={room !== null && members > room ? 'over' : 'fits'}
                error={
                  circle === taken ? t('problems.circle-name-taken', { name: circle.name.trim() }) : null
                }
                handleHint={handleHint}
                whyKept={
                  count <= fewestCircles ? t('problems.circles-too-few', { count: fewestCircles }) : null
                }
                onMove={(by) => shift(circle.key, index + by)}
                onGrab={() => {
                  grabbed.current = circle.key;
                }}
                onOver={() => over(circle.key)}
                onDrop={() => {
                  grabbed.current = null;
                }}
                onChange={(changes) => setChanged(change(draft, circle.key, changes))}
                onRemove={() => takeOut(circle.key)}
              />
            );
          })}
        </ol>
        {removed.length > 0 && (
          <ul className={classes.gone} aria-label={t('settings.arrange.gone')}>
            {removed.map(([uid, heir]) => (
              <li key={uid}>
                <Select
                  label={t('settings.arrange.heir', {
                    name: nameOfKey(uid),
                    count: present.get(uid) ?? 0,
                    figure: number(present.get(uid) ?? 0),
                  })}
                  description={t('settings.arrange.heirHint')}
                  data={draft.circles.map(({ key }) => ({ value: key, label: nameOfKey(key) }))}
                  value={heir}
                  allowDeselect={false}
                  onChange={(to) => to && setChanged(sendTo(draft, uid, to))}
                />
                <Button variant="default" size="xs" onClick={() => setChanged(keep(draft, uid))}>
                  {t('settings.arrange.keep', { name: nameOfKey(uid) })}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {isStale && (
          <Alert color="orange" title={t('app.failed')}>
            {t('problems.circles-changed')}
          </Alert>
        )}
        {arrange.error && (
          <Alert role="alert" color="red" title={t('app.failed')}>
            {problemText(problemOf(arrange.error))}
          </Alert>
        )}
        <Group gap="sm">
          <SaveButton
            variant="default"
            reason={count >= mostCircles ? t('problems.circles-too-many', { count: mostCircles }) : null}
            loading={false}
            onClick={addOne}
          >
            <span className={classes.withSign}>
              <IconPlus size={16} aria-hidden />
              {t('settings.arrange.add')}
            </span>
          </SaveButton>
          <span className={classes.fill} />
          {isDirty && (
            <Button variant="subtle" onClick={() => setChanged(null)}>
              {t('settings.arrange.discard')}
            </Button>
          )}
          <SaveButton reason={reason} loading={arrange.isPending} onClick={save}>
            {t('settings.arrange.save')}
          </SaveButton>
        </Group>
        <p className="visually-hidden" aria-live="polite">
          {said}
        </p>
      </div>
      <div className={classes.picture}>
        <Suspense>
          <RingsAfter circles={bands} removed={draft.removed} />
        </Suspense>
      </div>
    </div>
  );
}
