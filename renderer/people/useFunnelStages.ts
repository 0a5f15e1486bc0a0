import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inboundLifecycle } from '../../shared/rules/funnelModel.ts';
import { core } from '../bridge/core.ts';
import type { FunnelStage } from '../charts/funnel/layout.ts';
import { usePast } from './past/pastContext.ts';

/** The stages of the inbound lifecycle as the funnel draws them, with their conversion, at the time that is shown. */
export function useFunnelStages(): readonly FunnelStage[] {
  const { t } = useTranslation();
  const at = usePast()?.at;
  const present = useQuery({ ...core.funnel.conversion.queryOptions(), enabled: at === undefined });
  const then = useQuery({
    ...core.asOf.conversion.queryOptions({ at: at ?? '' }),
    enabled: at !== undefined,
    placeholderData: keepPreviousData,
  });
  const { data } = at === undefined ? present : then;
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
