import type { Page } from 'playwright/test';
import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { answerCards } from './peers/behaviours.ts';

/** Presses Tab until the wanted element has focus. Fails the test if it can't be reached. */
async function tabTo(page: Page, role: string, name: RegExp, presses = 90): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    // After the last stop, focus is in the browser itself before it wraps around.
    if ((await focused.count()) === 0) continue;
    const heard = (await focused.ariaSnapshot()).split('\n')[0] ?? '';
    seen.push(heard);
    if (heard.replace(/^- '?/, '').startsWith(role) && name.test(heard)) return;
  }
  throw new Error(`Tab never reached ${role} ${name}; it went through:\n${seen.join('\n')}`);
}

/** The focused element if nothing shows that it has focus, else null. The editor shows it with its caret. */
function unseenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const ring = (of: Element) => {
      const style = getComputedStyle(of);
      return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
    };
    const shown = ring(element) || (element.parentElement !== null && ring(element.parentElement));
    const editor = element.closest('[data-editor]') !== null;
    return shown || editor ? null : element.outerHTML.slice(0, 160);
  });
}

test('Tab goes through the header in reading order, shows where it is, and first offers to skip the header', async ({
  playground,
  page,
}) => {
  await playground.open();
  const heard: string[] = [];
  const unseen: string[] = [];
  for (let press = 0; press < 25; press += 1) {
    await page.keyboard.press('Tab');
    const found = await unseenFocus(page);
    if (found !== null) unseen.push(found);
    if (press < 10) heard.push((await page.locator(':focus').ariaSnapshot()).split('\n')[0] ?? '');
  }
  expect(unseen).toEqual([]);
  expect(heard.map((line) => line.replace(/ \[.*/, '').replace(/^- '?(\w+) "(\w+).*/, '$1 $2'))).toEqual([
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

  const skip = page.getByRole('button', { name: 'Skip to the content' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tab', { name: 'JSON', exact: true })).toBeFocused();
});

test('by keyboard alone: insert a component, hear how many problems there are, go to one, and apply its fix', async ({
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
  const said = page.getByRole('status').filter({ hasText: /problem/ });
  await expect(said).toHaveText('1 problem');
  await page.keyboard.press('Escape');
  await tabTo(page, 'button', /badgeColor/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Write GREY', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(playground.problems).toHaveCount(0);
  await expect(said).toHaveText('No problems');
  await expect(playground.card('plan')).toContainText('Starter');
});

test('by keyboard alone: pick the theme from its menu and return to its button, run a workflow and hear how it went', async ({
  playground,
  page,
}) => {
  await playground.open();
  await tabTo(page, 'button', /"Theme"/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'System' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Dark' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Theme', exact: true })).toBeFocused();

  await tabTo(page, 'textbox', /Card JSON/);
  await page.keyboard.press('Escape');
  await tabTo(page, 'button', /Resync billing/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /succeeded|success/i })).toBeAttached();
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

test('Escape closes whatever a button opens, or what was opened from inside it, and focus returns to the button', async ({
  playground,
  page,
}) => {
  test.slow();
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

  const help = page.getByRole('button', { name: 'Help', exact: true });
  const about = page.getByRole('dialog', { name: 'About Card Playground' });
  // The second time, their code has already loaded, so they open before the first dialog is gone.
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

test('Tab cycles through the gallery, from the selected card to Close and back, and the command palette runs a command by its name', async ({
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
  await page.keyboard.press('Escape');
  await expect(gallery).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.type('about');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'About Card Playground' })).toBeVisible();
});

test('by keyboard alone: pick an example, change it, leave the editor, share it', async ({
  playground,
  page,
}) => {
  await playground.open();
  await tabTo(page, 'button', /"Examples"/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Subscription', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('option', { name: 'Latest invoice', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(playground.card('Latest invoice')).toBeVisible();

  await tabTo(page, 'textbox', /Card JSON/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(JSON.stringify({ cards: [textCard('typed', 'By keyboard')] }));
  await expect(playground.card('typed')).toContainText('By keyboard');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(playground.editor).not.toBeFocused();

  await tabTo(page, 'button', /"Share"/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(/#/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('by keyboard alone: switch to the endpoint, load its cards, hear how many loaded and how many failed, and open them as a draft', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerCards([textCard('notes', 'Likes pears')]));
  await playground.open();
  await tabTo(page, 'tab', /"Draft"/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Endpoint', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await tabTo(page, 'textbox', /Endpoint URL/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(peer.url);
  await tabTo(page, 'textbox', /Card keys/);
  await page.keyboard.insertText('notes gone');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', /Load cards/, 120);
  await page.keyboard.press('Enter');
  await expect(playground.card('notes')).toContainText('Likes pears');
  const said = page.getByRole('status').filter({ hasText: /loaded/i });
  await expect(said.filter({ hasText: /failed/i })).toBeAttached();

  const before = peer.received.length;
  await tabTo(page, 'textbox', /Endpoint URL/, 120);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(() => peer.received.length).toBeGreaterThan(before);
  await expect(page.getByRole('button', { name: 'Load cards', exact: true })).toBeEnabled();
  await tabTo(page, 'button', /Open as draft/, 120);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Draft', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(playground.card('notes')).toContainText('Likes pears');
  await expect(playground.editor).toBeFocused();
});

test('Ctrl+K opens the palette even if it’s pressed before the commands have loaded', async ({ page }) => {
  let letCome = () => {};
  const asked = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route('**/assets/soon-*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/');
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+K');
  letCome();
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused();
});
