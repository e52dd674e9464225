import type { Page } from 'playwright/test';
import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';

test.use({ hasTouch: true });

const boxes = (page: Page) =>
  page.evaluate(() => {
    const notice = document.querySelector('[aria-label="Notices"] li')?.getBoundingClientRect().toJSON();
    const problems = document
      .querySelector('section[aria-label="Problems"]')
      ?.getBoundingClientRect()
      .toJSON();
    return { notice, problems };
  });

test('a notice is above the problems and their fixes, is the only one, and goes away when the text changes', async ({
  playground,
  page,
}) => {
  await playground.openTextBox();
  const wrong = { componentBadge: { badgeLabel: 'One', badgeColor: 'GRAY' } };
  await playground.editor.fill(
    JSON.stringify({ cards: [{ key: 'plan', components: [wrong, wrong, wrong, wrong] }] }),
  );
  await expect(playground.problems).toHaveCount(4);
  await page.getByRole('button', { name: 'Format', exact: true }).click();
  await playground.command('Minify');
  await page.getByRole('button', { name: 'Reload plan', exact: true }).click();
  const notices = page.getByRole('region', { name: 'Notices' }).getByRole('listitem');
  await expect(notices).toHaveCount(1);
  const { notice, problems } = await boxes(page);
  expect(notice.bottom).toBeLessThanOrEqual(problems.top);
});

test('on a phone, a notice is above the problems as well', async ({ playground, page }) => {
  await playground.openTextBox();
  await page.setViewportSize({ width: 360, height: 740 });
  await playground.editor.fill('{"cards":');
  await expect(playground.problems.first()).toBeVisible();
  await playground.command('Minify');
  await expect(page.getByRole('region', { name: 'Notices' }).getByRole('listitem')).toHaveCount(1);
  const { notice, problems } = await boxes(page);
  expect(notice.bottom).toBeLessThanOrEqual(problems.top);
  expect(notice.top).toBeGreaterThan(0);
});

test('a notice about a text goes away when the text changes', async ({ playground, page }) => {
  await playground.openTextBox();
  await playground.editor.fill('{"cards":');
  await expect(playground.problems.first()).toBeVisible();
  await playground.command('Minify');
  const notice = page
    .getByRole('region', { name: 'Notices' })
    .getByText('Fix the JSON errors before minifying.');
  await expect(notice).toBeVisible();
  // Under the pointer, it doesn't disappear by itself.
  await notice.hover();
  await playground.editor.fill(JSON.stringify({ cards: [textCard('notes', 'Hello')] }));
  await expect(notice).toHaveCount(0);
});
