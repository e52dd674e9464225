import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { AXE, objectionsInBothThemes } from './axe.ts';
import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import type { Playground } from './playground.ts';

/** The response of a well-known API, as someone would copy it from its documentation or console. */
function response(name: string): string {
  return readFileSync(new URL(`../src/from-data/responses/${name}.json`, import.meta.url), 'utf8');
}

const order = response('shops/shopify-order');

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Start from data' });
}

/** Opens the dialog by its command and pastes into it. */
async function pasteAsData(playground: Playground, text: string): Promise<void> {
  await playground.command('Start from data');
  await expect(dialogOf(playground.page).getByRole('textbox', { name: 'JSON from an API' })).toBeFocused();
  await playground.paste(text);
}

/** Drops a file on the window, as from the desktop. */
async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ''], fileName ?? '', { type: 'application/json' }));
      return transfer;
    },
    [name, content],
  );
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page
      .locator('main')
      .dispatchEvent(type, { dataTransfer: data, clientX: width / 2, clientY: height / 2 });
  }
}

test('an empty draft offers six cards to start from; picking one fills the draft and focuses the card, and one undo empties it again', async ({
  playground,
  page,
}) => {
  await playground.open();
  const start = page.getByRole('region', { name: 'Start a card' });
  for (const [name, words] of [
    ['Order', 'Order #123'],
    ['Subscription', 'Starter'],
    ['Invoice', 'Invoice #251-82'],
    ['Usage', 'Events sent'],
    ['Error', 'BACKEND-PROD-5N3'],
    ['Customer details', 'Registered at'],
  ] as const) {
    await test.step(name, async () => {
      await playground.command('New draft');
      await expect(page.getByRole('button', { name: 'Draft: Untitled', exact: true })).toBeVisible();
      await start.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      await expect(playground.preview.getByRole('article')).toContainText(words);
      await expect(playground.preview.getByRole('article')).toBeFocused();
      await expect(playground.problems).toHaveCount(0);
      await expect(page.getByRole('button', { name: `Draft: ${name}`, exact: true })).toBeVisible();
      await playground.editor.press('ControlOrMeta+Z');
      await expect(start).toBeVisible();
    });
  }
});

test('the plus of an empty draft inserts a component', async ({ playground, page }) => {
  await playground.open();
  await playground.command('New draft');
  await page.getByRole('button', { name: 'Insert a component' }).click();
  const palette = page.getByRole('dialog', { name: 'Insert a component' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Insert a component' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('badge');
  await page.keyboard.press('Enter');
  await expect(playground.componentsOf('componentBadge')).toBeVisible();
});

test('pasted data becomes a card that first shows what a support agent needs; it fills the empty draft, and one undo takes it back', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.command('New draft');
  await page.getByRole('button', { name: 'Start from data…' }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('textbox', { name: 'JSON from an API' })).toBeFocused();
  await playground.paste(order);

  const card = dialog.getByRole('region', { name: 'Card' });
  for (const words of ['#4182', 'Paid', '$189.40', 'Arc floor lamp - Brass', '5874512039184003021']) {
    await expect(card).toContainText(words);
  }
  await expect(dialog.getByRole('checkbox', { name: /^Cart token/ })).not.toBeChecked();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Cart token' })).toContainText(
    'Looks like a secret',
  );
  await expect(dialog).toContainText('10 fields');

  await dialog.getByRole('button', { name: 'Make the card' }).click();
  await expect(dialog).toBeHidden();
  await expect(playground.card('Order')).toContainText('$189.40');
  await expect(playground.card('Order')).toBeFocused();
  await expect(playground.problems).toHaveCount(0);
  expect(await playground.text()).toContain('"copyButtonValue": "5874512039184003021"');
  await playground.editor.press('ControlOrMeta+Z');
  await expect(page.getByRole('region', { name: 'Start a card' })).toBeVisible();
});

test('a draft that isn’t empty stays as it is: the card opens as a new draft', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceCards([textCard('mine', 'My own words')]);
  await expect(playground.card('mine')).toBeVisible();
  await pasteAsData(playground, response('billing/stripe-customer'));
  await dialogOf(page).getByRole('textbox', { name: 'Card title' }).fill('Billing');
  await dialogOf(page).getByRole('button', { name: 'Make the card' }).click();
  await expect(playground.card('Billing')).toContainText('Noordlicht Fietsen BV');
  await expect(page.getByRole('button', { name: 'Draft: Billing', exact: true })).toBeVisible();
  await playground.openDraft('Subscription status');
  await expect(playground.card('mine')).toContainText('My own words');
});

