import type { BrowserContext, Page } from 'playwright/test';
import { securityHeaders } from '../src/server/security-headers.ts';
import { everyComponent, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { answerCards } from './peers/behaviours.ts';

test('every response of the server has the security headers, even the relay’s refusals, and the page has its own policy', async ({
  request,
}) => {
  for (const path of ['/', '/embed', '/healthz', '/nothing-here', '/api/relay']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toBe(securityHeaders(path)['Content-Security-Policy']);
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
  }
});

test('an inline script in the page is blocked, and a string never becomes a script', async ({
  playground,
  page,
  watch,
}) => {
  watch.expectTrouble(/CSP violation: script-src-elem refused inline/);
  watch.expectTrouble(/Executing inline script violates/);
  watch.expectTrouble(/require-trusted-types-for|TrustedHTML/);
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<head>', '<head><script>window.ranInline = true</script>');
    await route.fulfill({ response, body });
  });
  await playground.open();
  await expect(playground.card('Subscription')).toBeVisible();
  expect(await page.evaluate(() => 'ranInline' in window)).toBe(false);
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<img src=x onerror="window.ranInline = true">';
      return null;
    } catch (error) {
      return error instanceof Error ? error.name : String(error);
    }
  });
  expect(refused).toBe('TypeError');
});

test('the editor works in the draft, in a response and in the draft again, without creating a Trusted Types policy twice', async ({
  playground,
  page,
  peers,
}) => {
  // The editor starts three times.
  test.slow();
  const inHover = async (word: string) => {
    await page.locator('.view-line span', { hasText: word }).last().hover();
    await expect(page.locator('.monaco-hover:visible')).not.toHaveText(/^(null)?$/);
    await page.keyboard.press('Escape');
  };
  await playground.open();
  await playground.editorIsReady();
  // More than the page checks itself, so the worker starts.
  await playground.replaceCards(Array.from({ length: 400 }, (_, index) => textCard(`k${index}`, 'Hello')));
  await inHover('"componentText"');
  const peer = await peers.start(answerCards([textCard('usage', '593 of 1000')]));
  const endpoint = await playground.switchToEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'usage' });
  await endpoint.load();
  await endpoint.show('Response');
  await expect(page.getByRole('textbox', { name: 'Response body' })).toBeAttached();
  await playground.switchToDraft();
  await playground.editorIsReady();
  await playground.replaceCards([textCard('usage', 'Hello again')]);
  await inHover('"componentText"');
});

test('a script can’t create a Trusted Types policy with a name that the page uses', async ({
  playground,
  page,
  watch,
}) => {
  watch.expectTrouble(/trusted-types|createPolicy|Trusted ?Type/i);
  await playground.open();
  await playground.editorIsReady();
  const taken = await page.evaluate(() => {
    const factory: unknown = Reflect.get(window, 'trustedTypes');
    if (typeof factory !== 'object' || factory === null || !('createPolicy' in factory)) return null;
    const { createPolicy } = factory as { createPolicy: (name: string, rules: object) => unknown };
    return ['editorViewLayer', 'standaloneColorizer'].filter((name) => {
      try {
        createPolicy.call(factory, name, { createHTML: (html: string) => html });
        return true;
      } catch {
        return false;
      }
    });
  });
  expect(taken).toEqual([]);
});

const HOSTILE_LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://grocery.example/1',
  'file:///etc/passwd',
  '//evil.example',
  'https:evil.example',
  '/relative',
] as const;

