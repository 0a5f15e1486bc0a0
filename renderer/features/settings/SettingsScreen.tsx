import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../ui/address.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Asked } from './Asked.tsx';
import { readSettings } from './address.ts';
import { Backups } from './Backups.tsx';
import { CircleList } from './CircleList.tsx';
import { Conflicts } from './Conflicts.tsx';
import { MemberName } from './MemberName.tsx';
import { NewVersions } from './NewVersions.tsx';
import { PastCommands } from './PastCommands.tsx';
import { PreferenceFields } from './PreferenceFields.tsx';
import { Privacy } from './Privacy.tsx';
import { type PartName, partNames } from './parts.ts';
import { Passphrase } from './passphrase/Passphrase.tsx';
import classes from './Settings.module.css';
import { StepRules } from './StepRules.tsx';
import { TrustWeights } from './TrustWeights.tsx';
import { WorkspaceExport } from './WorkspaceExport.tsx';
import { WorkspaceFacts } from './WorkspaceFacts.tsx';

/** What each part holds, from above. */
const sections: Readonly<Record<PartName, readonly ComponentType[]>> = {
  general: [PreferenceFields, MemberName, NewVersions],
  circles: [CircleList],
  trust: [TrustWeights, StepRules],
  workspace: [WorkspaceFacts, Backups, Passphrase, WorkspaceExport],
  privacy: [Privacy],
  history: [PastCommands, Asked, Conflicts],
};

/** How the app looks, what the circles promise, where the workspace is, and what was done lately. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const [{ part = 'general' }, show] = useAddress(readSettings);
  return (
    <>
      <ScreenHeader title={t('navigation.settings')} />
      <Tabs
        className={classes.frame}
        classNames={{
          list: classes.parts,
          tab: classes.part,
          tabLabel: classes.partName,
          panel: classes.sections,
        }}
        variant="pills"
        orientation="vertical"
        keepMounted={false}
        value={part}
        onChange={(name) => show({ part: name as PartName }, 'place')}
      >
        <Tabs.List aria-label={t('navigation.settings')}>
          {partNames.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`settings.parts.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {partNames.map((name) => (
          <Tabs.Panel key={name} value={name}>
            {sections[name].map((Content) => (
              <Content key={Content.name} />
            ))}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
