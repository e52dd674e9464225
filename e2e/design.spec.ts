import type { Locator, Page } from 'playwright/test';
import { planRow, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import type { Playground } from './playground.ts';

// What doesn't need the full editor is tested with the text box, which is there at once.
test.use({ hasTouch: true });

/** Opens Design with these cards. */
async function openDesign(playground: Playground, cards: readonly unknown[]): Promise<void> {
  await openDesignOf(playground, JSON.stringify({ cards }, null, 2));
}

async function openDesignOf(playground: Playground, text: string): Promise<void> {
  await playground.openTextBox();
  await playground.editor.fill(text);
  await playground.editAs('Design');
}

function toolbar(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Selected component' });
}

function row(page: Page, pointer: string): Locator {
  return page.getByRole('tree', { name: 'Outline' }).locator(`[data-pointer="${pointer}"]`);
}

/** Where something is. `down` is 0 at its upper edge and 1 at its lower edge. */
async function spot(target: Locator, down = 0.5): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + Math.min(20, width / 2), y: y + height * down };
}

/** Presses the mouse on one thing and moves to a place on another, without releasing it. */
async function dragOver(page: Page, from: Locator, to: Locator, down: number): Promise<void> {
  const start = await spot(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x, start.y + 8, { steps: 2 });
  const end = await spot(to, down);
  await page.mouse.move(end.x, end.y, { steps: 5 });
}

const words = (playground: Playground, card: string) => playground.card(card).locator('.card-body');

test('text is edited in place: every key is drawn, one undo takes back all of them, pastes are plain text, and composed input works', async ({
  playground,
  page,
}) => {
  await openDesign(playground, [textCard('notes', 'One', 'Two')]);
  const before = await playground.editor.inputValue();
  const first = playground.component('/cards/0/components/0');
  await first.dblclick();
  const inPlace = page.getByRole('textbox', { name: 'Text: edit in place' });
  await expect(inPlace).toBeFocused();
  await page.keyboard.type('Likes');
  await expect(first).toHaveText('Likes');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+b');
  await expect(first.locator('strong')).toHaveText('Likes');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(inPlace).toHaveValue('Likes');
  await page.keyboard.press('ControlOrMeta+b');
  await expect(first.locator('strong')).toHaveText('Likes');
  await page.keyboard.press('Enter');
  await expect(inPlace).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(first).toHaveText('One');

  await test.step('Escape cancels', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.type('Never');
    await expect(first).toHaveText('Never');
    await page.keyboard.press('Escape');
    await expect(first).toHaveText('One');
    expect(await playground.editor.inputValue()).toBe(before);
  });

  await test.step('a click in the drawing leads to a field of the form', async () => {
    const field = page.getByRole('region', { name: 'Properties' }).getByRole('textbox').first();
    await field.click();
    await expect(field).toBeFocused();
  });

  await test.step('leaving saves, Ctrl+K adds a link, and HTML is pasted as text', async () => {
    await first.dblclick();
    await page.evaluate(() =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob(['<b>pears</b>'], { type: 'text/html' }),
          'text/plain': new Blob(['pears'], { type: 'text/plain' }),
        }),
      ]),
    );
    await page.keyboard.press('ControlOrMeta+v');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('https://pears.example');
    await expect(first.getByRole('link', { name: 'pears' })).toBeVisible();
    await playground.component('/cards/0/components/1').click();
    await expect(inPlace).toHaveCount(0);
    await expect(first.locator('strong')).toHaveCount(0);
    await expect(playground.editor).toHaveValue(/"\[pears\]\(https:\/\/pears\.example\)"/);
  });

  await test.step('while text is being composed, Enter belongs to the composition', async () => {
    const second = playground.component('/cards/0/components/1');
    await second.dblclick();
    await expect(inPlace).toBeFocused();
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await expect(second).toHaveText('に');
    await input.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    await page.keyboard.press('Enter');
    await expect(inPlace).toBeFocused();
    await input.send('Input.insertText', { text: '日本' });
    await expect(second).toHaveText('日本');
    await page.keyboard.press('Enter');
    await expect(inPlace).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(second).toHaveText('Two');
  });

  await test.step('a card’s title can be edited in place, too', async () => {
    await playground.card('notes').locator('.card-title').dblclick();
    await page.keyboard.type('Notes');
    await page.keyboard.press('Enter');
    await expect(playground.card('Notes')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(playground.card('notes')).toBeVisible();
  });
});

