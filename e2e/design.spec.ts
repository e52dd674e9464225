import type { Locator, Page } from 'playwright/test';
import { inWords, labelOfField, valueInWords } from '../src/cards/assist/field-words.ts';
import { componentTable, isComponentKind } from '../src/cards/format/components/table.ts';
import type { ComponentKind } from '../src/cards/format/drawn.ts';
import type { ExampleCard } from '../src/examples/cards/example-card.ts';
import { lastOrder } from '../src/examples/cards/last-order.ts';
import { noData } from '../src/examples/cards/no-data.ts';
import { subscriptionStatus } from '../src/examples/cards/subscription-status.ts';
import { usage } from '../src/examples/cards/usage.ts';
import { workflowButton } from '../src/examples/cards/workflow-button.ts';
import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import type { Playground } from './playground.ts';

type Json = unknown;

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A person who never touches the JSON; every click, key or word typed counts as one action. */
class Designer {
  readonly #page: Page;
  readonly #playground: Playground;
  readonly properties: Locator;
  actions = 0;

  constructor(playground: Playground, page: Page) {
    this.#page = page;
    this.#playground = playground;
    this.properties = page.getByRole('region', { name: 'Properties' });
  }

  async begin(): Promise<void> {
    await this.#playground.open();
    await this.#playground.command('New draft');
    await this.#playground.editAs('Design');
    await this.#page.getByRole('button', { name: 'Add a card' }).click();
    this.actions += 2;
  }

  /** The first card of the draft becomes this one. */
  async build({ title, card }: ExampleCard): Promise<void> {
    await this.select('/cards/0');
    await this.fill('Key', card.key);
    await this.fill('Title', title);
    if (card.timeToLiveSeconds !== undefined) await this.fill('Time to live', String(card.timeToLiveSeconds));
    if (card.components === null) {
      await this.properties.getByRole('switch', { name: 'No data (null)' }).click();
      this.actions += 1;
      return;
    }
    await this.fillList('/cards/0', 'Add a component', '/cards/0/components', card.components);
  }

  async select(pointer: string): Promise<void> {
    const rows = this.#page.getByRole('tree', { name: 'Outline' }).locator(`[data-pointer="${pointer}"]`);
    await rows.click();
    await expect(rows).toHaveAttribute('aria-selected', 'true');
    this.actions += 1;
  }

  async fill(label: string, value: string): Promise<void> {
    await this.properties.getByLabel(label, { exact: true }).fill(value);
    this.actions += 1;
  }

  /** Adds components to an empty list, one after another. */
  async fillList(owner: string, add: string, list: string, components: readonly Json[]): Promise<void> {
    for (const [index, component] of components.entries()) {
      await this.select(owner);
      await this.properties.getByRole('button', { name: add, exact: true }).click();
      await this.pick(component);
      await this.change(`${list}/${index}`, component);
    }
  }

  async pick(component: Json): Promise<void> {
    const palette = this.#page.getByRole('dialog', { name: 'Insert a component' });
    await palette.getByRole('option', { name: componentTable[kindOf(component)].name, exact: true }).click();
    this.actions += 2;
  }

  async change(pointer: string, component: Json): Promise<void> {
    const kind = kindOf(component);
    const body = isObject(component) && isObject(component[kind]) ? component[kind] : {};
    for (const [field, { rule }] of Object.entries(componentTable[kind].fields)) {
      const label = labelOfField(kind, field);
      const value = body[field];
      if (rule.kind === 'content') await this.changeContent(pointer, kind, field, value);
      else if (rule.kind === 'identifier' && isObject(value)) await this.identify(label, value);
      else if (rule.kind === 'choice') await this.choose(label, value);
      else if (typeof value === 'string') await this.fill(label, value);
    }
  }

  /** What a new row or container holds by itself goes as soon as it holds something else. */
  async changeContent(pointer: string, kind: ComponentKind, field: string, value: Json): Promise<void> {
    const list = `${pointer}/${kind}/${field}`;
    const wanted = Array.isArray(value) ? value : [];
    const first = this.#page.getByRole('tree', { name: 'Outline' }).locator(`[data-pointer="${list}/0"]`);
    await expect(first).toBeVisible();
    for (const [index, component] of wanted.entries()) {
      await this.select(pointer);
      await this.properties
        .getByRole('button', { name: `Add to ${labelOfField(kind, field)}`, exact: true })
        .click();
      await this.pick(component);
      await this.change(`${list}/${index + 1}`, component);
    }
    await this.select(`${list}/0`);
    await this.properties.getByRole('button', { name: 'Delete', exact: true }).click();
    this.actions += 1;
  }

