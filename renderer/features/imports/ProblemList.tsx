import { useTranslation } from 'react-i18next';
import type { ReadProblem } from '../../../shared/model/import.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Imports.module.css';
import { ProblemItems } from './ProblemItems.tsx';

/** What was met in the files, to be opened and closed. */
export function ProblemList({
  problems,
  count,
  defaultOpen,
}: {
  problems: readonly ReadProblem[];
  count: number;
  defaultOpen: boolean;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <details className={classes.told} open={defaultOpen}>
      <summary>{t('imports.problemCount', { count, figure: number(count) })}</summary>
      <ProblemItems problems={problems} count={count} />
    </details>
  );
}
