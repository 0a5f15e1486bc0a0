import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inboundLifecycle } from '../../shared/rules/funnelModel.ts';
import { core } from '../bridge/core.ts';
import type { FunnelStage } from '../charts/funnel/layout.ts';

/** The stages of the inbound lifecycle as the funnel draws them, with their conversion. */
export function useFunnelStages(): readonly FunnelStage[] {
  const { t } = useTranslation();
  const { data } = useQuery(core.funnel.conversion.queryOptions());
  return useMemo(
    () =>
      inboundLifecycle.map(({ id, covers }) => ({
        id,
        name: t(`funnel.stages.${id}`),
        stages: covers,
        conversion: data?.find((stage) => stage.id === id)?.conversion ?? null,
      })),
    [data, t],
  );
}
