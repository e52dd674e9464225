import { componentAt } from '../../cards/assist/component-at.ts';
import { insertComponentAt } from '../../cards/edit/insert.ts';
import type { Edited } from '../../cards/edit/list-edit.ts';
import { deleteComponent, duplicateComponent, moveComponent } from '../../cards/edit/move.ts';
import type { ComponentPlace } from '../../cards/edit/place.ts';
import { unwrapComponent, wrapComponent } from '../../cards/edit/wrap.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { ComponentActions } from '../../features/editor/component-menu.ts';
import type { Playground } from '../../state/store.ts';
import { COMPONENT_SHORTCUTS } from './component-shortcuts.ts';
import { shownShortcut } from './shortcuts.ts';

/** One undo step that touches only the JSON it must; what came of it is selected. Tells why when nothing can be done. */
function edit(
  { store, actions }: Playground,
  work: (text: string) => Edited | null,
  refusal: string,
): boolean {
  const { text, readOnly } = store.getState().document;
  const edited = readOnly ? null : work(text);
  if (edited === null) {
    actions.notify({
      text: readOnly ? 'A shared draft can only be read. Edit a copy of it.' : refusal,
      tone: 'info',
    });
    return false;
  }
  actions.applyEdits(edited.edits, edited.select);
  const path = componentAt(store.getState().document.text, edited.select.start);
  actions.select(path === null ? null : { path, from: 'text' });
  return true;
}

/** What outline, preview and shortcuts do to a component. */
export function createComponentActions(playground: Playground, mac: boolean): ComponentActions {
  return {
    move(path, by) {
      const end = by === -1 ? 'Already first in its list.' : 'Already last in its list.';
      edit(playground, (text) => moveComponent(text, path, by), end);
    },
    duplicate(path) {
      const refusal = 'This component isn’t in a list, so it can’t be duplicated.';
      edit(playground, (text) => duplicateComponent(text, path), refusal);
    },
    remove(path) {
      const refusal = 'This component isn’t in a list, so it can’t be deleted.';
      edit(playground, (text) => deleteComponent(text, path), refusal);
    },
    wrap(path, wrapper) {
      const refusal =
        wrapper === 'componentRow'
          ? 'This component can’t go in a row.'
          : 'This component can’t go in a container.';
      edit(playground, (text) => wrapComponent(text, path, wrapper), refusal);
    },
    unwrap(path) {
      const refusal = 'Only a row or container with content can be unwrapped.';
      edit(playground, (text) => unwrapComponent(text, path), refusal);
    },
    keys: {
      up: shownShortcut(COMPONENT_SHORTCUTS.up, mac),
      down: shownShortcut(COMPONENT_SHORTCUTS.down, mac),
      duplicate: shownShortcut(COMPONENT_SHORTCUTS.duplicate, mac),
    },
  };
}

/** A new component at a place that was pointed at. */
export function insertAtPlace(playground: Playground, kind: ComponentKind, place: ComponentPlace): boolean {
  return edit(
    playground,
    (text) => insertComponentAt(text, kind, place),
    'It can’t go here. Fix the JSON errors around this place first.',
  );
}
