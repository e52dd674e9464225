import type { Page } from 'playwright/test';
import { planCard, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';

/** The open suggestions, by the text they would insert. */
function suggestions(page: Page) {
  return page.locator('.suggest-widget.visible .monaco-list-row');
}

test('the subscription card is built from an empty document with only palette and keyboard, and undone back to the start', async ({
  playground,
  page,
}) => {
  await playground.open();
  const before = await playground.text();
  await page.keyboard.press('Delete');

  await playground.command('Insert row');
  await expect(playground.componentsOf('componentRow')).toHaveCount(1);
  await page.keyboard.type('Plan');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(', "textC');
  await expect(suggestions(page)).toHaveText([/textColor/]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('MUT');
  await expect(suggestions(page)).toHaveText([/MUTED/]);
  await page.keyboard.press('Enter');

  await playground.find('Value');
  await playground.command('Insert badge');
  await expect(playground.componentsOf('componentBadge')).toHaveText('Active');
  await page.keyboard.type('Starter');
  await playground.find('GREEN');
  await page.keyboard.type('YELLOW');
  await playground.find('Value');
  await page.keyboard.press('ControlOrMeta+Shift+Backspace');
  await expect(playground.preview).not.toContainText('Value');

  await playground.find('"rowAsideContent"');
  await playground.command('Insert spacer');
  await expect(playground.componentsOf('componentSpacer')).toHaveCount(1);
  await playground.command('Insert row');
  await expect(playground.componentsOf('componentRow')).toHaveCount(2);
  await page.keyboard.type('Expires');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(', "textColor": "MUTED"');
  await playground.find('Value');
  await page.keyboard.type('07 Jan, 2027');

  await playground.find('new-card');
  await page.keyboard.type('subscription-status');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(', "timeToLiveSeconds": 3600');
  await page.keyboard.press('ControlOrMeta+Shift+F');

  await expect(playground.problems).toHaveCount(0);
  await expect(playground.card('Subscription')).toContainText('07 Jan, 2027');
  expect(JSON.parse(await playground.text())).toEqual({
    cards: [
      {
        key: 'subscription-status',
        timeToLiveSeconds: 3600,
        components: [
          {
            componentRow: {
              rowMainContent: [{ componentText: { text: 'Plan', textColor: 'MUTED' } }],
              rowAsideContent: [{ componentBadge: { badgeLabel: 'Starter', badgeColor: 'YELLOW' } }],
            },
          },
          { componentSpacer: { spacerSize: 'M' } },
          {
            componentRow: {
              rowMainContent: [{ componentText: { text: 'Expires', textColor: 'MUTED' } }],
              rowAsideContent: [{ componentText: { text: '07 Jan, 2027' } }],
            },
          },
        ],
      },
    ],
  });

  for (let step = 0; step < 60; step += 1) await page.keyboard.press('ControlOrMeta+Z');
  expect(await playground.text()).toBe(before);
});

test('completion only offers what is allowed and not there yet; hovering a field shows its limits, default, values and an example, and links to the reference', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceJson('[{"componentRow":{"rowMainContent":[],"rowAsideContent":[]}}]');
  await playground.find('"rowMainContent":[');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Space');
  await expect(suggestions(page).first()).toContainText('componentText');
  await page.keyboard.type('componentRow');
  await expect(suggestions(page).filter({ hasText: /componentRow|componentContainer/ })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await playground.replaceJson('[{"componentBadge":{"badgeLabel":"a"}}]');
  await playground.find('"a"');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(',"');
  await expect(suggestions(page)).toHaveText([/badgeColor/]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('GREY');
  await page.keyboard.press('Escape');
  await expect(playground.problems).toHaveCount(0);
  expect(JSON.parse(await playground.text())).toEqual([
    { componentBadge: { badgeLabel: 'a', badgeColor: 'GREY' } },
  ]);

  await playground.replaceCards([planCard]);
  const word = page.locator('.view-line span', { hasText: '"badgeColor"' }).last();
  await word.hover();
  const hover = page.locator('.monaco-hover:visible').filter({ hasText: 'badgeColor' });
  await expect(hover).toContainText('Default: GREY');
  await expect(hover).toContainText('YELLOW');
  await expect(hover).toContainText('{"badgeColor":');
  await hover.getByRole('link', { name: 'Badge in the reference' }).click();
  const topic = page
    .getByRole('dialog', { name: 'Reference' })
    .getByRole('heading', { name: 'Badge', level: 3 });
  await expect(topic).toBeInViewport();
});

test('a quick fix by keyboard fixes its problem, and "Fix all" the others, each in one undo step', async ({
  playground,
  page,
}) => {
  await playground.open();
  const badge = (badgeColor: string) => ({ componentBadge: { badgeLabel: badgeColor, badgeColor } });
  await playground.replaceCards([{ key: 'plan', components: [badge('red'), badge('blue'), badge('green')] }]);
  await expect(playground.problems).toHaveCount(3);
  await playground.problems.first().getByRole('button').first().click();
  await expect(playground.editor).toBeFocused();
  await expect(playground.problems.first()).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ControlOrMeta+.');
  await expect(page.locator('.action-widget').first()).toContainText('Write RED');
  await page.keyboard.press('Enter');
  await expect(playground.problems).toHaveCount(2);
  await page.getByRole('button', { name: 'Fix all' }).click();
  await expect(playground.problems).toHaveCount(0);
  await playground.editor.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(playground.problems).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(playground.problems).toHaveCount(3);
});

test('pasting a code fence extracts its JSON, or its components with commas inside a list; comments and trailing commas are removed on request, in one undo step', async ({
  playground,
  page,
}) => {
  await playground.open();
  const json = JSON.stringify({ cards: [textCard('fenced', 'From a chat')] });
  await playground.replaceJson(`Try this:\n\`\`\`json\n${json}\n\`\`\`\nThanks`);
  await expect(playground.card('fenced')).toContainText('From a chat');
  expect(await playground.text()).toBe(json);

  const commented = `// from the docs\n{"cards":[{"key":"docs","components":[{"componentText":{"text":"Hi"}},]}]}`;
  await playground.replaceJson(commented);
  await expect(playground.problems).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove it all' }).click();
  await expect(playground.problems).toHaveCount(0);
  await expect(playground.card('docs')).toContainText('Hi');
  await playground.editor.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  expect(await playground.text()).toBe(commented);

  await playground.replaceCards([textCard('notes', 'One', 'Two')]);
  const before = await playground.text();
  await playground.find('"components": [');
  await page.keyboard.press('ArrowRight');
  const [one, two] = ['Three', 'Four'].map((text) => ({ componentText: { text } }));
  await playground.paste(`\`\`\`json\n${JSON.stringify([one, two])}\n\`\`\``);
  await expect(playground.card('notes').locator('.card-body')).toHaveText('ThreeFourOneTwo');
  await expect(playground.problems).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(playground.problems).not.toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  expect(await playground.text()).toBe(before);
});

test('a component is dragged to a place in the preview; a row doesn’t accept a container', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceCards([planCard]);
  const row = playground.component('/cards/0/components/0');
  const aside = playground.component('/cards/0/components/0/componentRow/rowAsideContent/0');
  const line = playground.preview.locator('[data-drop]');

  const drag = async (name: string, to: { x: number; y: number }) => {
    await page.getByRole('toolbar', { name: 'Insert' }).getByRole('button', { name, exact: true }).hover();
    await page.mouse.down();
    await page.mouse.move(to.x, to.y + 30, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await expect(line).toBeVisible();
  };
  const inAside = await aside.boundingBox();
  if (inAside === null) throw new Error('The badge is drawn.');
  const above = { x: inAside.x + inAside.width / 2, y: inAside.y + 3 };

  await drag('Text', above);
  await expect(line).toHaveAttribute('data-drop', '/cards/0/components/0/componentRow/rowAsideContent');
  await page.mouse.up();
  await expect(line).toHaveCount(0);
  await expect(playground.editor).toBeFocused();
  await page.keyboard.type('Dropped');
  await expect(aside).toHaveText('Dropped');

  await drag('Container', above);
  await expect(line).toHaveAttribute('data-drop', '/cards/0/components');
  await page.mouse.up();
  await expect(playground.component('/cards/0/components/0')).toHaveAttribute(
    'data-component',
    'componentContainer',
  );
  await expect(row).toBeVisible();
  await expect(playground.problems).toHaveCount(0);

  const texts = await playground.componentsOf('componentText').count();
  await drag('Text', above);
  await page.keyboard.press('Escape');
  await expect(line).toHaveCount(0);
  await page.mouse.up();
  await expect(playground.componentsOf('componentText')).toHaveCount(texts);
});

test('outline and preview can move, duplicate, wrap and delete components, each in one undo step', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceCards([textCard('notes', 'One', 'Two', 'Three')]);
  const before = await playground.text();
  const words = playground.card('notes').locator('.card-body');
  await page.getByRole('button', { name: 'Outline' }).click();
  const item = (name: string) => page.getByRole('treeitem', { name });

  await item('One').click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(words).toHaveText('TwoOneThree');
  await expect(item('One')).toBeFocused();
  await item('One')
    .getByRole('button', { name: /^Actions for Text One/ })
    .click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(words).toHaveText('TwoOneOneThree');
  await item('Three')
    .getByRole('button', { name: /^Actions for Text Three/ })
    .click();
  await page.getByRole('menuitem', { name: 'Wrap in container' }).click();
  await expect(playground.componentsOf('componentContainer')).toHaveText('Three');

  await playground.editAs('Design');
  await playground.component('/cards/0/components/0').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Wrap in row' }).click();
  await expect(playground.componentsOf('componentRow')).toContainText('Two');
  await playground.component('/cards/0/components/1').click();
  await page.getByRole('group', { name: /^Cards/ }).focus();
  await page.keyboard.press('Delete');
  await expect(words).toHaveText('TwoValueOneThree');

  for (const text of [
    'TwoValueOneOneThree',
    'TwoOneOneThree',
    'TwoOneOneThree',
    'TwoOneThree',
    'OneTwoThree',
  ]) {
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(words).toHaveText(text);
  }
  expect(await playground.text()).toBe(before);
});

test('shortcuts of one character only work outside text fields and can be switched off; the editor announces how to leave it by Tab, and Escape, Tab does it', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.editor.focus();
  await expect(playground.editor).toHaveAccessibleDescription(/Escape, then Tab/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(playground.editor).not.toBeFocused();
  await expect(page.locator(':focus')).toBeVisible();

  await playground.editor.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(playground.problems).toHaveCount(1);
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('Backspace');

  await page.getByRole('heading', { name: 'Preview' }).click();
  await page.keyboard.press('?');
  await expect(sheet).toContainText('Duplicate the component');
  await sheet.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.getByRole('heading', { name: 'Preview' }).click();
  await page.keyboard.press('?');
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await expect(sheet).toHaveCount(0);
});

test('Tab goes from one part of an inserted component to the next; a comma opens the properties, and Enter after it still breaks the line', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceJson('{"key":"a","components":[]}');
  await playground.find('[]');
  await page.keyboard.press('ArrowLeft');
  await playground.command('Insert link button');
  await expect(playground.componentsOf('componentLinkButton')).toHaveCount(1);
  await expect(playground.editor).toBeFocused();
  await page.keyboard.type('Invoices');
  await page.keyboard.press('Tab');
  await page.keyboard.type('https://example.com/invoices');
  await expect(playground.componentsOf('componentLinkButton')).toContainText('Invoices');
  await expect
    .poll(async () => JSON.parse(await playground.text()).components)
    .toEqual([
      { componentLinkButton: { linkButtonLabel: 'Invoices', linkButtonUrl: 'https://example.com/invoices' } },
    ]);

  await playground.replaceJson('[{"componentText":{"text":"a"}}]');
  await playground.find('"a"');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(',');
  await expect(suggestions(page).filter({ hasText: 'textColor' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  expect(await playground.text()).toMatch(/"a",\s*\n/);
});

test('typing a brace over a selection replaces it, and problems are marked next to the code', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceJson('[{"componentText":{"text":""}}]');
  const mark = page.locator('.problem-mark-error');
  await expect(mark).toHaveCount(1);
  const [marked, code] = [await mark.boundingBox(), await page.locator('.view-line').first().boundingBox()];
  if (marked === null || code === null) throw new Error('Both are on the screen.');
  expect(marked.x + marked.width).toBeLessThanOrEqual(code.x);
  await playground.find('""');
  await page.keyboard.type('{');
  expect(await playground.text()).toContain('{"text":{');
  expect(await playground.text()).not.toContain('{""}');
});

test('the editor scrolls back to the left with the caret', async ({ playground, page }) => {
  await playground.open();
  await playground.replaceJson(
    `{\n  "key": "a",\n  "components": [{"componentText": {"text": "${'long '.repeat(80)}"}}]\n}`,
  );
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const left = () =>
    page
      .locator('.monaco-editor .lines-content')
      .first()
      .evaluate((lines) => Number.parseFloat(getComputedStyle(lines).left));
  await expect.poll(left).toBeLessThan(0);
  await page.keyboard.press('ArrowUp');
  await expect.poll(left).toBe(0);
});