test('components are dragged within and between lists, only where the format allows it, and Escape cancels the drag', async ({
  playground,
  page,
}) => {
  const boxed = { componentContainer: { containerContent: [{ componentText: { text: 'Boxed' } }] } };
  const card = textCard('notes', 'One', 'Two');
  await openDesign(playground, [
    { ...card, components: [...(card.components ?? []), boxed, planRow] },
    textCard('more', 'Three'),
  ]);
  const before = await playground.editor.inputValue();
  const at = (pointer: string) => playground.component(pointer);
  const line = page.locator('.design-drop');
  const ghost = page.locator('.design-ghost');

  await test.step('within its list', async () => {
    await dragOver(page, at('/cards/0/components/0'), at('/cards/0/components/1'), 0.9);
    await expect(line).toHaveAttribute('data-drop', '/cards/0/components');
    await page.mouse.up();
    await expect(words(playground, 'notes')).toHaveText('TwoOneBoxedPlanStarter');
    await expect(page.getByText('Moved to position 2 of 4 in Card')).toBeAttached();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(playground.editor).toHaveValue(before);
  });

  await test.step('Escape removes the line, moves nothing, keeps the selection, and releasing the button selects nothing', async () => {
    await at('/cards/0/components/1').click();
    await dragOver(page, at('/cards/0/components/0'), at('/cards/0/components/1'), 0.9);
    await expect(line).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(line).toHaveCount(0);
    await expect(ghost).toHaveCount(0);
    await page.mouse.up();
    await expect(row(page, '/cards/0/components/1')).toHaveAttribute('aria-selected', 'true');
    await expect(playground.editor).toHaveValue(before);
  });

  await test.step('into a container', async () => {
    const inside = '/cards/0/components/2/componentContainer/containerContent/0';
    await dragOver(page, at('/cards/0/components/0'), at(inside), 0.9);
    await expect(line).toHaveAttribute(
      'data-drop',
      '/cards/0/components/2/componentContainer/containerContent',
    );
    await page.mouse.up();
    await expect(page.getByText('Moved to position 2 of 2 in Container')).toBeAttached();
    await page.keyboard.press('ControlOrMeta+z');
  });

  await test.step('from a row’s aside into another card', async () => {
    const badge = '/cards/0/components/3/componentRow/rowAsideContent/0';
    await dragOver(page, at(badge), at('/cards/1/components/0'), 0.9);
    await expect(line).toHaveAttribute('data-drop', '/cards/1/components');
    await page.mouse.up();
    await expect(words(playground, 'more')).toHaveText('ThreeStarter');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(playground.editor).toHaveValue(before);
  });

  await test.step('where it isn’t allowed, it says why', async () => {
    const main = '/cards/0/components/3/componentRow/rowMainContent/0';
    await dragOver(page, at(main), at('/cards/1/components/0'), 0.9);
    await expect(ghost).toContainText('The main side of a row needs at least one component.');
    await expect(line).toHaveCount(0);
    await page.mouse.up();
    await expect(playground.editor).toHaveValue(before);
  });

  await test.step('cards', async () => {
    await dragOver(page, playground.card('more').locator('.card-title'), playground.card('notes'), 0.1);
    await expect(line).toHaveAttribute('data-drop', '/cards');
    await page.mouse.up();
    await expect(playground.cards.first()).toHaveAccessibleName('more');
    await expect(page.getByText('Moved to position 1 of 2 in the cards')).toBeAttached();
    await page.keyboard.press('ControlOrMeta+z');
  });

  await test.step('in the outline, components, Escape, and cards', async () => {
    await dragOver(page, row(page, '/cards/0/components/0'), row(page, '/cards/1/components/0'), 0.9);
    await expect(line).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(line).toHaveCount(0);
    await page.mouse.up();
    await expect(playground.editor).toHaveValue(before);
    await dragOver(page, row(page, '/cards/0/components/0'), row(page, '/cards/1/components/0'), 0.9);
    await page.mouse.up();
    await expect(words(playground, 'more')).toHaveText('ThreeOne');
    await page.keyboard.press('ControlOrMeta+z');
    const side = '/cards/0/components/3/componentRow';
    await dragOver(page, row(page, `${side}/rowMainContent/0`), row(page, '/cards/1/components/0'), 0.9);
    await expect(ghost).toContainText('TextThe main side of a row needs at least one component.');
    await page.mouse.up();
    await expect(playground.editor).toHaveValue(before);
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText('The main side of a row');
    await dragOver(page, row(page, '/cards/1'), row(page, '/cards/0'), 0.2);
    await page.mouse.up();
    await expect(playground.cards.first()).toHaveAccessibleName('more');
  });
});

