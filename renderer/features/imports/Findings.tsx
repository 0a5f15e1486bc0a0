import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ConflictChoice,
  ImportPreview,
  PreviewConflict,
  StartFacts,
} from '../../../shared/model/importRun.ts';
import { useFormats } from '../../locales/format.ts';
import { ConflictTable } from './ConflictTable.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { ProblemItems } from './ProblemItems.tsx';
import type { DraftRule } from './plan.ts';
import { StartPicture } from './StartPicture.tsx';
import { StartRules } from './StartRules.tsx';
import classes from './Starts.module.css';

/** What there can be to find, in the order of the tabs. */
const kinds = ['contacts', 'conflicts', 'circles', 'remarks'] as const;
type Kind = (typeof kinds)[number];

/** What is known of the new people of all files together. */
function factsOf(previews: readonly ImportPreview[]): StartFacts {
  const facts = previews.map((preview) => preview.facts);
  return {
    stages: facts.flatMap(({ stages }) => stages),
    tags: facts.flatMap(({ tags }) => tags),
    revenue: facts.reduce((sum, { revenue }) => sum + revenue, 0),
    activity: facts.reduce((sum, { activity }) => sum + activity, 0),
  };
}

function startsOf(previews: readonly ImportPreview[]): Record<string, number> {
  const starts: Record<string, number> = {};
  for (const preview of previews) {
    for (const [circle, count] of Object.entries(preview.starts))
      starts[circle] = (starts[circle] ?? 0) + count;
  }
  return starts;
}

/** What the files hold and what importing them would do, one kind of thing at a time. */
export function Findings({
  previews,
  rules,
  circle,
  onRules,
  onChoose,
  onChooseAll,
}: {
  previews: readonly { readonly key: number; readonly preview: ImportPreview }[];
  rules: readonly DraftRule[];
  /** uid of the circle of all others. */
  circle: string;
  onRules: (rules: readonly DraftRule[]) => void;
  onChoose: (file: number, conflict: PreviewConflict, choice: ConflictChoice) => void;
  onChooseAll: (choice: ConflictChoice) => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const all = useMemo(() => previews.map(({ preview }) => preview), [previews]);
  const starts = useMemo(() => startsOf(all), [all]);
  const [chosen, choose] = useState<Kind>('contacts');
  const sum = (count: (preview: ImportPreview) => number) =>
    all.reduce((total, preview) => total + count(preview), 0);
  const counts = {
    contacts: sum((preview) => preview.count),
    conflicts: sum((preview) => preview.conflictCount),
    circles: Object.values(starts).reduce((total, count) => total + count, 0),
    remarks: sum((preview) => preview.problemCount),
  };
  const shown = kinds.filter((kind) => counts[kind] > 0);
  if (shown.length === 0) return null;
  // A kind that is there no more leaves the first of the others.
  const kind = shown.includes(chosen) ? chosen : shown[0]!;
  return (
    <Tabs value={kind} onChange={(name) => choose(name as Kind)} keepMounted={false}>
      <Tabs.List aria-label={t('imports.findings.label')}>
        {shown.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`imports.findings.${one}`, { figure: number(counts[one]) })}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="contacts" pt="md">
        <PreviewTable previews={previews} />
      </Tabs.Panel>
      <Tabs.Panel value="conflicts" pt="md">
        <ConflictTable previews={previews} onChoose={onChoose} onChooseAll={onChooseAll} />
      </Tabs.Panel>
      <Tabs.Panel value="circles" pt="md" className={classes.starts}>
        <StartRules rules={rules} facts={factsOf(all)} circle={circle} onChange={onRules} />
        <StartPicture starts={starts} />
      </Tabs.Panel>
      <Tabs.Panel value="remarks" pt="md">
        <ProblemItems problems={all.flatMap(({ problems }) => problems)} count={counts.remarks} />
      </Tabs.Panel>
    </Tabs>
  );
}
