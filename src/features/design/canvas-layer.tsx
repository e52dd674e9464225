import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { partAt } from '../../cards/assist/value-at.ts';
import { kindAt } from '../../cards/edit/kind-at.ts';
import { type ComponentPlace, placementOf } from '../../cards/edit/place.ts';
import { mayWrap } from '../../cards/edit/wrap.ts';
import { componentTable, kindsAllowedIn } from '../../cards/format/components/table.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import { isArray, isObject } from '../../json/json.ts';
import { fromPointer, type Path, toPointer } from '../../json/path.ts';
import type { DesignSlice } from '../../state/design.ts';
import { type SelectedComponent, samePath, selectedPaths } from '../../state/document/selection.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import type { Canvas } from './canvas.ts';
import type { ComponentActions, Picked } from './component-actions.ts';
import { writtenValue } from './component-form.tsx';
import { componentMenu } from './component-menu.ts';
import { type DropPlace, gapAt } from './drop-place.ts';
import type { FieldActions } from './field-actions.ts';
import { InPlaceEditor } from './in-place-editor.tsx';
import { InsertPalette } from './insert-palette.tsx';
import { InsertPoint } from './insert-point.tsx';
import { mainField } from './main-field.ts';
import { PlacedMenu } from './placed-menu.tsx';
import { SelectedToolbar } from './selected-toolbar.tsx';
import { mainChoices } from './shared-fields.ts';
import { useCanvasDrag } from './use-canvas-drag.tsx';

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
  /** Copied JSON is pasted behind the picked ones. */
  onPaste: (picked: Picked, json: string) => void;
  jsonOf: (picked: Picked) => string | null;
  /** A phone's form is a sheet. */
  narrow: boolean;
}

/** So near to a gap its "+" shows. */
const NEAR = 6;
const PLUS_ROOM = 26;

