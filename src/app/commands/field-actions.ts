import { flushSync } from 'react-dom';
import { partAt } from '../../cards/assist/value-at.ts';
import type { Edited } from '../../cards/edit/list-edit.ts';
import { resetField, resetMember } from '../../cards/edit/reset-member.ts';
import { setField } from '../../cards/edit/set-field.ts';
import { setMember } from '../../cards/edit/set-member.ts';
import { cardFields } from '../../cards/format/card-fields.ts';
import type { FieldActions } from '../../features/design/field-actions.ts';
import type { EditorHandle } from '../../features/editor/editor-contract.ts';
import { isObject } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import { rangeOf } from '../../json/places/find.ts';
import type { TextEdit } from '../../json/problem.ts';
import type { Playground } from '../../state/store.ts';

const CARD_ORDER = Object.keys(cardFields);

/** What the forms of Design do to the document. `showText` makes the text box visible. */
export function createFieldActions(
  { store, actions }: Playground,
  editor: () => EditorHandle | null,
  showText: () => void,
): FieldActions {
  const text = () => store.getState().document.text;

  function write(edits: readonly (Edited | null)[], group: string | null): void {
    const all = edits.flatMap((edited): TextEdit[] => edited?.edits ?? []);
    const { selected } = store.getState().selection;
    if (all.length > 0) actions.applyEdits(all, { group: group ?? undefined, selected });
  }

  function renameCard(card: Path, key: string, group: string | null): void {
    const now = text();
    const { titles } = store.getState().document;
    const value = partAt(now, card)?.value;
    const former = isObject(value) && typeof value.key === 'string' ? value.key : null;
    const edited = setMember(now, card, 'key', JSON.stringify(key), CARD_ORDER);
    if (edited === null) return;
    actions.applyEdits(edited.edits, {
      group: group ?? undefined,
      selected: store.getState().selection.selected,
      titles: former === null ? undefined : titlesAfter(titles, former, key),
    });
  }

  return {
    set: (targets, value, group) =>
      write(
        targets.map(({ path, kind, field }) => setField(text(), path, kind, field, value)),
        group,
      ),
    reset: (targets) =>
      write(
        targets.map(({ path, kind, field }) => resetField(text(), path, kind, field)),
        null,
      ),
    setCardMember: (card, name, value, group) =>
      write([setMember(text(), card, name, JSON.stringify(value), CARD_ORDER)], group),
    resetCardMember: (card, name) => write([resetMember(text(), card, [name])], null),
    renameCard,
    setTitle: (key, title, group) => actions.setCardTitle(key, title, group ?? undefined),
    giveUp: actions.giveUp,
    fix: ({ edits }) => actions.applyEdits(edits),
    showInText(path) {
      // The text box must be there before it can take focus.
      flushSync(showText);
      const range = rangeOf(text(), path);
      if (range !== null) editor()?.select(range);
    },
  };
}

/**
 * The titles after a card's key changes. While someone types a key, it may briefly equal another card's key. In that
 * case the other card keeps its title, and this card's title stays under its former key.
 */
function titlesAfter(
  titles: Readonly<Record<string, string>>,
  former: string,
  key: string,
): Readonly<Record<string, string>> {
  const { [former]: title, ...others } = titles;
  if (title === undefined || Object.hasOwn(others, key)) return titles;
  return { ...others, [key]: title };
}