test('hostile text is harmless: no URL becomes a link, no markup an element, no key a prototype, and no nesting breaks the editor', async ({
  playground,
  page,
}) => {
  test.slow();
  await playground.open();

  await test.step('a hostile URL becomes no link, neither in a text nor on a link button, and is a problem', async () => {
    const components = HOSTILE_LINKS.flatMap((url) => [
      { componentLinkButton: { linkButtonLabel: 'Open', linkButtonUrl: url } },
      { componentText: { text: `before [label](${url}) after` } },
    ]);
    await playground.replaceCards([{ key: 'hostile', components }]);
    await expect(playground.card('hostile')).toContainText('after');
    await expect(playground.card('hostile').getByRole('link')).toHaveCount(0);
    await expect(playground.card('hostile').locator('[href]')).toHaveCount(0);
    expect(await playground.problems.count()).toBeGreaterThanOrEqual(HOSTILE_LINKS.length);
    await expect(page).toHaveURL('/');
  });

  await test.step('markup in a text, a label, a key and a title is shown literally', async () => {
    const markup = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';
    await playground.replaceCards([
      {
        key: 'markup',
        components: [
          { componentText: { text: markup } },
          { componentPlainText: { plainText: markup } },
          { componentBadge: { badgeLabel: markup } },
          { componentCopyButton: { copyButtonValue: markup } },
          { componentLinkButton: { linkButtonLabel: markup, linkButtonUrl: 'https://grocery.example' } },
          { componentUser: { userIdentifier: { userId: markup } } },
          { [markup]: {} },
        ],
      },
      { key: markup, components: [] },
    ]);
    for (const index of [0, 1, 2, 4, 5]) {
      await expect(playground.component(`/cards/0/components/${index}`)).toContainText(markup);
    }
    await expect(playground.problems.filter({ hasText: '<img' }).first()).toBeVisible();
    await expect(playground.preview.locator('img[src="x"], script')).toHaveCount(0);
    await expect(page).not.toHaveTitle('run');
  });

  await test.step('text that changes its direction only affects its own component', async () => {
    await playground.replaceCards([textCard('bidi', '\u202Egnp.exe\u202D reversed', 'upright')]);
    await expect(playground.card('bidi')).toContainText('upright');
    const isolated = await playground
      .component('/cards/0/components/0')
      .evaluate((element) =>
        [element, ...element.querySelectorAll('*')].some((part) =>
          /isolate|plaintext/.test(getComputedStyle(part).unicodeBidi),
        ),
      );
    expect(isolated).toBe(true);
  });

  await test.step('keys with the names of built-in members are unknown keys and pollute nothing', async () => {
    await playground.replaceJson(
      '{"cards":[{"key":"plan","components":[{"__proto__":{"polluted":1}},{"constructor":{}},{"toString":{}},{"componentText":{"text":"Still drawn"}}]}]}',
    );
    await expect(playground.card('plan')).toContainText('Still drawn');
    await expect(playground.problems).toHaveCount(3);
    expect(await page.evaluate(() => 'polluted' in Object.prototype)).toBe(false);
  });

  await test.step('brackets nested a hundred thousand deep are a problem, and the editor keeps working', async () => {
    await playground.replaceCards([textCard('before', 'Whole')]);
    await expect(playground.problems).toHaveCount(0);
    await playground.replaceJson('['.repeat(100_000));
    await expect(playground.problems.first()).toBeVisible();
    await playground.replaceCards([textCard('after', 'Recovered')]);
    await expect(playground.card('after')).toContainText('Recovered');
    await expect(playground.problems).toHaveCount(0);
  });

  await test.step('a text that takes naive markdown parsers seconds is drawn, and so is the next one', async () => {
    await playground.replaceCards([
      textCard('dense', '*a_'.repeat(3_333), '[a]('.repeat(2_500), '['.repeat(9_999)),
    ]);
    await expect(playground.card('dense')).toBeVisible();
    const badge = { componentBadge: { badgeLabel: 'Quick' } };
    await playground.replaceCards([{ key: 'dense', components: [badge] }]);
    await expect(playground.component('/cards/0/components/0')).toHaveText('Quick');
  });
});

test('?url= fills in the endpoint form and sends nothing', async ({ playground, page, peers }) => {
  const peer = await peers.start(answerCards([textCard('notes', 'Likes pears')]));
  await page.goto(`/?url=${encodeURIComponent(peer.url)}`);
  await expect(playground.endpoint.url).toHaveValue(peer.url);
  await playground.endpoint.cardKeys.fill('notes');
  await expect(playground.endpoint.loadButton).toBeEnabled();
  expect(peer.received).toHaveLength(0);
});

/** Everything a browser keeps for this page. */
async function everythingKept(page: Page, context: BrowserContext): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const kept: unknown[] = [
      { ...localStorage },
      { ...sessionStorage },
      history.state,
      location.href,
      document.cookie,
    ];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        kept.push(
          await new Promise((resolve, reject) => {
            const reading = database.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error);
          }),
        );
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        kept.push(request.url, await (await cache.match(request))?.text());
    }
    return JSON.stringify(kept);
  });
  return inPage + JSON.stringify(await context.storageState());
}

