import { useTranslation } from 'react-i18next';
import type { ReadProblem } from '../../../shared/model/import.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Imports.module.css';

/** What was met in the files, each with its place. */
export function ProblemList({ problems, count }: { problems: readonly ReadProblem[]; count: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <details className={classes.problems}>
      <summary>{t('imports.problemCount', { count, figure: number(count) })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <ul tabIndex={0}>
        {problems.map(({ file, line, code, details }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several things may be met at one line
          <li key={index}>
            <span className={classes.muted}>{t('imports.place', { file, line })}</span>{' '}
            {t(`imports.problems.${code}`, details)}
          </li>
        ))}
        {count > problems.length && <li>{t('imports.moreProblems', { count: count - problems.length })}</li>}
      </ul>
    </details>
  );
}
