import { useTranslation } from 'react-i18next';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { CircleList } from './CircleList.tsx';
import { PastCommands } from './PastCommands.tsx';
import { PreferenceFields } from './PreferenceFields.tsx';
import classes from './Settings.module.css';
import { WorkspaceFacts } from './WorkspaceFacts.tsx';

/** How the app looks, where the workspace is, what the circles promise, and what was done lately. */
export function SettingsScreen() {
  const { t } = useTranslation();
  return (
    <>
      <ScreenHeader title={t('navigation.settings')} />
      <div className={classes.frame}>
        <div className={classes.columns}>
          <div className={classes.column}>
            <CircleList />
          </div>
          <div className={classes.column}>
            <PreferenceFields />
            <WorkspaceFacts />
            <PastCommands />
          </div>
        </div>
      </div>
    </>
  );
}
