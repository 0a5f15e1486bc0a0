/** Reports and Playbook: figures that agree with each other and with the people they are about. */
import { readFile } from 'node:fs/promises';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

test.describe('with the sample', () => {
  test.use({ workspace: 'sample', begins: '/reports' });

  test('both tables and the playbook are about the same people and the same revenue', async ({
    contacts,
    reports,
    playbook,
    shell,
  }) => {
    await contacts.open();
    const everybody = Number.parseInt((await contacts.heading.textContent()) ?? '', 10);
    await reports.open();
    const perCircle = await reports.figures(reports.perCircle, 'people');
    expect(perCircle).toHaveLength(5);
    expect(sum(perCircle)).toBe(everybody);
    expect(sum(await reports.figures(reports.perStage, 'people'))).toBe(everybody);
    const total = sum(await reports.figures(reports.perCircle, 'revenue'));
    expect(total).toBeGreaterThan(0);
    expect(sum(await reports.figures(reports.perStage, 'revenue'))).toBe(total);
    await expect(shell.main).toContainText(`good for €${total.toLocaleString('en-GB')} in all`);

    await playbook.open();
    await expect(playbook.stages).toHaveCount(12);
    const counts = (await playbook.stages.allTextContents()).map((text) =>
      Number(/(\d+) (person|people)/.exec(text)?.[1]),
    );
    expect(sum(counts)).toBe(everybody);
  });

  test('the few people who bring most are drawn and named, and so is who brought whom', async ({
    reports,
    shell,
    page,
  }) => {
    await reports.open();
    const { pareto } = reports;
    const finding = (await pareto.getByRole('heading').textContent()) ?? '';
    const [, few, all] = /^(\d+) of (\d+) people bring 80% of the revenue$/.exec(finding) ?? [];
    expect(Number(few)).toBeLessThan(Number(all) / 3);
    await expect(pareto.getByRole('img', { name: `${few} of ${all} people bring 8` })).toBeVisible();
    const outside = Number(/(\d+) of them (is|are) not/.exec((await pareto.textContent()) ?? '')?.[1]);
    const candidates = pareto
      .getByRole('group', { name: 'Candidates for your inner circle' })
      .getByRole('button');
    await expect(candidates).toHaveCount(outside);
    const name = (await candidates.first().textContent()) ?? '';
    await candidates.first().click();
    await expect(shell.panel(name).root).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Referrals' }).click();
    const tree = page.getByRole('tree');
    const members = tree.getByRole('treeitem');
    await expect(members.first()).toHaveAccessibleName(/bought for €[\d,]+, €[\d,]+ through/);
    expect(await barriers(page)).toEqual([]);
    const count = await members.count();
    await expect(page.getByRole('table', { name: /^People in the tree of/ })).toHaveAttribute(
      'aria-rowcount',
      String(count + 1),
    );
    await members.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(members.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(members.first()).toBeFocused();
    await page.keyboard.press('Enter');
    const brought = page.getByRole('region', { name: 'Brought' });
    await expect(brought).toContainText(`${count - 1} people in the tree`);
  });
});

test.describe('consent', () => {
  test.use({ workspace: 'sample' });

  test('is counted per circle, and recorded for those who were not asked yet', async ({
    consent,
    page,
    shell,
  }) => {
    await consent.open();
    const everybody = await consent.count();
    const figures = await consent.perCircle.getByRole('row').last().getByRole('button').allTextContents();
    expect(sum(figures.map(Number))).toBe(everybody);

    await page.getByRole('radiogroup', { name: 'Consent' }).getByText('Not asked yet').click();
    const open = await consent.count();
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThan(everybody);
    await expect(page).toHaveURL(/consent=unknown/);
    await consent.list.getByRole('checkbox', { name: 'Select all' }).check();
    await consent.button('Record consent').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Granted' }).check();
    await dialog.getByRole('textbox', { name: 'How it was given' }).fill('At the fair');
    await dialog.getByRole('button', { name: 'Record consent' }).click();
    await shell.expectMessage(`Consent of ${open} contacts recorded`);
    await expect(consent.button('Record consent')).toBeDisabled();
    await expect(page.getByText('Nobody here.')).toBeVisible();

    await shell.undo.click();
    await expect(consent.list).toHaveAttribute('aria-rowcount', String(open + 1));
    const downloading = page.waitForEvent('download');
    await consent.button('Export').click();
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect(text.split('\r\n').length).toBe(open + 2);
    expect(text).toContain(',Not asked yet,');
  });
});

test('without people, reports teach and offer the ways to begin', async ({ reports, page }) => {
  await reports.open();
  await expect(page.getByRole('heading', { name: 'Figures come with people' })).toBeVisible();
  for (const name of ['Import contacts', 'Fill with the sample', 'New contact']) {
    await expect(reports.button(name)).toBeVisible();
  }
});
