import { expect, type Locator, type Page } from 'playwright/test';

/** The Endpoint view: what is asked of which endpoint for whom, and what came back. */
export class EndpointForm {
  private readonly page: Page;
  readonly url: Locator;
  readonly cardKeys: Locator;
  readonly customerEmail: Locator;
  readonly externalId: Locator;
  readonly loadButton: Locator;
  readonly response: Locator;

  constructor(page: Page) {
    this.page = page;
    this.url = page.getByRole('textbox', { name: 'Endpoint URL', exact: true });
    this.cardKeys = page.getByRole('textbox', { name: 'Card keys', exact: true });
    this.customerEmail = page.getByRole('textbox', { name: 'Customer email', exact: true });
    this.externalId = page.getByRole('textbox', { name: 'External ID', exact: true });
    this.loadButton = page.getByRole('button', { name: 'Load cards', exact: true });
    this.response = page.getByRole('region', { name: 'Response', exact: true });
  }

  /** Asks this URL for these keys, for this customer where one is given. */
  async fill(form: { url: string; keys: string; email?: string; externalId?: string }): Promise<void> {
    await this.url.fill(form.url);
    await this.cardKeys.fill(form.keys);
    if (form.email !== undefined) await this.customerEmail.fill(form.email);
    if (form.externalId !== undefined) await this.externalId.fill(form.externalId);
  }

  /** Adds a row for a header and fills it. */
  async addHeader(name: string, value: string): Promise<void> {
    const names = this.page.getByRole('textbox', { name: 'Header name', exact: true });
    const values = this.page.getByRole('textbox', { name: 'Header value', exact: true });
    const rows = await names.count();
    await this.page.getByRole('button', { name: 'Add header' }).click();
    await expect(names).toHaveCount(rows + 1);
    await names.last().fill(name);
    await values.last().fill(value);
  }

  async load(): Promise<void> {
    await this.loadButton.click();
  }
}
