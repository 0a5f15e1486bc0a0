import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CircleRule, StartFacts } from '../../../shared/model/importRun.ts';
import { type Stage, stages } from '../../../shared/model/lifecycle.ts';
import { inMinorUnits } from '../../../shared/rules/currency.ts';
import { useFormats } from '../../locales/format.ts';
import { useCircles, useNameOfCircle } from '../../people/circles/circleName.ts';
import { useCurrency } from '../../people/useCurrency.ts';
import classes from './Starts.module.css';
import { amounts, monthsAgo, monthsSince, periods } from './steps.ts';

/** One rule as a sentence that can be changed: who is meant, and where they start. */
export function RuleRow({
  rule,
  facts,
  onChange,
  onRemove,
}: {
  rule: CircleRule;
  facts: StartFacts;
  onChange: (rule: CircleRule) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  return (
    <li className={classes.rule}>
      <span>{t(`imports.starts.kinds.${rule.by}`)}</span>
      <RuleValue rule={rule} facts={facts} onChange={onChange} />
      <span>{t('imports.starts.in')}</span>
      <Select
        size="xs"
        w={150}
        aria-label={t('imports.starts.circle')}
        data={circles.map((circle) => ({ value: circle.uid, label: nameOf(circle) }))}
        value={rule.circle}
        allowDeselect={false}
        onChange={(circle) => circle && onChange({ ...rule, circle })}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={t('imports.starts.remove')} onClick={onRemove}>
        <IconX size={16} stroke={1.7} />
      </ActionIcon>
    </li>
  );
}

function RuleValue({
  rule,
  facts,
  onChange,
}: {
  rule: CircleRule;
  facts: StartFacts;
  onChange: (rule: CircleRule) => void;
}) {
  const { t } = useTranslation();
  const currency = useCurrency();
  const { money } = useFormats();
  const label = { 'aria-label': t(`imports.starts.values.${rule.by}`) };
  switch (rule.by) {
    case 'stage':
      return (
        <Select
          {...label}
          size="xs"
          w={170}
          data={stages.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
          value={rule.stage}
          allowDeselect={false}
          onChange={(stage) => stage && onChange({ ...rule, stage: stage as Stage })}
        />
      );
    case 'tag':
      return (
        <Select
          {...label}
          size="xs"
          w={170}
          searchable
          data={[...new Set([rule.tag, ...facts.tags.map(({ tag }) => tag)])]}
          value={rule.tag}
          allowDeselect={false}
          onChange={(tag) => tag && onChange({ ...rule, tag })}
        />
      );
    case 'revenue':
      return (
        <Select
          {...label}
          size="xs"
          w={130}
          data={amounts.map((amount) => ({
            value: String(amount),
            label: money(inMinorUnits(amount, currency), currency),
          }))}
          value={String(rule.atLeast)}
          allowDeselect={false}
          onChange={(amount) => onChange({ ...rule, atLeast: Number(amount) })}
        />
      );
    case 'activity':
      return (
        <Select
          {...label}
          size="xs"
          w={130}
          data={periods.map((months) => ({
            value: String(months),
            label: t('imports.starts.months', { count: months }),
          }))}
          value={String(monthsSince(rule.since))}
          allowDeselect={false}
          onChange={(months) => onChange({ ...rule, since: monthsAgo(Number(months)) })}
        />
      );
  }
}
