import { useTranslation } from 'react-i18next';
import type { ReadProblem } from '../../../shared/model/import.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Imports.module.css';

/** What was met in the files, each with its place. */
export function ProblemList({
  problems,
  count,
  defaultOpen = false,
}: {
  problems: readonly ReadProblem[];
  count: number;
  defaultOpen?: boolean;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const rest = count - problems.length;

  function textOf({ code, details }: ReadProblem): string {
    const shown = { ...details };
    if (code === 'encoding-guessed') {
      shown.encoding = t(`imports.encodings.${details.encoding}` as 'imports.encodings.utf-8', {
        defaultValue: details.encoding,
      });
    }
    if (code === 'date-order-unclear')
      shown.order = t(`imports.dateOrders.${details.order}` as 'imports.dateOrders.dmy');
    return t(`imports.problems.${code}`, shown);
  }

  return (
    <details className={classes.problems} open={defaultOpen}>
      <summary>{t('imports.problemCount', { count, figure: number(count) })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <ul tabIndex={0}>
        {problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several things may be met at one line
          <li key={index}>
            <span className={classes.place}>
              {t('imports.place', { file: problem.file, line: problem.line })}
            </span>{' '}
            <span>{textOf(problem)}</span>
          </li>
        ))}
        {rest > 0 && <li>{t('imports.moreProblems', { count: rest, figure: number(rest) })}</li>}
      </ul>
    </details>
  );
}
