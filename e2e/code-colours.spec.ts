import { expect, test } from './fixture.ts';

test.use({ hasTouch: true });

test('the code in exports and in the reference is coloured, and the colours aren’t copied with it', async ({
  playground,
  page,
}) => {
  const highlighters: string[] = [];
  page.on('request', (request) => {
    if (/typescript-code/.test(request.url())) highlighters.push(request.url());
  });
  await playground.openTextBox();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /^TypeScript/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const code = dialog.locator('pre');
  await expect(code.locator('.code-key', { hasText: '"componentText"' }).first()).toBeVisible();
  await expect(code.locator('.code-string', { hasText: '"Plan"' }).first()).toBeVisible();
  expect(highlighters).toEqual([]);

  await dialog.getByRole('tab', { name: 'TypeScript', exact: true }).click();
  await expect(code.locator('.code-keyword', { hasText: 'import' }).first()).toBeVisible();
  expect(highlighters).not.toEqual([]);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByText('Copied.', { exact: true })).toBeVisible();
  const marked = await code.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString();
  });
  expect(marked?.trim()).toBe((await playground.clipboard()).trim());
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Reference', exact: true }).click();
  const sample = page.getByRole('dialog', { name: 'Reference' }).locator('pre').first();
  await expect(sample.locator('.code-key').first()).toBeAttached();
});
