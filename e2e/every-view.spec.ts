import type { Locator } from 'playwright/test';
import { AXE } from './axe.ts';
import { everyComponent, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { answerCards } from './peers/behaviours.ts';
import { ADA, endpointWith } from './peers/checkup/good-endpoint.ts';
import type { Playground } from './playground.ts';
import { faintMarks } from './views/faint-marks.ts';
import { lookOver, lostInForcedColours } from './views/look-over.ts';
import { seeing } from './views/seeing.ts';

const LAYER = '[role="dialog"], [role="menu"], [role="listbox"]';

/** Goes through views one after another and collects what is wrong with any of them. */
class Tour {
  readonly #visitor: Playground;
  readonly #found: string[] = [];

  constructor(visitor: Playground) {
    this.#visitor = visitor;
  }

  async look(view: string, within = 'body'): Promise<void> {
    await test.step(view, async () => {
      for (const line of await lookOver(this.#visitor.page, within)) {
        if (!this.#found.some((known) => known.endsWith(line))) this.#found.push(`${view}, ${line}`);
      }
    });
  }

  /** Opens a layer over the page, checks it, and closes it with Escape. */
  async open(view: string, layer: Locator, press: () => Promise<void>): Promise<void> {
    await press();
    await expect(layer).toBeVisible();
    await this.look(view, LAYER);
    await this.#visitor.page.keyboard.press('Escape');
    await expect(layer).toHaveCount(0);
  }

  end(): void {
    expect(this.#found).toEqual([]);
  }
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(async ({ page }) => {
  test.slow();
  await page.addInitScript({ path: AXE });
});

test('a check of a view finds exactly the faint marks', async ({ page }) => {
  await page.setContent(`
    <style>
      * { color: #222; background: #fff; }
      :focus-visible { outline: 2px solid #36c; }
      .flat { outline: none; }
      .seen { border: 1px solid #777; }
      .faint { border: 1px solid #ddd; }
      .faint::placeholder { color: #bbb; }
      .soft[aria-pressed="true"] { background: #eef; }
      .edged[aria-pressed="true"] { box-shadow: inset 0 0 0 1px #36c; }
    </style>
    <button>Seen</button><button class="flat">Flat</button>
    <input class="seen" aria-label="Seen"><input class="faint" aria-label="Faint" placeholder="Faint">
    <button class="edged" aria-pressed="true">Edged</button><button class="soft" aria-pressed="true">Soft</button>`);
  await page.keyboard.press('F9');
  const found = await page.evaluate(faintMarks, [await page.evaluateHandle(seeing), 'body'] as const);
  expect(found).toEqual([
    'aria-pressed doesn’t show: button “Soft” (soft)',
    'no edge of a field: input “Faint” (faint)',
    'a faint placeholder: input “Faint” (faint)',
    'focus doesn’t show: button “Flat” (flat)',
  ]);
});

test('a look at a view finds what forced colours remove, and nothing else', async ({ page }) => {
  await page.setContent(`
    <html data-theme="light"><style>
      span, p { display: block; width: 60px; height: 20px; border-radius: 4px; }
      .dot, .badge { background: #8c4; }
      .kept { forced-color-adjust: none; }
      .raised { box-shadow: 0 2px 8px #0006; }
      .edged { outline: 1px solid transparent; }
      .bar::before { content: ""; display: block; width: 8px; height: 8px; background: #36c; }
      @media (forced-colors: active) { .ink { background: Highlight; color: Highlight; forced-color-adjust: none; } }
    </style>
    <span class="dot"></span><span class="dot kept"></span>
    <p class="badge">Badge</p><p class="badge edged">Edged</p>
    <p class="raised">Raised</p><p class="raised edged">Edged</p>
    <p class="bar">Bar</p><p class="ink">Ink</p>`);
  expect(await lostInForcedColours(page, 'body')).toEqual([
    'nothing is left of span “” (dot)',
    'nothing is left of p “Badge” (badge)',
    'nothing is left of p “Raised” (raised)',
    'nothing is left of ::before of p “Bar” (bar)',
    'words are lost: p “Ink” (ink)',
  ]);
});

/** Text, focus, fields and states have enough contrast, and axe doesn't object, in light, dark and forced colours. */
test.describe('everything is visible', () => {
  test('in the draft with Monaco, with every component, a hidden card and a problem', async ({
    playground,
  }) => {
    const tour = new Tour(playground);
    await playground.open();
    await tour.look('the draft');
    await playground.replaceCards([
      everyComponent,
      { key: 'nothing', components: null },
      { key: 'broken', components: [{ componentSpacer: { spacerSize: null } }] },
    ]);
    await expect(playground.problems).toHaveCount(1);
    await tour.look('the draft with a problem');
    tour.end();
  });

  test.describe('with the text box instead of Monaco', () => {
    test.use({ hasTouch: true });

    test('in Design, with its outline, the properties of each kind, its palette and menu', async ({
      playground,
      page,
    }) => {
      const tour = new Tour(playground);
      await playground.openTextBox();
      await playground.editor.fill(JSON.stringify({ cards: [everyComponent] }));
      await playground.editAs('Design');
      const rows = page.getByRole('tree', { name: 'Outline' });
      const properties = page.getByRole('region', { name: 'Properties' });
      await rows.locator('[data-pointer="/cards/0"]').click();
      await expect(properties.getByRole('heading', { level: 2 })).toBeVisible();
      await tour.look('Design, a card selected');
      for (const index of everyComponent.components?.keys() ?? []) {
        await rows.locator(`[data-pointer="/cards/0/components/${index}"]`).click();
        await expect(properties.getByRole('heading', { level: 2 })).toBeVisible();
        await tour.look(`Design, component ${index} selected`, '[aria-label="Properties"]');
      }
      const palette = page.getByRole('dialog', { name: 'Insert a component' });
      await rows.locator('[data-pointer="/cards/0"]').click();
      await tour.open('the palette of components', palette, () =>
        properties.getByRole('button', { name: 'Add a component' }).click(),
      );
      await tour.open('the menu of a component', page.getByRole('menu'), () =>
        rows.locator('[data-pointer="/cards/0/components/0"]').click({ button: 'right' }),
      );
      tour.end();
    });

    test('in the Endpoint view, in each section of its form and each view of a response', async ({
      playground,
      page,
      peers,
    }) => {
      const tour = new Tour(playground);
      const peer = await peers.start(answerCards([everyComponent, textCard('surprise', 'Unasked')]));
      await page.goto('/');
      const endpoint = await playground.switchToEndpoint();
      await tour.look('the endpoint view');
      await endpoint.fill({ url: peer.url, keys: 'everything missing ' });
      await endpoint.addHeader('Authorization', 'Bearer open-sesame');
      await tour.look('its headers', '[role="tabpanel"]');
      for (const name of [/^Not signed/, /s limit$/, /^(Relay|Direct)/, /^Context$/, /configurations?$/i]) {
        const toggle = page.getByRole('button', { name });
        if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
        await expect(toggle).toHaveAttribute('aria-expanded', 'true');
        await tour.look(`the section ${name}`, '[role="tabpanel"]');
      }
      await endpoint.load();
      await expect(playground.card('everything')).toContainText('Bold');
      await tour.look('the endpoint view with cards');
      for (const tab of ['Timeline', 'Cards', 'Request', 'Response', 'Checks']) {
        await endpoint.show(tab);
        await tour.look(`the tab ${tab}`, '[role="tabpanel"]');
      }
      tour.end();
    });

    test('in the check-up, before and after a run, and in its list of customers', async ({
      playground,
      page,
      peers,
    }) => {
      const tour = new Tour(playground);
      const peer = await peers.start(endpointWith({ guard: () => null }));
      const form = await playground.openEndpoint();
      await form.fill({
        url: peer.url,
        keys: 'plan usage',
        email: ADA.email,
        externalId: ADA.externalId ?? '',
      });
      await page.getByRole('tab', { name: 'Check-up' }).click();
      const pane = page.getByRole('region', { name: 'Check-up' });
      await expect(pane).toContainText('At most');
      await tour.look('the check-up', '[role="tabpanel"]');
      await pane.getByRole('button', { name: 'Run check-up' }).click();
      await expect(pane.getByRole('button', { name: 'Run all again' })).toBeVisible({ timeout: 25_000 });
      await tour.look('the check-up after a run', '[role="tabpanel"]');
      await page.getByRole('tab', { name: 'Customers' }).click();
      const customers = page.getByRole('region', { name: 'Customers' });
      const field = customers.getByRole('textbox', { name: 'Customers, as CSV or JSON' });
      await field.fill('email,externalId\nada@grocery.example,1\nbob@grocery.example,2\n');
      await customers.getByRole('button', { name: 'Load 2 customers' }).click();
      await expect(customers.getByRole('grid', { name: 'Customers and their cards' })).toBeVisible();
      await tour.look('the customers', '[role="tabpanel"]');
      tour.end();
    });

    test('in every menu, dialog and popover', async ({ playground, page }) => {
      const tour = new Tour(playground);
      await playground.openTextBox();
      const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
      const press = (name: string | RegExp) =>
        page.getByRole('button', { name, ...(name instanceof RegExp ? {} : { exact: true }) }).click();
      for (const name of [/^Draft: /, /^Customer name/, 'Workflow runs']) {
        await tour.open(`the panel ${name}`, page.getByRole('dialog'), () => press(name));
      }
      for (const name of ['Export', 'Theme', 'More', /^Panel width/, /^Card theme/]) {
        await tour.open(`the menu ${name}`, page.getByRole('menu'), () => press(name));
      }
      await tour.open('Share', dialog('Share'), () => press('Share'));
      await tour.open('Examples', dialog('Examples'), () => press('Examples'));
      await tour.open('Help', dialog('About Card Playground'), () => press('Help'));
      await tour.open('Commands', dialog('Commands'), () => page.keyboard.press('ControlOrMeta+K'));
      await tour.open('Shortcuts', dialog('Keyboard shortcuts'), () =>
        playground.command('keyboard shortcuts'),
      );
      await tour.open('History', dialog('History'), () => playground.command('history of the draft'));
      await press('Export');
      await page.getByRole('menuitem', { name: /^TypeScript/ }).click();
      for (const tab of ['TypeScript', 'Endpoint', 'JSON Schema', 'Image']) {
        await dialog('Export').getByRole('tab', { name: tab, exact: true }).click();
        await tour.look(`Export, ${tab}`, '[role="dialog"]');
      }
      await tour.open('a list of choices', page.getByRole('listbox'), () =>
        dialog('Export').getByRole('combobox', { name: 'Card' }).click(),
      );
      tour.end();
    });

    test('in the start of a draft, the state board and the reference', async ({ playground, page }) => {
      const tour = new Tour(playground);
      await playground.openTextBox();
      const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
      await tour.open('the state board', dialog('State board'), () =>
        page.getByRole('button', { name: 'State board', exact: true }).click(),
      );
      await tour.open('the reference', dialog('Reference'), () =>
        page.getByRole('button', { name: 'Reference', exact: true }).click(),
      );
      await playground.command('New draft');
      await expect(page.getByRole('region', { name: 'Start a card' })).toBeVisible();
      await tour.look('an empty draft', 'main');
      await page.getByRole('button', { name: 'Start from data…' }).click();
      const start = page.getByRole('dialog');
      await start.getByRole('textbox', { name: 'JSON from an API' }).fill('nothing');
      await expect(start).toContainText('This isn’t JSON.');
      await tour.look('the dialog for data, refusing', '[role="dialog"]');
      await start
        .getByRole('textbox', { name: 'JSON from an API' })
        .fill('{"name":"Ada","plan":{"tier":"Pro"}}');
      await expect(start.getByRole('region', { name: 'Card' })).toContainText('Ada');
      await tour.look('the dialog for data', '[role="dialog"]');
      tour.end();
    });
  });

  test('in a tooltip, a notice and the line where something will be dropped', async ({
    playground,
    page,
  }) => {
    const expectNothingLost = async () => {
      expect(await lostInForcedColours(page, 'body')).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
    };
    await playground.open();
    await page.getByRole('button', { name: 'Reference', exact: true }).hover();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await expectNothingLost();
    await playground.pickExample('Usage');
    await page.getByRole('button', { name: /^Draft: / }).click();
    await page.getByRole('button', { name: 'Delete Usage', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByText('Deleted “Usage”.')).toBeVisible();
    await expectNothingLost();
    await playground.replaceCards([textCard('notes', 'One', 'Two')]);
    await playground.editAs('Design');
    await playground.component('/cards/0/components/0').hover();
    await page.mouse.down();
    for (const y of [4, 16]) {
      await playground.component('/cards/0/components/1').hover({ force: true, position: { x: 20, y } });
    }
    await expect(page.locator('.design-drop')).toBeVisible();
    await expectNothingLost();
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

    test('in both panes, the menu, both modes, and the sheet of properties', async ({ playground, page }) => {
      const tour = new Tour(playground);
      await page.goto('/');
      await expect(playground.editor).toBeVisible();
      await tour.look('the JSON');
      await playground.showPane('Preview');
      await expect(playground.card('Subscription')).toBeVisible();
      await tour.look('the preview');
      await tour.open('the menu More', page.getByRole('menu'), () =>
        page.getByRole('button', { name: 'More', exact: true }).click(),
      );
      await playground.showPane('Edit');
      await playground.editAs('Design');
      await tour.look('Design');
      await playground.switchToEndpoint();
      await tour.look('the endpoint view');
      tour.end();
    });
  });

  test('in an opened link, and in a view link', async ({ playground, page }) => {
    const tour = new Tour(playground);
    await playground.open();
    const link = await playground.shareLink();
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.getByRole('button', { name: 'Edit a copy' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Preview', exact: true })).toBeVisible();
    await tour.look('an opened link');
    await page.goto(link.replace('/#', '/embed#'));
    await expect(page.getByRole('article', { name: 'Subscription' })).toBeVisible();
    await tour.look('the cards alone');
    tour.end();
  });
});
