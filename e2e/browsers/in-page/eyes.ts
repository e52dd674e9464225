import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';
import type { Look, Measures, Place, Seek } from '../look.ts';

/**
 * Finds and reads what a person sees or hears. It runs in the page, with the same rules in every browser.
 * `page-eyes.ts` bundles it into one script and adds it to the page. Its functions take and return JSON.
 */

function nameFits(element: Element, { name, nameStarts }: Seek): boolean {
  if (name === undefined && nameStarts === undefined) return true;
  const heard = computeAccessibleName(element);
  return name === undefined ? heard.startsWith(nameStarts ?? '') : heard === name;
}

function holds(element: Element, { holds: words }: Seek): boolean {
  return words === undefined || (element.textContent ?? '').includes(words);
}

function find(path: readonly Seek[]): Element[] {
  let found: Element[] = [document.documentElement];
  for (const seek of path) {
    found = found
      .flatMap((root) => [...root.querySelectorAll('*')])
      .filter(
        (element) =>
          getRole(element) === seek.role &&
          holds(element, seek) &&
          nameFits(element, seek) &&
          !isInaccessible(element),
      );
  }
  return [...new Set(found)];
}

function fieldValue(element: Element): string | null {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : null;
}

function look(path: readonly Seek[]): Look {
  const found = find(path);
  const focused = document.activeElement;
  return {
    things: found.map((element) => ({
      name: computeAccessibleName(element),
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
      text: element instanceof HTMLElement ? element.innerText : (element.textContent ?? ''),
      value: fieldValue(element),
      focused: element === focused,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    })),
  };
}

/** The middle of the one matching element, scrolled into view. Null while something else covers it. */
function place(path: readonly Seek[]): Place {
  const [element, ...more] = find(path);
  if (element === undefined || more.length > 0)
    return { count: element === undefined ? 0 : more.length + 1, at: null };
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const box = element.getBoundingClientRect();
  const at = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  const hit = document.elementFromPoint(at.x, at.y);
  return { count: 1, at: hit !== null && (element.contains(hit) || hit.contains(element)) ? at : null };
}

/** The smallest drawn component with this text, in the middle of its width. */
function placeInDrawing(text: string, down: number): Place {
  const found = [...document.querySelectorAll('[data-component]')].filter(
    (element) => element.textContent?.trim() === text,
  );
  const element = found.at(-1);
  if (element === undefined) return { count: 0, at: null };
  element.scrollIntoView({ block: 'nearest' });
  const box = element.getBoundingClientRect();
  return { count: 1, at: { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height * down) } };
}

/** The middle of the editor's lines, since its own text box has no size. */
function placeInEditor(): Place {
  const element = document.querySelector('[data-editor]');
  if (element === null) return { count: 0, at: null };
  const box = element.getBoundingClientRect();
  return { count: 1, at: { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) } };
}

/** Which editor there is, `monaco` or `textarea`. */
function editorKind(): string | null {
  return document.querySelector('[data-editor]')?.getAttribute('data-editor') ?? null;
}

/** How many components of a kind are drawn. */
function drawn(kind: string): number {
  return document.querySelectorAll(`article [data-component="${kind}"]`).length;
}

function isInPlace(): boolean {
  return document.activeElement?.hasAttribute('data-in-place') ?? false;
}

function dropLines(): number {
  return document.querySelectorAll('.design-drop').length;
}

/** What has focus, or null if nothing does. */
function focused(): string | null {
  const element = document.activeElement;
  return element === null || element === document.body ? null : element.outerHTML.slice(0, 120);
}

/**
 * The boxes of the cards and of everything drawn in them, relative to the top left corner of the first card. Scrolls to
 * the end first, since a browser only guesses the height of a long card that hasn't been visible yet.
 */
function measures(): Measures {
  [...document.querySelectorAll('article [data-component]')].at(-1)?.scrollIntoView({ block: 'end' });
  const [first] = document.querySelectorAll('article');
  const origin = first?.getBoundingClientRect();
  if (origin === undefined) return [];
  return [...document.querySelectorAll('article, [data-component]')].map((element) => {
    const box = element.getBoundingClientRect();
    return {
      what: element.getAttribute('data-path') ?? `card ${computeAccessibleName(element)}`,
      left: box.left - origin.left,
      top: box.top - origin.top,
      width: box.width,
      height: box.height,
    };
  });
}

function fontsHere(): boolean {
  return document.fonts.status === 'loaded' && document.fonts.check('15px InterVariable');
}

function framedHeight(): number | null {
  return document.querySelector('iframe')?.getBoundingClientRect().height ?? null;
}

export const eyes = {
  look,
  place,
  placeInDrawing,
  placeInEditor,
  editorKind,
  drawn,
  isInPlace,
  dropLines,
  focused,
  fontsHere,
  measures,
  framedHeight,
};
export type Eyes = typeof eyes;
Object.assign(globalThis, { eyes });
