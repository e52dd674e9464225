import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { decodeDraft, encodeDraft } from '../../src/share-link/codec.ts';
import type { Look, Measures, Place, Seek, Thing } from './look.ts';
import { PageEyes } from './page-eyes.ts';
import type { Frame, Tab } from './tab.ts';

const named =
  (role: string) =>
  (name: string): Seek => ({ role, name });
const button = named('button');
const dialog = named('dialog');
const region = named('region');
const textbox = named('textbox');

const EDITOR = textbox('Card JSON');
const PREVIEW = region('Preview');

/**
 * Someone who uses the playground in one browser. The methods say what a person does. In this folder, only this file
 * knows the names of things in the page.
 */
export class Person {
  readonly #tab: Tab;
  readonly #eyes: PageEyes;
  readonly #origin: string;

  constructor(tab: Tab, origin: string) {
    this.#tab = tab;
    this.#eyes = new PageEyes(tab);
    this.#origin = origin;
  }

  /** Opens the playground, or a link, and waits until the full editor has taken over. */
  async open(address = '/'): Promise<void> {
    await this.#tab.goTo(new URL(address, this.#origin).href);
    await this.#editorIsReady();
  }

  /** Opens the link of a shared draft. */
  async openShared(name: string, text: string): Promise<void> {
    const encoded = encodeDraft({ name, text });
    if (!encoded.ok) throw new Error(encoded.reason);
    await this.open(`/#${encoded.fragment}`);
  }

  /** Opens a page without an editor. */
  async visit(address: string): Promise<void> {
    await this.#tab.goTo(new URL(address, this.#origin).href);
  }

  async reload(): Promise<void> {
    await this.#tab.reload();
    await this.#editorIsReady();
  }

