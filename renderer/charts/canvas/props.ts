import type { ReactNode } from 'react';
import type { Person } from '../../../shared/model/person.ts';
import type { StepDirection } from '../../../shared/model/suggestedStep.ts';
import type { Scheme } from '../../ui/palette.ts';
import type { Group } from '../hull.ts';
import type { Kept } from '../kept.ts';
import type { LegendTexts } from '../rings/Legend.tsx';
import type { Band, CircleBand } from '../scene.ts';
import type { Steps } from '../steps.ts';
import type { Trails } from '../trails.ts';

/** Every text a drawing shows or speaks; the drawings know no language. */
export interface ChartLabels {
  /** Name of the region, e.g. "Circles". */
  readonly region: string;
  /** Name of the focusable drawing with its keys, for screen readers. */
  readonly drawing: string;
  /** The word in the middle dot. */
  readonly you: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  /** Text after a band's name, e.g. "12 / 15" on a ring or "44 people" under a stage. */
  readonly count: (band: Band) => string;
  /** A conversion between stages, e.g. "48 %". */
  readonly conversion: (ratio: number) => string;
  /** That a step is suggested of somebody, e.g. "could come closer". */
  readonly step: (direction: StepDirection) => string;
  /** Name of a sector; null is everybody without the property, '' the smaller groups together. */
  readonly sector: (key: string | null) => string;
  /** What the parts of the rings mean. */
  readonly legend: LegendTexts;
}

/** What every drawing takes. All data is plain; all commands go up as callbacks. */
export interface ChartProps {
  /** Whoever has no name yet is drawn without one. */
  readonly people: readonly Person[];
  /** Circles from the inside out, with names as shown. */
  readonly circles: readonly CircleBand[];
  readonly labels: ChartLabels;
  readonly scheme: Scheme;
  /** uids of the selected people, and a request to change them. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (uids: ReadonlySet<string>) => void;
  /** uids of those who stay as they are while the others are dimmed, e.g. by a filter; null is everybody. */
  readonly kept?: Kept;
  /** uid of the person pointed at, shared between drawings; the drawing keeps its own when left out. */
  readonly hovered?: string | null;
  readonly onHover?: (uid: string | null) => void;
  /** Opens a person: Enter or double click. */
  readonly onOpen?: (uid: string) => void;
  /** People were dragged onto a band. Dragging is off without it. */
  readonly onDrop?: (uids: readonly string[], bandId: string) => void;
  /** Something from outside the drawing was dropped on a band. Nothing can be without it. */
  readonly onDropIn?: (bandId: string) => void;
  /** `[` and `]` on the selection, or else on the person the keyboard is at. */
  readonly onPromote?: (uids: readonly string[]) => void;
  readonly onDemote?: (uids: readonly string[]) => void;
  /** Right click or menu key on a person; x and y are client coordinates. */
  readonly onMenu?: (uid: string, x: number, y: number) => void;
  /** uid of the person whose referrals are drawn as arcs; where there is none, whether those of everybody are. */
  readonly referrals?: string | null;
  readonly allReferrals?: boolean;
  /** Steps that are suggested, each an arrow towards the middle of the rings or away from it. */
  readonly steps?: Steps;
  /** Circles that people came from, each a trail from there. */
  readonly trails?: Trails;
  /** Groups with an outline around each, e.g. those with a tag. */
  readonly outlined?: readonly Group[];
  /** Addresses of photos by uid, `data:image/…`, for those whose dots are large enough. */
  readonly photos?: ReadonlyMap<string, string>;
  /** Whose dots are: it is told whenever they are others than before. */
  readonly onLarge?: (uids: readonly string[]) => void;
  /** Shown inside the region under the drawing: the same data as a table. */
  readonly children?: ReactNode;
}
