import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { openTestCore } from './openTestCore.ts';

describe('the list of past commands', () => {
  it('is newest first, limited, and says which stand', async () => {
    const { call, circle } = await openTestCore();
    const add = (displayName: string) => call.contacts.create(newContact(circle('core'), { displayName }));
    await add('Anna');
    await add('Bram');
    await call.history.undo();
    await add('Carla');
    await add('Daan');
    await call.history.undo();
    const list = await call.history.list({ limit: 10 });
    expect(list.map(({ command, details, state }) => [command, details.name, state])).toEqual([
      ['contacts.create', 'Daan', 'undone'],
      ['contacts.create', 'Carla', 'done'],
      ['contacts.create', 'Bram', 'dropped'],
      ['contacts.create', 'Anna', 'done'],
    ]);
    expect(await call.history.list({ limit: 1 })).toHaveLength(1);
  });
});
