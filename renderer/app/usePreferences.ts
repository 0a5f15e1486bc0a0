import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { systemLanguage } from '../locales/i18n.ts';
import { bridge, core } from './core.ts';

/** Makes the page follow the preferences that are kept in the workspace: language and colours. */
export function usePreferences(): void {
  const { data } = useQuery(core.preferences.get.queryOptions());
  const { i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (!data) return;
    const language = data.language ?? systemLanguage();
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
    bridge.desktop?.setLanguage(language);
    setColorScheme(data.colours);
  }, [data, i18n, setColorScheme]);
}
