import { expect, test } from 'vitest';
import { launch } from './double/launch.ts';

/** Addresses that look like the page's, or would give a page more than the page has. */
const foreign = [
  'app://circles.evil/',
  'app://x.evil/',
  'app://circles@evil/',
  'app://circles:80/',
  'app://user@circles/',
  'app:circles/',
  'https://circles.evil/',
  'https://circles/',
  'javascript:alert(1)',
  'data:text/html,<p>hello',
  'file:///etc/passwd',
  'blob:app://circles/1',
  'about:blank',
  'not an address',
];

test('the page comes from its own scheme with a strict policy', async () => {
  const app = await launch();
  const { url, status, headers, privileged } = await app.evaluate(({ window, page, protocol }) => ({
    url: window.webContents.url,
    status: page.response.status,
    headers: Object.fromEntries(page.response.headers),
    privileged: protocol.privileged,
  }));
  expect(url).toBe('app://circles/');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  const policy = new Map(
    String(headers['content-security-policy'])
      .split('; ')
      .map((rule) => rule.split(/ (.*)/) as [string, string]),
  );
  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('script-src')).toBe("'self'");
  expect(policy.get('style-src')).toMatch(/^'self' 'nonce-[\w-]{22}'$/);
  expect(policy.get('require-trusted-types-for')).toBe("'script'");
  expect(policy.get('trusted-types')).toBe('default');
  expect(policy.get('connect-src')).toBe("'none'");
  expect(policy.get('base-uri')).toBe("'none'");
  expect(policy.get('frame-ancestors')).toBe("'none'");
  expect(privileged).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

test('the scheme answers with the page and its files, to GET alone, and gives nothing else away', async () => {
  const page = ['text/html; charset=utf-8', 200] as const;
  const expected = {
    'app://circles/../../package.json': 404,
    'app://circles/..%2f..%2fpackage.json': 404,
    'app://circles/%2e%2e/%2e%2e/package.json': 404,
    'app://circles/..%5c..%5cpackage.json': 404,
    'app://circles/index.html%00.js': 404,
    'app://circles/assets': page,
    'app://circles/circles/some-person': page,
    'app://circles/missing.js': 404,
    'app://circles.evil/index.html': 403,
    'app://elsewhere/index.html': 403,
  };
  const app = await launch();
  const answers = await app.evaluate(
    ({ protocol }, urls) =>
      Promise.all(
        urls.map(async (url) => {
          const { status, headers } = await protocol.fetch(url);
          return [url, status === 200 ? [headers.get('content-type'), status] : status] as const;
        }),
      ),
    Object.keys(expected),
  );
  expect(Object.fromEntries(answers)).toEqual(expected);
  const posted = await app.evaluate(
    async ({ protocol }) => (await protocol.fetch('app://circles/', { method: 'POST' })).status,
  );
  expect(posted).toBe(405);
});

test('the window stays on the page whatever it is told to load', async () => {
  const app = await launch();
  const went = await app.evaluate(
    ({ window: { webContents } }, addresses) =>
      addresses.filter(
        (url) =>
          webContents.navigate(url) ||
          webContents.navigate(url, { isMainFrame: false }) ||
          webContents.redirect(url) ||
          webContents.open(url) === 'allow',
      ),
    foreign,
  );
  expect(went).toEqual([]);
  const { own, frame, opened, webview } = await app.evaluate(({ window: { webContents } }) => ({
    own: webContents.navigate('app://circles/today'),
    frame: webContents.navigate('app://circles/today', { isMainFrame: false }),
    opened: webContents.open('app://circles/today'),
    webview: webContents.attachWebview(),
  }));
  expect({ own, frame, opened, webview }).toEqual({
    own: true,
    frame: false,
    opened: 'deny',
    webview: false,
  });
});

test('links elsewhere open outside when they can do no harm there', async () => {
  const app = await launch();
  const opened = await app.evaluate(
    ({ window: { webContents }, shell }, addresses) => {
      for (const url of addresses) webContents.open(url);
      webContents.navigate('https://example.com/by-click');
      return shell.opened;
    },
    [
      'https://example.com/a?b=c',
      'http://example.com/',
      'mailto:anna@example.com',
      'tel:+31201234567',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://server/share',
      'ms-settings:privacy',
      'app://circles/today',
      'not an address',
    ],
  );
  expect(opened).toEqual([
    'https://example.com/a?b=c',
    'http://example.com/',
    'mailto:anna@example.com',
    'tel:+31201234567',
    'https://example.com/by-click',
  ]);
});

test('every permission is refused but to put on the clipboard what somebody copies', async () => {
  const app = await launch();
  for (const permission of ['media', 'geolocation', 'notifications', 'usb', 'clipboard-read', 'fullscreen']) {
    const answer = await app.evaluate(({ session }, asked) => session.defaultSession.ask(asked), permission);
    expect(answer).toEqual({ request: false, check: false, device: false });
  }
  const copying = await app.evaluate(({ session }) =>
    session.defaultSession.ask('clipboard-sanitized-write'),
  );
  expect(copying).toEqual({ request: true, check: true, device: false });
});

test.each([
  ['another origin', { url: 'https://evil/', parent: null }],
  ['a look-alike', { url: 'app://circles.evil/', parent: null }],
  ['a frame inside the page', { url: 'app://circles/', parent: {} }],
  ['a frame that is gone', null],
])('messages from %s are refused', async (_who, senderFrame) => {
  const app = await launch();
  const outcome = await app.evaluate(async ({ window, ipcMain, Menu }, frame) => {
    const from = { sender: window.webContents, senderFrame: frame };
    ipcMain.deliver(from, 'set-language', ['nl']);
    const answer = await ipcMain.ask(from, 'pick-workspace', []).then(
      () => 'answered',
      (error: Error) => error.message,
    );
    return { answer, menu: Menu.getApplicationMenu()?.getMenuItemById('file')?.label };
  }, senderFrame);
  expect(outcome).toEqual({ answer: 'Only the page is answered', menu: 'File' });
});

test('messages that are not what they should be are refused', async () => {
  const app = await launch();
  const outcome = await app.evaluate(async ({ window, ipcMain, Menu }) => {
    const from = { sender: window.webContents, senderFrame: { url: 'app://circles/', parent: null } };
    ipcMain.deliver(from, 'set-language', ['tlh']);
    ipcMain.deliver(from, 'set-language', []);
    const answers = await Promise.allSettled([
      ipcMain.ask(from, 'open-workspace', [7]),
      ipcMain.ask(from, 'pick-folder', ['/etc/passwd']),
    ]);
    return {
      answers: answers.map(({ status }) => status),
      menu: Menu.getApplicationMenu()?.getMenuItemById('file')?.label,
    };
  });
  expect(outcome).toEqual({ answers: ['rejected', 'rejected'], menu: 'File' });
});