test('fields can be ticked, found and sorted, by keyboard and by mouse, the card next to them follows, and Escape cancels a drag but keeps the dialog open', async ({
  playground,
  page,
}) => {
  await playground.open();
  await pasteAsData(
    playground,
    '{"customer":{"name":"Ada Byron","plan":"Pro","status":"active","nickname":"Ada"}}',
  );
  const dialog = dialogOf(page);
  const card = dialog.getByRole('region', { name: 'Card' });
  const shown = () => card.locator('[data-component="componentRow"]').allTextContents();
  const tick = (name: string) => dialog.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  await expect.poll(shown).toEqual(['NameAda Byron', 'StatusActive', 'PlanPro', 'NicknameAda']);

  await tick('Nickname').press('Space');
  await expect(tick('Nickname')).not.toBeChecked();
  await expect.poll(shown).toEqual(['NameAda Byron', 'StatusActive', 'PlanPro']);

  const handle = dialog.getByRole('button', { name: 'Move Plan' });
  await handle.press('ArrowUp');
  await expect.poll(shown).toEqual(['NameAda Byron', 'PlanPro', 'StatusActive']);
  await expect(handle).toBeFocused();
  await expect(
    dialog.getByRole('status').filter({ hasText: 'Moved Plan to position 2 of 4' }),
  ).toBeAttached();

  const from = await handle.boundingBox();
  const to = await dialog.getByRole('button', { name: 'Move Name' }).boundingBox();
  await page.mouse.move((from?.x ?? 0) + 8, (from?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + 8, { steps: 4 });
  await page.mouse.up();
  await expect.poll(shown).toEqual(['PlanPro', 'NameAda Byron', 'StatusActive']);

  const last = await dialog.getByRole('button', { name: 'Move Nickname' }).boundingBox();
  await page.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((last?.x ?? 0) + 8, (last?.y ?? 0) + 8, { steps: 8 });
  await page.mouse.up();
  await expect.poll(shown).toEqual(['NameAda Byron', 'StatusActive', 'PlanPro']);
  await expect(handle).toBeFocused();

  await page.mouse.move((last?.x ?? 0) + 8, (last?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + 8, { steps: 8 });
  await expect.poll(shown).toEqual(['PlanPro', 'NameAda Byron', 'StatusActive']);
  await page.keyboard.press('Escape');
  await expect.poll(shown).toEqual(['NameAda Byron', 'StatusActive', 'PlanPro']);
  await page.mouse.up();
  await expect(dialog).toBeVisible();

  for (const name of ['Name', 'Status', 'Plan']) await tick(name).uncheck();
  await expect(dialog).toContainText('Tick at least one field.');
  await expect(dialog.getByRole('button', { name: 'Make the card' })).toBeDisabled();
});

test('after pasting JSON that isn’t a card, the page offers to make one; the paste stays, and undo only takes back the paste', async ({
  playground,
  page,
}) => {
  await playground.open();
  const before = await playground.text();
  const pasted = '{"user":{"login":"oktavia","createdAt":"2026-11-20T10:00:00Z"}}';
  await playground.replaceJson(pasted);
  const notice = page
    .getByRole('region', { name: 'Notices' })
    .filter({ hasText: 'This isn’t a card. Make one from it?' });
  await expect(notice).toBeVisible();
  expect(await playground.text()).toBe(pasted);
  await notice.getByRole('button', { name: 'Make a card' }).click();
  await expect(dialogOf(page).getByRole('region', { name: 'Card' })).toContainText('oktavia');
  await page.keyboard.press('Escape');
  await playground.editor.press('ControlOrMeta+Z');
  expect(await playground.text()).toBe(before);
});

test('there’s no such offer for a pasted card, or for JSON pasted into a draft', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceJson('{"key":"greeting","components":[{"componentText":{"text":"Hello"}}]}');
  await expect(playground.card('greeting')).toContainText('Hello');
  await playground.editor.press('ControlOrMeta+End');
  await playground.paste('{"user":1}');
  await expect(playground.problems).not.toHaveCount(0);
  await playground.command('Start from data');
  await expect(dialogOf(page)).toBeVisible();
  await expect(page.getByText('This isn’t a card.')).toHaveCount(0);
});

test('a dropped data file starts a card, a file of cards opens as a draft, and any other file is refused in a sentence', async ({
  playground,
  page,
}) => {
  await playground.open();
  await dropFile(page, 'recent-order.json', '{"id":"A-1","status":"shipped"}');
  await expect(dialogOf(page).getByRole('textbox', { name: 'Card title' })).toHaveValue('Recent order');
  await expect(dialogOf(page).getByRole('region', { name: 'Card' })).toContainText('Shipped');

  await dropFile(page, 'notes.txt', 'Buy milk');
  await expect(dialogOf(page)).toContainText('This isn’t JSON.');
  await expect(dialogOf(page).getByRole('textbox', { name: 'JSON from an API' })).toHaveValue('Buy milk');
  await page.keyboard.press('Escape');

  await dropFile(
    page,
    'plan-card.json',
    '{"cards":[{"key":"plan","components":[{"componentText":{"text":"Team"}}]}]}',
  );
  await expect(playground.card('plan')).toContainText('Team');
  await expect(page.getByRole('button', { name: 'Draft: Plan card', exact: true })).toBeVisible();
});

test('if no card can be made of the text, a plain sentence says so, and the text stays for the person to fix', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.command('Start from data');
  const box = dialogOf(page).getByRole('textbox', { name: 'JSON from an API' });
  for (const [text, sentence] of [
    ['Hello there', 'This isn’t JSON.'],
    ['{\n "a": 1\n "b": 2\n}', 'This isn’t JSON yet. Line 2: A comma is missing'],
    ['{}', 'There’s nothing in this JSON to show on a card.'],
    [`${'['.repeat(33)}1${']'.repeat(33)}`, 'This is nested more than 32 deep.'],
    [`"${'x'.repeat(1_100_000)}"`, 'This is larger than 1 MB.'],
  ] as const) {
    await test.step(sentence, async () => {
      await box.fill(text);
      await expect(dialogOf(page)).toContainText(sentence);
      await expect(box).toHaveValue(text);
      await expect(box).toHaveAccessibleDescription(new RegExp(sentence.slice(0, 12)));
    });
  }
});

