/** Looking back on the sample: a past day as it was, played until today, and compared with another. */
import { expect, test } from './fixtures.ts';
import { Drawing } from './models/drawing.ts';
import { PictureDialog } from './models/pictureDialog.ts';

test.use({ workspace: 'sample', begins: '/circles', reducedMotion: 'reduce' });

test('a past day shows who stood where and lets nothing be changed; the player comes back to today', async ({
  circles,
  shell,
  page,
}) => {
  await circles.open();
  const { rings } = circles;
  await expect(rings.label('Core')).toHaveText('Core 12 / 15');
  await rings.drag(await rings.placeOf('Stefan Kamphuis'), await circles.placeIn('Core'));
  await expect(rings.label('Core')).toHaveText('Core 13 / 15');

  await circles.button('Look back').click();
  const tools = page.getByRole('region', { name: 'Looking back' });
  const words = tools.getByRole('status').first();
  const slider = tools.getByRole('slider', { name: 'Day shown' });
  await expect(words).toHaveText(/^This is today/);
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(words).toHaveText(/^This is how it was on \d+ \w+ \d{4}\. Nothing can be changed/);
  await expect(rings.label('Core')).toHaveText('Core 12 / 15');

  // What moves people, what takes back, and what would make somebody new all leave things as they are.
  await rings.drag(await rings.placeOf('Stefan Kamphuis'), await circles.placeIn('Core'));
  await shell.expectMessage(/^Nothing can be changed on a past day\./);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(shell.strip).toContainText('nothing can be changed there');
  await expect(rings.label('Core')).toHaveText('Core 12 / 15');

  const address = page.url();
  await page.reload();
  await expect(page).toHaveURL(address);
  await expect(words).toHaveText(/^This is how it was on/);
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(rings.label('Core')).not.toHaveText(/^Core 1\d/);

  // A picture of a past day says so.
  const dialog = new PictureDialog(page);
  await circles.button('Save picture').click();
  await dialog.choose('SVG');
  const { name, bytes } = await dialog.save();
  const day = new URL(page.url()).searchParams.get('at')!.replaceAll('"', '');
  expect(name).toBe(`Circles ${day}.svg`);
  expect(bytes.toString()).toMatch(new RegExp(`people, as of .*${day.slice(0, 4)}<`));
  await tools.getByRole('button', { name: /^A second is/ }).click();
  await page.getByRole('menuitem', { name: 'a year' }).click();
  await tools.getByRole('button', { name: 'Play' }).click();
  await expect(words).toHaveText(/^This is today/);
  await expect(tools.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(rings.label('Core')).toHaveText('Core 13 / 15');
});

test('a period is told in words and by name, with both days side by side', async ({ circles, page }) => {
  await circles.open();
  await circles.button('Look back').click();
  const tools = page.getByRole('region', { name: 'Looking back' });
  await tools.getByRole('button', { name: /^Compare with/ }).click();
  await page.getByRole('menuitem', { name: 'a year before' }).click();
  await expect(tools.getByRole('status').nth(1)).toHaveText(
    /^From .+ to .+: \d+ people came closer.* Core grew from \d+ to 12/,
  );
  await tools.getByText('Who moved').click();
  const mover = tools.getByRole('listitem').first();
  await expect(mover).toHaveText(/ (came closer|went outward), from .+ to .+/);
  await mover.getByRole('button').click();
  await expect(circles.selected).toBeVisible();

  await tools.getByRole('switch', { name: 'Side by side' }).check({ force: true });
  const before = page.getByRole('region', { name: /^Circles on / });
  await expect(before).toBeVisible();
  const then = new Drawing(page, (await before.getAttribute('aria-label'))!);
  await expect(then.label('Core')).not.toHaveText('Core 12 / 15');
  await expect(circles.rings.label('Core')).toHaveText('Core 12 / 15');
});
