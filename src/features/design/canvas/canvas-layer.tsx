import { useRef, useState } from 'react';
import { kindAt } from '../../../cards/edit/kind-at.ts';
import { placementOf } from '../../../cards/edit/place.ts';
import { componentTable, kindsAllowedIn } from '../../../cards/format/components/table.ts';
import { type Path, toPointer } from '../../../json/path.ts';
import type { DesignSlice } from '../../../state/design.ts';
import type { SelectedComponent } from '../../../state/document/selection.ts';
import type { MenuEntry } from '../../../ui/menu.tsx';
import type { ComponentActions, Picked } from '../component-actions.ts';
import { componentMenu } from '../component-menu.ts';
import type { FieldActions } from '../field-actions.ts';
import { focusForm } from '../focus-form.ts';
import { PlacedMenu } from '../placed-menu.tsx';
import { useSame } from '../use-same.ts';
import type { Canvas } from './canvas.ts';
import { canvasSelection, outside, placeAfter } from './canvas-selection.ts';
import { CanvasToolbar } from './canvas-toolbar.tsx';
import { InsertPalette } from './insert-palette.tsx';
import { useCanvasDrag } from './use-canvas-drag.tsx';
import { cardsIn, useCanvasEvents } from './use-canvas-events.ts';
import { useEndOfSeveral } from './use-end-of-several.ts';
import { useInsertGap } from './use-insert-gap.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { WordsInPlace } from './words-in-place.tsx';

interface CanvasLayerProps {
  canvas: Canvas;
  text: string;
  titles: Readonly<Record<string, string>>;
  selected: SelectedComponent | null;
  design: DesignSlice;
  actions: ComponentActions;
  fields: FieldActions;
  onSelect: (path: Path | null) => void;
  onDesign: (change: Partial<DesignSlice>) => void;
  /** Pastes copied JSON after the picked components. */
  onPaste: (picked: Picked, json: string) => void;
  jsonOf: (picked: Picked) => string | null;
  /** On a phone, the form is a sheet. */
  narrow: boolean;
}

interface Spot {
  left: number;
  top: number;
}

