import {
  type MouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Person } from '../../../shared/model/person.ts';
import { initialsOfName } from '../../../shared/rules/initials.ts';
import { shorterNames } from '../../../shared/rules/names.ts';
import { shownArcs } from '../arcs.ts';
import { NAME_FONT } from '../draw.ts';
import { type Group, hullsOf } from '../hull.ts';
import { placeInitials } from '../initials.ts';
import { isKept, type Kept } from '../kept.ts';
import { placeNames } from '../labels.ts';
import { minimapBoxes } from '../minimap.ts';
import { drawOverlay } from '../overlay.ts';
import { placePhotos } from '../photos.ts';
import { type Box, dotsById, type Scene, type Size } from '../scene.ts';
import { noSteps } from '../steps.ts';
import { chartTheme } from '../theme.ts';
import { noTrails } from '../trails.ts';
import { toScreen, type View } from '../view.ts';
import { BandLabels } from './BandLabels.tsx';
import { BasePainter } from './basePainter.ts';
import { Minimap } from './Minimap.tsx';
import { forgetWidths, measureName } from './measure.ts';
import type { ChartProps } from './props.ts';
import { newSheet } from './sheet.ts';
import { Tooltip } from './Tooltip.tsx';
import { useKeys } from './useKeys.ts';
import { usePixelRatio, useReducedMotion } from './useMedia.ts';
import { usePhotos, useTellsLarge } from './usePhotos.ts';
import { usePointer } from './usePointer.ts';
import { useZoom } from './useZoom.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

interface Props extends Omit<ChartProps, 'children'> {
  readonly scene: Scene;
  /** What lies in a corner and explains what is shown at a view. */
  readonly legend?: (view: View, arcs: boolean) => ReactNode;
}

const noGroups: readonly Group[] = [];

/**
 * Shows a scene and lets people work with it. Two canvases: the base is painted when data, size, zoom or
 * colours change, the overlay for hover, selection and gestures; `data-base-draws` and
 * `data-overlay-draws` count how often, but for the frames of a gesture that show a bitmap of the base. Band labels are real text on top. See `ChartProps` for the props.
 */
