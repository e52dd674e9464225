import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { Json } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import type { Fix } from '../../json/problem.ts';

/** A field of a component in the document. */
export interface FieldTarget {
  path: Path;
  kind: ComponentKind;
  field: string;
}

/** What a form can do to the document. Edits with the same group are one undo step. */
export interface FieldActions {
  set(targets: readonly FieldTarget[], value: Json, group: string | null): void;
  reset(targets: readonly FieldTarget[]): void;
  setCardMember(
    card: Path,
    name: 'timeToLiveSeconds' | 'components',
    value: Json,
    group: string | null,
  ): void;
  resetCardMember(card: Path, name: 'timeToLiveSeconds'): void;
  /** The card keeps its title under the new key. */
  renameCard(card: Path, key: string, group: string | null): void;
  setTitle(key: string, title: string, group: string | null): void;
  /** Undoes all edits of a group. */
  giveUp(group: string): void;
  fix(fix: Fix): void;
  /** Shows where the path is in the text. */
  showInText(path: Path): void;
}
