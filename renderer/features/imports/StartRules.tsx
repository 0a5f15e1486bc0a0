import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CircleRule, StartFacts } from '../../../shared/model/importRun.ts';
import type { DraftRule } from './plan.ts';
import { RuleRow } from './RuleRow.tsx';
import classes from './Starts.module.css';
import { monthsAgo } from './steps.ts';

/** Rules that can be made of what is known of the new people, each with what it begins with. */
function proposals({ stages, tags, revenue, activity }: StartFacts, circle: string): CircleRule[] {
  const [stage] = stages.filter((one) => one.stage !== 'lead');
  const [tag] = tags;
  return [
    ...(stage ? [{ by: 'stage' as const, stage: stage.stage, circle }] : []),
    ...(tag ? [{ by: 'tag' as const, tag: tag.tag, circle }] : []),
    ...(revenue > 0 ? [{ by: 'revenue' as const, atLeast: 1000, circle }] : []),
    ...(activity > 0 ? [{ by: 'activity' as const, since: monthsAgo(6), circle }] : []),
  ];
}

/** The rules by which new people start in one circle or another. */
export function StartRules({
  rules,
  facts,
  circle,
  onChange,
}: {
  rules: readonly DraftRule[];
  facts: StartFacts;
  /** uid of the circle that a new rule begins with. */
  circle: string;
  onChange: (rules: readonly DraftRule[]) => void;
}) {
  const { t } = useTranslation();
  const possible = proposals(facts, circle);

  function add(rule: CircleRule): void {
    const key = Math.max(0, ...rules.map((one) => one.key)) + 1;
    onChange([...rules, { key, rule }]);
  }

  return (
    <div className={classes.rules}>
      <p className={classes.hint}>
        {t(possible.length + rules.length > 0 ? 'imports.starts.hint' : 'imports.starts.nothing')}
      </p>
      {rules.length > 0 && (
        <ol>
          {rules.map(({ key, rule }) => (
            <RuleRow
              key={key}
              rule={rule}
              facts={facts}
              onChange={(changed) =>
                onChange(rules.map((one) => (one.key === key ? { key, rule: changed } : one)))
              }
              onRemove={() => onChange(rules.filter((one) => one.key !== key))}
            />
          ))}
        </ol>
      )}
      {possible.length > 0 && (
        <Menu position="bottom-start" zIndex={210}>
          <Menu.Target>
            <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
              {t('imports.starts.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {possible.map((rule) => (
              <Menu.Item key={rule.by} onClick={() => add(rule)}>
                {t(`imports.starts.values.${rule.by}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
