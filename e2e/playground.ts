import { expect, type Locator, type Page } from 'playwright/test';
import { EndpointForm } from './endpoint-form.ts';

/** Picks an option from a list that opens next to its field. */
export async function pick(page: Page, field: Locator, option: string): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await expect(field).toHaveText(option);
}

/** One open playground, described by what its user does and sees. */
export class Playground {
  readonly page: Page;
  readonly browserName: string;
  readonly endpoint: EndpointForm;
  readonly editor: Locator;
  /** The element around the editor, since Monaco's own text box has no size. */
  readonly editorFrame: Locator;
  readonly preview: Locator;
  /** The cards in the preview, one article each. */
  readonly cards: Locator;
  /** The listed problems, one item each. */
  readonly problems: Locator;

  constructor(page: Page, browserName: string) {
    this.page = page;
    this.browserName = browserName;
    this.endpoint = new EndpointForm(page);
    this.editor = page.getByRole('textbox', { name: 'Card JSON' });
    this.editorFrame = page.locator('[data-editor]').filter({ has: this.editor });
    this.preview = page.getByRole('region', { name: 'Preview' });
    this.cards = this.preview.getByRole('article');
    this.problems = page.getByRole('region', { name: 'Problems' }).getByRole('listitem');
  }

  /** Opens the playground (or another place in it, or a link) and waits until the full editor is ready. */
  async open(address = '/'): Promise<void> {
    await this.page.goto(address);
    await this.editorIsReady();
  }

  /** Opens the playground in a context with a touch screen, where the text box stays and no editor is loaded. */
  async openTextBox(): Promise<void> {
    await this.page.goto('/');
    await expect(this.editorFrame).toHaveAttribute('data-editor', 'textarea');
    await expect(this.cards.first()).toBeVisible();
  }

  /** Opens the Endpoint view through a link with `?url=`, which loads no editor. */
  async openEndpoint(): Promise<EndpointForm> {
    const elsewhere = 'http://localhost/cards';
    await this.page.goto(`/?url=${encodeURIComponent(elsewhere)}`);
    await expect(this.endpoint.url).toHaveValue(elsewhere);
    return this.endpoint;
  }

  /** Waits until Monaco has replaced the text area that is shown until it loads. */
  async editorIsReady(): Promise<void> {
    await expect(this.editorFrame).toHaveAttribute('data-editor', 'monaco', { timeout: 45_000 });
    await expect(this.editor).toHaveCount(1);
  }

  /** The article of one card, by its title. */
  card(title: string): Locator {
    return this.preview.getByRole('article', { name: title, exact: true });
  }

  /** The drawn component whose JSON is at this pointer. */
  component(pointer: string): Locator {
    return this.preview.locator(`[data-path=${JSON.stringify(pointer)}]`);
  }

  /** All drawn components of a kind, such as `componentText`. */
  componentsOf(kind: string): Locator {
    return this.preview.locator(`[data-component="${kind}"]`);
  }

  /** Selects everything and pastes over it, with the text on the clipboard as if copied elsewhere. */
  async replaceJson(text: string): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.paste(text);
  }

  /** Pastes at the caret of the focused element. */
  async paste(text: string): Promise<void> {
    if (this.browserName === 'chromium') {
      await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await this.page.keyboard.press('ControlOrMeta+V');
    } else {
      await this.page.keyboard.insertText(text);
    }
  }

  /** Replaces the draft with these cards as an endpoint would send them. */
  async replaceCards(cards: readonly unknown[]): Promise<void> {
    await this.replaceJson(JSON.stringify({ cards }, null, 2));
  }

  /** Selects the only occurrence of this text with the editor's own find. */
  async find(text: string): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+F');
    const search = this.page.getByRole('textbox', { name: 'Find', exact: true });
    await expect(search).toBeFocused();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
    await expect(this.page.getByText('1 of 1', { exact: true })).toBeVisible();
    await this.page.keyboard.press('Escape');
    await expect(this.editor).toBeFocused();
  }

  /** Types into the focused element, one key after the other. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** The whole text of the editor, copied as a person would copy it. */
  async text(): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('ControlOrMeta+C');
    await expect.poll(() => this.clipboard()).not.toBe('');
    return this.clipboard();
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Opens the Share dialog, reads the link in it, and closes it. */
  async shareLink(): Promise<string> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Share' });
    const link = dialog.getByRole('textbox', { name: 'Link', exact: true });
    await expect(link).toHaveValue(/#/);
    const value = await link.inputValue();
    await this.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    return value;
  }

  /** Runs a command by its name, like someone who never touches the mouse. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+K');
    const commands = this.page.getByRole('dialog', { name: 'Commands' });
    await expect(commands.getByRole('combobox')).toBeFocused();
    await this.page.keyboard.type(name);
    await expect(commands.getByRole('option', { selected: true })).toContainText(new RegExp(name, 'i'));
    await this.page.keyboard.press('Enter');
    await expect(commands).toBeHidden();
  }

  /** Opens the gallery and picks a card by its name. */
  async pickExample(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Examples', exact: true }).click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  /** Switches between text and drawing. The code of the canvas loads when it's first drawn. */
  async editAs(name: 'JSON' | 'Design'): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
    if (name === 'Design') await expect(this.page.locator('[data-canvas="ready"]')).toBeAttached();
    else await expect(this.page.locator('[data-canvas="ready"]')).toHaveCount(0);
  }

  /** Opens another draft of this browser by its name. */
  async openDraft(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Draft: / }).click();
    const drafts = this.page.getByRole('list', { name: 'Drafts' });
    await drafts.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(this.page.getByRole('button', { name: `Draft: ${name}`, exact: true })).toBeVisible();
  }

  /** A narrow window shows one of the two panes at a time. A wide one shows both. */
  async showPane(name: 'Edit' | 'Preview'): Promise<void> {
    if ((this.page.viewportSize()?.width ?? 0) >= 900) return;
    await this.page.getByRole('radio', { name, exact: true }).click();
  }

  /** Sets the result of workflow runs from now on. */
  async simulateWorkflow(wish: { outcome?: string; threadOpen?: boolean }): Promise<void> {
    await this.page.getByRole('button', { name: 'Workflow runs' }).click();
    const panel = this.page.getByRole('dialog', { name: 'Workflow runs' });
    if (wish.outcome !== undefined) {
      await panel.getByRole('radio', { name: wish.outcome, exact: true }).click();
    }
    if (wish.threadOpen === false) await panel.getByRole('switch', { name: 'Thread open' }).click();
    await this.page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  }

  async switchToDraft(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Draft', exact: true }).click();
  }

  async switchToEndpoint(): Promise<EndpointForm> {
    await this.page.getByRole('tab', { name: 'Endpoint', exact: true }).click();
    await expect(this.endpoint.url).toBeVisible();
    return this.endpoint;
  }
}
