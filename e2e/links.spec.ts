import { createServer } from 'node:http';
import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';

test('a second browser opens the link as a read-only copy until "Edit a copy" is pressed, and the sender’s draft stays as it is', async ({
  playground,
  anotherPerson,
}) => {
  await playground.open();
  await playground.replaceCards([textCard('mine', 'Shared words')]);
  await expect(playground.card('mine')).toBeVisible();
  const link = await playground.shareLink();
  expect(new URL(link).search).toBe('');

  const reader = await anotherPerson();
  await reader.open();
  await reader.replaceCards([textCard('own', 'Own work')]);
  await expect(reader.card('own')).toBeVisible();
  await reader.page.goto(link);
  const banner = reader.page.getByRole('region', { name: 'Shared draft' });
  await expect(banner).toContainText('Subscription status');
  await expect(reader.card('mine')).toContainText('Shared words');
  await reader.editorIsReady();
  await reader.editor.focus();
  await reader.type('xyz');
  await expect(reader.card('mine')).toContainText('Shared words');
  await banner.getByRole('button', { name: 'Edit a copy' }).click();
  await expect(banner).toBeHidden();
  expect(new URL(reader.page.url()).hash).toBe('');
  await reader.editorIsReady();
  await reader.replaceCards([textCard('mine', 'Changed here')]);
  await expect(reader.card('mine')).toContainText('Changed here');
  await expect(reader.page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(playground.card('mine')).toContainText('Shared words');
  await reader.page.reload();
  await expect(reader.card('mine')).toContainText('Changed here');
  await reader.page.getByRole('button', { name: /^Draft: / }).click();
  const drafts = reader.page
    .getByRole('list', { name: 'Drafts' })
    .getByRole('button', { name: /^Subscription status/ });
  await expect(drafts).toHaveCount(2);
  await drafts.last().click();
  await expect(reader.card('own')).toContainText('Own work');
});

const DAMAGES: readonly (readonly [string, (link: string) => string])[] = [
  ['cut short', (link) => link.slice(0, -12)],
  ['with a letter changed', (link) => link.replace(/.(?=.{20}$)/, (letter) => (letter === 'A' ? 'B' : 'A'))],
  ['with something after its end', (link) => `${link}AAAA`],
  ['of characters that no link has', (link) => link.replace(/(#\w+\.).*$/, '$1%00%ff!!')],
];

test.describe('in the text box', () => {
  test.use({ hasTouch: true });

  test('a damaged link is explained in a sentence and leaves the reader’s work as it is', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    await playground.replaceCards([textCard('own', 'Own work')]);
    await expect(playground.card('own')).toBeVisible();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    const link = await playground.shareLink();
    for (const [how, damage] of DAMAGES) {
      await test.step(how, async () => {
        const damaged = damage(link);
        expect(damaged).not.toBe(link);
        await page.goto('about:blank');
        await page.goto(damaged);
        await expect(page.getByText(/^This link is damaged/).first()).toBeVisible();
        await expect(playground.card('own')).toContainText('Own work');
      });
    }

    await page.goto('about:blank');
    await playground.openTextBox();
    for (const [damaged, words] of [
      [link.slice(0, -3), 'This link is damaged'],
      [link.replace('#c1.', '#c7.'), 'made by a newer version'],
    ] as const) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, new URL(damaged).hash);
      await expect(page.getByText(words)).toBeVisible();
      await expect(playground.card('own')).toContainText('Own work');
    }
    expect(new URL(page.url()).hash).toBe('');
  });

  test('the view link draws the cards and loads no editor; another site can frame it and gets its height', async ({
    playground,
    page,
    context,
    watch,
  }) => {
    watch.expectTrouble(/request to elsewhere: GET http:\/\/localhost/);
    await playground.openTextBox();
    const view = (await playground.shareLink()).replace('/#', '/embed#');
    const viewer = await context.newPage();
    const scripts: string[] = [];
    viewer.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await viewer.goto(view);
    await expect(viewer.getByRole('article', { name: 'Usage', exact: true })).toContainText('593 of 1000');
    await expect(viewer.getByRole('link', { name: 'Open in Card Playground' })).toHaveAttribute(
      'href',
      `/${new URL(view).hash}`,
    );
    // Nothing can be reloaded here.
    await expect(viewer.locator('.card-reload')).toHaveCount(0);
    await viewer.waitForLoadState('networkidle');
    expect(scripts.filter((url) => /monaco/.test(url))).toEqual([]);

    const host = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><script>addEventListener('message', (e) => { window.told = e.data; });</script><iframe src="${view}" title="Cards" width="408"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => host.listen(0, 'localhost', resolve));
    const address = host.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await viewer.goto(`http://localhost:${port}/`);
    await expect(viewer.frameLocator('iframe').getByRole('article').first()).toBeVisible();
    await expect
      .poll(() => viewer.evaluate(() => Reflect.get(window, 'told')))
      .toEqual({ type: 'card-playground:height', height: expect.any(Number) });
    host.close();
    await page.bringToFront();
  });

  test('a card becomes a PNG in light and dark, at 1× and 2×, and can be copied, as can every text export', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: /image/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('tab', { name: 'Image' }).click();
    const sizes = new Map<string, number>();
    for (const theme of ['Light', 'Dark']) {
      for (const scale of ['1×', '2×']) {
        await dialog.getByRole('radio', { name: theme }).click();
        await dialog.getByRole('radio', { name: scale }).click();
        const download = page.waitForEvent('download');
        await dialog.getByRole('button', { name: 'Download PNG' }).click();
        const stream = await (await download).createReadStream();
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk);
        const png = Buffer.concat(chunks);
        expect(png.subarray(1, 4).toString()).toBe('PNG');
        sizes.set(`${theme} ${scale}`, png.readUInt32BE(16));
      }
    }
    expect(sizes.get('Light 2×')).toBe((sizes.get('Light 1×') ?? 0) * 2);
    expect(sizes.get('Dark 2×')).toBe((sizes.get('Dark 1×') ?? 0) * 2);
    await dialog.getByRole('button', { name: 'Copy image' }).click();
    await expect(dialog.getByText('Copied.', { exact: true })).toBeVisible();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).map((item) => item.types),
    );
    expect(types).toEqual([['image/png']]);

    for (const [tab, words] of [
      ['JSON', '"subscription-status"'],
      ['TypeScript', "from '@team-plain/ui-components'"],
      ['Endpoint', 'timingSafeEqual'],
      ['JSON Schema', 'json-schema.org/draft-07'],
    ] as const) {
      await dialog.getByRole('tab', { name: tab, exact: true }).click();
      await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
      await expect(dialog.getByText('Copied.', { exact: true })).toBeVisible();
      expect(await playground.clipboard()).toContain(words);
    }
  });
});