  async identify(label: string, value: Readonly<Record<string, Json>>): Promise<void> {
    const [by = '', name] = Object.entries(value)[0] ?? [];
    const option = this.properties
      .getByRole('radiogroup', { name: `${label} by` })
      .getByRole('radio', { name: inWords(by), exact: true });
    if ((await option.getAttribute('aria-checked')) !== 'true') {
      await option.click();
      this.actions += 1;
    }
    await this.properties.getByRole('textbox', { name: inWords(by), exact: true }).fill(String(name));
    this.actions += 1;
  }

  async choose(label: string, value: Json): Promise<void> {
    if (typeof value === 'string') {
      await this.properties
        .getByRole('radiogroup', { name: label, exact: true })
        .getByRole('radio', { name: valueInWords(value), exact: true })
        .click();
      this.actions += 1;
      return;
    }
    const reset = this.properties.getByRole('button', { name: `Reset ${label}`, exact: true });
    if (await reset.isVisible()) {
      await reset.click();
      this.actions += 1;
    }
  }
}

function kindOf(component: Json): ComponentKind {
  const [name] = isObject(component) ? Object.keys(component) : [];
  if (name === undefined || !isComponentKind(name)) throw new Error('An example holds components.');
  return name;
}

test.describe('without touching the JSON', () => {
  for (const example of [noData, subscriptionStatus, workflowButton, usage, lastOrder]) {
    test(`“${example.title}” is rebuilt from an empty draft`, async ({ playground, page }) => {
      test.setTimeout(240_000);
      const designer = new Designer(playground, page);
      await designer.begin();
      await designer.build(example);
      await expect(playground.problems).toHaveCount(0);
      await playground.editAs('JSON');
      expect(JSON.parse(await playground.text())).toEqual({ cards: [example.card] });
      test.info().annotations.push({ type: 'actions', description: String(designer.actions) });
    });
  }
});

test('text is edited where it is drawn, with every key drawn and one undo for all of them', async ({
  playground,
  page,
}) => {
  test.slow();
  await playground.open();
  await playground.replaceCards([textCard('notes', 'One', 'Two')]);
  const before = await playground.text();
  await playground.editAs('Design');
  const first = playground.component('/cards/0/components/0');
  await first.dblclick();
  await page.keyboard.type('Likes');
  await expect(first).toHaveText('Likes');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+b');
  await expect(first.locator('strong')).toHaveText('Likes');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(first).toHaveText('One');

  await page.keyboard.press('Enter');
  await page.keyboard.type('Never');
  await expect(first).toHaveText('Never');
  await page.keyboard.press('Escape');
  await expect(first).toHaveText('One');
  expect(await playground.text()).toBe(before);
});

test('a component is dragged to another place, moved by keys that say where it went, and several are deleted at once', async ({
  playground,
  page,
}) => {
  test.slow();
  await playground.open();
  await playground.replaceCards([textCard('notes', 'One', 'Two', 'Three')]);
  await playground.editAs('Design');
  const words = playground.card('notes').locator('.card-body');
  const box = async (index: number) =>
    (await playground.component(`/cards/0/components/${index}`).boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
  const from = await box(0);
  const to = await box(2);
  await page.mouse.move(from.x + 20, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + from.height + 4, { steps: 3 });
  await page.mouse.move(to.x + 20, to.y + to.height - 3, { steps: 5 });
  await expect(page.locator('.design-drop')).toHaveAttribute('data-drop', '/cards/0/components');
  await page.mouse.up();
  await expect(words).toHaveText('TwoThreeOne');

  await playground.component('/cards/0/components/2').click();
  await page.getByRole('group', { name: /^Cards/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(words).toHaveText('TwoOneThree');
  await expect(page.getByText('Moved to position 2 of 3 in Card')).toBeAttached();

  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: 'Selected component' })).toContainText('2 selected');
  await page.keyboard.press('Delete');
  await expect(words).toHaveText('Two');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(words).toHaveText('TwoOneThree');
});
