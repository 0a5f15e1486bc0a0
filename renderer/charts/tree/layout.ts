import { linkHorizontal, scaleLinear, scaleSqrt, stratify, tree } from 'd3';
import type { Brought } from '../../../shared/rules/referrals.ts';
import type { Point, Size } from '../scene.ts';

/** Somebody to be drawn in a tree of referrals. */
export interface Member extends Brought {
  readonly uid: string;
  /** uid of who referred them; it counts for nothing of the one at the root. */
  readonly referredBy: string | null;
}

/** Somebody as they are drawn. */
export interface TreeDot extends Point {
  readonly uid: string;
  readonly r: number;
  /** 0 at the root. */
  readonly depth: number;
  /** Place in the order that arrow keys walk up and down: somebody comes before those they brought. */
  readonly place: number;
  readonly parent: string | null;
  readonly children: readonly string[];
}

/** From who referred to whom they brought, as wide as what came through it; 0 where nothing did. */
export interface Branch {
  /** uid of whom they brought. */
  readonly to: string;
  readonly path: string;
  readonly width: number;
}

/** A tree as it is drawn: the root on the left, in the order of the members. */
export interface TreeScene extends Size {
  readonly dots: readonly TreeDot[];
  readonly branches: readonly Branch[];
}

/** Sizes in CSS pixels: a row with a name, a step from one to whom they brought, dots, branches, and room at the edges. */
const row = 34;
const step = 210;
const smallest = 4;
const largest = 13;
const widest = 14;
const thinnest = 1.2;
const edge = 24;

/**
 * Lays out the tree below somebody. What is bought is the area of a dot, what came through a branch its width.
 * @param members everybody of the tree, the root among them, in the order in which brothers and sisters stand.
 */
export function layoutTree(members: readonly Member[], root: string): TreeScene {
  const hierarchy = stratify<Member>()
    .id(({ uid }) => uid)
    .parentId(({ uid, referredBy }) => (uid === root ? null : referredBy))([...members]);
  const laid = tree<Member>().nodeSize([row, step])(hierarchy);
  const nodes = laid.descendants();
  const top = Math.min(...nodes.map(({ x }) => x));
  const bottom = Math.max(...nodes.map(({ x }) => x));
  const through = ({ own, referred }: Brought) => Math.max(0, own + referred);
  const mostBought = Math.max(1, ...members.map(({ own }) => own));
  const mostThrough = Math.max(1, ...members.filter(({ uid }) => uid !== root).map(through));
  const radius = scaleSqrt([0, mostBought], [smallest, largest]).clamp(true);
  const width = scaleLinear([0, mostThrough], [thinnest, widest]).clamp(true);
  const at = ({ x, y }: Point) => ({ x: y + edge, y: x - top + edge });
  const link = linkHorizontal<{ source: Point; target: Point }, Point>()
    .x(({ x }) => x)
    .y(({ y }) => y);
  const places = new Map<string, number>();
  laid.eachBefore(({ data }) => places.set(data.uid, places.size));
  return {
    width: laid.height * step + 2 * edge + step,
    height: bottom - top + 2 * edge,
    dots: nodes.map(({ data, depth, parent, children = [], ...point }) => ({
      ...at(point),
      uid: data.uid,
      r: radius(data.own),
      depth,
      place: places.get(data.uid) ?? 0,
      parent: parent?.data.uid ?? null,
      children: children.map((child) => child.data.uid),
    })),
    branches: laid.links().map(({ source, target }) => ({
      to: target.data.uid,
      path: link({ source: at(source), target: at(target) }) ?? '',
      width: through(target.data) === 0 ? 0 : width(through(target.data)),
    })),
  };
}

/** Whom an arrow key leads to from somebody in a tree; null where there is nobody. */
export function walkTree(dots: readonly TreeDot[], from: string, key: string): string | null {
  const dot = dots.find(({ uid }) => uid === from);
  if (dot === undefined) return null;
  const at = (place: number) => dots.find((one) => one.place === place)?.uid ?? null;
  switch (key) {
    case 'ArrowUp':
      return at(dot.place - 1);
    case 'ArrowDown':
      return at(dot.place + 1);
    case 'ArrowLeft':
      return dot.parent;
    case 'ArrowRight':
      return dot.children[0] ?? null;
    case 'Home':
      return at(0);
    case 'End':
      return at(dots.length - 1);
    default:
      return null;
  }
}

/** Finds who stands below somebody, and they themselves: each before those they brought, in the order given. */
export function membersBelow<Node extends Member>(nodes: readonly Node[]): (root: Node) => Node[] {
  const below = Map.groupBy(nodes, ({ referredBy }) => referredBy);
  return (root) => {
    const found = new Set<Node>();
    const waiting = [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (found.has(node)) continue;
      found.add(node);
      waiting.push(...(below.get(node.uid) ?? []).toReversed());
    }
    return [...found];
  };
}
