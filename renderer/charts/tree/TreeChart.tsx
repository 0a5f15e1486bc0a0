import { Fragment, useRef, useState } from 'react';
import { layoutTree, type Member, walkTree } from './layout.ts';
import classes from './TreeChart.module.css';

/** Somebody in the drawing, with the words it says. */
export interface NamedMember extends Member {
  readonly name: string;
  /** What stands small under the name. */
  readonly figures: string;
  /** All there is to say of them, for who does not see the drawing. */
  readonly label: string;
  /** A CSS colour. */
  readonly colour: string;
}

/**
 * A tree of who brought whom, drawn from left to right. It is one stop of the keyboard: arrows walk, Enter and a click open.
 * @param members the root first, each before those they brought.
 */
export function TreeChart({
  label,
  members,
  opened,
  onOpen,
}: {
  label: string;
  members: readonly NamedMember[];
  /** uid of who is open beside it, or null. */
  opened: string | null;
  onOpen: (uid: string) => void;
}) {
  const drawing = useRef<HTMLDivElement>(null);
  const root = members[0]?.uid ?? '';
  const [walked, setWalked] = useState(root);
  const scene = layoutTree(members, root);
  const named = new Map(members.map((member) => [member.uid, member]));
  const current = named.has(walked) ? walked : root;

  function go(uid: string): void {
    setWalked(uid);
    const dot = [...(drawing.current?.querySelectorAll<SVGGElement>('[data-uid]') ?? [])].find(
      (one) => one.dataset.uid === uid,
    );
    dot?.focus();
    dot?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function press(event: React.KeyboardEvent): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(current);
      return;
    }
    const next = walkTree(scene.dots, current, event.key);
    if (next === null) return;
    event.preventDefault();
    go(next);
  }

  return (
    <div
      ref={drawing}
      role="tree"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={press}
      className={classes.ground}
    >
      <svg role="presentation" width={scene.width} height={scene.height} className={classes.tree}>
        <g aria-hidden>
          {scene.branches.map(({ to, path, width }) => (
            <path
              key={to}
              d={path}
              strokeWidth={width === 0 ? undefined : width}
              className={width === 0 ? classes.bare : classes.branch}
              style={{ stroke: width === 0 ? undefined : named.get(to)?.colour }}
            />
          ))}
        </g>
        {scene.dots
          .toSorted((one, other) => one.place - other.place)
          .map(({ uid, x, y, r, depth, children }) => {
            const { name = '', figures, label: said, colour } = named.get(uid) ?? {};
            return (
              <Fragment key={uid}>
                <g
                  data-uid={uid}
                  role="treeitem"
                  aria-label={said}
                  aria-level={depth + 1}
                  aria-expanded={children.length > 0 ? true : undefined}
                  aria-selected={uid === opened}
                  tabIndex={uid === current ? 0 : -1}
                  transform={`translate(${x} ${y})`}
                  className={classes.member}
                  onClick={() => {
                    setWalked(uid);
                    onOpen(uid);
                  }}
                >
                  <circle r={r + 4} className={classes.ring} />
                  <circle r={r} style={{ fill: colour }} className={classes.dot} />
                  <text x={r + 7} y={-2} className={classes.name}>
                    {name}
                  </text>
                </g>
                {/* The label says them in words; what stands within has to be part of it as it is written. */}
                <text aria-hidden x={x + r + 7} y={y + 12} className={classes.figures}>
                  {figures}
                </text>
              </Fragment>
            );
          })}
      </svg>
    </div>
  );
}
