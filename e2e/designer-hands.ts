import type { Locator, Page } from 'playwright/test';
import { inWords, labelOfField, valueInWords } from '../src/cards/assist/field-words.ts';
import { componentTable, isComponentKind } from '../src/cards/format/components/table.ts';
import type { ComponentKind } from '../src/cards/format/drawn.ts';
import type { Field } from '../src/cards/format/field.ts';
import type { ExampleCard } from '../src/examples/cards/example-card.ts';
import { expect } from './fixture.ts';
import type { Playground } from './playground.ts';

/** With a mouse, with only the keyboard, or with fingers on a phone. */
export type By = 'mouse' | 'keyboard' | 'touch';

type Json = unknown;

const MOST_TABS = 60;

/** A person who makes cards in Design and never touches the JSON. Each click, tap, key and typed text is one action. */
export class DesignerHands {
  readonly #playground: Playground;
  readonly #page: Page;
  readonly #by: By;
  readonly #properties: Locator;
  readonly #toolbar: Locator;
  readonly #outline: Locator;
  actions = 0;

  constructor(playground: Playground, by: By) {
    const { page } = playground;
    this.#playground = playground;
    this.#page = page;
    this.#by = by;
    this.#properties = page.getByRole('region', { name: 'Properties' });
    this.#toolbar = page.getByRole('toolbar', { name: 'Selected component' });
    this.#outline = page.getByRole('tree', { name: 'Outline' });
  }

  /** Makes the card of an empty draft whose outline is shown. */
  async build({ title, card }: ExampleCard): Promise<void> {
    this.actions = 0;
    await this.#press(this.#page.getByRole('button', { name: 'Add a card' }));
    if (this.#by === 'keyboard') await this.#tabTo(this.#row('/cards/0'));
    if (this.#by === 'touch') {
      await this.#press(this.#page.getByRole('button', { name: 'Properties of the selection' }));
    }
    await this.#write('Key', card.key);
    await this.#write('Title', title);
    if (card.timeToLiveSeconds !== undefined) await this.#write('Time to live', `${card.timeToLiveSeconds}`);
    if (card.components === null)
      await this.#press(this.#properties.getByRole('switch', { name: 'No data (null)' }));
    await this.#leaveForm();
    await this.#fillList('/cards/0/components', card.components ?? []);
  }

  /** Fills a list whose owner is selected, or which already has content because it was just created. */
  async #fillList(list: string, components: readonly Json[]): Promise<void> {
    const [first] = components;
    const given = await this.#kindAt(`${list}/0`);
    if (given !== null) await this.#select(`${list}/0`);
    const isGiven = first !== undefined && given === kindOf(first);
    if (isGiven) await this.#change(first);
    for (const component of isGiven ? components.slice(1) : components) {
      await this.#insert(component);
      await this.#change(component);
    }
    if (given !== null && !isGiven) {
      await this.#select(`${list}/0`);
      await this.#delete();
    }
    for (const [index, component] of components.entries()) {
      const kind = kindOf(component);
      for (const [field, value] of fieldsOf(component, 'content')) {
        await this.#fillList(`${list}/${index}/${kind}/${field}`, Array.isArray(value) ? value : []);
      }
    }
  }