test('a dragged component lands where the button is released, even if the page was too slow to draw the way there', async ({
  playground,
  page,
}) => {
  await openDesign(playground, [textCard('notes', 'One', 'Two', 'Three', 'Four')]);
  /** Stops all drawing from now on, until it's started again. */
  const stopDrawing = () =>
    page.evaluate(() => {
      const waiting: FrameRequestCallback[] = [];
      const draw = window.requestAnimationFrame;
      window.requestAnimationFrame = (callback) => waiting.push(callback);
      window.addEventListener(
        'pointerup',
        () => {
          window.requestAnimationFrame = draw;
          for (const callback of waiting) draw(callback);
        },
        { once: true, capture: true },
      );
    });

  for (const place of ['drawing', 'outline'] as const) {
    await test.step(`in the ${place}`, async () => {
      const at = (index: number) =>
        place === 'drawing'
          ? playground.component(`/cards/0/components/${index}`)
          : row(page, `/cards/0/components/${index}`);
      await dragOver(page, at(0), at(1), 0.9);
      await expect(page.locator('.design-drop')).toBeVisible();
      await stopDrawing();
      const end = await spot(at(3), 0.9);
      await page.mouse.move(end.x, end.y);
      await page.mouse.up();
      await expect(words(playground, 'notes')).toHaveText('TwoThreeFourOne');
      await page.keyboard.press('ControlOrMeta+z');
      await expect(words(playground, 'notes')).toHaveText('OneTwoThreeFour');
    });
  }
});

test('the drawing scrolls when something is dragged to its edge', async ({ playground, page }) => {
  const lines = Array.from({ length: 60 }, (_, index) => `Line ${index}`);
  await openDesign(playground, [textCard('long', ...lines)]);
  const view = page.locator('.preview-panel');
  const { x, y, height } = (await view.boundingBox()) ?? { x: 0, y: 0, height: 0 };
  const { x: left, y: top } = await spot(playground.component('/cards/0/components/0'));
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left, top + 20, { steps: 3 });
  await page.mouse.move(Math.max(left, x + 20), y + height - 6, { steps: 5 });
  await expect.poll(() => view.evaluate((element) => element.scrollTop)).toBeGreaterThan(200);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(playground.component('/cards/0/components/0')).toHaveText('Line 0');
});

