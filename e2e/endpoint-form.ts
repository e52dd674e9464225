import { expect, type Locator, type Page } from 'playwright/test';

type Field = readonly [label: string, text: string];

/** The Endpoint view: the request to an endpoint for a customer, and its result. */
export class EndpointForm {
  readonly #page: Page;
  readonly url: Locator;
  readonly cardKeys: Locator;
  readonly customerEmail: Locator;
  readonly externalId: Locator;
  readonly loadButton: Locator;
  readonly response: Locator;
  readonly request: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.url = page.getByRole('textbox', { name: 'Endpoint URL', exact: true });
    this.cardKeys = page.getByRole('textbox', { name: 'Card keys', exact: true });
    this.customerEmail = page.getByRole('textbox', { name: 'Customer email', exact: true });
    this.externalId = page.getByRole('textbox', { name: 'External ID', exact: true });
    this.loadButton = page.getByRole('button', { name: 'Load cards', exact: true });
    this.response = page.getByRole('region', { name: 'Response', exact: true });
    this.request = page.getByRole('tabpanel', { name: 'Request', exact: true });
  }

  /** Fills in the URL, the keys, and the customer if one is given. */
  async fill(form: { url: string; keys: string; email?: string; externalId?: string }): Promise<void> {
    await this.url.fill(form.url);
    await this.cardKeys.fill(form.keys);
    if (form.email !== undefined) await this.customerEmail.fill(form.email);
    if (form.externalId !== undefined) await this.externalId.fill(form.externalId);
  }

  /** Unfolds the headers and the signing secret. */
  async openHeaders(): Promise<void> {
    await this.#openSection(/^(Headers|\d+ headers?) · /);
  }

  /** Adds a row for a header and fills it. */
  async addHeader(name: string, value: string): Promise<void> {
    await this.openHeaders();
    await this.#addHeaderRow(this.#page.getByRole('main'), ['Header name', name], ['Header value', value]);
  }

  /** Signs requests from now on. */
  async sign(secret: string): Promise<void> {
    await this.#openSection(/^(Not signed|Signed)$/);
    await this.#page.getByRole('textbox', { name: 'Signing secret', exact: true }).fill(secret);
  }

  async closeThread(): Promise<void> {
    await this.#page.getByRole('main').getByRole('switch', { name: 'Thread open', exact: true }).click();
  }

  /** Gives each card its own URL and headers. */
  async configureCards(
    cards: readonly { key: string; url: string; headers: readonly (readonly [string, string])[] }[],
  ): Promise<void> {
    await this.cardKeys.fill(cards.map(({ key }) => key).join(' '));
    await this.cardKeys.blur();
    await this.#openSection(/configurations?$/i);
    const list = this.#page.getByRole('list', { name: 'Configurations' });
    for (const { key, url, headers } of cards) {
      const toggle = this.#page.getByRole('button', { name: key, exact: true });
      const row = list.getByRole('listitem').filter({ has: toggle });
      await row.getByRole('button', { name: key, exact: true }).click();
      await row.getByRole('switch', { name: 'Use its own URL' }).click();
      await row.getByRole('textbox', { name: 'Own URL', exact: true }).fill(url);
      for (const [name, value] of headers) {
        await this.#addHeaderRow(row, ['Own header', name], ['Own value', value]);
      }
      await row.getByRole('button', { name: key, exact: true }).click();
    }
  }

  async #addHeaderRow(place: Locator, [nameLabel, name]: Field, [valueLabel, value]: Field): Promise<void> {
    const names = place.getByRole('textbox', { name: nameLabel, exact: true });
    const values = place.getByRole('textbox', { name: valueLabel, exact: true });
    const rows = await names.count();
    await place.getByRole('button', { name: 'Add header', exact: true }).click();
    await expect(names).toHaveCount(rows + 1);
    await names.last().fill(name);
    await values.last().fill(value);
  }

  /** Opens a section below the quick form, where only one is open at a time. */
  async #openSection(name: RegExp): Promise<void> {
    const toggle = this.#page.getByRole('button', { name });
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  }

  /** Switches to one of the tabs of a load: Timeline, Cards, Request, Response. */
  async show(tab: string): Promise<void> {
    await this.#page.getByRole('tab', { name: tab }).click();
  }

  async load(): Promise<void> {
    await this.loadButton.click();
  }
}
