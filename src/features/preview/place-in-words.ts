import { componentTable, isComponentKind } from '../../cards/format/components/table.ts';
import { parentOf, siblingsOf } from './drawn-elements.ts';

const LONGEST = 80;

/** The name people use: "Text", "Row". */
export function nameOf({ dataset: { component } }: HTMLElement): string {
  if (component === undefined) return 'Card';
  return isComponentKind(component) ? componentTable[component].name : 'Problem';
}

function contentOf(element: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: once per key, and the words of neighbours mustn't run together
  const words = element.getAttribute('aria-label') ?? element.innerText;
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Describes a component or card to someone who can't see it: "Text, Plan, 1 of 4 in Row". */
export function inWords(root: HTMLElement, element: HTMLElement): string {
  const parent = parentOf(element);
  const siblings = siblingsOf(root, element);
  const position = `${siblings.indexOf(element) + 1} of ${siblings.length}`;
  const place = parent === null ? position : `${position} in ${nameOf(parent)}`;
  return [nameOf(element), contentOf(element), place].filter((words) => words !== '').join(', ');
}