test('the dialog can also be opened from the draft menu', async ({ playground, page }) => {
  await playground.open();
  await page.getByRole('button', { name: /^Draft: / }).click();
  await page.getByRole('button', { name: 'Start from data…' }).click();
  await expect(dialogOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Draft: / })).toBeFocused();
});

test('the starters and the dialog have no accessibility problems, in both themes', async ({
  playground,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ path: AXE });
  await playground.open();
  await playground.command('New draft');
  await expect(page.getByRole('region', { name: 'Start a card' })).toBeVisible();
  expect(await objectionsInBothThemes(page, 'main')).toEqual([]);
  await page.getByRole('button', { name: 'Start from data…' }).click();
  const box = dialogOf(page).getByRole('textbox', { name: 'JSON from an API' });
  await box.fill('nothing');
  await expect(dialogOf(page)).toContainText('This isn’t JSON.');
  expect(await objectionsInBothThemes(page, '[role="dialog"]')).toEqual([]);
  await box.fill(response('crm/calendly-event'));
  await expect(dialogOf(page).getByRole('region', { name: 'Card' })).toContainText('Onboarding call');
  expect(await objectionsInBothThemes(page, '[role="dialog"]')).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('fields and card are two sides of the dialog, and nothing is wider than the screen', async ({
    playground,
    page,
  }) => {
    await page.goto('/');
    await playground.showPane('Preview');
    await expect(playground.cards.first()).toBeVisible();
    await page.getByRole('button', { name: /^Draft: / }).tap();
    await page.getByRole('button', { name: 'New draft' }).tap();
    await page
      .getByRole('region', { name: 'Start a card' })
      .getByRole('button', { name: 'Start from data…' })
      .tap();
    const dialog = dialogOf(page);
    await dialog.getByRole('textbox', { name: 'JSON from an API' }).fill(order);
    await expect(dialog.getByRole('checkbox', { name: 'Name #4182', exact: true })).toBeChecked();
    await dialog.getByRole('radio', { name: 'Card' }).tap();
    await expect(dialog.getByRole('region', { name: 'Card' })).toContainText('#4182');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await dialog.getByRole('button', { name: 'Make the card' }).tap();
    await expect(playground.card('Order')).toContainText('$189.40');
  });
});