test('the toolbar covers no part of the drawing, and applies to several selected components at once', async ({
  playground,
  page,
}) => {
  await openDesign(playground, [textCard('notes', 'One', 'Two', 'Three')]);
  // There's no gap between them, so each is reached while its neighbour's toolbar is shown.
  for (const index of [2, 1, 0, 1, 2]) {
    await playground.component(`/cards/0/components/${index}`).click();
    await expect(row(page, `/cards/0/components/${index}`)).toHaveAttribute('aria-selected', 'true');
    await expect(toolbar(page)).toContainText('Text');
  }
  await page.keyboard.press('Alt+ArrowUp');
  await expect(words(playground, 'notes')).toHaveText('OneThreeTwo');
  await expect(page.getByText('Moved to position 2 of 3 in Card')).toBeAttached();

  await playground.component('/cards/0/components/0').click();
  await playground.component('/cards/0/components/1').click({ modifiers: ['Shift'] });
  await expect(toolbar(page)).toContainText('2 selected');
  await toolbar(page).getByRole('button', { name: 'Success' }).click();
  await expect(playground.preview.locator('.card-text[data-color="SUCCESS"]')).toHaveText(['One', 'Three']);
  await toolbar(page).getByRole('button', { name: 'Wrap' }).click();
  await page.getByRole('menuitem', { name: 'Wrap in container' }).click();
  await expect(playground.componentsOf('componentContainer')).toHaveText('OneThree');
  // A container can't be wrapped, so the button is gone. Focus must move elsewhere or it would be lost.
  await expect(page.getByRole('group', { name: /^Cards/ })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(playground.preview.locator('.card-text[data-color="SUCCESS"]')).toHaveCount(0);

  await playground.component('/cards/0/components/1').click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(toolbar(page)).toContainText('2 selected');
  await page.keyboard.press('Delete');
  await expect(words(playground, 'notes')).toHaveText('One');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(words(playground, 'notes')).toHaveText('OneThreeTwo');
});

test('a "+" between components appears on hover and on focus, "/" finds components by typing, and arrow keys announce what they reach', async ({
  playground,
  page,
}) => {
  await openDesign(playground, [
    { key: 'plan', components: [planRow, { componentText: { text: 'Below' } }] },
  ]);
  const plus = page.getByRole('button', { name: 'Insert here' });
  const palette = page.getByRole('dialog', { name: 'Insert a component' });
  const { x, y } = await spot(playground.component('/cards/0/components/1'), 0);
  await page.mouse.move(x + 60, y + 1);
  await plus.click();
  await palette.getByRole('option', { name: 'Divider', exact: true }).click();
  await expect(playground.component('/cards/0/components/1')).toHaveAttribute(
    'data-component',
    'componentDivider',
  );
  await page.keyboard.press('ControlOrMeta+z');
  await page.mouse.move(0, 0);
  await expect(plus).toHaveCount(0);

  const cards = page.getByRole('group', { name: /^Cards/ });
  await row(page, '/cards/0/components/0').click();
  await cards.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: 'Text, Plan, 1 of 2 in Row' })).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'Badge, Starter, 2 of 2 in Row' })).toBeAttached();
  await expect(plus).toBeVisible();
  await plus.click();
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await plus.focus();
  await page.keyboard.press('Enter');
  await expect(palette.getByRole('option', { name: 'Row', exact: true })).toHaveCount(0);
  await page.keyboard.type('date');
  await page.keyboard.press('Enter');
  const aside = '/cards/0/components/0/componentRow/rowAsideContent';
  await expect(playground.component(`${aside}/1`)).toHaveAttribute('data-component', 'componentDateTime');
  await expect(cards).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('badge');
  await page.keyboard.press('Enter');
  await expect(playground.component(`${aside}/2`)).toHaveAttribute('data-component', 'componentBadge');

  await test.step('in the outline, which keeps focus', async () => {
    await row(page, '/cards/0/components/1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('spacer');
    await page.keyboard.press('Enter');
    await expect(row(page, '/cards/0/components/2')).toBeFocused();
    await expect(playground.component('/cards/0/components/2')).toHaveAttribute(
      'data-component',
      'componentSpacer',
    );
  });
});