test('header values, the signing secret, and query values with secret-sounding names are stored nowhere, and gone after a reload', async ({
  playground,
  page,
  context,
  peers,
}) => {
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  const peer = await peers.start(answerCards([textCard('notes', 'Likes pears')]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: 'https://grocery.example/cards?token=SENTINEL&team=7', keys: 'notes' });
  await endpoint.url.blur();
  await expect.poll(() => everythingKept(page, context)).toContain('team=7');
  expect(await everythingKept(page, context)).not.toContain('SENTINEL');

  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.addHeader('Authorization', 'Bearer SENTINEL-header');
  await endpoint.sign('SENTINEL-signing');
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  expect(peer.received[0]?.headers.authorization).toBe('Bearer SENTINEL-header');
  const link = await playground.shareLink();

  expect(await everythingKept(page, context)).not.toContain('SENTINEL');
  expect(logged.join('\n')).not.toContain('SENTINEL');
  expect(page.url()).not.toContain('SENTINEL');
  await page.reload();
  await playground.switchToEndpoint();
  expect(await page.content()).not.toContain('SENTINEL');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(playground.preview).toBeVisible();
  expect(await page.content()).not.toContain('SENTINEL');
});

test('a secret in the URL must be entered again after a reload, and nothing is sent before that', async ({
  playground,
  page,
  context,
  peers,
}) => {
  const peer = await peers.start(answerCards([textCard('notes', 'Likes pears')]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: `${peer.url}?code=SENTINEL&team=7`, keys: 'notes' });
  await endpoint.url.blur();
  await expect.poll(() => everythingKept(page, context)).toContain('team=7');
  await page.goto('/');
  await playground.switchToEndpoint();
  await expect(endpoint.url).toHaveValue(`${peer.url}?code=&team=7`);
  await endpoint.cardKeys.fill('notes');
  await endpoint.load();
  await expect(page.getByText('Enter the value of code again').first()).toBeVisible();
  expect(peer.received).toHaveLength(0);
  await endpoint.url.fill(`${peer.url}?code=again&team=7`);
  await endpoint.load();
  await expect.poll(() => peer.received.map(({ path }) => path)).toEqual(['/cards?code=again&team=7']);
});

test.describe('in the text box', () => {
  test.use({ hasTouch: true });

  test('corrupt data in local storage doesn’t keep the app from starting', async ({ playground, page }) => {
    await page.addInitScript(() => {
      if (localStorage.length > 0) return;
      for (const name of [
        'card-playground.view',
        'card-playground.workspace',
        'card-playground.preferences',
      ]) {
        localStorage.setItem(name, '{"half":');
      }
    });
    await playground.openTextBox();
    await expect(playground.card('Subscription')).toBeVisible();
    await playground.switchToEndpoint();
    await expect(playground.endpoint.loadButton).toBeEnabled();
  });

  test('a refused clipboard is reported, and nothing claims to have copied', async ({ playground, page }) => {
    await page.addInitScript(() => {
      Clipboard.prototype.writeText = () => Promise.reject(new DOMException('Refused.', 'NotAllowedError'));
      document.execCommand = () => false;
    });
    await playground.openTextBox();
    await playground.editor.fill(JSON.stringify({ cards: [everyComponent] }));
    await playground.component('/cards/0/components/3').getByRole('button').click();
    await expect(playground.preview.getByText(/refused|not copied/i).first()).toBeVisible();
    await expect(page.getByText('Copied', { exact: true })).toHaveCount(0);
  });
});

test('the relay only serves this page', async ({ request, baseURL, peers }) => {
  const peer = await peers.start(answerCards([]));
  const data = { url: peer.url, headers: [], body: '{}', timeoutMs: 4000 };
  const own = { 'content-type': 'application/json', 'x-card-playground': '1', origin: baseURL ?? '' };
  for (const [who, headers] of [
    ['a foreign page', { ...own, origin: 'https://evil.example' }],
    ['a cross-site request', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['a form', { ...own, 'content-type': 'text/plain' }],
    ['a page that does not know the header', { ...own, 'x-card-playground': '' }],
  ] as const) {
    const response = await request.post('/api/relay', { headers, data: JSON.stringify(data) });
    expect(response.status(), who).toBeGreaterThanOrEqual(400);
  }
  expect(peer.received).toHaveLength(0);
  const taken = await request.post('/api/relay', { headers: own, data: JSON.stringify(data) });
  expect(taken.status()).toBe(200);
  expect(peer.received).toHaveLength(1);
});
