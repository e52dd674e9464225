import { expect, test } from './fixture.ts';

for (const [page_, what] of [
  ['/', 'the playground'],
  ['/embed', 'a link that only shows cards'],
] as const) {
  test(`a browser older than the oldest supported one reads which versions it takes, in ${what}`, async ({
    page,
  }) => {
    // As in Safari 17.3, with scripts of the app that it cannot read.
    await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'checkVisibility'));
    await page.route('**/assets/*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.goto(page_);
    await expect(page.getByRole('alert')).toContainText('Chrome or Edge 120, Firefox 136, Safari 17.4');
  });
}

test('a browser of today is told nothing of the kind, and fetches nothing for it', async ({
  playground,
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await playground.open();
  expect(fetched).toContain('/early.js');
  expect(fetched).not.toContain('/old-browser.js');
});