test('the properties show problems and fixes at their fields, lead to the text of what is broken, and work while other JSON is broken', async ({
  playground,
  page,
}) => {
  await openDesignOf(
    playground,
    JSON.stringify({
      cards: [
        {
          key: 'notes',
          components: [
            { componentText: { text: 'One', size: 'S' } },
            { componentBadge: { badgeLabel: 'New', badgeColor: 'GRAY' } },
            { componentTxet: { text: 'Two' } },
            { componentText: { text: 'Three', textSize: 'L' } },
            { componentDateTime: { dateTimeIso8601: '2026-11-21T09:30:00Z' } },
          ],
        },
      ],
    }),
  );
  const properties = page.getByRole('region', { name: 'Properties' });
  const press = (name: string) => properties.getByRole('button', { name, exact: true }).click();
  const at = (index: number) => `/cards/0/components/${index}`;

  await row(page, at(0)).click();
  await press('Rename to textSize');
  await expect(playground.editor).toHaveValue(/"textSize":"S"/);
  await press('Reset Size');
  await expect(playground.editor).toHaveValue(/\{"componentText":\{"text":"One"\}\}/);
  await expect(properties.getByRole('radio', { name: 'M', exact: true })).toBeFocused();
  await row(page, at(1)).click();
  await press('Write GREY');
  await expect(properties.getByRole('radio', { name: 'Grey' })).toBeChecked();

  await test.step('a component of an unknown kind says so and leads to its text', async () => {
    await row(page, at(2)).click();
    await expect(properties).toContainText('There’s no component "componentTxet".');
    await press('Show it in the JSON');
    await expect(playground.editor).toBeFocused();
    expect(
      await playground.editor.evaluate((element) =>
        element instanceof HTMLTextAreaElement
          ? element.value.slice(element.selectionStart, element.selectionEnd)
          : '',
      ),
    ).toBe('{"componentTxet":{"text":"Two"}}');
    await row(page, at(2)).click();
    await press('Rename to componentText');
  });

  await test.step('several at once', async () => {
    await playground.component(at(2)).click();
    await playground.component(at(3)).click({ modifiers: ['Shift'] });
    await expect(
      properties.getByRole('radiogroup', { name: 'Size' }).getByRole('radio', { checked: true }),
    ).toHaveCount(0);
    await expect(properties.getByRole('textbox', { name: 'Text' })).toHaveAttribute(
      'placeholder',
      'Several values',
    );
    await properties.getByRole('radio', { name: 'Muted' }).click();
    await expect(playground.preview.locator('.card-text[data-color="MUTED"]')).toHaveText(['Two', 'Three']);
  });

  await test.step('Ctrl+Z takes back a date, which the browser can’t', async () => {
    await row(page, at(4)).click();
    const date = properties.getByLabel('Date', { exact: true });
    await date.fill('2027-01-02');
    await expect(playground.editor).toHaveValue(/"2027-01-02T09:30:00Z"/);
    await date.press('ControlOrMeta+z');
    await expect(playground.editor).toHaveValue(/"2026-11-21T09:30:00Z"/);
    await expect(date).toHaveValue('2026-11-21');
  });

  await test.step('a card without data, and its time to live in words', async () => {
    await row(page, '/cards/0').click();
    await properties.getByLabel('Time to live', { exact: true }).fill('2 hours');
    await expect(playground.editor).toHaveValue(/"timeToLiveSeconds": ?7200/);
    const timeToLive = properties.getByRole('combobox', { name: 'Time to live', exact: true });
    await timeToLive.press('ArrowDown');
    await expect(page.getByRole('listbox', { name: 'Time to live' }).getByRole('option')).toHaveText([
      '1 minute',
      '5 minutes',
      '15 minutes',
      '1 hour',
      '6 hours',
      '1 day',
    ]);
    await timeToLive.press('Escape');
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await expect(timeToLive).toBeFocused();
    await timeToLive.press('ArrowDown');
    await timeToLive.press('ArrowDown');
    await timeToLive.press('Enter');
    await expect(playground.editor).toHaveValue(/"timeToLiveSeconds": ?300/);
    await expect(timeToLive).toBeFocused();
    await timeToLive.click({ position: { x: 4, y: 4 } });
    await properties.locator('button[aria-hidden="true"]').click();
    await page.getByRole('option', { name: '1 day' }).click();
    await expect(playground.editor).toHaveValue(/"timeToLiveSeconds": ?86400/);
    await expect(timeToLive).toBeFocused();
    await press('Use the default');
    await expect(playground.editor).not.toHaveValue(/timeToLiveSeconds/);
    await expect(timeToLive).toBeFocused();
    await properties.getByRole('switch', { name: 'No data (null)' }).click();
    await expect(playground.editor).toHaveValue(/"components": ?null/);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(playground.component(at(0))).toBeVisible();
  });

  await test.step('while other JSON is broken', async () => {
    await playground.editor.fill(
      '{"cards":[{"key":"notes","components":[{"componentText":{"text":"One"}},{"componentBadge":{"badgeLabel":"New","badgeColor":RED}},{"componentText":{"text":"Two',
    );
    await row(page, at(0)).click();
    await properties.getByRole('radio', { name: 'Muted' }).click();
    await expect(playground.component(at(0))).toHaveAttribute('data-color', 'MUTED');
    await properties.getByRole('textbox', { name: 'Text' }).fill('Changed');
    await expect(playground.component(at(0))).toHaveText('Changed');
    await row(page, at(2)).click();
    await expect(properties).toContainText('Its JSON has errors. What could be read is shown.');
  });
});