/** What lies over the drawing in Design: toolbar, menu, palette, "+", the text that is edited in place, and dragging. */
export function CanvasLayer(props: CanvasLayerProps) {
  const { canvas, text, titles, selected, design, actions, fields, onSelect, onDesign, narrow } = props;
  const { column } = canvas;
  const [menu, setMenu] = useState<{ left: number; top: number } | null>(null);
  const [paletteAt, setPaletteAt] = useState<{ left: number; top: number } | null>(null);
  const [gap, setGap] = useState<{ place: DropPlace; at: number } | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const visit = useRef(0);
  const paths = selectedPaths(selected);
  const [first] = paths;
  const picked: Picked | null = first === undefined ? null : { path: first, count: paths.length };
  const kinds = paths.flatMap((path): ComponentKind | never[] => kindAt(text, path) ?? []);
  const isCard = first !== undefined && kinds.length === 0 && isCardAt(text, first);
  const isKnown = isCard || (first !== undefined && kinds.length === paths.length);

  const group = (): HTMLElement | null => column.querySelector<HTMLElement>('.preview-cards');
  const focusCanvas = () => group()?.focus({ preventScroll: true });

  function placeAfter({ path, count }: Picked): ComponentPlace | null {
    const index = path.at(-1);
    if (isCard || typeof index !== 'number') {
      const card = isCard ? path : [];
      const components = partAt(text, [...card, 'components'])?.value;
      return components === undefined
        ? null
        : { list: [...card, 'components'], index: isArray(components) ? components.length : 0 };
    }
    return { list: path.slice(0, -1), index: index + count };
  }

  const openPalette = (at?: { left: number; top: number }, place = picked && placeAfter(picked)) => {
    if (place === null) return;
    const box =
      first === undefined ? undefined : canvas.find(toPointer(first))?.element.getBoundingClientRect();
    setPaletteAt(at ?? { left: box?.left ?? 0, top: (box?.bottom ?? 0) + 8 });
    onDesign({ inserting: place });
  };
  const editInPlace = () => {
    if (first === undefined || paths.length > 1) return;
    const [kind] = kinds;
    if (isCard || (kind !== undefined && mainField(kind) !== null)) {
      visit.current += 1;
      onDesign({ editing: first });
    }
  };

  const drag = useCanvasDrag({
    canvas,
    actions,
    selected,
    nameOf: (path) => {
      const kind = kindAt(text, path);
      return kind === null ? 'Card' : componentTable[kind].name;
    },
    onSelect,
    onHeld(at) {
      opener.current = group();
      setMenu(at);
    },
  });

  const pointed = useEffectEvent((event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0 || !(event.target instanceof Element)) return;
    if (event.target.closest('.design-gap, .design-toolbar') !== null) return;
    const place = gapAt(column, event.target, event.clientY, NEAR);
    if (place === null) return setGap(null);
    if (gap !== null && samePlace(gap.place, place)) return;
    const x = event.clientX - column.getBoundingClientRect().left - place.line.left;
    const middle = place.line.width / 2;
    // Never under the pointer: a click is to reach what is pointed at.
    setGap({ place, at: Math.abs(x - middle) > PLUS_ROOM ? middle : Math.max(0, x - 2 * PLUS_ROOM) });
  });
  const asked = useEffectEvent((event: MouseEvent) => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') {
      event.preventDefault();
      return;
    }
    if (event.target instanceof Element && event.target.closest('[data-in-place]')) return;
    const byKey = event.target === group();
    const place = byKey && first !== undefined ? canvas.find(toPointer(first)) : canvas.at(event.target);
    if (place === null) return;
    event.preventDefault();
    const path = fromPointer(place.path);
    if (!paths.some((each) => samePath(each, path))) onSelect(path);
    const box = place.element.getBoundingClientRect();
    opener.current = group();
    setMenu(byKey ? { left: box.left, top: box.bottom } : { left: event.clientX, top: event.clientY });
  });
  const doubled = useEffectEvent((event: MouseEvent) => {
    const place = canvas.at(event.target);
    if (place === null || (event.target instanceof Element && event.target.closest('[data-in-place]')))
      return;
    // Beside the title of a card nothing is edited.
    const isTitle = event.target instanceof Element && event.target.closest('.card-title') !== null;
    if (place.element.dataset.component === undefined && !isTitle) return;
    event.preventDefault();
    editInPlace();
  });
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (picked === null || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') editInPlace();
    else if (event.key === '/') openPalette();
    else if (event.key === 'Delete' || event.key === 'Backspace') actions.remove(picked);
    else if (event.key === 'Escape') onSelect(outside(picked.path));
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const clipped = useEffectEvent((event: ClipboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (picked === null || target?.closest('input, textarea, [contenteditable], .monaco-editor')) return;
    const isHere =
      target === null || target === document.body || target.closest('.preview-panel, [role="tree"]');
    if (!isHere || event.clipboardData === null) return;
    if (event.type === 'paste') {
      event.preventDefault();
      props.onPaste(picked, event.clipboardData.getData('text/plain'));
      return;
    }
    const json = props.jsonOf(picked);
    if (json === null || String(document.getSelection()) !== '') return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', json);
    if (event.type === 'cut') actions.remove(picked);
  });

  useEffect(() => {
    const until = new AbortController();
    const { signal } = until;
    column.addEventListener('pointermove', (event) => pointed(event), { signal });
    column.addEventListener('pointerleave', () => setGap(null), { signal });
    column.addEventListener('contextmenu', (event) => asked(event), { signal });
    column.addEventListener('dblclick', (event) => doubled(event), { signal });
    column.querySelector('.preview-cards')?.addEventListener(
      'keydown',
      (event) => {
        if (event instanceof KeyboardEvent) pressed(event);
      },
      { signal },
    );
    for (const type of ['copy', 'cut', 'paste'] as const) {
      document.addEventListener(type, (event) => clipped(event), { signal });
    }
    return () => until.abort();
  }, [column]);

  const moreEntries = (): readonly MenuEntry[] =>
    picked === null
      ? []
      : componentMenu(
          isCard ? 'card' : paths.length > 1 ? 'several' : (kinds[0] ?? 'unknown'),
          kinds,
          picked,
          actions,
          {
            onInsert: () => openPalette(),
            ...(isEditable() ? { onEdit: editInPlace } : {}),
          },
        );
  const isEditable = () =>
    paths.length === 1 && (isCard || (kinds[0] !== undefined && mainField(kinds[0]) !== null));

  const leave = (how: () => void) => {
    how();
    onDesign({ editing: null });
    focusCanvas();
  };

  return (
    <>
      {gap === null || drag.isDragging ? null : (
        <InsertPoint
          place={gap.place}
          at={gap.at}
          onInsert={(at) => {
            openPalette(at, { list: gap.place.list, index: gap.place.index });
            setGap(null);
          }}
        />
      )}
      {picked === null ||
      !isKnown ||
      first === undefined ||
      design.editing !== null ||
      drag.isDragging ? null : (
        <SelectedToolbar
          canvas={canvas}
          path={toPointer(first)}
          name={nameOf(isCard, kinds, paths.length)}
          picked={picked}
          isCard={isCard}
          choices={mainChoices(kinds).map((shared) => {
            const targets = paths.flatMap((path, index) => {
              const kind = kinds[index];
              const field = kind === undefined ? undefined : shared.names[kind];
              return kind === undefined || field === undefined ? [] : [{ path, kind, field }];
            });
            const values = targets.map((target) => writtenValue(text, target) ?? shared.field.default);
            const [value] = values;
            return {
              shared,
              value: typeof value === 'string' && values.every((each) => each === value) ? value : null,
              onChoose: (next) => fields.set(targets, next, null),
            };
          })}
          wraps={(['componentRow', 'componentContainer'] as const)
            .filter((wrapper) => kinds.every((kind) => mayWrap(kind, first, wrapper)))
            .map((wrapper) => ({
              kind: 'item',
              label: wrapper === 'componentRow' ? 'Wrap in row' : 'Wrap in container',
              onSelect: () => actions.wrap(picked, wrapper),
            }))}
          more={moreEntries()}
          actions={actions}
          onInsert={() => openPalette()}
          onProperties={narrow ? () => onDesign({ sheet: true }) : null}
          drawing={text}
        />
      )}
      {design.editing === null ? null : (
        <Editing
          key={toPointer(design.editing)}
          canvas={canvas}
          text={text}
          titles={titles}
          path={design.editing}
          fields={fields}
          group={`in place ${visit.current}`}
          onLeave={leave}
        />
      )}
      {design.inserting === null ? null : (
        <InsertPalette
          at={paletteAt ?? middleOf(column)}
          kinds={kindsAllowedIn(placementOf(text, design.inserting.list) ?? 'card')}
          onPick={(kind) => {
            if (design.inserting !== null) actions.insert(kind, design.inserting);
            setPaletteAt(null);
            onDesign({ inserting: null });
            focusCanvas();
          }}
          onClose={() => {
            setPaletteAt(null);
            onDesign({ inserting: null });
            focusCanvas();
          }}
        />
      )}
      {menu === null ? null : (
        <PlacedMenu at={menu} entries={moreEntries()} opener={opener} onClose={() => setMenu(null)} />
      )}
      {drag.shown}
    </>
  );
}

