/** Finds drawn components and cards in a panel, and steps between them. */

const COMPONENT = '[data-component]';
const PLACE = '[data-component], [data-card-path]';

export interface DrawnPlace {
  element: HTMLElement;
  /** JSON pointer. */
  path: string;
  cardId: string;
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\a ')}"`;
}

function placeOfElement(element: HTMLElement | null): DrawnPlace | null {
  const card = element?.closest<HTMLElement>('[data-card-id]');
  const path = element?.dataset.path ?? element?.dataset.cardPath;
  const cardId = card?.dataset.cardId;
  return element && path !== undefined && cardId !== undefined ? { element, path, cardId } : null;
}

/** The component or card that an event happened in. */
export function placeAt(target: EventTarget | null): DrawnPlace | null {
  return target instanceof Element ? placeOfElement(target.closest<HTMLElement>(PLACE)) : null;
}

/** The component, or else the card, that the JSON pointer leads to or into. */
export function findPlace(root: HTMLElement, path: string, cardId: string | null): DrawnPlace | null {
  const within = cardId === null ? '' : `[data-card-id=${quoted(cardId)}]`;
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const found =
      root.querySelector<HTMLElement>(`${within} [data-path=${quoted(at)}]`) ??
      root.querySelector<HTMLElement>(`${within}[data-card-path=${quoted(at)}]`);
    if (found !== null) return placeOfElement(found);
    if (at === '') return null;
  }
}

/** What a component is drawn in: another component, or its card. */
export function parentOf(element: HTMLElement): HTMLElement | null {
  return element.parentElement?.closest<HTMLElement>(PLACE) ?? null;
}

/** The element and its siblings, in the order of the arrow keys. */
export function siblingsOf(root: HTMLElement, element: HTMLElement): HTMLElement[] {
  const parent = parentOf(element);
  const all = (parent ?? root).querySelectorAll<HTMLElement>(
    parent === null ? '[data-card-path]' : COMPONENT,
  );
  return [...all].filter((other) => parentOf(other) === parent);
}

export type Step = 'parent' | 'child' | 'previous' | 'next';

/** Where a step leads; null if there's nothing there. Without a start, it leads to the first card. */
export function walk(root: HTMLElement, from: DrawnPlace | null, step: Step): DrawnPlace | null {
  if (from === null) return placeOfElement(root.querySelector<HTMLElement>('[data-card-path]'));
  const { element } = from;
  if (step === 'parent') return placeOfElement(parentOf(element));
  if (step === 'child') return placeOfElement(element.querySelector<HTMLElement>(COMPONENT));
  const siblings = siblingsOf(root, element);
  const index = siblings.indexOf(element) + (step === 'next' ? 1 : -1);
  return placeOfElement(siblings[index] ?? null);
}