  /** The kind of the component drawn at the pointer. */
  async #kindAt(pointer: string): Promise<string | null> {
    const drawn = this.#playground.component(pointer);
    return (await drawn.count()) === 0 ? null : drawn.getAttribute('data-component');
  }

  async #select(pointer: string): Promise<void> {
    if (this.#by !== 'keyboard') {
      await this.#press(this.#playground.component(pointer));
      return;
    }
    await this.#tabTo(this.#outline.locator('[role="treeitem"][tabindex="0"]'));
    const row = this.#row(pointer);
    const isAbove = await row.evaluate(
      (element) => (document.activeElement?.compareDocumentPosition(element) ?? 0) === 2,
    );
    for (let moves = 0; !(await isFocused(row)); moves += 1) {
      expect(moves, `${pointer} is in reach`).toBeLessThan(MOST_TABS);
      await this.#key(isAbove ? 'ArrowUp' : 'ArrowDown');
    }
    await expect(row).toHaveAttribute('aria-selected', 'true');
  }

  /** Inserts after the selection, or into the selected card. */
  async #insert(component: Json): Promise<void> {
    const { name } = componentTable[kindOf(component)];
    const palette = this.#page.getByRole('dialog', { name: 'Insert a component' });
    if (this.#by === 'keyboard') {
      await this.#tabTo(this.#outline.locator('[role="treeitem"][tabindex="0"]'));
      await this.#key('/');
      await expect(palette.getByRole('combobox')).toBeFocused();
      await this.#type(name);
      await this.#key('Enter');
    } else {
      await this.#press(this.#toolbar.getByRole('button', { name: /^Insert/ }));
      await this.#press(palette.getByRole('option', { name, exact: true }));
    }
    await expect(palette).toBeHidden();
  }

  async #delete(): Promise<void> {
    if (this.#by === 'keyboard') await this.#key('Delete');
    else await this.#press(this.#toolbar.getByRole('button', { name: 'Delete', exact: true }));
  }

  /** Sets everything of the selected component except its contents. */
  async #change(component: Json): Promise<void> {
    const kind = kindOf(component);
    const fields = fieldsOf(component).filter(([, , { rule }]) => rule.kind !== 'content');
    if (fields.length === 0) return;
    if (this.#by === 'touch') {
      await this.#press(this.#toolbar.getByRole('button', { name: 'Properties', exact: true }));
    }
    for (const [name, value, { rule }] of fields) {
      const label = labelOfField(kind, name);
      if (value === undefined) await this.#reset(label);
      else if (rule.kind === 'choice') await this.#choose(label, valueInWords(String(value)));
      else if (rule.kind === 'identifier') await this.#identify(label, value);
      else await this.#write(label, String(value));
    }
    await this.#leaveForm();
  }

  async #write(label: string, value: string): Promise<void> {
    await this.#writeInto(
      this.#properties
        .getByRole('textbox', { name: label, exact: true })
        .or(this.#properties.getByRole('combobox', { name: label, exact: true })),
      value,
    );
  }

  async #writeInto(box: Locator, value: string): Promise<void> {
    if (this.#by === 'mouse') {
      await box.click({ clickCount: 3 });
      this.actions += 1;
    } else if (this.#by === 'touch') {
      await this.#press(box);
      await box.selectText();
    } else {
      await this.#tabTo(box);
      await this.#key('ControlOrMeta+a');
    }
    await this.#type(value);
  }

  async #choose(label: string, name: string): Promise<void> {
    const group = this.#properties.getByRole('radiogroup', { name: label, exact: true });
    const option = group.getByRole('radio', { name, exact: true });
    if ((await option.getAttribute('aria-checked')) === 'true' && (await this.#isWritten(label))) return;
    if (this.#by !== 'keyboard') {
      await this.#press(option);
      return;
    }
    await this.#tabTo(group.locator('[role="radio"][tabindex="0"]'));
    if (await isFocused(option)) {
      await this.#key('Space');
      return;
    }
    for (let moves = 0; !(await isFocused(option)); moves += 1) {
      expect(moves, `${name} is in reach`).toBeLessThan(MOST_TABS);
      await this.#key('ArrowRight');
    }
  }

  /** A default that is shown as selected may not be in the JSON. What is in it can be reset, or is required. */
  async #isWritten(label: string): Promise<boolean> {
    const hasDefault = await this.#properties.getByText(/^Default: /).count();
    return hasDefault === 0 || this.#properties.getByRole('button', { name: `Reset ${label}` }).isVisible();
  }

  async #identify(label: string, value: Json): Promise<void> {
    const [[by, name] = ['', '']] = isObject(value) ? Object.entries(value) : [];
    const group = this.#properties.getByRole('radiogroup', { name: `${label} by` });
    const option = group.getByRole('radio', { name: inWords(by), exact: true });
    if ((await option.getAttribute('aria-checked')) !== 'true')
      await this.#choose(`${label} by`, inWords(by));
    await this.#write(inWords(by), String(name));
  }

  async #reset(label: string): Promise<void> {
    const reset = this.#properties.getByRole('button', { name: `Reset ${label}`, exact: true });
    if (await reset.isVisible()) await this.#press(reset);
  }

  async #leaveForm(): Promise<void> {
    if (this.#by !== 'touch') return;
    await this.#press(this.#page.getByRole('button', { name: 'Close the properties' }));
    await expect(this.#properties).toBeHidden();
  }

  #row(pointer: string): Locator {
    return this.#outline.locator(`[data-pointer="${pointer}"]`);
  }

  async #press(target: Locator): Promise<void> {
    if (this.#by === 'keyboard') {
      await this.#tabTo(target);
      await this.#key('Space');
      return;
    }
    await (this.#by === 'touch' ? target.tap() : target.click());
    this.actions += 1;
  }

  /** Presses Tab as often as needed, forwards or backwards. */
  async #tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const isBehind = await target.evaluate(
      (element) => ((document.activeElement?.compareDocumentPosition(element) ?? 0) & 2) > 0,
    );
    for (let tabs = 0; !(await isFocused(target)); tabs += 1) {
      expect(tabs, `${target} is in reach of the Tab key`).toBeLessThan(MOST_TABS);
      await this.#key(isBehind ? 'Shift+Tab' : 'Tab');
    }
  }

  async #key(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    this.actions += 1;
  }

  async #type(text: string): Promise<void> {
    await this.#page.keyboard.insertText(text);
    this.actions += 1;
  }
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(component: Json): ComponentKind {
  const [name] = isObject(component) ? Object.keys(component) : [];
  if (name === undefined || !isComponentKind(name)) throw new Error('An example holds components.');
  return name;
}

/** Every field that the component can have, with its value in this one. */
function fieldsOf(
  component: Json,
  rule?: Field['rule']['kind'],
): [name: string, value: Json, field: Field][] {
  const kind = kindOf(component);
  const body = isObject(component) && isObject(component[kind]) ? component[kind] : {};
  return Object.entries(componentTable[kind].fields)
    .filter(([, field]) => rule === undefined || field.rule.kind === rule)
    .map(([name, field]) => [name, body[name], field]);
}
