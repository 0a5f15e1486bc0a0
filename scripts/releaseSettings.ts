import type { Configuration } from 'electron-builder';
import { isFeed } from '../shared/model/updates.ts';

/**
 * What the environment adds to `electron-builder.yml`. With `CIRCLES_UPDATE_FEED`, the address where new versions will be announced,
 * the app is told who publishes it, and installers that are not signed are refused: nothing could tell them from an attack.
 * @throws Error when that is no address that nobody in between can answer for.
 */
export function releaseSettings({
  CIRCLES_UPDATE_FEED: feed = '',
}: Readonly<Record<string, string | undefined>>): Configuration {
  if (feed === '') return {};
  if (!isFeed(feed)) throw new Error(`CIRCLES_UPDATE_FEED is ${feed}, which does not begin with https://`);
  return { publish: { provider: 'generic', url: feed }, forceCodeSigning: true };
}