test('components are copied as JSON, from the drawing into the text and back', async ({
  playground,
  page,
}) => {
  await openDesign(playground, [textCard('notes', 'One', 'Two')]);
  await playground.component('/cards/0/components/1').click();
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => playground.clipboard()).toContain('"text": "Two"');
  expect(JSON.parse(await playground.clipboard())).toEqual({ componentText: { text: 'Two' } });
  await playground.component('/cards/0/components/0').click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(words(playground, 'notes')).toHaveText('OneTwoTwo');
  await page.keyboard.press('ControlOrMeta+x');
  await expect(words(playground, 'notes')).toHaveText('OneTwo');
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      '[{"componentBadge":{"badgeLabel":"A"}},{"componentBadge":{"badgeLabel":"B"}}]',
    ),
  );
  await playground.component('/cards/0/components/0').click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(words(playground, 'notes')).toHaveText('OneABTwo');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(words(playground, 'notes')).toHaveText('OneTwo');
});

test('a shared draft can’t be edited in Design, which offers a copy instead', async ({
  playground,
  page,
}) => {
  await playground.openTextBox();
  const link = await playground.shareLink();
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('tab', { name: 'Design', exact: true }).click();
  await expect(page.getByText('A shared draft is read-only.')).toBeVisible();
  await page.getByRole('button', { name: 'Edit a copy' }).first().click();
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible();
});

test('while the canvas is loading, keys aren’t shortcuts of the page', async ({ playground, page }) => {
  let letCome = () => {};
  const asked = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route('**/assets/design-canvas-*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await playground.openTextBox();
  await playground.editor.fill(JSON.stringify({ cards: [textCard('notes', 'One')] }));
  const design = page.getByRole('tab', { name: 'Design', exact: true });
  await design.click();
  const text = playground.component('/cards/0/components/0');
  await text.dblclick();
  await page.keyboard.type('Big idea');
  await expect(design).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  letCome();
  await expect(page.locator('[data-canvas="ready"]')).toBeAttached();
  await design.focus();
  await page.keyboard.press('i');
  await expect(design).toHaveAttribute('aria-selected', 'false');
});
