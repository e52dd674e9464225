import type { Page } from 'playwright/test';
import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { answerCards } from './peers/behaviours.ts';

/** Presses Tab until what is wanted has the focus; what cannot be reached fails the test. */
async function tabTo(page: Page, role: string, name: RegExp, presses = 90): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    // After the last stop the focus is with the browser itself, before it comes round.
    if ((await focused.count()) === 0) continue;
    const heard = (await focused.ariaSnapshot()).split('\n')[0] ?? '';
    seen.push(heard);
    if (heard.replace(/^- '?/, '').startsWith(role) && name.test(heard)) return;
  }
  throw new Error(`Tab never reached ${role} ${name}; it went through:\n${seen.join('\n')}`);
}

test('the first Tab offers to skip the header, and Enter takes the focus past it', async ({
  playground,
  page,
}) => {
  await playground.open();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('toolbar', { name: 'Insert' }).locator(':focus')).toHaveCount(1);
});

test('the header is gone through in the order it is read in', async ({ playground, page }) => {
  await playground.open();
  const heard: string[] = [];
  for (let press = 0; press < 10; press += 1) {
    await page.keyboard.press('Tab');
    heard.push(((await page.locator(':focus').ariaSnapshot()).split('\n')[0] ?? '').replace(/ \[.*/, ''));
  }
  expect(heard.map((line) => line.replace(/^- '?(\w+) "(\w+).*/, '$1 $2'))).toEqual([
    'button Skip',
    'button Draft',
    'tab Draft',
    'button Examples',
    'button Commands',
    'button Export',
    'button Share',
    'button Reference',
    'button Help',
    'button Theme',
  ]);
});

test('by keyboard alone: insert a component, go to its problem, and take the fix', async ({
  playground,
  page,
}) => {
  await playground.open();
  await tabTo(page, 'button', /"Text"/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Badge', exact: true })).toBeFocused();

  await playground.replaceCards([
    { key: 'plan', components: [{ componentBadge: { badgeLabel: 'Starter', badgeColor: 'GRAY' } }] },
  ]);
  await expect(playground.problems).toHaveCount(1);
  await page.keyboard.press('Escape');
  await tabTo(page, 'button', /badgeColor/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Write GREY', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(playground.problems).toHaveCount(0);
  await expect(playground.card('plan')).toContainText('Starter');
});

test('by keyboard alone: run a workflow and hear how it went', async ({ playground, page }) => {
  await playground.open();
  await tabTo(page, 'textbox', /Card JSON/);
  await page.keyboard.press('Escape');
  await tabTo(page, 'button', /Resync billing/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /succeeded|success/i })).toBeAttached();
});

test('by keyboard alone: choose the theme from its menu, and be back at its button', async ({
  playground,
  page,
}) => {
  await playground.open();
  await tabTo(page, 'button', /"Theme"/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Dark' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Theme', exact: true })).toBeFocused();
});

const OPENERS = [
  { button: 'Share', role: 'dialog', name: 'Share' },
  { button: 'Examples', role: 'dialog', name: 'Examples' },
  { button: 'Help', role: 'dialog', name: 'About Card Playground' },
  { button: 'Reference', role: 'dialog', name: 'Reference' },
  { button: 'Export', role: 'menu', name: 'Export' },
  { button: 'Theme', role: 'menu', name: 'Theme' },
  { button: 'Draft: ', role: 'dialog', name: 'Draft: ' },
  { button: 'Workflow runs', role: 'dialog', name: 'Workflow runs' },
  { button: 'Panel width', role: 'menu', name: 'Panel width' },
] as const;

test('Escape closes whatever a button opens, and the focus returns to the button', async ({
  playground,
  page,
}) => {
  await playground.open();
  for (const { button, role, name } of OPENERS) {
    const opener = page.getByRole('button', { name: new RegExp(`^${button}`) });
    await opener.focus();
    await page.keyboard.press('Enter');
    const opened = page.getByRole(role, { name: new RegExp(`^${name}`) });
    await expect(opened, name).toBeVisible();
    await expect(opened.locator(':focus').or(opened.and(page.locator(':focus'))), name).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(opened, name).toHaveCount(0);
    await expect(opener, name).toBeFocused();
  }
});

test('what was opened from within a dialog gives the focus back to the dialog’s own button', async ({
  playground,
  page,
}) => {
  await playground.open();
  const help = page.getByRole('button', { name: 'Help', exact: true });
  const about = page.getByRole('dialog', { name: 'About Card Playground' });
  // The second time their code is there at once, and opens them before the first dialog has gone.
  for (const name of ['Reference', 'Keyboard shortcuts', 'Reference', 'Keyboard shortcuts']) {
    await help.focus();
    await page.keyboard.press('Enter');
    await about.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible();
    await expect(about).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(help, name).toBeFocused();
  }
});

test('Tab goes round in the gallery: from the chosen card to Close, and back', async ({
  playground,
  page,
}) => {
  await playground.open();
  await page.getByRole('button', { name: 'Examples', exact: true }).click();
  const gallery = page.getByRole('dialog', { name: 'Examples' });
  const first = gallery.getByRole('option', { name: 'Subscription', exact: true });
  const close = gallery.getByRole('button', { name: 'Close', exact: true });
  await expect(gallery.locator('[inert] button').first()).toBeAttached();
  await expect(first).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(close).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(close).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
});

test('by keyboard alone: load cards, and hear how many came and how many failed', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerCards([textCard('notes', 'Likes pears')]));
  await playground.open();
  await tabTo(page, 'tab', /"Draft"/);
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'textbox', /Endpoint URL/);
  await page.keyboard.insertText(peer.url);
  await tabTo(page, 'textbox', /Card keys/);
  await page.keyboard.insertText('notes gone');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(playground.card('notes')).toContainText('Likes pears');
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /loaded/i })
      .filter({ hasText: /failed/i }),
  ).toBeAttached();
});

test('the number of problems is said once it has come to rest', async ({ playground, page }) => {
  await playground.open();
  const said = page.getByRole('status').filter({ hasText: /problem/ });
  await playground.replaceCards([{ key: 'plan', components: [{ componentSpacer: { spacerSize: null } }] }]);
  await expect(said).toHaveText('1 problem');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(said).toHaveText('No problems');
});

test('the command palette runs what it was asked for by name', async ({ playground, page }) => {
  await playground.open();
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.type('about');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'About Card Playground' })).toBeVisible();
});
