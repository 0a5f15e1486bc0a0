/**
 * The main job, as someone with a contact export does it on a fresh machine: import real files, see the
 * people as circles, pull one inward, look at the same people as a funnel, plan an insight that reaches the
 * core first, and find everything again after a restart, a crash and an undo too many.
 */
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { CirclesScreen } from './models/circlesScreen.ts';
import { FunnelScreen } from './models/funnelScreen.ts';
import { ImportDialog } from './models/importDialog.ts';
import { InsightsScreen } from './models/insightsScreen.ts';
import { SettingsScreen } from './models/settingsScreen.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

test('the main job, end to end, on real files', async ({ program }) => {
  const { page } = program;
  const importDialog = new ImportDialog(page);
  await importDialog.open();
  await importDialog.choose(
    join(fixtures, 'csv/linkedin-connections.csv'),
    join(fixtures, 'vcard/rfc2426-example.vcf'),
  );
  await expect(importDialog.preview).toBeVisible();
  await importDialog.startIn('New clients');
  expect(await importDialog.run()).toEqual({ added: 12, updated: 0, skipped: 0 });
  await importDialog.close();

  const circles = new CirclesScreen(page);
  await circles.open();
  await expect(circles.rings.row('Alice Johnson')).toContainText('New clients');
  await expect(circles.rings.row('Frank Dawson')).toContainText('New clients');
  const alice = await circles.shell.openContact('Alice Johnson');
  await alice.promote();
  await circles.shell.expectMessage('Alice Johnson is now in Regulars.');
  await expect(circles.rings.row('Alice Johnson')).toContainText('Regulars');

  const funnel = new FunnelScreen(page);
  await funnel.open();
  await expect(funnel.funnel.row('Alice Johnson')).toContainText('Lead');

  const insights = new InsightsScreen(page);
  await insights.open();
  const desk = await insights.create('Pricing without hours');
  const form = await desk.openSchedule();
  await form.press('Schedule 5 waves');
  const waves = desk.waves.getByRole('row');
  await expect(waves).toHaveCount(6);
  await expect(waves.nth(1)).toContainText('Core');
  await expect(waves.nth(5)).toContainText('World');

  const afterRestart = new CirclesScreen(await program.restart());
  await afterRestart.open();
  await expect(afterRestart.rings.row('Alice Johnson')).toContainText('Regulars');

  await program.kill('SIGKILL');
  const reopened = new CirclesScreen(await program.restart());
  await reopened.open();
  await expect(reopened.rings.row('Alice Johnson')).toContainText('Regulars');

  // Waves, insight, promotion, import: undone one by one until nothing is left, and done again.
  const { shell } = reopened;
  const settings = new SettingsScreen(reopened.page);
  await settings.open();
  await settings.openPart('History');
  const done = settings.doneLately.getByRole('listitem');
  const undone = done.filter({ hasText: 'Undone' });
  await expect(done).toHaveCount(4);
  for (let steps = 1; steps <= 4; steps += 1) {
    await shell.undo.click();
    await expect(undone).toHaveCount(steps);
  }
  await expect(shell.undo).toBeDisabled();
  await reopened.open();
  await expect(reopened.page.getByRole('heading', { name: 'Your circles are ready' })).toBeVisible();
  await expect(reopened.rings.row('Alice Johnson')).toHaveCount(0);
  await settings.open();
  for (let steps = 3; steps >= 0; steps -= 1) {
    await shell.redo.click();
    await expect(undone).toHaveCount(steps);
  }
  await expect(shell.redo).toBeDisabled();
  await reopened.open();
  await expect(reopened.rings.row('Alice Johnson')).toContainText('Regulars');
});
