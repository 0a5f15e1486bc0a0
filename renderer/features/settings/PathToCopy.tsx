import { Button, Code, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Settings.module.css';

/** The path of a file or folder, to be copied. @param label what the button says. */
export function PathToCopy({ path, label }: { path: string; label: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.path}>
      <Code className={classes.file}>{path}</Code>
      <CopyButton value={path}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? t('waves.copied') : label}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
