import type { UseQueryResult } from '@tanstack/react-query';

/**
 * Whether what a query gives is its answer, and not one of before the screen was shown that is being asked again.
 * Only then may a list that is empty be called so.
 */
export function isSettled({
  isFetching,
  isFetchedAfterMount,
}: Pick<UseQueryResult, 'isFetching' | 'isFetchedAfterMount'>): boolean {
  return isFetchedAfterMount || !isFetching;
}
