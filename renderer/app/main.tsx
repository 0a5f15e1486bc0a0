import './trustedTypes.ts';
import '@fontsource-variable/inter';
import '@fontsource-variable/fraunces';
import '../ui/layers.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/dropzone/styles.layer.css';
import 'dayjs/locale/nl';
import '../ui/base.css';
import '../ui/mantine.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTranslation } from '../locales/i18n.ts';
import { App } from './App.tsx';

await startTranslation();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
