/** The funnel on the sample: the stage set by drag, from the menu and in the panel, with its history. */
import { expect, test } from './fixtures.ts';

test.use({ workspace: 'sample', begins: '/funnel', reducedMotion: 'reduce' });

test.beforeEach(async ({ funnel }) => funnel.open());

test('somebody dragged to a stage has it, also in the table, until it is undone', async ({
  funnel,
  shell,
}) => {
  const drawing = funnel.funnel;
  const [mql, sql] = [await drawing.countOf('MQL'), await drawing.countOf('SQL')];
  await drawing.drag(await drawing.placeOf('Salma Benali'), await drawing.placeIn('SQL'));
  await shell.expectMessage('Salma Benali now has stage SQL.');
  await expect.poll(() => drawing.countOf('MQL')).toBe(mql - 1);
  expect(await drawing.countOf('SQL')).toBe(sql + 1);
  await funnel.showTable();
  await funnel.filter.fill('Salma');
  await expect(drawing.row('Salma Benali')).toContainText('SQL');
  await shell.undoFromMessage('Salma Benali now has stage SQL.');
  await expect.poll(() => drawing.countOf('MQL')).toBe(mql);
  await expect(drawing.row('Salma Benali')).toContainText('MQL');
});

test('menu and panel set the stage too, and every change is kept', async ({ funnel, shell }) => {
  const drawing = funnel.funnel;
  await drawing.chooseAt(await drawing.placeOf('Salma Benali'), 'Set stage', 'SQL');
  await shell.expectMessage('Salma Benali now has stage SQL.');
  const panel = await shell.openContact('Salma Benali');
  await panel.setStage('Customer');
  await shell.expectMessage('Salma Benali now has stage Customer.');
  await expect(panel.root.getByText('From MQL to SQL')).toBeVisible();
  await expect(panel.root.getByText('From SQL to Customer')).toBeVisible();
});

test('who is lost stands beside the funnel, and comes back into it', async ({ funnel, shell, page }) => {
  const drawing = funnel.funnel;
  const customers = await drawing.countOf('Customer');
  await drawing.chooseAt(await drawing.placeOf('Stefan Kamphuis'), 'Set stage', 'Lost');
  await expect.poll(() => drawing.countOf('Customer')).toBe(customers - 1);
  await expect(page.getByText('21 lost, beside the funnel')).toBeVisible();
  await shell.undoFromMessage('Stefan Kamphuis now has stage Lost.');
  await expect.poll(() => drawing.countOf('Customer')).toBe(customers);
  await expect(page.getByText('20 lost, beside the funnel')).toBeVisible();
});

test('the stages and those beside them hold everybody once', async ({ funnel }) => {
  const stages = ['Lead', 'MQL', 'SQL', 'Opportunity', 'Customer', 'Evangelist'];
  let sum = 0;
  for (const stage of stages) sum += await funnel.funnel.countOf(stage);
  await expect(funnel.heading).toHaveText(`${sum} people in the funnel`);
  expect(sum + 20).toBe(240);
});
