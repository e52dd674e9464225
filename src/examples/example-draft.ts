import type { DraftContent } from '../state/document/document.ts';
import type { ExampleCard } from './cards/example-card.ts';
import { writeJson } from './write-json.ts';

/** A draft with these cards as a response, each under its title, in the editor's own formatting. */
export function draftOfCards(name: string, examples: readonly ExampleCard[]): DraftContent {
  return {
    name,
    text: writeJson({ cards: examples.map((example) => example.card) }),
    titles: Object.fromEntries(examples.map((example) => [example.card.key, example.title])),
  };
}

/** The draft that opens when an example is picked from the gallery. */
export function draftOfExample(example: ExampleCard): DraftContent {
  return draftOfCards(example.title, [example]);
}