function Editing({
  canvas,
  text,
  titles,
  path,
  fields,
  group,
  onLeave,
}: Pick<CanvasLayerProps, 'canvas' | 'text' | 'titles' | 'fields'> & {
  path: Path;
  group: string;
  onLeave: (how: () => void) => void;
}): ReactNode {
  const place = canvas.find(toPointer(path));
  const kind = kindAt(text, path);
  const main = kind === null ? null : mainField(kind);
  if (place === null || place.path !== toPointer(path)) return null;
  const shared = {
    canvas,
    onGiveUp: () => onLeave(() => fields.giveUp(group)),
    onKeep: () => onLeave(() => undefined),
  };
  if (kind === null || main === null) {
    const card = partAt(text, path)?.value;
    const key = isObject(card) && typeof card.key === 'string' ? card.key : null;
    const title = place.element.querySelector<HTMLElement>('.card-title');
    if (key === null || title === null) return null;
    return (
      <TitleEditor
        {...shared}
        element={title}
        title={titles[key] ?? key}
        onChange={(next) => fields.setTitle(key, next === key ? '' : next, group)}
      />
    );
  }
  const target = { path, kind, field: main.name };
  const value = writtenValue(text, target);
  const { rule } = main.field;
  return (
    <InPlaceEditor
      {...shared}
      element={place.element}
      label={`${componentTable[kind].name}: edit in place`}
      value={typeof value === 'string' ? value : ''}
      markdown={rule.kind === 'text' && rule.markdown === true}
      lines={rule.kind === 'text' && rule.max > 1000}
      onChange={(next) => fields.set([target], next, group)}
    />
  );
}

function TitleEditor({
  title,
  onChange,
  ...props
}: {
  canvas: Canvas;
  element: HTMLElement;
  title: string;
  onChange: (title: string) => void;
  onGiveUp: () => void;
  onKeep: () => void;
}) {
  // A space at the end isn't kept, and must not vanish from under the caret.
  const [typed, setTyped] = useState(title);
  return (
    <InPlaceEditor
      {...props}
      label="Card title: edit in place"
      value={typed}
      markdown={false}
      lines={false}
      onChange={(next) => {
        setTyped(next);
        onChange(next);
      }}
    />
  );
}

function nameOf(isCard: boolean, kinds: readonly ComponentKind[], count: number): string {
  if (count > 1) return `${count} selected`;
  const [kind] = kinds;
  return isCard || kind === undefined ? 'Card' : componentTable[kind].name;
}

function isCardAt(text: string, path: Path): boolean {
  if (path.length === 2 && path[0] === 'cards') return true;
  const value = path.length === 0 ? partAt(text, path)?.value : undefined;
  return isObject(value) && ('components' in value || 'key' in value);
}

/** From a component to what it is in, from a card to nothing. */
function outside(path: Path): Path | null {
  for (let length = path.length - 1; length > 0; length -= 1) {
    if (typeof path[length - 1] === 'number') return path.slice(0, length);
  }
  return null;
}

function samePlace(a: DropPlace, b: DropPlace): boolean {
  return a.index === b.index && samePath(a.list, b.list);
}

function middleOf(column: HTMLElement): { left: number; top: number } {
  const { left, top } = column.getBoundingClientRect();
  return { left: left + 40, top: top + 120 };
}
