import { useTranslation } from 'react-i18next';
import { isPlainField } from '../../../shared/model/contactFields.ts';
import type { ReadProblem } from '../../../shared/model/import.ts';
import type { ProblemDetails } from '../../../shared/model/problem.ts';
import { showBirthday } from '../../../shared/rules/typed/show.ts';
import { useFormats } from '../../locales/format.ts';
import { useReaders } from '../../ui/typed/useReaders.ts';
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
  const { language } = useReaders();
  const rest = count - problems.length;

  function fieldName({ field, column }: ProblemDetails): string {
    if (field === 'custom') return String(column);
    return isPlainField(String(field))
      ? t(`contacts.fields.${field}` as 'contacts.fields.birthday')
      : t(`imports.fields.${field}` as 'imports.fields.stage');
  }

  function valueText(field: ProblemDetails[string] | undefined, value: string): string {
    if (field === 'stage') return t(`funnel.stages.${value}` as 'funnel.stages.lead');
    return field === 'birthday' ? showBirthday(value, language) : value;
  }

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
      shown.field = fieldName(details);
      for (const side of ['kept', 'value']) shown[side] = valueText(details.field, String(details[side]));
    }
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
