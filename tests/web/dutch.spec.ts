/** In Dutch: what is read, counted and typed on the way through the screens. */
import { expect, test } from './fixtures.ts';

test.use({ workspace: 'sample', locale: 'nl-NL' });

test('the page speaks Dutch, and writes and reads amounts the Dutch way', async ({ shell, page }) => {
  const day = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long' });
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(`Vandaag, ${day.format(new Date())}`);
  const rows = page.getByRole('main').locator('li[data-kind]');
  await expect(rows.filter({ hasText: 'Golf te versturen' })).toHaveCount(1);
  await expect(rows.filter({ hasText: /× het ritme\d+ dagen stil; \d+ beloofd/ }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Je kringen nu' })).toContainText('Buitenwereld');

  await shell.link('Pijplijn').click();
  const column = (title: string) => page.getByRole('region', { name: new RegExp(`^${title} \\d+$`) });
  for (const title of ['Open', 'Gewonnen', 'Verloren']) {
    await expect(column(title).getByRole('paragraph').first()).toHaveText(/^€\s\d{3}\.\d{3}$/);
  }
  await page.getByRole('button', { name: 'Nieuwe deal' }).click();
  const form = page.getByRole('dialog', { name: 'Nieuwe deal' });
  await expect(form.getByLabel('Valuta')).toHaveValue('EUR · Euro');
  await form.getByRole('textbox', { name: 'Bedrag' }).pressSequentially('12.500,40');
  await expect(form.getByRole('textbox', { name: 'Bedrag' })).toHaveValue('12.500,40');
  await form.getByRole('textbox', { name: 'Titel' }).fill('Jaarverslag in beeld');
  const people = form.getByRole('combobox', { name: 'Met' });
  await people.fill('mila');
  await page.getByRole('option').first().click();
  await form.getByRole('button', { name: 'Bewaren' }).click();
  await expect(
    column('Open').getByRole('listitem').filter({ hasText: 'Jaarverslag in beeld' }),
  ).toContainText('12.500');
});
