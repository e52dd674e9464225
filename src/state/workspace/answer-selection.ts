import type { Path } from '../../json/path.ts';
import { type CardState, cardContent } from '../../protocol/session-state.ts';
import { samePath } from '../document/selection.ts';

/** A component of a response, identified by the request and the component's path in the body. */
export interface AnswerPart {
  requestId: string;
  path: Path;
}

/** The component selected in both the body's viewer and the preview. */
export interface AnswerSelection {
  /** `from`: where it was selected. The other side brings it into view, this side stays as it is. */
  selected: (AnswerPart & { from: 'text' | 'preview' }) | null;
  hovered: AnswerPart | null;
}

export const NO_ANSWER_SELECTION: AnswerSelection = { selected: null, hovered: null };

export function samePart(a: AnswerPart | null, b: AnswerPart | null): boolean {
  if (a === null || b === null) return a === b;
  return a.requestId === b.requestId && samePath(a.path, b.path);
}

/** The visible card that contains this part of a response. */
export function cardOfPart(cards: readonly CardState[], part: AnswerPart | null): CardState | null {
  if (part === null) return null;
  const found = cards.find((card) => {
    const content = cardContent(card);
    return (
      content !== null &&
      card.settled?.requestId === part.requestId &&
      content.path.every((step, index) => part.path[index] === step)
    );
  });
  return found ?? null;
}
