import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import { draggedKind } from '../../state/document/component-drag.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { findPlace, placeAt } from './drawn-elements.ts';
import { type DropPlace, dropPlaceAt } from './drop-place.ts';

const Menu = lazy(async () => ({ default: (await import('../../ui/menu.tsx')).Menu }));

interface EditingLayerProps {
  /** The positioned element that the cards stand in. */
  column: HTMLElement;
  inspect: boolean;
  selectedPath: string | null;
  onSelect: (path: string) => void;
  /** What can be done to the component at this JSON pointer; empty where nothing can. */
  menuOf: (path: string) => readonly MenuEntry[];
  onRemove: (path: string) => void;
  /** A dragged component was dropped; `place` is null where there is no card yet. */
  onDrop: (kind: ComponentKind, place: Pick<DropPlace, 'list' | 'index'> | null) => void;
}

interface OpenMenu {
  path: string;
  left: number;
  top: number;
}

/** What makes a drawn draft editable: places to drop components, and in Inspect mode a menu and Delete. */
export function EditingLayer({ column, inspect, selectedPath, ...props }: EditingLayerProps) {
  const { onSelect, menuOf, onRemove, onDrop } = props;
  const [drop, setDrop] = useState<DropPlace | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const opener = useRef<HTMLElement | null>(null);

  const dragOver = useEffectEvent((event: DragEvent) => {
    const kind = draggedKind(event.dataTransfer?.types ?? []);
    if (kind === null || !(event.target instanceof Element)) return;
    const place = dropPlaceAt(column, kind, event.target, event.clientY);
    setDrop(place);
    if (place === null && column.querySelector('[data-card-id]') !== null) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  });
  const dropped = useEffectEvent((event: DragEvent) => {
    const kind = draggedKind(event.dataTransfer?.types ?? []);
    if (kind === null || !(event.target instanceof Element)) return;
    event.preventDefault();
    setDrop(null);
    onDrop(kind, dropPlaceAt(column, kind, event.target, event.clientY));
  });
  const dragLeft = useEffectEvent((event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node && column.contains(event.relatedTarget))) setDrop(null);
  });
  const asked = useEffectEvent((event: MouseEvent) => {
    if (!inspect) return;
    const byKey = event.target instanceof Element && !event.target.closest('[data-card-path]');
    const place =
      byKey && selectedPath !== null ? findPlace(column, selectedPath, null) : placeAt(event.target);
    if (place === null || menuOf(place.path).length === 0) return;
    event.preventDefault();
    onSelect(place.path);
    const box = place.element.getBoundingClientRect();
    opener.current = column.querySelector<HTMLElement>('[tabindex="0"]');
    setMenu({
      path: place.path,
      left: byKey ? box.left : event.clientX,
      top: byKey ? box.bottom : event.clientY,
    });
  });
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!inspect || selectedPath === null || event.key !== 'Delete') return;
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    onRemove(selectedPath);
  });

  useEffect(() => {
    const whole = column.parentElement ?? column;
    const until = new AbortController();
    const { signal } = until;
    whole.addEventListener('dragover', (event) => dragOver(event), { signal });
    whole.addEventListener('dragleave', (event) => dragLeft(event), { signal });
    whole.addEventListener('drop', (event) => dropped(event), { signal });
    column.addEventListener('contextmenu', (event) => asked(event), { signal });
    column.addEventListener('keydown', (event) => pressed(event), { signal });
    return () => until.abort();
  }, [column]);

  return (
    <>
      {drop === null ? null : (
        <div className="preview-drop" style={drop.line} aria-hidden="true" data-drop={drop.list} />
      )}
      {menu === null ? null : (
        <span className="fixed size-0" style={{ left: menu.left, top: menu.top }}>
          <Suspense fallback={null}>
            <Menu
              label="Component"
              entries={menuOf(menu.path)}
              open
              onOpenChange={(open) => !open && setMenu(null)}
              opener={opener}
            />
          </Suspense>
        </span>
      )}
    </>
  );
}
