import { expect, test } from './fixtures.ts';
import { Shell } from './models/shell.ts';

test.describe('the page and its host', () => {
  test.beforeEach(({ host }) => {
    test.skip(host !== 'web', 'the desktop app has no address, token or connection to lose');
  });

  test('the token leaves the address bar and reloading still works', async ({ program: { page } }) => {
    const { navigation } = new Shell(page);
    await expect(navigation).toBeVisible();
    expect(page.url()).not.toContain('token');
    await page.reload();
    await expect(navigation).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('the content policy', () => {
  test.use({ provokesPolicy: true });

  test('texts become neither elements nor styles nor code', async ({ page }) => {
    const refused = await page.evaluate(async () => {
      // What a debugger evaluates may make code of text, what follows from it may not.
      await new Promise(requestAnimationFrame);
      const place = document.createElement('div');
      document.body.append(place);
      const isRefused = (act: () => void): boolean => {
        try {
          act();
          return false;
        } catch {
          return true;
        }
      };
      const style = document.createElement('style');
      style.textContent = 'body { opacity: 0.5 }';
      document.head.append(style);
      const script = document.createElement('script');
      const answers = {
        element: isRefused(() => {
          place.innerHTML = '<img src="x" onerror="alert(1)">';
        }),
        policy: isRefused(() => {
          const { trustedTypes } = window as unknown as {
            trustedTypes: { createPolicy(name: string, rules: object): void };
          };
          trustedTypes.createPolicy('other', {});
        }),
        script: isRefused(() => {
          script.textContent = 'document.title = "taken"';
          document.body.append(script);
        }),
        address: isRefused(() => {
          script.src = 'https://example.com/script.js';
        }),
        code: isRefused(() => Function('return 1')()),
        style: getComputedStyle(document.body).opacity === '1',
      };
      place.remove();
      style.remove();
      return answers;
    });
    expect(refused).toEqual({
      element: true,
      policy: true,
      script: true,
      address: true,
      code: true,
      style: true,
    });
  });
});