/** Everything on top of the drawing in Design: toolbar, menu, palette, "+", in-place editing and dragging. */
export function CanvasLayer(props: CanvasLayerProps) {
  const { canvas, text, titles, selected, design, actions, fields, onSelect, onDesign, narrow } = props;
  const { column } = canvas;
  const [menu, setMenu] = useState<Spot | null>(null);
  const [paletteAt, setPaletteAt] = useState<Spot | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const visit = useRef(0);
  const selection = useSame(canvasSelection(text, selected));

  const focusCanvas = () => cardsIn(column)?.focus({ preventScroll: true });
  /** Focuses the outline row where the action started, or else the drawing. */
  const giveFocusBack = (from: Element | null) => {
    const row = from?.closest<HTMLElement>('[role="treeitem"]');
    if (row?.isConnected) row.focus({ preventScroll: true });
    else focusCanvas();
  };
  const openMenu = (at: Spot) => {
    opener.current = cardsIn(column);
    setMenu(at);
  };
  const nameOf = (path: Path) => {
    const kind = kindAt(text, path);
    return kind === null ? 'Card' : componentTable[kind].name;
  };
  const insertAfter = () => {
    const place = selection === null ? null : placeAfter(text, selection);
    if (selection === null || place === null) return;
    const found = canvas.find(toPointer(selection.picked.path));
    const box = found?.element.getBoundingClientRect();
    setPaletteAt({ left: box?.left ?? 0, top: (box?.bottom ?? 0) + 8 });
    onDesign({ inserting: place });
  };
  const editInPlace = () => {
    if (selection?.isEditable !== true) return;
    visit.current += 1;
    onDesign({ editing: selection.picked.path });
  };
  const goToForm = () => {
    if (narrow) onDesign({ sheet: true });
    else focusForm();
  };
  const nameInText = (path: Path) => `the ${nameOf(path).toLowerCase()}`;
  const selectSeveral = (several: boolean) => {
    onDesign({ several });
    if (several) actions.tell('Tap or click others in the same list to select them too.');
  };
  const latest = useRef({ insertAfter, editInPlace });
  latest.current = { insertAfter, editInPlace };
  const closePalette = (from: Element | null) => {
    setPaletteAt(null);
    onDesign({ inserting: null });
    giveFocusBack(from);
  };

  useCanvasEvents({
    canvas,
    selection,
    onSelect,
    onMenu: openMenu,
    onEdit: editInPlace,
    onKey(key, picked) {
      if (key === 'Enter') {
        if (selection?.isEditable === true) editInPlace();
        else goToForm();
      } else if (key === '/') insertAfter();
      else if (key === 'Delete' || key === 'Backspace') actions.remove(picked);
      else if (key === 'Escape') {
        const around = outside(picked.path);
        onSelect(around);
        actions.say(around === null ? 'Nothing selected' : nameOf(around));
      } else return false;
      return true;
    },
    onLetter() {
      const enter = selection?.isEditable === true ? 'edit the words' : 'go to its properties';
      actions.tell(`Press Enter to ${enter}, or / to insert something after it.`);
    },
    onPaste: props.onPaste,
    onCut: actions.remove,
    onCopied: actions.sayCopied,
    jsonOf: props.jsonOf,
  });
  useKeptFocus(column);
  useEndOfSeveral({
    several: design.several,
    count: selection?.paths.length ?? 0,
    text,
    onEnd: () => onDesign({ several: false }),
    say: actions.say,
  });
  const drag = useCanvasDrag({
    canvas,
    actions,
    selected,
    nameOf,
    onSelect,
    onHeld: openMenu,
  });
  const gap = useInsertGap({
    canvas,
    selection,
    drawing: text,
    isHidden: drag.isDragging || menu !== null || design.inserting !== null || design.editing !== null,
    onInsert({ list, index }, at) {
      setPaletteAt(at);
      onDesign({ inserting: { list, index } });
    },
  });

  const moreEntries = (several: boolean): readonly MenuEntry[] => {
    if (selection === null) return [];
    const { isCard, kinds, paths, picked, isEditable } = selection;
    const around = outside(picked.path);
    const kind = isCard ? 'card' : paths.length > 1 ? 'several' : (kinds[0] ?? 'unknown');
    return componentMenu(kind, kinds, picked, actions, {
      onInsert: () => latest.current.insertAfter(),
      onEdit: isEditable ? () => latest.current.editInPlace() : undefined,
      around: around === null ? null : nameInText(around),
      onAround: () => onSelect(around),
      several,
      onSeveral: selectSeveral,
    });
  };

  return (
    <>
      {gap}
      {selection === null || !selection.isKnown || design.editing !== null || drag.isDragging ? null : (
        <CanvasToolbar
          canvas={canvas}
          text={text}
          selection={selection}
          actions={actions}
          fields={fields}
          onInsert={insertAfter}
          onProperties={narrow ? () => onDesign({ sheet: true }) : null}
          several={design.several}
          onSeveral={selectSeveral}
          moreEntries={moreEntries}
        />
      )}
      {design.editing === null ? null : (
        <WordsInPlace
          key={toPointer(design.editing)}
          canvas={canvas}
          text={text}
          titles={titles}
          path={design.editing}
          fields={fields}
          group={`in place ${visit.current}`}
          onLeave={(opener) => {
            onDesign({ editing: null });
            if (opener !== null) giveFocusBack(opener);
          }}
        />
      )}
      {design.inserting === null ? null : (
        <InsertPalette
          at={paletteAt ?? middleOf(column)}
          kinds={kindsAllowedIn(placementOf(text, design.inserting.list) ?? 'card')}
          onPick={(kind, from) => {
            if (design.inserting !== null) actions.insert(kind, design.inserting);
            closePalette(from);
          }}
          onClose={closePalette}
        />
      )}
      {menu === null ? null : (
        <PlacedMenu
          at={menu}
          entries={moreEntries(design.several)}
          opener={opener}
          onClose={() => setMenu(null)}
        />
      )}
      {drag.shown}
    </>
  );
}

function middleOf(column: HTMLElement): Spot {
  const { left, top } = column.getBoundingClientRect();
  return { left: left + 40, top: top + 120 };
}
