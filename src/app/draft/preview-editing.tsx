import { useState } from 'react';
import { kindAt } from '../../cards/edit/kind-at.ts';
import { componentMenu } from '../../features/editor/component-menu.ts';
import { EditingLayer } from '../../features/preview/editing-layer.tsx';
import { fromPointer, toPointer } from '../../json/path.ts';
import { createComponentActions, insertAtPlace } from '../commands/component-actions.ts';
import { insertIntoText } from '../commands/document-edits.ts';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';

/** Lets the drawn draft be edited; not needed for the first paint. */
export default function PreviewEditing({ column }: { column: HTMLElement }) {
  const { playground, editor, mac } = useServices();
  const { select } = useActions();
  const readOnly = usePlayground((state) => state.document.readOnly);
  const inspect = usePlayground((state) => state.view.inspect);
  const selected = usePlayground((state) => state.selection.selected);
  const [actions] = useState(() => createComponentActions(playground, mac));
  if (readOnly) return null;
  return (
    <EditingLayer
      column={column}
      inspect={inspect}
      selectedPath={selected === null ? null : toPointer(selected.path)}
      onSelect={(pointer) => select({ path: fromPointer(pointer), from: 'preview' })}
      menuOf={(pointer) => {
        const path = fromPointer(pointer);
        const kind = kindAt(playground.store.getState().document.text, path);
        const isCard = kind === null && typeof path.at(-1) === 'number' && path.at(-2) === 'cards';
        return isCard || path.length === 0 ? [] : componentMenu(kind ?? 'unknown', path, actions);
      }}
      onRemove={(pointer) => actions.remove(fromPointer(pointer))}
      onDrop={(kind, place) => {
        if (place === null) insertIntoText(playground, kind);
        else insertAtPlace(playground, kind, { list: fromPointer(place.list), index: place.index });
        editor.current?.focus();
      }}
    />
  );
}
