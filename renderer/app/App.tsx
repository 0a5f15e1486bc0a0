import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../bridge/core.ts';
import { MessagesProvider } from '../ui/messages.tsx';
import { cssVariables, theme } from '../ui/theme.ts';
import { styleNonce } from './nonce.ts';
import { pageRouter } from './routes.tsx';
import { useChanges } from './useChanges.ts';
import { useColours, useLanguage } from './usePreferences.ts';

function Page() {
  const { i18n } = useTranslation();
  useLanguage();
  useChanges();
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
      <MessagesProvider>
        <RouterProvider router={pageRouter} />
      </MessagesProvider>
    </DatesProvider>
  );
}

function Dressed() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={useColours()}
      getStyleNonce={() => styleNonce}
    >
      <Page />
    </MantineProvider>
  );
}

/** The whole page. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Dressed />
    </QueryClientProvider>
  );
}
