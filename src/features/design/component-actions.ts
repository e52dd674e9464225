import type { ComponentPlace } from '../../cards/edit/place.ts';
import type { Wrapper } from '../../cards/edit/wrap.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { Path } from '../../json/path.ts';

/** Components, or cards, that follow each other: the first one's path, and how many there are. */
export interface Picked {
  path: Path;
  count: number;
}

/** What can be done to components and cards. Each is one undo step, says what it did, and tells why it can't. */
export interface ComponentActions {
  move(picked: Picked, by: -1 | 1): void;
  /** Out of what they are in, or into what is beside them. */
  moveAcross(picked: Picked, key: 'left' | 'right'): void;
  relocate(picked: Picked, place: ComponentPlace): void;
  /** Why they can't go there, as a sentence; null where they can. */
  refusalOf(picked: Picked, place: ComponentPlace): string | null;
  duplicate(picked: Picked): void;
  remove(picked: Picked): void;
  wrap(picked: Picked, wrapper: Wrapper): void;
  unwrap(path: Path): void;
  insert(kind: ComponentKind, place: ComponentPlace): void;
  addCard(after: number | null): void;
  copy(picked: Picked): void;
  cut(picked: Picked): void;
  /** What is on the clipboard, behind the picked ones. */
  paste(picked: Picked): void;
  /** Screen readers hear it; nothing is shown. */
  say(words: string): void;
  /** Shows and says how something is done. */
  tell(words: string): void;
  /** The shortcuts as this machine's keys are printed. */
  keys: Readonly<Record<'up' | 'down' | 'duplicate' | 'copy' | 'cut' | 'paste', string>>;
}
