import type { Arrangement, Circle, CircleHue } from '../../../../shared/model/circle.ts';

/** A circle in the making, or one that is there; `key` is its uid when it is. */
export interface DraftCircle {
  readonly key: string;
  readonly isNew: boolean;
  /** As typed, of a new one. */
  readonly name: string;
  readonly colour: CircleHue | null;
}

/** Another arrangement of the circles, not saved yet. */
export interface Draft {
  /** From the inside out. */
  readonly circles: readonly DraftCircle[];
  /** Circles that go, by uid, and the key of the one that their members go to. */
  readonly removed: Readonly<Record<string, string>>;
  /** uids of the circles it began with. */
  readonly began: readonly string[];
}

/** The circles as they are. */
export function draftOf(circles: readonly Circle[]): Draft {
  return {
    circles: circles.map(({ uid }) => ({ key: uid, isNew: false, name: '', colour: null })),
    removed: {},
    began: circles.map(({ uid }) => uid),
  };
}

/** Whether anything would be another. */
export const isChanged = ({ circles, began }: Draft): boolean =>
  circles.map(({ key }) => key).join() !== began.join();

/** Moves a circle to another place, counted from the inside from 0; beyond either end it goes to the end. */
export function moveTo(draft: Draft, key: string, place: number): Draft {
  const circle = draft.circles.find((one) => one.key === key);
  if (!circle) return draft;
  const others = draft.circles.filter((one) => one !== circle);
  const within = Math.min(Math.max(0, place), others.length);
  return { ...draft, circles: others.toSpliced(within, 0, circle) };
}

/** Adds a circle right inside the outermost one. */
export function add(draft: Draft, key: string): Draft {
  const circle = { key, isNew: true, name: '', colour: null };
  return { ...draft, circles: draft.circles.toSpliced(-1, 0, circle) };
}

/** Changes what a new circle is called or its colour. */
export function change(
  draft: Draft,
  key: string,
  changes: Partial<Pick<DraftCircle, 'name' | 'colour'>>,
): Draft {
  return {
    ...draft,
    circles: draft.circles.map((circle) => (circle.key === key ? { ...circle, ...changes } : circle)),
  };
}

/**
 * Takes a circle out. Members go to the next one further out, of the outermost to the next further in; so do those who
 * were to go to it.
 */
export function remove(draft: Draft, key: string): Draft {
  const place = draft.circles.findIndex((circle) => circle.key === key);
  const removed = draft.circles[place];
  const heir = draft.circles[place + 1] ?? draft.circles[place - 1];
  if (!removed || !heir) return draft;
  const passedOn = Object.entries(draft.removed).map(
    ([uid, to]) => [uid, to === key ? heir.key : to] as const,
  );
  return {
    ...draft,
    circles: draft.circles.filter((circle) => circle !== removed),
    removed: Object.fromEntries(removed.isNew ? passedOn : [...passedOn, [key, heir.key]]),
  };
}

/** Sends the members of a circle that goes elsewhere. */
export const sendTo = (draft: Draft, uid: string, heir: string): Draft => ({
  ...draft,
  removed: { ...draft.removed, [uid]: heir },
});

/** Keeps a circle that was to go, as near to its former place as may be. */
export function keep(draft: Draft, uid: string): Draft {
  const { [uid]: _heir, ...removed } = draft.removed;
  const inside = draft.began.slice(0, draft.began.indexOf(uid)).toReversed();
  const nearest = inside
    .map((other) => draft.circles.findIndex(({ key }) => key === other))
    .find((found) => found !== -1);
  const circle = { key: uid, isNew: false, name: '', colour: null };
  return { ...draft, removed, circles: draft.circles.toSpliced((nearest ?? -1) + 1, 0, circle) };
}

/** How many people each circle would hold, by key. @param present how many each holds, by uid. */
export function membersAfter(draft: Draft, present: ReadonlyMap<string, number>): Map<string, number> {
  const after = new Map(draft.circles.map(({ key }) => [key, present.get(key) ?? 0]));
  for (const [uid, heir] of Object.entries(draft.removed))
    after.set(heir, (after.get(heir) ?? 0) + (present.get(uid) ?? 0));
  return after;
}

/** The draft as the core takes it. */
export function arrangementOf({ circles, removed, began }: Draft): Arrangement {
  return {
    circles: circles.map(({ key, isNew, name, colour }) =>
      isNew ? { key, name: name.trim(), colour } : key,
    ),
    removed,
    began: [...began],
  };
}
