import { useEffect, useState } from 'react';
import type { Updates } from '../../shared/model/updates.ts';
import { bridge } from './core.ts';

/** What the desktop app knows of newer versions of itself; null in a browser, and before it has told. */
export function useUpdates(): Updates | null {
  const [updates, setUpdates] = useState<Updates | null>(null);
  useEffect(() => bridge.desktop?.onUpdates(setUpdates), []);
  return updates;
}
