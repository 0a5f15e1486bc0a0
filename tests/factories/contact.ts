import type { NewContact } from '../../shared/model/contact.ts';

/** A new person as the page would send it; the circle is up to the test. */
export function newContact(circle: string, overrides: Partial<NewContact> = {}): NewContact {
  return { displayName: 'Anna van der Berg', circle, ...overrides };
}
