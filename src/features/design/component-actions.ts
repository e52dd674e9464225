import type { ComponentPlace } from '../../cards/edit/place.ts';
import type { Wrapper } from '../../cards/edit/wrap.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { Path } from '../../json/path.ts';

/** Adjacent components or cards: the path of the first, and how many there are. */
export interface Picked {
  path: Path;
  count: number;
}

/** Edits of components and cards. Each is one undo step and says what it did, or why it couldn't. */
export interface ComponentActions {
  move(picked: Picked, by: -1 | 1): void;
  /** `left` moves them out of what they're in, `right` into what's next to them. */
  moveAcross(picked: Picked, key: 'left' | 'right'): void;
  relocate(picked: Picked, place: ComponentPlace): void;
  /** Why they can't go there, as a sentence; null if they can. */
  refusalOf(picked: Picked, place: ComponentPlace): string | null;
  duplicate(picked: Picked): void;
  remove(picked: Picked): void;
  wrap(picked: Picked, wrapper: Wrapper): void;
  unwrap(path: Path): void;
  insert(kind: ComponentKind, place: ComponentPlace): void;
  addCard(after: number | null): void;
  copy(picked: Picked): void;
  /** Announces what the browser's own shortcut has copied. */
  sayCopied(picked: Picked): void;
  cut(picked: Picked): void;
  /** Pastes the clipboard's content after the picked ones. */
  paste(picked: Picked): void;
  /** Announces it to screen readers; nothing is shown. */
  say(words: string): void;
  /** Shows a hint, and announces it to screen readers. */
  tell(words: string): void;
  /** The shortcuts, as shown on this platform. */
  keys: Readonly<Record<'up' | 'down' | 'duplicate' | 'copy' | 'cut' | 'paste', string>>;
}
