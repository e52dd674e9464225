import { expect, test } from './fixture.ts';

for (const [address, what] of [
  ['/', 'the playground'],
  ['/embed', 'a link that only shows cards'],
] as const) {
  test(`a browser that is too old shows which versions are supported, in ${what}`, async ({ page }) => {
    // Like Safari 17.3, which can't read the app's scripts.
    await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'checkVisibility'));
    await page.route('**/assets/*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.goto(address);
    await expect(page.getByRole('alert')).toContainText('Chrome or Edge 120, Firefox 136, Safari 17.4');
  });
}

test('a current browser shows nothing of the kind', async ({ playground, page }) => {
  await playground.open();
  await expect(page.getByText('This browser is too old')).toHaveCount(0);
});