  async #editorIsReady(): Promise<void> {
    await expect.poll(() => this.#eyes.editorKind()).toBe('monaco');
    await expect.poll(() => this.#count([EDITOR])).toBe(1);
  }

  // What is on the screen.

  /** Expects that a card shows these words. */
  async expectCard(title: string, words: string, frame: Frame = 'page'): Promise<void> {
    const path: Seek[] = [...(frame === 'page' ? [PREVIEW] : []), { role: 'article', name: title }];
    await expect
      .poll(async () => (await this.#first(path, frame))?.text, `the card ${title}`)
      .toContain(words);
  }

  async expectNoCard(title: string): Promise<void> {
    await expect.poll(() => this.#count([PREVIEW, { role: 'article', name: title }])).toBe(0);
  }

  /** Expects that a card doesn't show these words. */
  async expectCardWithout(title: string, words: string): Promise<void> {
    const card = async () => (await this.#first([PREVIEW, { role: 'article', name: title }]))?.text ?? words;
    await expect.poll(card, `the card ${title}`).not.toContain(words);
  }

  async expectProblems(count: number): Promise<void> {
    await expect.poll(() => this.#count([region('Problems'), { role: 'listitem' }]), 'problems').toBe(count);
  }

  /** What the page announces: notices, states, alerts. */
  async everSaid(): Promise<string> {
    const said = await Promise.all(
      [region('Notices'), { role: 'status' }, { role: 'alert' }, { role: 'banner' }].map((seek) =>
        this.#eyes.look([seek]),
      ),
    );
    return said.flatMap(({ things }) => things.map(({ text }) => text)).join('\n');
  }

  async expectDrawn(kind: string, count: number): Promise<void> {
    await expect.poll(() => this.#eyes.drawn(kind), `${kind} in the drawing`).toBe(count);
  }

  async expectSaved(): Promise<void> {
    await expect.poll(() => this.#count([{ role: 'banner', holds: 'Saved' }])).toBe(1);
  }

  /** Waits until the fonts of the cards have loaded. */
  async expectFonts(): Promise<void> {
    await expect.poll(() => this.#eyes.fontsHere()).toBe(true);
  }

  measures(): Promise<Measures> {
    return this.#eyes.measures();
  }

  framedHeight(): Promise<number | null> {
    return this.#eyes.framedHeight();
  }

  picture(): Promise<Buffer> {
    return this.#tab.picture();
  }

  troubles(): readonly string[] {
    return this.#tab.troubles();
  }

  // In the editor.

  async type(text: string): Promise<void> {
    await this.#tab.type(text);
  }

  async press(chord: string): Promise<void> {
    await this.#tab.press(chord);
  }

  async goIntoEditor(): Promise<void> {
    await this.#tab.click(await this.#still(() => this.#eyes.placeInEditor(), 'the editor'));
    await this.expectInEditor(true);
  }

  async expectInEditor(inside: boolean): Promise<void> {
    await expect.poll(async () => (await this.#first([EDITOR]))?.focused).toBe(inside);
  }

  async expectFocusSomewhere(): Promise<void> {
    await expect.poll(() => this.#eyes.focused()).not.toBeNull();
  }

  /** Selects the only occurrence of this text with the editor's own find. */
  async find(text: string): Promise<void> {
    // Right after a click, the editor may take focus back from Find. A person would open it again.
    await expect(async () => {
      await this.press('Control+f');
      const isFocused = async () => (await this.#first([textbox('Find')]))?.focused;
      await expect.poll(isFocused, { timeout: 5_000 }).toBe(true);
      for (const _frame of [1, 2, 3]) expect(await isFocused()).toBe(true);
    }).toPass({ timeout: 60_000 });
    await this.press('Control+a');
    await this.type(text);
    await expect.poll(() => this.#count([{ role: 'dialog', holds: '1 of 1' }])).toBe(1);
    await this.press('Escape');
    await this.expectInEditor(true);
  }

  async insert(kind: string): Promise<void> {
    await this.#click([{ role: 'toolbar', name: 'Insert' }, button(kind)]);
  }

  async takeFix(fix: string): Promise<void> {
    await this.#click([region('Problems'), button(fix)]);
  }

  // In the drawing.

  /** Turns the drawing into a canvas, where a click selects a component. */
  async design(): Promise<void> {
    await this.#click([{ role: 'tab', name: 'Design' }]);
  }

  async chooseDrawn(text: string): Promise<void> {
    await this.#tab.click(
      await this.#still(() => this.#eyes.placeInDrawing(text), `“${text}” in the drawing`),
    );
  }

  /** Inserts a component after the selected one, found by typing. */
  async insertBehindChosen(kind: string): Promise<void> {
    await this.#click([{ role: 'toolbar', name: 'Selected component' }, button('Insert after')]);
    const search = [dialog('Insert a component'), { role: 'combobox' }];
    await this.#expectFocused(search);
    await this.type(kind);
    await this.press('Enter');
    await expect.poll(() => this.#count([dialog('Insert a component')])).toBe(0);
  }

  /** Double-clicks drawn words and replaces them by typing. */
  async retype(drawn: string, words: string): Promise<void> {
    await this.#tab.doubleClick(
      await this.#still(() => this.#eyes.placeInDrawing(drawn), `“${drawn}” in the drawing`),
    );
    await expect.poll(() => this.#eyes.isInPlace()).toBe(true);
    await this.type(words);
    await this.press('Enter');
    await expect.poll(() => this.#eyes.isInPlace()).toBe(false);
  }

  /** Picks a value for the selected component in its form. */
  async setProperty(field: string, value: string): Promise<void> {
    const group: Seek = { role: 'radiogroup', name: field };
    const option = [region('Properties'), group, { role: 'radio', name: value }];
    await this.#click(option);
    await expect.poll(async () => (await this.#first(option))?.attributes['aria-checked']).toBe('true');
  }

  /** Drags one drawn component onto the upper half of another, without dropping it. */
  async dragDrawn(what: string, onto: string): Promise<void> {
    const to = await this.#still(() => this.#eyes.placeInDrawing(onto, 0.2), `“${onto}” in the drawing`);
    const from = await this.#still(() => this.#eyes.placeInDrawing(what), `“${what}” in the drawing`);
    await this.#tab.dragTo(from, to);
    await expect.poll(() => this.#eyes.dropLines()).toBe(1);
  }

  async drop(): Promise<void> {
    await this.#tab.drop();
    await expect.poll(() => this.#eyes.dropLines()).toBe(0);
  }

  /** Expects the kind of the selected component, as the breadcrumb names it. */
  async expectChosen(kind: string): Promise<void> {
    const crumbs = [{ role: 'navigation', name: 'Place in the document' }, { role: 'button' }];
    await expect
      .poll(async () => {
        const { things } = await this.#eyes.look(crumbs);
        return things.find(({ attributes }) => attributes['aria-current'] !== undefined)?.text;
      })
      .toContain(kind);
  }

  async runWorkflow(label: string): Promise<void> {
    await this.#click([PREVIEW, { role: 'button', nameStarts: label }]);
  }

  async expectSaid(words: RegExp): Promise<void> {
    await expect
      .poll(async () =>
        (await this.#eyes.look([{ role: 'status' }])).things.map(({ text }) => text).join('\n'),
      )
      .toMatch(words);
  }

  // Endpoints, links, exports.

  async loadEndpoint(url: string, keys: string): Promise<void> {
    await this.#click([{ role: 'tab', name: 'Endpoint' }]);
    await this.#fill([textbox('Endpoint URL')], url);
    await this.#fill([textbox('Card keys')], keys);
    await this.#click([button('Load cards')]);
  }

  async shareLink(): Promise<string> {
    await this.#click([button('Share')]);
    const field = [dialog('Share'), textbox('Link')];
    await expect.poll(async () => (await this.#first(field))?.value ?? '').toContain('#');
    const link = (await this.#first(field))?.value ?? '';
    await this.press('Escape');
    await expect.poll(() => this.#count([dialog('Share')])).toBe(0);
    return link;
  }

  /** The text of the draft, as someone who opens its link would get it. */
  async sharedText(): Promise<string> {
    const decoded = decodeDraft(new URL(await this.shareLink()).hash);
    return decoded.ok ? decoded.draft.text : decoded.reason;
  }

  async pickExample(name: string): Promise<void> {
    await this.#click([button('Examples')]);
    await this.#click([{ role: 'option', name }]);
  }

  async copyJson(): Promise<void> {
    await this.#click([button('Export')]);
    await this.#click([{ role: 'menuitem', name: 'Copy JSON' }]);
    await expect.poll(() => this.#count([{ ...region('Notices'), holds: 'opied' }])).toBe(1);
  }

  /** Downloads the first card as a picture and returns its bytes. */
  async downloadPicture(): Promise<Buffer> {
    await this.#click([button('Export')]);
    await this.#click([{ role: 'menuitem', name: 'TypeScript, endpoint, schema, image…' }]);
    await this.#click([dialog('Export'), { role: 'tab', name: 'Image' }]);
    await this.#click([dialog('Export'), button('Download PNG')]);
    const finished = async () => {
      const names = await readdir(this.#tab.downloads);
      const name = names.find((one) => one.endsWith('.png'));
      return name === undefined ? null : readFile(join(this.#tab.downloads, name));
    };
    await expect.poll(async () => (await finished())?.subarray(-8, -4).toString('latin1')).toBe('IEND');
    return (await finished()) ?? Buffer.alloc(0);
  }

  // Hands.

  async #click(path: readonly Seek[]): Promise<void> {
    await this.#tab.click(await this.#placeOf(path));
  }

  async #fill(path: readonly Seek[], text: string): Promise<void> {
    await this.#click(path);
    await this.#expectFocused(path);
    await this.press('Control+a');
    await this.type(text);
    await expect.poll(async () => (await this.#first(path))?.value).toBe(text);
  }

  async #expectFocused(path: readonly Seek[]): Promise<void> {
    await expect.poll(async () => (await this.#first(path))?.focused, JSON.stringify(path)).toBe(true);
  }

  #placeOf(path: readonly Seek[]): Promise<{ x: number; y: number }> {
    return this.#still(() => this.#eyes.place(path), JSON.stringify(path));
  }

  /** Where it is, once it's there, uncovered, and no longer moving. */
  async #still(look: () => Promise<Place>, what: string): Promise<{ x: number; y: number }> {
    let last: Place = { count: 0, at: null };
    await expect
      .poll(async () => {
        const now = await look();
        const rests = now.at !== null && now.at.x === last.at?.x && now.at.y === last.at.y;
        last = now;
        return rests ? 'there' : now;
      }, what)
      .toBe('there');
    if (last.at === null) throw new Error(`${what} has gone.`);
    return last.at;
  }

  async #first(path: readonly Seek[], frame: Frame = 'page'): Promise<Thing | undefined> {
    const { things }: Look = await this.#eyes.look(path, frame);
    return things[0];
  }

  async #count(path: readonly Seek[]): Promise<number> {
    return (await this.#eyes.look(path)).things.length;
  }
}
