import { type PhoneRegion, phoneRegionOf } from '../../../shared/rules/pointKey.ts';
import type { ReadDb } from '../database/readDb.ts';
import { chosenLanguage } from './preferences.ts';

/**
 * Where phone numbers without a country code are taken to be of: the country of the system, or the Netherlands
 * for whoever chose Dutch on a system in another language.
 */
export function phoneRegion(db: ReadDb): PhoneRegion {
  const system = Intl.DateTimeFormat().resolvedOptions().locale;
  const language = chosenLanguage(db);
  return phoneRegionOf(language === null || system.startsWith(language) ? system : language);
}
