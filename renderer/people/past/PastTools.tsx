import { lazy, Suspense } from 'react';
import { useTime } from './pastContext.ts';

const PastBar = lazy(() => import('./PastBar.tsx').then((module) => ({ default: module.PastBar })));

/** The tools of looking back, while the address says a day. They load when they are first opened. */
export function PastTools({ canCompare }: { canCompare?: boolean }) {
  const { view } = useTime();
  return <Suspense>{view.at !== undefined && <PastBar canCompare={canCompare} />}</Suspense>;
}
