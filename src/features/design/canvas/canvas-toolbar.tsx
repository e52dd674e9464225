import { useMemo, useRef } from 'react';
import type { MenuEntry } from '../../../ui/menu.tsx';
import type { ComponentActions } from '../component-actions.ts';
import type { FieldActions } from '../field-actions.ts';
import { useSame } from '../use-same.ts';
import { wrapEntries } from '../wrap-entries.ts';
import type { Canvas } from './canvas.ts';
import type { CanvasSelection } from './canvas-selection.ts';
import { SelectedToolbar } from './selected-toolbar.tsx';
import { chosenValues, toolbarChoices } from './toolbar-choices.ts';

interface CanvasToolbarProps {
  canvas: Canvas;
  text: string;
  selection: CanvasSelection;
  actions: ComponentActions;
  fields: FieldActions;
  onInsert: () => void;
  onProperties: (() => void) | null;
  several: boolean;
  onSeveral: (several: boolean) => void;
  moreEntries: (several: boolean) => readonly MenuEntry[];
}

/** The selection's toolbar. Typing in its text doesn't render it again unless a choice changes. */
export function CanvasToolbar(props: CanvasToolbarProps) {
  const { canvas, text, selection, actions, fields, several } = props;
  const latest = useRef(props);
  latest.current = props;
  const values = useSame(chosenValues(text, selection));
  const shown = useMemo(
    () => ({
      choices: toolbarChoices(selection, values, fields),
      wraps: wrapEntries(selection.kinds, selection.picked, actions),
      more: latest.current.moreEntries(several),
    }),
    [selection, values, fields, actions, several],
  );
  const doors = useMemo(
    () => ({
      insert: () => latest.current.onInsert(),
      properties: () => latest.current.onProperties?.(),
      several: (on: boolean) => latest.current.onSeveral(on),
    }),
    [],
  );
  return (
    <SelectedToolbar
      canvas={canvas}
      selection={selection}
      {...shown}
      actions={actions}
      onInsert={doors.insert}
      onProperties={props.onProperties === null ? null : doors.properties}
      several={several}
      onSeveral={doors.several}
    />
  );
}
