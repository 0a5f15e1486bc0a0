import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type InteractionKind, interactionKinds } from '../../shared/rules/twoWay.ts';

const isOwn = (kind: string): kind is InteractionKind =>
  (interactionKinds as readonly string[]).includes(kind);

/** Names a kind of interaction; the user's own kinds are named as they were written. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation();
  return useCallback((kind: string) => (isOwn(kind) ? t(`interactions.kinds.${kind}`) : kind), [t]);
}