export function ChartCanvas(props: Props) {
  const { scene, people, circles, labels, selected } = props;
  const { referrals, allReferrals, outlined = noGroups, steps = noSteps, trails = noTrails } = props;
  const { kept = null } = props;
  const root = useRef<HTMLDivElement>(null);
  const base = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const ratio = usePixelRatio();
  const reducedMotion = useReducedMotion();
  const theme = chartTheme(props.scheme, scene.circles, scene.hues);
  const [ownHovered, setOwnHovered] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [keyboard, setKeyboard] = useState(false);
  const fontsLoaded = useFontsLoaded();
  const grabs = useRef<() => boolean>(() => false);
  const zoom = useZoom(root, scene.size, reducedMotion, () => grabs.current());
  const { view, moving } = zoom;
  const [painter] = useState(() => new BasePainter(newSheet()));

  // Whom the view came to, and the size of the drawing then; whoever is selected in the drawing is in sight.
  const came = useRef<{ uid: string; size: Size } | null>(null);
  const onSelect = (uids: ReadonlySet<string>) => {
    const [uid] = uids;
    came.current = uids.size === 1 && uid !== undefined ? { uid, size: scene.size } : null;
    props.onSelect(uids);
  };
  const hovered = props.hovered === undefined ? ownHovered : props.hovered;
  const onHover = (uid: string | null) => {
    if (uid === hovered) return;
    if (props.hovered === undefined) setOwnHovered(uid);
    props.onHover?.(uid);
  };
  const pointer = usePointer(root, scene, view, {
    kept,
    selected,
    onSelect,
    onHover,
    onFocus: setFocused,
    onDrop: props.onDrop,
    onDropIn: props.onDropIn,
  });
  grabs.current = pointer.grabs;

  const photos = usePhotos(props.photos);
  useTellsLarge(scene, view, { moving, kept }, props.onLarge);

  const personOf = useMemo(() => finder(people), [people]);
  const circleNames = useMemo(() => new Map(circles.map((circle) => [circle.id, circle.name])), [circles]);
  const circleOf = (person: Person) => circleNames.get(person.circle) ?? '';
  const stepOf = ({ uid }: Person) => {
    const direction = steps.get(uid);
    return direction === undefined ? null : labels.step(direction);
  };

  useLayoutEffect(() => {
    const canvas = base.current!;
    const pen = canvas.getContext('2d');
    if (pen === null) return;
    resize(canvas, scene, ratio);
    const namesAt = (settled: View) =>
      fontsLoaded
        ? [
            ...placeNames(
              scene,
              settled,
              (uid) => shorterNames(personOf(uid)?.name ?? ''),
              measureName,
              [...buttonsIn(scene.size), ...minimapBoxes(scene.size, settled)],
              undefined,
              kept,
            ),
            ...placeInitials(scene, settled, (uid) =>
              isKept(kept, uid) && !photos.has(uid) ? initialsOfName(personOf(uid)?.name ?? '') : '',
            ),
          ]
        : [];
    const photosAt = (settled: View) => placePhotos(scene, settled, photos);
    const picture = { scene, theme, ratio, you: labels.you, kept, namesAt, photosAt };
    if (painter.paint(pen, picture, view, moving)) count(root.current!, 'baseDraws');
  }, [painter, scene, theme, view, moving, ratio, personOf, labels.you, kept, photos, fontsLoaded]);

  const arcs = useMemo(
    () => shownArcs(scene, { people, referrals, allReferrals }),
    [scene, people, referrals, allReferrals],
  );
  const hulls = useMemo(() => hullsOf(scene, outlined), [scene, outlined]);
  const shownSteps = useMemo(() => keptOf(steps, kept), [steps, kept]);
  const shownTrails = useMemo(() => keptOf(trails, kept), [trails, kept]);
  const { drag, target, rubber } = pointer.state;
  const [only] = selected;
  const lone = selected.size === 1 && only !== undefined ? only : null;
  // The keyboard begins at the person who is selected, e.g. by a search.
  const current = focused ?? lone;
  const focusShown = keyboard ? current : null;

  const loneDot = lone === null ? undefined : dotsById(scene).get(lone);
  useEffect(() => {
    if (lone === null) came.current = null;
    if (lone === null || loneDot === undefined) return;
    if (came.current?.uid === lone && came.current.size === scene.size) return;
    came.current = { uid: lone, size: scene.size };
    setFocused(lone);
    zoom.comeTo(loneDot);
  }, [lone, loneDot, scene, zoom]);

  useLayoutEffect(() => {
    const canvas = overlay.current!;
    const pen = canvas.getContext('2d');
    if (pen === null) return;
    resize(canvas, scene, ratio);
    const lying = {
      hovered,
      focused: focusShown,
      selected,
      arcs,
      hulls,
      steps: shownSteps,
      trails: shownTrails,
      drag,
      target,
      rubber,
    };
    drawOverlay(pen, scene, theme, view, ratio, lying);
    count(root.current!, 'overlayDraws');
  }, [
    scene,
    theme,
    view,
    ratio,
    hovered,
    focusShown,
    selected,
    arcs,
    hulls,
    shownSteps,
    shownTrails,
    drag,
    target,
    rubber,
  ]);

  const openMenu = (uid: string) => {
    const dot = dotsById(scene).get(uid);
    if (dot === undefined) return;
    const at = toScreen(view, dot);
    const frame = root.current!.getBoundingClientRect();
    props.onMenu?.(uid, frame.left + at.x, frame.top + at.y);
  };
  const onKeyDown = useKeys({
    ...props,
    onSelect,
    kept,
    focused: current,
    onFocus: (uid) => {
      setFocused(uid);
      const dot = uid === null ? undefined : dotsById(scene).get(uid);
      if (dot) zoom.reveal(dot);
    },
    openMenu,
    zoomBy: zoom.by,
    cancel: pointer.cancel,
  });
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    const dot = pointer.dotAt(event);
    if (keyboard || dot === null) return;
    setFocused(dot.id);
    if (!selected.has(dot.id)) onSelect(new Set([dot.id]));
    props.onMenu?.(dot.id, event.clientX, event.clientY);
  };

  const hoveredDot = hovered === null || drag !== null ? undefined : dotsById(scene).get(hovered);
  const hoveredPerson = hovered === null ? undefined : personOf(hovered);
  const focusedPerson = focusShown === null ? undefined : personOf(focusShown);
  return (
    <div style={{ position: 'absolute', inset: 0, overflow: 'hidden' }}>
      <div
        ref={root}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application widget with its own keys must be focusable
        tabIndex={0}
        role="application"
        aria-label={labels.drawing}
        data-chart=""
        style={{
          position: 'absolute',
          inset: 0,
          touchAction: 'none',
          userSelect: 'none',
          cursor: drag !== null ? 'grabbing' : hoveredDot ? 'pointer' : 'default',
        }}
        {...pointer.handlers}
        onPointerDownCapture={() => {
          setKeyboard(false);
          root.current?.focus({ preventScroll: true });
        }}
        onKeyDown={(event) => {
          setKeyboard(true);
          onKeyDown(event);
        }}
        onDoubleClick={(event) => {
          const dot = pointer.dotAt(event);
          if (dot !== null) props.onOpen?.(dot.id);
        }}
        onContextMenu={onContextMenu}
      >
        <canvas ref={base} style={canvasStyle} />
        <BandLabels scene={scene} view={view} theme={theme} labels={labels} />
        <canvas ref={overlay} style={canvasStyle} />
      </div>
      {hoveredDot && hoveredPerson && hoveredPerson.name !== '' && (
        <Tooltip
          dot={hoveredDot}
          name={hoveredPerson.name}
          circle={circleOf(hoveredPerson)}
          step={stepOf(hoveredPerson)}
          view={view}
          size={scene.size}
          theme={theme}
        />
      )}
      {props.legend?.(view, arcs.length > 0)}
      <Minimap scene={scene} theme={theme} kept={kept} zoom={zoom} />
      <ZoomButtons zoom={zoom} theme={theme} labels={labels} />
      <div aria-live="polite" style={spokenOnly}>
        {focusedPerson
          ? [focusedPerson.name, circleOf(focusedPerson), stepOf(focusedPerson) ?? []]
              .flat()
              .filter(Boolean)
              .join(', ')
          : ''}
      </div>
    </div>
  );
}

