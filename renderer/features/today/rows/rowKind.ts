import type { IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Ask, AskAnswer } from '../../../../shared/model/today.ts';

/** What the parts of a row are given. */
export interface RowProps<Asked extends Ask> {
  readonly ask: Asked;
}

/** How one kind of what asks for attention is shown and done. No kind knows another. */
export interface RowKind<Asked extends Ask> {
  /** Where it comes in a circle, the lowest first. */
  readonly place: number;
  readonly Icon: ComponentType<IconProps>;
  /** What it is called when it is about no contact, where its name alone is not it. */
  readonly Title?: ComponentType<RowProps<Asked>>;
  /** In a few words, why it is here. */
  readonly Why: ComponentType<RowProps<Asked>>;
  /** What does it. */
  readonly Actions: ComponentType<RowProps<Asked>>;
  /** What can be said to it instead; or ways of its own to say so. */
  readonly notNow: readonly AskAnswer[] | ComponentType<RowProps<Asked>>;
}
