import { insertContact } from '../../electron/core/contacts/commands.ts';
import type { Core } from '../../electron/core/core.ts';
import { sql } from '../../electron/core/database/sql.ts';
import { dayMilliseconds } from '../../shared/lib/dates.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import { contactInputSchema } from '../../shared/model/contact.ts';
import { stages } from '../../shared/model/lifecycle.ts';
import { person } from './people.ts';

/**
 * Fills a new workspace with people as a busy user's file holds them, as one command, from a fixed seed.
 * @param interactionsPerPerson how often each was spoken to, on average.
 */
export async function populate(core: Core, size: number, interactionsPerPerson = 10): Promise<void> {
  const { workspace } = core.createContext();
  const random = seededRandom(size);
  const now = workspace.clock().getTime();
  const daysAgo = (days: number) => new Date(now - days * dayMilliseconds).toISOString();
  const circles = workspace.reader.all<{ id: number }>(sql`SELECT id FROM circle ORDER BY position`);
  // A few people close by, most of them far out.
  const circleOf = () => circles[Math.min(4, Math.floor(5 * random.next() ** 0.3))]!.id;
  await workspace.command(
    'contacts.import',
    (db) => {
      const contacts: number[] = [];
      for (let index = 0; index < size; index += 1) {
        contacts.push(
          insertContact(db, contactInputSchema.parse(person(index, random)), {
            at: daysAgo(random.int(200, 1500)),
            cause: 'import',
            circleId: circleOf(),
            stage: random.pick(stages),
          }),
        );
      }
      for (let index = 0; index < size * interactionsPerPerson; index += 1) {
        const interaction_id = db.insert('interaction', {
          kind: random.pick(['meeting', 'call', 'email', 'note'] as const),
          direction: random.pick(['in', 'out', 'both'] as const),
          at: daysAgo(random.next() * 700),
          summary: 'Talked about the plans for next year',
        });
        db.insert('interaction_contact', { interaction_id, contact_id: random.pick(contacts) });
      }
      for (let index = 0; index < size / 4; index += 1) {
        const closedAt = daysAgo(random.int(1, 1400));
        db.insert('deal', {
          title: 'Website',
          contact_id: random.pick(contacts),
          amount: random.int(100, 50_000) * 100,
          currency: 'EUR',
          status: 'won',
          created_at: closedAt,
          closed_at: closedAt,
        });
      }
    },
    () => ({ count: size }),
  );
}
