import { useTranslation } from 'react-i18next';
import type { ReadProblem } from '../../../shared/model/import.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Imports.module.css';
import { useValueWords } from './useValueWords.ts';

/** What was met in the files, each with its place. */
export function ProblemItems({ problems, count }: { problems: readonly ReadProblem[]; count: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { fieldName, valueText } = useValueWords();
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
    if (code === 'value-differs' || code === 'value-taken' || code === 'value-both') {
      const field = String(details.field);
      shown.field = fieldName({ field, column: String(details.column) });
      for (const side of ['kept', 'value']) shown[side] = valueText(field, String(details[side]));
    }
    return t(`imports.problems.${code}`, shown);
  }

  return (
    <ul className={classes.problems}>
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
  );
}
