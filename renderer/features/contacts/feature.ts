import { lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { Feature } from '../feature.ts';
import { readContacts } from './address.ts';
import { useContactDialog } from './form/useContactDialog.tsx';
import { useLogDialog } from './log/useLogDialog.tsx';

/** The lists of contacts, the panel of one, and the forms that change and log. */
export const contacts = {
  screens: {
    contacts: {
      path: '/contacts',
      component: lazyRouteComponent(() => import('./ContactsScreen.tsx'), 'ContactsScreen'),
      validateSearch: readContacts,
    },
  },
  navigation: { screen: 'contacts', order: 5 },
  useDialogs: () => ({ newContact: useContactDialog().openNew, logContact: useLogDialog() }),
  panel: lazy(async () => ({ default: (await import('./ContactPanel.tsx')).ContactPanel })),
} as const satisfies Feature;
