import { expect, test } from './fixtures.ts';

test.use({ workspace: 'sample' });

test('back and forward lead through lists, filters and panels; each screen keeps what it showed', async ({
  page,
  shell,
}) => {
  await shell.link('Contacts').click();
  const core = page.getByRole('button', { name: /^Core \d+$/ });
  const filter = page.getByRole('textbox', { name: 'Filter this list' });
  await core.click();
  await filter.pressSequentially('an', { delay: 5 });
  await expect(filter).toHaveValue('an');
  await expect(page).toHaveURL(/text=an/);
  const name = (await page.getByRole('row').nth(1).getByRole('button').first().textContent())!;
  await page.getByRole('button', { name, exact: true }).click();
  const panel = page.getByRole('complementary', { name });
  await expect(panel).toBeVisible();
  await shell.link('Reports').click();
  await expect(panel).toBeVisible();

  await page.goBack();
  await expect(filter).toHaveValue('an');
  await expect(panel).toBeVisible();
  await page.goBack();
  await expect(panel).toHaveCount(0);
  await expect(core).toHaveAttribute('aria-pressed', 'true');
  await page.goForward();
  await expect(panel).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(core).toHaveAttribute('aria-pressed', 'false');
  await expect(filter).toHaveValue('');
  await page.goForward();
  await shell.link('Today').click();
  await shell.link('Contacts').click();
  await expect(filter).toHaveValue('an');
});

test('a link opens the same view, and loading the page again keeps it', async ({
  page,
  shell,
  context,
  host,
  app,
}) => {
  test.skip(host !== 'web', 'the desktop app has no address bar');
  await shell.link('Circles').click();
  await page.getByRole('button', { name: /^Sector/ }).click();
  await page
    .getByRole('menuitemradio', { name: 'by tag' })
    .or(page.getByRole('menuitem', { name: 'by tag' }))
    .click();
  await page.getByRole('switch', { name: 'Referrals' }).click({ force: true });
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('Karin Bosman');
  await page.getByRole('option', { name: /Karin Bosman/ }).click();
  const shows = async (shown: typeof page): Promise<void> => {
    await expect(shown.getByRole('button', { name: /^Sector by tag/ })).toBeVisible();
    await expect(shown.getByRole('switch', { name: 'Referrals' })).toBeChecked();
    await expect(shown.getByRole('button', { name: 'Table', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(shown.getByRole('complementary', { name: 'Karin Bosman' })).toBeVisible();
  };
  await shows(page);
  await page.reload();
  await shows(page);
  // A tab of its own needs the secret of the host, which goes with the link and is taken out of it.
  const other = await context.newPage();
  const link = new URL(page.url());
  link.searchParams.set('token', new URL(app.url).searchParams.get('token')!);
  await other.goto(link.href);
  await shows(other);
  expect(other.url()).toBe(page.url());
});

test('what an address says and nobody understands is passed over', async ({ page, host }) => {
  test.skip(host !== 'web', 'the desktop app has no address bar');
  await page.goto(
    new URL('/circles?sector=moon&size=7&table=perhaps&selected=5&weather=rain', page.url()).href,
  );
  await expect(page.getByRole('application', { name: /^Circles/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sector none/ })).toBeVisible();
  await page.goto(new URL('/contacts?list=enemies&sortPeople=-height&circle=none', page.url()).href);
  await expect(page.getByRole('table', { name: 'People' })).toBeVisible();
});

test('an address that leads nowhere says so and leads back', async ({ page, host, today }) => {
  test.skip(host !== 'web', 'the desktop app has no address bar');
  await page.goto(new URL('/moon', page.url()).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
  await page.getByRole('link', { name: 'Go to Today' }).click();
  await today.expectShown();
});
