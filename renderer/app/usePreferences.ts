import { useColorScheme } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, core } from '../bridge/core.ts';
import { systemLanguage } from '../locales/i18n.ts';

/** Light or dark: what the workspace keeps, or else what the system has. */
export function useColours(): 'light' | 'dark' {
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  const { data } = useQuery(core.preferences.get.queryOptions());
  return !data || data.colours === 'auto' ? system : data.colours;
}

/** Makes the page speak the language that the workspace keeps, or else that of the system. */
export function useLanguage(): void {
  const { i18n } = useTranslation();
  const { data } = useQuery(core.preferences.get.queryOptions());
  const language = data?.language ?? systemLanguage();
  useEffect(() => {
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
    bridge.desktop?.setLanguage(language);
  }, [i18n, language]);
}
