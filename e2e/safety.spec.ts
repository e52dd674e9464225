import type { BrowserContext, Page } from 'playwright/test';
import { everyComponent, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { answerCards } from './peers/behaviours.ts';
import { Playground } from './playground.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
] as const;

test('the page comes with its content security policy and the headers beside it', async ({ request }) => {
  const headers = (await request.get('/')).headers();
  const policy = (headers['content-security-policy'] ?? '').split('; ');
  for (const directive of POLICY) expect(policy).toContain(directive);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
  const embed = (await request.get('/embed')).headers();
  expect(embed['content-security-policy']).not.toContain("frame-ancestors 'none'");
});

test('an inline script in the page is refused, and a string never becomes script', async ({
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

test('no hostile URL becomes a link, in a text or on a link button, and each is a problem', async ({
  playground,
  page,
}) => {
  await playground.open();
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

test('markup in a text, a label, a key and a title is shown as it is written', async ({
  playground,
  page,
}) => {
  const markup = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';
  await playground.open();
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

test('text that turns its direction is kept to its component', async ({ playground }) => {
  await playground.open();
  await playground.replaceCards([textCard('bidi', '\u202Egnp.exe\u202D reversed', 'upright')]);
  const text = playground.component('/cards/0/components/0');
  await expect(text).toBeVisible();
  const isolated = await text.evaluate((element) =>
    [element, ...element.querySelectorAll('*')].some((part) =>
      /isolate|plaintext/.test(getComputedStyle(part).unicodeBidi),
    ),
  );
  expect(isolated).toBe(true);
});

test('keys that name parts of every object are unknown keys and pollute nothing', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceJson(
    '{"cards":[{"key":"plan","components":[{"__proto__":{"polluted":1}},{"constructor":{}},{"toString":{}},{"componentText":{"text":"Still drawn"}}]}]}',
  );
  await expect(playground.card('plan')).toContainText('Still drawn');
  await expect(playground.problems).toHaveCount(3);
  expect(await page.evaluate(() => 'polluted' in Object.prototype)).toBe(false);
});

test('brackets nested a hundred thousand deep are one problem, and the editor lives on', async ({
  playground,
}) => {
  await playground.open();
  await playground.replaceJson('['.repeat(100_000));
  await expect(playground.problems.first()).toBeVisible();
  await playground.replaceCards([textCard('after', 'Recovered')]);
  await expect(playground.card('after')).toContainText('Recovered');
  await expect(playground.problems).toHaveCount(0);
});

test('a text that takes naive markdown parsers seconds is drawn at once', async ({ playground }) => {
  await playground.open();
  await playground.replaceCards([
    textCard('dense', '*a_'.repeat(3_333), '[a]('.repeat(2_500), '['.repeat(9_999)),
  ]);
  await expect(playground.card('dense')).toBeVisible();
  const badge = { componentBadge: { badgeLabel: 'Quick' } };
  await playground.replaceCards([{ key: 'dense', components: [badge] }]);
  await expect(playground.component('/cards/0/components/0')).toHaveText('Quick', { timeout: 2_000 });
});

const DAMAGES: readonly (readonly [string, (link: string) => string])[] = [
  ['cut short', (link) => link.slice(0, -12)],
  ['with a flipped letter', (link) => link.replace(/(.{30})(.)(.)(.*)$/, '$1$3$2$4')],
  ['with something after its end', (link) => `${link}AAAA`],
  ['of characters that no link has', (link) => link.replace(/(#\w+\.).*$/, '$1%00%ff!!')],
];

test("a link that is damaged in any way is told in a sentence and leaves the reader's work as it is", async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceCards([textCard('mine', 'My own words')]);
  await expect(playground.card('mine')).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const link = await playground.shareLink();
  for (const [how, damage] of DAMAGES) {
    const damaged = damage(link);
    expect(damaged, how).not.toBe(link);
    await page.goto('about:blank');
    await page.goto(damaged);
    await expect(page.getByText(/^This link is damaged/).first(), how).toBeVisible();
    await expect(playground.card('mine'), how).toContainText('My own words');
  }
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

test('header values and the signing secret are kept nowhere, and gone after a reload', async ({
  playground,
  page,
  context,
  peers,
}) => {
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  const peer = await peers.start(answerCards([textCard('notes', 'Likes pears')]));
  await playground.open();
  const endpoint = await playground.switchToEndpoint();
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

test('query values of a URL whose names say secret are not remembered', async ({
  playground,
  page,
  context,
}) => {
  await playground.open();
  const endpoint = await playground.switchToEndpoint();
  await endpoint.fill({ url: 'https://grocery.example/cards?token=SENTINEL&team=7', keys: 'notes' });
  await endpoint.url.blur();
  await expect.poll(() => everythingKept(page, context)).toContain('team=7');
  expect(await everythingKept(page, context)).not.toContain('SENTINEL');
});

test('headers entered for one server are taken out when the URL moves to another', async ({
  playground,
  page,
  peers,
}) => {
  const first = await peers.start(answerCards([textCard('notes', 'From the first')]));
  const second = await peers.start(answerCards([textCard('notes', 'From the second')]));
  await playground.open();
  const endpoint = await playground.switchToEndpoint();
  await endpoint.fill({ url: first.url, keys: 'notes' });
  await endpoint.addHeader('Authorization', 'Bearer for-the-first');
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('From the first');
  await endpoint.url.fill(second.url);
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('From the second');
  expect(second.received[0]?.headers).not.toHaveProperty('authorization');
  await expect(page.getByRole('textbox', { name: 'Header value', exact: true }).last()).toHaveValue('');
});

const STORAGE_FAULTS = [
  [
    'throws on every access',
    () => {
      const refuse = () => {
        throw new DOMException('Access is denied.', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
      Object.defineProperty(window, 'sessionStorage', { get: refuse });
      Object.defineProperty(window, 'indexedDB', { get: refuse });
    },
  ],
  [
    'cannot be opened',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Blocked.', 'SecurityError');
      };
    },
  ],
  [
    'is full',
    () => {
      const full = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
      Storage.prototype.setItem = full;
      IDBObjectStore.prototype.put = full;
      IDBObjectStore.prototype.add = full;
    },
  ],
] as const;

for (const [how, breakStorage] of STORAGE_FAULTS) {
  test(`where storage ${how} the app starts, the draft lives in memory, and a line says that it is not saved`, async ({
    playground,
    page,
  }) => {
    await page.addInitScript(breakStorage);
    await playground.open();
    await playground.replaceCards([textCard('memory', 'Lives on')]);
    await expect(playground.card('memory')).toContainText('Lives on');
    await expect(
      page.getByText(/not (being )?saved|cannot (be )?save|nothing is saved|unsaved/i).first(),
    ).toBeVisible();
  });
}

test('what is corrupt in local storage does not keep the app from starting', async ({ playground, page }) => {
  await page.addInitScript(() => {
    if (localStorage.length > 0) return;
    for (const name of ['card-playground.view', 'card-playground.workspace', 'card-playground.preferences']) {
      localStorage.setItem(name, '{"half":');
    }
  });
  await playground.open();
  await expect(playground.card('Subscription')).toBeVisible();
  await playground.switchToEndpoint();
  await expect(playground.endpoint.loadButton).toBeEnabled();
});

test('a clipboard that is refused is told; nothing claims to have copied', async ({ playground, page }) => {
  await page.addInitScript(() => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('Refused.', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  await page.goto('/');
  await playground.editorIsReady();
  await playground.editor.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(JSON.stringify({ cards: [everyComponent] }));
  await playground.component('/cards/0/components/3').getByRole('button').click();
  await expect(playground.preview.getByText(/refused|not copied/i).first()).toBeVisible();
  await expect(page.getByText('Copied', { exact: true })).toHaveCount(0);
});

test('two tabs on one draft: both are told, and neither overwrites the other', async ({
  playground,
  context,
}) => {
  await playground.open();
  await playground.replaceCards([textCard('tabs', 'Written in the first tab')]);
  await expect(playground.page.getByText('Saved', { exact: true })).toBeVisible();

  const second = new Playground(await context.newPage(), playground.browserName);
  await second.open();
  await expect(second.card('tabs')).toContainText('Written in the first tab');
  await second.replaceCards([textCard('tabs', 'Written in the second tab')]);
  for (const tab of [playground, second]) {
    await expect(tab.page.getByText(/another tab|other tab/i).first()).toBeVisible();
  }
  await expect(second.card('tabs')).toContainText('Written in the second tab');
  await expect(playground.card('tabs')).toContainText('Written in the first tab');
});

test('every answer of the server carries the security headers, the relay’s refusals too', async ({
  request,
}) => {
  for (const path of ['/', '/healthz', '/nothing-here', '/api/relay']) {
    const response = await request.get(path);
    expect(response.headers()['x-content-type-options'], path).toBe('nosniff');
    expect(response.headers()['content-security-policy'], path).toContain("default-src 'none'");
  }
});

test('the relay serves this page alone', async ({ request, baseURL, peers }) => {
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

test('link-local and metadata addresses are refused, and the refusal is told as the playground’s own', async ({
  playground,
}) => {
  await playground.open();
  const endpoint = await playground.switchToEndpoint();
  await endpoint.fill({ url: 'https://169.254.169.254/latest/meta-data', keys: 'notes' });
  await endpoint.load();
  await expect(playground.card('notes')).toContainText(/relay refused/i);
  await expect(playground.card('notes')).not.toContainText(/kept for 5 minutes/i);
});
