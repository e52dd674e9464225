import { wantPaths } from '../../json/json-node.ts';
import type { TextEdit } from '../../json/problem.ts';
import { readJson } from '../../json/read-json.ts';
import { readText } from '../../json/read-text.ts';
import { recognise } from './recognise.ts';

/** What goes before and after another shape to make it a response. A card that's added here needs a key. */
export function responseAround(shape: 'card' | 'components' | 'component' | 'cards'): [string, string] {
  switch (shape) {
    case 'cards':
      return ['{"cards": ', '}'];
    case 'card':
      return ['{"cards": [', ']}'];
    case 'components':
      return ['{"cards": [{"key": "my-card", "components": ', '}]}'];
    default:
      return ['{"cards": [{"key": "my-card", "components": [', ']}]}'];
  }
}

/**
 * Edits that turn cards, a card, components or a component into a response (SPEC.md §1) without changing what's
 * written. Null if the text is a response already, or something else.
 */
export function wrapAsResponse(text: string): TextEdit[] | null {
  const shape = recognise(readText(text).value);
  if (shape !== 'card' && shape !== 'components' && shape !== 'component' && shape !== 'cards') return null;
  const { root } = readJson(text, wantPaths([], [[]]));
  if (root === null) return null;
  const [before, after] = responseAround(shape);
  return [
    { start: root.start, end: root.start, text: before },
    { start: root.end, end: root.end, text: after },
  ];
}