const canvasStyle = { position: 'absolute', inset: 0, width: '100%', height: '100%' } as const;
const spokenOnly = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

/** What is shown of people, for those alone who are kept. */
function keptOf<Shown>(shown: ReadonlyMap<string, Shown>, kept: Kept): ReadonlyMap<string, Shown> {
  return kept === null ? shown : new Map([...shown].filter(([uid]) => kept.has(uid)));
}

/** Finds people by uid; the index is made when it is first needed. */
function finder(people: readonly Person[]): (uid: string) => Person | undefined {
  let byUid: ReadonlyMap<string, Person> | null = null;
  return (uid) => {
    byUid ??= new Map(people.map((person) => [person.uid, person]));
    return byUid.get(uid);
  };
}

/** Gives a canvas its size in device pixels; setting it to what it is would clear it for nothing. */
function resize(canvas: HTMLCanvasElement, { size }: Scene, ratio: number): void {
  const width = Math.round(size.width * ratio);
  const height = Math.round(size.height * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

function count(element: HTMLElement, name: 'baseDraws' | 'overlayDraws'): void {
  element.dataset[name] = String(Number(element.dataset[name] ?? 0) + 1);
}

/** The corners in which the legend and the zoom buttons lie. */
function buttonsIn({ width, height }: Size): Box[] {
  return [
    { x: 0, y: height - 44, width: 110, height: 44 },
    { x: width - 44, y: height - 110, width: 44, height: 110 },
  ];
}

/** Turns true once the font of names is there, or cannot be had, as names are measured in it. */
function useFontsLoaded(): boolean {
  const [loaded, setLoaded] = useState(() => document.fonts.check(NAME_FONT));
  useEffect(() => {
    let here = true;
    const come = () => {
      if (!here) return;
      forgetWidths();
      setLoaded(true);
    };
    // Text on a canvas does not ask for its font. Without it names are shown in another.
    void document.fonts.load(NAME_FONT).then(come, come);
    return () => {
      here = false;
    };
  }, []);
  return loaded;
}
