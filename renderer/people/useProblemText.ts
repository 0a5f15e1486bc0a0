import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemData } from '../../shared/model/problem.ts';
import { useFormats } from '../locales/format.ts';
import { useCircleName } from './circles/circleName.ts';

/** The details of a problem as people say them. */
export function useProblemDetails(): (details: ProblemData['details']) => Record<string, string | number> {
  const { t } = useTranslation();
  const circleName = useCircleName();
  const { moment } = useFormats();
  return useCallback(
    (details: ProblemData['details']) => {
      const shown: Record<string, string | number> = { ...details };
      // The core speaks of circles by uid, of depths and encodings by name, of moments in UTC; people do not.
      for (const key of ['circle', 'inner'] as const) {
        if (typeof details[key] === 'string') shown[key] = circleName(details[key]);
      }
      if (typeof details.at === 'string') shown.at = moment(details.at);
      if (typeof details.depth === 'string') shown.depth = t(`depths.${details.depth}` as 'depths.full');
      if (typeof details.encoding === 'string')
        shown.encoding = t(`imports.encodings.${details.encoding}` as 'imports.encodings.utf-8');
      return shown;
    },
    [t, circleName, moment],
  );
}

/** Says in the interface language what went wrong and what to do next. */
export function useProblemText(): (problem: ProblemData) => string {
  const { t } = useTranslation();
  const shown = useProblemDetails();
  return useCallback(({ code, details }) => t(`problems.${code}`, shown(details)), [t, shown]);
}
