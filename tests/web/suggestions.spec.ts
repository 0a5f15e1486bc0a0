/** What an assistant suggests stands on Today, and is done when a person accepts it. */
import { createCore } from '../../electron/core/core.ts';
import { writeAsked } from '../../electron/core/suggestions/asked.ts';
import { newContact } from '../factories/contact.ts';
import { openInWorker } from './app.ts';
import { expect, test } from './fixtures.ts';
import { SettingsScreen } from './models/settingsScreen.ts';
import { Shell } from './models/shell.ts';
import { TodayScreen } from './models/todayScreen.ts';

const program = 'A helpful program';

/** Leaves suggestions about Anna in a closed file: a change, a move, one that is stale, and somebody new. */
async function suggestIn(file: string): Promise<void> {
  const core = await createCore({ file });
  const { contacts, circles, suggestions, tasks } = core.caller;
  const [inner, second] = await circles.list();
  const circle = inner!.uid;
  const { uid } = await contacts.create(newContact(circle, { displayName: 'Anna Smit', jobTitle: 'Baker' }));
  const changes = { jobTitle: 'Pastry chef', tags: { added: ['press'] } };
  await suggestions.suggest({ program, proposal: { command: 'contacts.update', input: { uid, changes } } });
  const move = { contact: uid, circle: second!.uid, reason: 'Speaks less often' };
  await suggestions.suggest({ program, proposal: { command: 'circles.move', input: move } });
  const bo = newContact(second!.uid, { displayName: 'Bo Jansen' });
  await suggestions.suggest({ program, proposal: { command: 'contacts.create', input: bo } });
  await contacts.create(bo);
  const eva = newContact(second!.uid, { displayName: 'Eva de Groot' });
  await suggestions.suggest({ program, proposal: { command: 'contacts.create', input: eva } });
  const task = { title: 'Thank Anna for Bo', contact: uid, dueDay: '2026-12-01' };
  await suggestions.suggest({ program, proposal: { command: 'tasks.add', input: task } });
  expect((await tasks.list()).open).toEqual([]);
  await core.close();
  const asked = { at: new Date().toISOString(), program, contacts: [uid], problem: null };
  await writeAsked(file, { ...asked, tool: 'show_person' });
  await writeAsked(file, { ...asked, tool: 'move_to_circle' });
}

test('suggestions say what would change, are accepted or dismissed, and come back by Undo', async ({
  host,
  workspaceFile,
  blankPage: page,
}) => {
  test.skip(host !== 'web', 'the file is prepared before the app opens it');
  await suggestIn(workspaceFile);
  const app = await openInWorker(workspaceFile, page, 0);
  const [shell, today, settings] = [new Shell(page), new TodayScreen(page), new SettingsScreen(page)];
  await today.expectShown();
  const rows = today.suggestions.getByRole('listitem');
  await expect(rows).toHaveCount(5);
  await expect(rows).toContainText([
    'Change what is known of Anna SmitJob title: “Baker” becomes “Pastry chef”Tags: add “press”',
    'Move Anna Smit from Core to RegularsSpeaks less often',
    'Add a task for Anna Smit, due 1 Dec',
    'Add Bo Jansen to Regulars',
    'Add Eva de Groot to Regulars',
  ]);
  await expect(rows.first()).toContainText(`suggested by ${program}`);
  // Somebody added him meanwhile.
  const stale = rows.filter({ hasText: 'Bo Jansen' });
  await expect(stale).toContainText('it cannot be accepted any more');
  await expect(stale.getByRole('button', { name: /^Accept/ })).toHaveCount(0);
  await stale.getByRole('button', { name: 'Dismiss: Add Bo Jansen to Regulars' }).click();
  await shell.expectMessage('The suggestion is dismissed.');
  await expect(rows).toHaveCount(4);

  await today.button('Accept: Change what is known of Anna Smit').click();
  await shell.expectMessage('The suggestion is accepted.');
  await expect(rows).toHaveCount(3);
  await shell.undoFromMessage('The suggestion is accepted.');
  await expect(rows).toHaveCount(4);
  await today.button('Accept all 4').click();
  await shell.expectMessage('4 suggestions are accepted.');
  await expect(today.suggestions).toHaveCount(0);

  const panel = await shell.openContact('Anna Smit');
  await expect(panel.root).toContainText('Pastry chef');
  await panel.close();
  await settings.open();
  await settings.openPart('History');
  await expect(settings.doneLately).toContainText(`suggested by ${program}`);
  const asked = page.getByRole('region', { name: 'Asked by assistants' }).getByRole('listitem');
  await expect(asked).toContainText(['Suggest a moveabout 1 contact', 'Show a personabout 1 contact']);
  await app.stop();
});
